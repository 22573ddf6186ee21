/** Not every browser has both of these, and no types do. */
interface SelectionOfShadowRoot {
  getSelection?(): Selection | null;
}
interface ComposedSelection {
  getComposedRanges?(options: {shadowRoots: readonly ShadowRoot[]}): readonly StaticRange[];
}

/** The text that a reader selected inside a part of a shadow root, '' where the selection goes beyond it. */
export function selectedText(root: ShadowRoot, part: Node): string {
  const selection = (root as SelectionOfShadowRoot).getSelection?.() ?? document.getSelection();
  if (!selection) return '';
  const isInside = (from: Node | null, to: Node | null) => part.contains(from) && part.contains(to);
  if (isInside(selection.anchorNode, selection.focusNode)) return selection.toString().trim();
  // Elsewhere the selection only says which element it is in, or that there is none, unless it is asked for its ranges.
  const [range] = (selection as ComposedSelection).getComposedRanges?.({shadowRoots: [root]}) ?? [];
  if (!range || !isInside(range.startContainer, range.endContainer)) return '';
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString().trim();
}
