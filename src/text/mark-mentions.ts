import {CLOSE, OPEN, unmarkMentions, type Addressed, type Named} from './mentions.js';

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
