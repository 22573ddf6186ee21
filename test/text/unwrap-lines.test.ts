import {expect} from '@open-wc/testing';
import {unwrapLines} from '../../src/text/unwrap-lines.js';

const cases: [name: string, wrapped: string, expected: string][] = [
  ['lines of a paragraph', 'One\ntwo \nthree', 'One two three'],
  ['paragraphs apart', 'One\ntwo\n\nthree', 'One two\n\nthree'],
  ['Windows line ends', 'One\r\ntwo', 'One two'],
  ['scripts without spaces', 'サービスは\n大切です。\n次', 'サービスは大切です。次'],
  ['a word before them', 'Kubernetes\nは', 'Kubernetes は'],
  ['hard breaks kept', 'One  \ntwo\\\nthree', 'One  \ntwo\\\nthree'],
  ['headings kept', '# One\ntwo\n## Three', '# One\ntwo\n## Three'],
  ['items kept, their lines joined', '- one\n  two\n- three\n1. four', '- one two\n- three\n1. four'],
  ['quotes kept', '> one\n> two', '> one\n> two'],
  ['tables kept', '| a |\n|---|\n| b |', '| a |\n|---|\n| b |'],
  ['rules and underlines kept', 'One\n===\ntwo\n---', 'One\n===\ntwo\n---'],
  ['definitions kept', 'One\n[a]: https://x.org', 'One\n[a]: https://x.org'],
  ['fenced code kept', '```\na\nb\n```\nc\nd', '```\na\nb\n```\nc d'],
  ['longer fences closed by their like', '````\n```\na\n````\nb\nc', '````\n```\na\n````\nb c'],
  ['indented code kept', 'One\n\n    a\n    b', 'One\n\n    a\n    b'],
];

describe('unwrapLines', () => {
  for (const [name, wrapped, expected] of cases) {
    it(`joins: ${name}`, () => expect(unwrapLines(wrapped)).to.equal(expected));
  }
});
