import type {LinkedTexts} from './linked-texts.js';

/**
 * Clears up after a page that changed texts which have links, before anybody sees it: what the page wrote counts, what it took
 * away is gone with its links, and what it cut up or moved stays as it left it.
 */
export function settle(records: readonly MutationRecord[], texts: LinkedTexts): void {
  const wasCut = (node: Text, before: string | null) =>
    before?.startsWith(node.data) &&
    records.some(
      ({type, previousSibling, addedNodes}) =>
        type === 'childList' && previousSibling === node && addedNodes.length > 0,
    );
  for (const record of records) {
    const {type, target, oldValue, removedNodes} = record;
    if (type === 'characterData') {
      const node = target as Text;
      const origin = texts.originOf(node);
      if (origin) texts.restore(origin);
      else if (texts.isLinked(node) && wasCut(node, oldValue)) texts.release(node);
      else texts.clear(node);
    }
    for (const node of removedNodes) {
      if (node instanceof Text && texts.isLinked(node) && wasJoined(node, record, records, texts)) texts.release(node);
      else takenAway(node, texts);
    }
  }
}

/**
 * Whether a text went by `normalize()`, and what it said stays: joined with the text before it, or empty as it was because it
 * begins with a link. The latter looks as if the page had taken it away, unless nothing else stands there.
 */
function wasJoined(
  node: Text,
  {target, previousSibling}: MutationRecord,
  records: readonly MutationRecord[],
  texts: LinkedTexts,
): boolean {
  if (!node.data) {
    const rest = [...target.childNodes];
    return rest.length > 0 && rest.every((piece) => texts.originOf(piece) === node);
  }
  const isChanged = records.some((other) => other.type === 'characterData' && other.target === previousSibling);
  return isChanged && previousSibling instanceof Text && previousSibling.data.endsWith(node.data);
}

function takenAway(node: Node, texts: LinkedTexts): void {
  const origin = texts.originOf(node);
  if (origin?.isConnected) texts.restore(origin);
  else if (origin) texts.takeBack(origin);
  else if (node instanceof Text) texts.takeBack(node);
  else if (node instanceof Element && !node.isConnected) {
    for (const link of node.querySelectorAll('[data-praxis-term]')) {
      const text = texts.originOf(link);
      if (text) texts.restore(text);
    }
  }
}
