import {parseMarkdown} from './markdown.js';
import type {AllowedTag, RichNode} from './rich-text.js';
import {segments, shorten} from './shorten.js';

/** Enough Markdown to fill any excerpt, so that a long text costs no more than a short one. */
const MAX_READ_LENGTH = 4000;

const INLINE: ReadonlySet<AllowedTag> = new Set(['strong', 'em', 'del', 'code', 'a']);
/** What a reader of Markdown would read, as one line of at most `limit` UTF-16 units, cut after a word. */
export function plainText(source: string, limit: number): string {
  return shorten(textOf(parseMarkdown(source.slice(0, Math.max(MAX_READ_LENGTH, limit * 4)))), limit);
}

/** The first sentence of the first paragraph, as one line of at most `limit` UTF-16 units. */
export function firstSentence(markdown: string, limit = 200): string {
  const nodes = parseMarkdown(markdown.slice(0, MAX_READ_LENGTH));
  const paragraph = nodes.find((node) => typeof node !== 'string' && node.tag === 'p');
  return shorten(sentenceOf(textOf(paragraph ? [paragraph] : nodes)), limit);
}

/** Joins what the browser's rules took for sentences when the first ends in an abbreviation: "e.g. Heroku", "Dr. Ada". */
function sentenceOf(line: string): string {
  let sentence = '';
  for (const {segment} of segments(line, 'sentence')) {
    sentence += segment;
    if (!ENDS_IN_ABBREVIATION.test(sentence)) break;
  }
  return sentence.trim();
}

const ENDS_IN_ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|z\.B|d\.h|u\.a|p\.\s?ex|bzw|vgl|etc|resp|approx|ca|cf|vs|no|nr|fig|dr|mr|mrs|ms|prof|sr|st)\.\s+$/iu;

function textOf(nodes: readonly RichNode[]): string {
  return nodes.map(read).join('').replace(/\s+/g, ' ').trim();
}

function read(node: RichNode): string {
  if (typeof node === 'string') return node;
  const parts = node.children.map(read);
  const text =
    node.tag === 'ul' || node.tag === 'ol'
      ? parts
          .filter((part) => part.trim())
          .map(apart)
          .join('')
      : parts.join('');
  return INLINE.has(node.tag) ? text : ` ${text} `;
}

/** Items of a list stand one below the other: in one line, a sign has to keep them apart. */
function apart(item: string, place: number, {length}: readonly string[]): string {
  return place === length - 1 || /\p{P}\s*$/u.test(item) ? item : `${item}· `;
}
