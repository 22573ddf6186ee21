import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {leadOf, readLead} from '../../src/text/lead.js';

describe('how a text begins', () => {
  const cases: [name: string, text: string, lead: string][] = [
    ['its first line', 'We use one.\nAsk Stella.', 'We use one.'],
    ['not a heading or a quote', '# Ingress\n\n> Which one?\n\nOne for all.', 'One for all.'],
    ['not code', '```\nkubectl get\n```\nLook there.', 'Look there.'],
    ['not an image, a table or a rule', '![x](image:1)\n\n| a | b |\n\n---\n\nSo.', 'So.'],
    ['a point of a list without its sign', '- [ ] 1\n\n', '1'],
    ['a numbered point', '12. Ask.', 'Ask.'],
    ['with its own signs', 'We use **one**.', 'We use **one**.'],
    ['up to what cannot be quoted in a pattern', 'Path C:\\Temp is full', 'Path C:'],
    ['nothing of what is code alone', '```\nx\n```', ''],
    ['cut after a word', 'One two three four', 'One two'],
    ['cut within a long word', 'x'.repeat(20), 'x'.repeat(10)],
    ['never cut within a character', `${'x'.repeat(9)}😀😀`, 'x'.repeat(9)],
  ];
  for (const [name, text, lead] of cases) {
    it(name, () => expect(leadOf(text, lead.length > 10 ? 160 : name.includes('cut') ? 10 : 160)).to.equal(lead));
  }

  it('is a piece of it, in one line, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 300}), fc.integer({min: 2, max: 160}), (text, limit) => {
        const lead = leadOf(text, limit);
        expect(text).to.contain(lead);
        expect(lead.length).to.be.at.most(limit);
        expect(lead).to.match(/^[^\p{Cc}\u202A-\u202E\u2066-\u2069\\]*$/u);
      }),
    );
  });
});

describe('a lead as one reads it', () => {
  const cases: [lead: string, read: string][] = [
    ['We use **one** for _all_ teams.', 'We use one for all teams.'],
    ['See [the guide](https://example.com/a) and `kubectl`.', 'See the guide and kubectl.'],
    ['![A map](image:1) of it', 'A map of it'],
    ['2 * 3 * 4 in snake_case_names', '2 * 3 * 4 in snake_case_names'],
    ['A [cut](https://exam', 'A cut'],
  ];
  for (const [lead, read] of cases) it(read, () => expect(readLead(lead)).to.equal(read));
});
