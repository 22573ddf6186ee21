import type {Locale} from '../../locales/en.js';
import type {TermRevision} from '../../model/term.js';
import {diffWords, foldUnchanged, type DiffPart, type FoldedPart} from '../../text/diff.js';

/** What the fields of a version are called and how they are told. */
export interface FieldWords {
  readonly strings: Locale;
  /** The name of a term, if it is in the glossary. */
  readonly labelOf: (id: string) => string | undefined;
  /** Of people, by uid, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
}

/** A text, or entries whose order says little. */
type Value = string | readonly string[];

/** A field that two versions have differently. */
export interface FieldChange {
  readonly name: string;
  readonly parts: readonly (DiffPart | FoldedPart)[];
}

/** How two versions differ: in which fields and how, and which are the same and not empty. */
export interface Comparison {
  readonly changes: readonly FieldChange[];
  readonly unchanged: readonly string[];
}

export function compareVersions(before: TermRevision, after: TermRevision, words: FieldWords): Comparison {
  const [earlier, later] = [fieldsOf(before, words), fieldsOf(after, words)];
  const changes: FieldChange[] = [];
  const unchanged: string[] = [];
  for (const [name, value] of later) {
    const other = earlier.get(name)!;
    const parts = partsOf(other, value);
    if (parts.some(({kind}) => kind === 'added' || kind === 'removed')) changes.push({name, parts});
    else if (value.length) unchanged.push(name);
  }
  return {changes, unchanged};
}

/** What a version says, field by field, in the order of the form. */
function fieldsOf(said: TermRevision, {strings, labelOf, names}: FieldWords): Map<string, Value> {
  const {form, history, status} = strings.glossary;
  const t = {...form, ...history.fields};
  return new Map<string, Value>([
    [t.label, said.label],
    [t.expansion, said.expansion],
    [t.aliases, said.aliases],
    [t.avoid, said.avoid],
    [t.gloss, said.gloss],
    [t.body, said.body],
    [t.senses, said.senses.map((sense, i) => `${said.contexts[i]}: ${sense}`)],
    [t.broader, said.broader.map((id) => labelOf(id) ?? id)],
    [t.related, said.related.map((id) => labelOf(id) ?? id)],
    [t.tags, said.tags],
    [t.sources, said.sources],
    [status, strings.statuses[said.status]],
    [t.successor, said.successor && (labelOf(said.successor) ?? said.successor)],
    [t.steward, said.steward && (names.get(said.steward) ?? strings.history.somebody)],
    [t.reviewBy, said.reviewBy],
  ]);
}

function partsOf(before: Value, after: Value): readonly (DiffPart | FoldedPart)[] {
  if (typeof before === 'string' && typeof after === 'string') return foldUnchanged(diffWords(before, after));
  return itemParts(before as readonly string[], after as readonly string[]);
}

/** Entries that are gone stand where they were. */
function itemParts(before: readonly string[], after: readonly string[]): DiffPart[] {
  const all = [...after];
  before.forEach((item, place) => {
    if (!after.includes(item)) all.splice(Math.min(place, all.length), 0, item);
  });
  return all.flatMap((text, place): DiffPart[] => {
    const kind = !before.includes(text) ? 'added' : !after.includes(text) ? 'removed' : 'same';
    return place
      ? [
          {kind: 'same', text: '\n'},
          {kind, text},
        ]
      : [{kind, text}];
  });
}
