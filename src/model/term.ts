import {choice, id, integer, line, lines, text, textMap, time, type RecordOf} from './schema.js';

export const TERM_STATUSES = ['draft', 'proposed', 'agreed', 'deprecated'] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** Limits of what a person writes about a term, in UTF-16 units or items. */
export const TERM_LIMITS = {label: 80, aliases: 10, alias: 60, gloss: 200, body: 20_000, tags: 8, tag: 60} as const;

const wording = {
  label: line(1, TERM_LIMITS.label),
  /** Other names: synonyms, acronyms, spellings. */
  aliases: lines(TERM_LIMITS.aliases, TERM_LIMITS.alias),
  /** The short definition: one line that fits a card. */
  gloss: line(1, TERM_LIMITS.gloss),
  /** The explanation, in Markdown. */
  body: text(0, TERM_LIMITS.body),
  tags: lines(TERM_LIMITS.tags, TERM_LIMITS.tag),
  status: choice(...TERM_STATUSES),
};

/** One entry of the glossary. */
export const termSchema = {
  ...wording,
  /** BCP 47 language tag of the wording. */
  lang: line(2, 35),
  /** Which document of the packed glossary holds this term's entry. */
  shard: integer(0, 63),
  revision: integer(0, 1_000_000),
  /** Who changed it last. */
  by: id(),
  author: id(),
  /** The author's name when it was proposed. */
  byline: line(1, 80),
  createdAt: time(),
  updatedAt: time(),
};

export type Term = RecordOf<typeof termSchema>;

/** A term before a change. Its id is the number of the revision. */
export const termRevisionSchema = {...wording, revision: integer(0, 1_000_000), by: id(), updatedAt: time()};

export type TermRevision = RecordOf<typeof termRevisionSchema>;

/** What a person writes about a term. */
export type Wording = Pick<Term, 'label' | 'aliases' | 'gloss' | 'body' | 'tags'>;

/** How many terms one glossary document holds. */
export const GLOSSARY_SHARD_SIZE = 500;

/** Part of the packed glossary: five hundred terms for one document read. */
export const glossarySchema = {
  entries: textMap(GLOSSARY_SHARD_SIZE),
  /** The one term whose entry moved in the latest write. */
  last: id(),
  updatedAt: time(),
};

export type GlossaryShard = RecordOf<typeof glossarySchema>;

/** A term as lists, searches and cards show it. */
export interface TermEntry extends Pick<Term, 'label' | 'status' | 'lang' | 'gloss' | 'aliases'> {
  readonly id: string;
}

/** The packed entry of a term. The rules recompute it: keep `firestore.rules` in step. */
export function packTerm(term: Omit<TermEntry, 'id'>): string {
  return [term.label, term.status, term.lang, term.gloss, term.aliases.join('\t')].join('\n');
}

/** Reads an entry that `packTerm` wrote. */
export function unpackTerm(id: string, entry: string): TermEntry {
  const [label = '', status = 'proposed', lang = 'en', gloss = '', aliases = ''] = entry.split('\n');
  return {id, label, status: status as TermStatus, lang, gloss, aliases: aliases ? aliases.split('\t') : []};
}
