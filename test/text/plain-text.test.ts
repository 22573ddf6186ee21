import {expect} from '@open-wc/testing';
import {parseMarkdown} from '../../src/text/markdown.js';
import {parsePlain} from '../../src/text/plain-text.js';

/** What may stand in a text: words, signs of Markdown and such as look like them, and blanks of all kinds. */
const PIECES = [
  ...['a', 'B', 'é', '漢', 'א', '😀', '1', '12', '.', ')', '(', '!', '"', "'", '$', '%', '/', ',', ';', ':', '?', '@'],
  ...['{', '}', '^', '-', '=', '#', '+', '>', '*', '_', '~', '`', '[', ']', '|', '&', '<', '\\', '…', 'www.', 'http:'],
  ...['//', 'x@y.z', 'ftp:', ' ', '  ', '    ', '\t', '\n', '\n\n', '\r\n', '\u00A0', '\u3000', '\uFEFF', '\u200B'],
  ...['\u2028', '\u2060', '\u2066', '\u2068', '\u2069', '\u0085', '\0'],
];

/** The same numbers each time: mulberry32. */
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

describe('parsePlain', () => {
  it('reads paragraphs and lines', () => {
    expect(parsePlain('One: two – (three)?\n“four”\n\nfive')).to.deep.equal([
      {tag: 'p', children: ['One: two – (three)?', {tag: 'br', children: []}, '“four”']},
      {tag: 'p', children: ['five']},
    ]);
    expect(parsePlain('')).to.deep.equal([]);
  });

  it('leaves to the parser what may be marked', () => {
    for (const text of [
      '**a**',
      '- a',
      'a\n1. b',
      '# a',
      'see www.x.org',
      'a@b.org',
      'a  \nb',
      '&amp;',
      '<b>',
      '~~a~~',
    ])
      expect(parsePlain(text), text).to.equal(undefined);
  });

  it('says what the parser says, wherever it says something', () => {
    const next = random(1);
    let plain = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({length: 1 + next(10)}, () => PIECES[next(i % 2 ? PIECES.length : 22)]).join('');
      const nodes = parsePlain(text);
      if (nodes === undefined) continue;
      plain++;
      expect(nodes, JSON.stringify(text)).to.deep.equal(parseMarkdown(text));
    }
    expect(plain).to.be.above(5000);
  });
});
