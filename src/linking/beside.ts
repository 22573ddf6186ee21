import {kindOf, SPACED} from '../text/characters.js';

/** Elements that stand in the middle of words, as in `<b>mesh</b>ing`. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub ' +
    'sup time tt u var wbr'
  ).split(' '),
);

/**
 * Whether a word goes on in the text beside a text, in another node of the same line.
 *
 * @param side Before the node, or after it.
 * @param letter The unit at that end of the node.
 */
export function wordGoesOn(node: Node, side: 'before' | 'after', letter: number): boolean {
  if (kindOf(letter) !== SPACED) return false;
  const beside = textBeside(node, side);
  if (!beside) return false;
  return kindOf(beside.charCodeAt(side === 'before' ? beside.length - 1 : 0)) === SPACED;
}

function textBeside(node: Node, side: 'before' | 'after'): string | undefined {
  const next = side === 'before' ? 'previousSibling' : 'nextSibling';
  const inner = side === 'before' ? 'lastChild' : 'firstChild';
  let at = node;
  for (;;) {
    while (!at[next]) {
      if (!at.parentNode || !isInline(at.parentNode)) return undefined;
      at = at.parentNode;
    }
    at = at[next];
    while (at instanceof Element) {
      if (!isInline(at)) return undefined;
      if (!at[inner]) break;
      at = at[inner];
    }
    if (at instanceof Text && at.data) return at.data;
  }
}

function isInline(node: Node): boolean {
  return node instanceof Element && INLINE.has(node.localName);
}
