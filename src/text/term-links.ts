import type {AllowedTag, RichNode} from './rich-text.js';
import type {TermMatch} from './term-matcher.js';

/** Where no name is linked: it is code, leads somewhere already, is a heading or a person, or somebody else said it. */
const APART: ReadonlySet<AllowedTag> = new Set([
  ...(['a', 'code', 'pre', 'h4', 'h5', 'h6', 'bdi', 'blockquote', 'praxis-image'] as const),
]);

/** How to find the names of terms in a text, and where each leads. */
export interface TermLinking {
  find(text: string): readonly TermMatch[];
  href(id: string): string;
}

/**
 * Makes links of the names of terms, each where it stands first. What holds none stays the same object.
 *
 * @param known Terms that are not linked, such as the one that a text explains.
 */
export function linkTerms(
  nodes: readonly RichNode[],
  {find, href}: TermLinking,
  known: Iterable<string> = [],
): RichNode[] {
  const linked = new Set(known);
  const inText = (text: string): RichNode[] => {
    const parts: RichNode[] = [];
    let at = 0;
    for (const {start, end, ids} of find(text)) {
      if (ids.some((id) => linked.has(id))) continue;
      ids.forEach((id) => linked.add(id));
      if (start > at) parts.push(text.slice(at, start));
      const attributes = {href: href(ids[0]!), 'data-praxis-term': ids.join(' ')};
      parts.push({tag: 'a', attributes, children: [text.slice(start, end)]});
      at = end;
    }
    if (at === 0) return [text];
    return at < text.length ? [...parts, text.slice(at)] : parts;
  };
  const visit = (node: RichNode): RichNode[] => {
    if (typeof node === 'string') return inText(node);
    if (APART.has(node.tag)) return [node];
    const children = node.children.flatMap(visit);
    const isSame = children.length === node.children.length && children.every((child, i) => child === node.children[i]);
    return [isSame ? node : {...node, children}];
  };
  return nodes.flatMap(visit);
}
