import type {Locale} from '../../locales/en.js';
import type {TermRevision} from '../../model/term.js';
import {compareFields, type Comparison, type FieldValue} from '../shared/versions/comparison.js';

/** What the fields of a version are called and how they are told. */
export interface FieldWords {
  readonly strings: Locale;
  /** The name of a term, if it is in the glossary. */
  readonly labelOf: (id: string) => string | undefined;
  /** Of people, by uid, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
}

export type {Comparison};

export function compareVersions(before: TermRevision, after: TermRevision, words: FieldWords): Comparison {
  return compareFields(fieldsOf(before, words), fieldsOf(after, words));
}

/** What a version says, field by field, in the order of the form. */
function fieldsOf(said: TermRevision, {strings, labelOf, names}: FieldWords): Map<string, FieldValue> {
  const {form, history, status} = strings.glossary;
  const t = {...form, ...history.fields};
  return new Map<string, FieldValue>([
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
