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
const [OPEN, CLOSE] = ['\u2068', '\u2069'];
const MARKED = /@\u2068([^\u2066-\u2069\n]+)\u2069/g;

/** Code and quoted lines, in which nobody is spoken to; and every `@` at the beginning of a word. */
const PLACES = /^ {0,3}(`{3,}|~{3,})[^]*?(?:\n {0,3}\1|$(?![^]))|^ {0,3}>.*$|(`+)[^\n]*?\2|(?<![\p{L}\p{N}_./@-])@/gmu;

const FIRST_WORD = /^[\p{L}\p{N}\p{M}]*/u;
const GOES_ON = /^[\p{L}\p{N}\p{M}]/u;

/**
 * Finds whom a text speaks to, and marks their names in it. Of two names the longer one counts. Of two people with one name it
 * is the one chosen; nobody, if none was.
 *
 * @param chosen Whom the writer picked from a list, the last one last.
 */
export function markMentions(text: string, people: readonly Named[], chosen: readonly Named[] = []): Addressed {
  const plain = unmarkMentions(text);
  if (!plain.includes('@')) return {text: plain, mentions: []};
  const directory = new Directory([...people, ...chosen]);
  const mentions = new Set<string>();
  let [marked, at] = ['', 0];
  for (const {0: sign, index} of plain.matchAll(PLACES)) {
    if (sign !== '@') continue;
    const person = personAt(plain, index + 1, directory, chosen);
    if (!person) continue;
    const end = index + 1 + person.name.length;
    marked += `${plain.slice(at, index + 1)}${OPEN}${plain.slice(index + 1, end)}${CLOSE}`;
    at = end;
    if (person.uid) mentions.add(person.uid);
  }
  return {text: marked + plain.slice(at), mentions: [...mentions]};
}

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

/** Where a text is asked for each of its signs, and a crowd may have one first name. */
class Directory {
  readonly #named = new Map<string, Named[]>();
  /** How long the names are that begin with a word, the longest first. */
  readonly #lengths = new Map<string, number[]>();

  constructor(people: readonly Named[]) {
    const lengths = new Map<string, Set<number>>();
    for (const person of people) {
      const {name} = person;
      if (!name) continue;
      entryOf(this.#named, name.toLowerCase(), () => []).push(person);
      entryOf(lengths, firstWord(name), () => new Set()).add(name.length);
    }
    for (const [word, each] of lengths)
      this.#lengths.set(
        word,
        Array.from(each).sort((a, b) => b - a),
      );
  }

  /** Those with the longest name that a text begins with. */
  at(text: string): readonly Named[] {
    for (const length of this.#lengths.get(firstWord(text)) ?? []) {
      if (GOES_ON.test(text.slice(length))) continue;
      const named = this.#named.get(text.slice(0, length).toLowerCase()) ?? [];
      const fitting = named.filter(({name}) => name.length === length);
      if (fitting.length) return fitting;
    }
    return [];
  }
}

function entryOf<V>(entries: Map<string, V>, key: string, make: () => V): V {
  let entry = entries.get(key);
  if (entry === undefined) entries.set(key, (entry = make()));
  return entry;
}

function firstWord(text: string): string {
  return FIRST_WORD.exec(text)![0].toLowerCase();
}

function personAt(text: string, place: number, directory: Directory, chosen: readonly Named[]): Named | undefined {
  const fitting = new Map(directory.at(text.slice(place, place + 100)).map((person) => [person.uid, person]));
  const picked = chosen.findLast(({uid}) => fitting.has(uid));
  if (picked) return picked;
  return fitting.size === 1 ? [...fitting.values()][0] : undefined;
}
