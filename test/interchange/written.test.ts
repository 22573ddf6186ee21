import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {unzipSync} from 'fflate';
import jsonld from 'jsonld';
import {Parser, Writer} from 'n3';
import {formatOf, type FormatName} from '../../src/interchange/formats.js';
import type {TermExport} from '../../src/interchange/term-import.js';
import {anExport, readFile, textOf} from './support.js';

const term = (id: string, fields: Partial<TermExport> = {}): TermExport => ({
  id,
  lang: 'en',
  label: id.toUpperCase(),
  expansion: '',
  aliases: [],
  avoid: [],
  gloss: `What ${id} is.`,
  body: '',
  contexts: [],
  senses: [],
  tags: [],
  broader: [],
  related: [],
  sources: [],
  concept: '',
  status: 'agreed',
  successor: '',
  steward: '',
  reviewBy: '',
  ...fields,
});

async function written(name: FormatName, ...terms: TermExport[]): Promise<string> {
  return textOf(await (await formatOf(name).write())(terms, 'cloud & co'));
}

/** Its types are of an earlier version. */
const canonize = jsonld.canonize as unknown as (input: unknown, options: object) => Promise<string>;

const parsed = (text: string) => {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent ?? '').to.equal('');
  return document;
};

describe('Markdown that we write', () => {
  it('stays in its folder, whatever a member calls a language', async () => {
    const languages = ['../../../../x', '..\\..\\y', '/z', '..', 'AUX', 'zh-hans'];
    const archive = (await (
      await formatOf('markdown').write()
    )(
      languages.map((lang) => term('pod', {lang})),
      'cloud',
    )) as Uint8Array;
    expect(Object.keys(unzipSync(archive))).to.deep.equal(
      ['-..-..-..-x', '-..-y', '-z', 'und', 'AUX-', 'zh-hans'].map((folder) => `${folder}/pod.md`),
    );
  });
});

describe('SKOS that we write', () => {
  it('says the same in Turtle and in JSON-LD', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anExport(), {minLength: 1, maxLength: 2, selector: ({id}) => id}),
        async (terms) => {
          const writer = new Writer({format: 'N-Quads'});
          writer.addQuads(new Parser().parse(await written('turtle', ...terms)));
          const quads = await new Promise<string>((resolve) => writer.end((_: unknown, text: string) => resolve(text)));
          const options = {algorithm: 'RDFC-1.0', format: 'application/n-quads'};
          const fromTurtle = await canonize(quads, {...options, inputFormat: 'application/n-quads'});
          const fromJson = await canonize(JSON.parse(await written('json-ld', ...terms)), options);
          expect(fromJson).to.equal(fromTurtle);
        },
      ),
      {numRuns: 30},
    );
  });

  it('links the variants of a concept, both ways of a hierarchy, and what replaces a term', async () => {
    const quads = new Parser().parse(
      await written(
        'turtle',
        term('pod', {concept: 'pod', broader: ['unit']}),
        term('pod-fr', {lang: 'fr', concept: 'pod'}),
        term('unit', {status: 'deprecated', successor: 'pod'}),
      ),
    );
    const says = (subject: string, predicate: string, object: string) =>
      quads.some(
        (quad) =>
          quad.subject.value === `urn:praxis:term:${subject}` &&
          quad.predicate.value.endsWith(predicate) &&
          quad.object.value.endsWith(object),
      );
    expect(says('pod', 'core#exactMatch', ':pod-fr')).to.equal(true);
    expect(says('pod-fr', 'core#exactMatch', ':pod')).to.equal(true);
    expect(says('pod', 'core#broader', ':unit')).to.equal(true);
    expect(says('unit', 'core#narrower', ':pod')).to.equal(true);
    expect(says('unit', 'owl#deprecated', 'true')).to.equal(true);
    expect(says('unit', 'isReplacedBy', ':pod')).to.equal(true);
  });
});

describe('TBX that we write', () => {
  it('is one entry a concept, with a section a language', async () => {
    const document = parsed(
      await written(
        'tbx',
        term('pod', {concept: 'pod', aliases: ['a < b & "c"'], avoid: ['unit'], tags: ['Cloud'], related: ['node']}),
        term('pod-fr', {lang: 'fr', concept: 'pod', expansion: 'petit œuf\u0001'}),
        term('node', {status: 'deprecated'}),
      ),
    );
    const root = document.documentElement;
    expect([root.localName, root.namespaceURI, root.getAttribute('type'), root.getAttribute('style')]).to.deep.equal([
      'tbx',
      'urn:iso:std:iso:30042:ed-2',
      'TBX-Basic',
      'dca',
    ]);
    const entries = [...document.querySelectorAll('conceptEntry')];
    expect(entries).to.have.length(2);
    expect([...entries[0]!.querySelectorAll('term')].map(({textContent}) => textContent)).to.deep.equal([
      'POD',
      'a < b & "c"',
      'unit',
      'POD-FR',
      'petit œuf',
    ]);
    expect(entries[0]!.querySelector('ref')!.getAttribute('target')).to.equal(entries[1]!.id);
  });

  it('is XML whatever stands in a term', async () => {
    await fc.assert(
      fc.asyncProperty(anExport(), async (any) => {
        parsed(await written('tbx', any));
        parsed(await written('moodle-xml', any));
      }),
      {numRuns: 50},
    );
  });
});

describe('what we write for others', () => {
  it('is a DefinedTermSet', async () => {
    const set = JSON.parse(await written('schema-org', term('pod', {aliases: ['Pods']}))) as Record<string, unknown>;
    expect(set).to.include({'@context': 'https://schema.org', '@type': 'DefinedTermSet', name: 'cloud & co'});
    expect((set.hasDefinedTerm as object[])[0]).to.deep.include({
      '@type': 'DefinedTerm',
      termCode: 'pod',
      name: 'POD',
      description: 'What pod is.',
      inLanguage: 'en',
      alternateName: ['Pods'],
    });
  });

  it('comes back from the tables of OpenMetadata and Moodle with names and definitions', async () => {
    const terms = [
      term('pod', {aliases: ['Pods', 'Kube'], broader: ['unit'], related: ['x'], sources: ['wiki: https://x.org/a']}),
      term('unit', {body: 'More.', tags: ['T']}),
    ];
    for (const name of ['openmetadata', 'moodle-csv', 'moodle-xml'] as const) {
      const {entries} = await readFile(`terms.${formatOf(name).extension}`, await written(name, ...terms));
      expect(entries.map(({label, gloss, aliases}) => [label, gloss, aliases])).to.deep.equal([
        ['POD', 'What pod is.', ['Pods', 'Kube']],
        ['UNIT', 'What unit is.', []],
      ]);
      if (name === 'openmetadata') {
        expect(entries[0]).to.deep.include({broader: ['unit'], sources: ['wiki https://x.org/a']});
      } else expect(entries[1]!.tags).to.deep.equal(['T']);
    }
  });
});
