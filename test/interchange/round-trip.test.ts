import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {FORMATS, FORMAT_NAMES, formatOf, recognise, type FormatName} from '../../src/interchange/formats.js';
import {readGlossary} from '../../src/interchange/read-glossary.js';
import type {TermExport} from '../../src/interchange/term-import.js';
import {anExport, exportOf, fileOf, textOf} from './support.js';

const WHOLE = FORMAT_NAMES.filter((name) => 'isWhole' in FORMATS[name]);

/** What reading a file of ours gives of a term. */
async function readBack(name: FormatName, terms: readonly TermExport[]): Promise<TermExport[]> {
  const write = await formatOf(name).write();
  const content = await write(terms, 'cloud');
  const {entries, notices, skipped} = await readGlossary([fileOf(`terms.${formatOf(name).extension}`, content)], 'en');
  expect([...notices, ...skipped]).to.be.empty;
  return entries.map(exportOf);
}

const byId = (terms: readonly TermExport[]) => [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a glossary written and read back', () => {
  for (const name of WHOLE) {
    it(`is the same as ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anExport(), {minLength: 1, maxLength: 4, selector: ({id}) => id}),
          async (terms) => {
            expect(byId(await readBack(name, terms))).to.deep.equal(byId(terms));
          },
        ),
        {numRuns: 60},
      );
    });
  }

  it('is recognised by its content, whatever its name', async () => {
    const [term] = fc.sample(anExport(), {numRuns: 1, seed: 1});
    for (const name of WHOLE.filter((each) => each !== 'markdown')) {
      const write = await formatOf(name).write();
      const text = textOf(await write([term!], 'cloud'));
      expect(recognise({name: 'glossary', text})).to.equal(name);
    }
  });
});
