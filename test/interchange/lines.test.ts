import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {linesOfEntries} from '../../src/interchange/json-lines.js';
import {problemsOf, readFile} from './support.js';

describe('the lines of what JSON has', () => {
  it('are named where something is wrong, and where the same stood before', async () => {
    const file = `{
  "note": "terms: [\\"\\\\", "terms": [],
  "more": {"terms": [1]},
  "terms": [
    {"id": "pod", "label": "Pod", "gloss": "A unit."},
    {"gloss": "Nameless."},
    {
      "id": "pod",
      "label": "Pod"
      , "gloss": "Again."
    }, 3
  ]
}`;
    expect(await problemsOf(readFile('terms.json', file))).to.deep.equal([
      {code: 'no-label', line: 6, field: 'label'},
      {code: 'duplicate-id', line: 7, field: 'id', value: 'pod', first: {line: 5}},
      {code: 'not-an-entry', line: 11, value: '3'},
    ]);
  });

  it('are the numbers of entries where several share a line', async () => {
    const file = '\n[{"label": "Pod", "gloss": "A unit."}, {"gloss": "Nameless."}]';
    expect(await problemsOf(readFile('terms.json', file))).to.deep.equal([{code: 'no-label', row: 2, field: 'label'}]);
  });

  it('are named in a thesaurus, in whatever order its parser says them', async () => {
    const file = `{
  "@context": {"skos": "http://www.w3.org/2004/02/skos/core#", "t": "https://example.org/t/", "uri": "@id"},
  "@graph": [
    {"uri": "t:zone", "skos:prefLabel": {"@value": "Zone", "@language": "en"}},
    {"uri": "t:pod", "skos:prefLabel": {"@value": "${'x'.repeat(81)}", "@language": "en"},
      "skos:definition": {"@value": "A unit.", "@language": "en"}}
  ]
}`;
    expect((await problemsOf(readFile('t.jsonld', file)))[0]).to.include({code: 'too-long', line: 5});
    const {skipped} = await readFile('t.jsonld', file.replace('x'.repeat(81), 'Pod'));
    expect(skipped).to.deep.equal([{line: 4, label: 'Zone', lang: 'en', reason: 'no-definition'}]);
  });

  it('are those of a slow and obvious count, of any list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), {minLength: 2}), fc.constantFrom(1, '\t'), (list, indent) => {
        const before = [1];
        for (const entry of list) before.push(before.at(-1)! + JSON.stringify(entry, null, indent).split('\n').length);
        const expected = before.slice(0, -1).map((line) => line + 1);
        expect(linesOfEntries(JSON.stringify(list, null, indent), 'terms')).to.deep.equal(expected);
        const whole = JSON.stringify({entries: {terms: [list]}, terms: list}, null, indent);
        const [first] = linesOfEntries(whole, 'terms')!;
        expect(linesOfEntries(whole, 'terms')!.map((line) => line - first!)).to.deep.equal(
          expected.map((line) => line - 2),
        );
      }),
    );
  });
});
