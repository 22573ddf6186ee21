import type {RichNode} from './rich-text.js';

/** Somebody whom a text can speak to. */
export interface Named {
  readonly uid: string;
  readonly name: string;
}

/** A text, and whom it speaks to, in the order in which they stand in it. */
export interface Addressed {
  readonly text: string;
  readonly mentions: readonly string[];
}

/**
 * The name of a mention is stored between Unicode's isolates, as in `@⁨Ada Lovelace⁩`. Nobody sees them, they keep a name
 * together in lines that run the other way, and a reader's browser knows where the name ends without looking anybody up.
 */
export const [OPEN, CLOSE] = ['\u2068', '\u2069'];
const MARKED = /@\u2068([^\u2066-\u2069\n]+)\u2069/g;

/** A text as its writer typed it. */
export function unmarkMentions(text: string): string {
  return text.replace(MARKED, '@$1');
}

/** The names that are marked in a text. */
export function markedNames(text: string): string[] {
  return Array.from(text.matchAll(MARKED), ([, name]) => name!);
}

/** The people whom a marked text speaks to, by name; none where that cannot be told. */
export function namedIn({text, mentions}: Addressed): Named[] {
  const names = [...new Map(markedNames(text).map((name) => [name.toLowerCase(), name])).values()];
  return names.length === mentions.length ? names.map((name, i) => ({uid: mentions[i]!, name})) : [];
}

/**
 * Sets the names of mentions off. No more of them than the post has: what marks one is only a sign in a text.
 *
 * @param link The attributes of a link to whose a name is; undefined where that cannot be told.
 */
export function showMentions(
  nodes: readonly RichNode[],
  count: number,
  link?: (name: string) => Readonly<Record<string, string>> | undefined,
): RichNode[] {
  const names = new Set<string>();
  const isMention = (name: string) => names.has(name) || (names.size < count && Boolean(names.add(name)));
  const inText = (text: string): RichNode[] => {
    const parts = text.split(MARKED); // Text and names take turns.
    return parts.flatMap((part, index): RichNode[] => {
      if (index % 2 === 0) return part ? [part] : [];
      if (!isMention(part)) return [`@${part}`];
      const attributes = link?.(part);
      return [{tag: 'bdi', children: attributes ? [{tag: 'a', attributes, children: [`@${part}`]}] : [`@${part}`]}];
    });
  };
  const visit = (node: RichNode): RichNode[] => {
    if (typeof node === 'string') return node.includes(OPEN) ? inText(node) : [node];
    return [node.tag === 'code' ? node : {...node, children: node.children.flatMap(visit)}];
  };
  return nodes.flatMap(visit);
}
