import {choiceOf} from './reading.js';
import {
  choice,
  dayOrNone,
  hideable,
  id,
  idOrNone,
  ids,
  integer,
  line,
  lines,
  linesBeside,
  text,
  textMap,
  time,
  type RecordOf,
} from './schema.js';

export const TERM_STATUSES = ['draft', 'proposed', 'agreed', 'deprecated'] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** Limits of what a person writes about a term, in UTF-16 units or items. */
export const TERM_LIMITS = {
  label: 80,
  expansion: 120,
  aliases: 10,
  alias: 60,
  gloss: 200,
  body: 20_000,
  senses: 8,
  context: 60,
  sense: 400,
  tags: 8,
  tag: 60,
  relations: 8,
  sources: 8,
  source: 400,
  note: 200,
  voices: 500,
  reason: 500,
} as const;

const wording = {
  label: hideable(line(1, TERM_LIMITS.label)),
  /** What the letters of an acronym stand for, or ''. */
  expansion: line(0, TERM_LIMITS.expansion),
  /** Other names: synonyms, acronyms, spellings. */
  aliases: lines(TERM_LIMITS.aliases, TERM_LIMITS.alias),
  /** Names that one should not use any more: outdated, or not welcome here. */
  avoid: lines(TERM_LIMITS.aliases, TERM_LIMITS.alias),
  /** The short definition: one line that fits a card. */
  gloss: hideable(line(1, TERM_LIMITS.gloss)),
  /** The explanation, in Markdown. */
  body: text(0, TERM_LIMITS.body),
  /** Where the term means something of its own: a department, a field. */
  contexts: lines(TERM_LIMITS.senses, TERM_LIMITS.context),
  /** What it means there, each at the place of its context. */
  senses: linesBeside('contexts', TERM_LIMITS.senses, TERM_LIMITS.sense),
  tags: lines(TERM_LIMITS.tags, TERM_LIMITS.tag),
  /** Terms that mean more than this one. Which are narrower follows from theirs. */
  broader: ids(TERM_LIMITS.relations),
  related: ids(TERM_LIMITS.relations),
  /** What terms of several languages have in common, or ''. Usually the id of one of them. */
  concept: idOrNone(),
  /** Where it comes from: addresses, books, people. */
  sources: lines(TERM_LIMITS.sources, TERM_LIMITS.source),
};

/** Where a term stands, and who looks after it. */
const standing = {
  status: choice(...TERM_STATUSES),
  /** The term to use in place of a deprecated one, or ''. */
  successor: idOrNone(),
  /** Who looks after it, or ''. */
  steward: idOrNone(),
  /** The day on which somebody looks at it again. */
  reviewBy: dayOrNone(),
};

/** A version of a term: what it said, and what was said about the change that made it. */
const version = {
  ...wording,
  ...standing,
  revision: integer(0, 1_000_000),
  /** The revision in which what it means changed last. */
  meaning: integer(0, 1_000_000),
  /** Why it was changed, or ''. */
  note: line(0, TERM_LIMITS.note),
  /** Who changed it last, and their name at the time. */
  by: id(),
  editor: line(1, 80),
};

/** One entry of the glossary. */
export const termSchema = {
  ...version,
  /** BCP 47 language tag of the wording. */
  lang: line(2, 35),
  /** Which document of the packed glossary holds this term's entry. */
  shard: integer(0, 63),
  author: id(),
  /** The author's name when it was proposed. */
  byline: line(1, 80),
  /** What each member says of what it means, by uid: see `packVoice`. */
  voices: textMap(TERM_LIMITS.voices),
  /** How many understand what it means now the same way, and how many see it differently. */
  same: integer(0, TERM_LIMITS.voices),
  different: integer(0, TERM_LIMITS.voices),
  /** When somebody said last how they understand it, 0 before; and who, '' once they took it back. */
  voicedAt: time(),
  voicedBy: idOrNone(),
  createdAt: time(),
  updatedAt: time(),
};

export type Term = RecordOf<typeof termSchema>;

/** A term before a change. Its id is the number of the revision; `updatedAt` is when the next one replaced it. */
export const termRevisionSchema = {...version, updatedAt: time()};

export type TermRevision = RecordOf<typeof termRevisionSchema>;

const wordingFields = Object.keys(wording) as (keyof typeof wording)[];
const versionFields = Object.keys(version) as (keyof typeof version)[];

/** What a person writes about a term. */
export type Wording = RecordOf<typeof wording>;

export type TermStanding = RecordOf<typeof standing>;

/** A wording of which only what it cannot do without must be given. */
export type PartialWording = Partial<Wording> & Pick<Wording, 'label' | 'gloss'>;

/** The wording in a term, a version or a draft. */
export function wordingIn(term: Wording): Wording {
  return pick(term, wordingFields);
}

/** The fields that a term and its revisions have in common. */
export function versionIn(term: Omit<TermRevision, 'updatedAt'>): Omit<TermRevision, 'updatedAt'> {
  return pick(term, versionFields);
}

function pick<T, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}

/** A wording that says nothing yet. */
export const noWording = {
  label: '',
  expansion: '',
  aliases: [],
  avoid: [],
  gloss: '',
  body: '',
  contexts: [],
  senses: [],
  tags: [],
  broader: [],
  related: [],
  concept: '',
  sources: [],
} as const satisfies Wording;

/** What a term has to begin with, beyond what its author says. */
export const untouchedTerm = {
  successor: '',
  steward: '',
  reviewBy: '',
  revision: 0,
  meaning: 0,
  note: '',
  voices: {},
  same: 0,
  different: 0,
  voicedAt: 0,
  voicedBy: '',
} as const satisfies Partial<Term>;

/** What a term means somewhere. */
export interface Sense {
  /** A department, a field. */
  readonly context: string;
  readonly definition: string;
}

export function sensesOf({contexts, senses}: Pick<Wording, 'contexts' | 'senses'>): Sense[] {
  return contexts.map((context, place) => ({context, definition: senses[place] ?? ''}));
}

/** What a member says of what a term means. */
export interface Voice {
  /** The meaning they speak of: that of a revision. */
  readonly meaning: number;
  readonly name: string;
  /** Why they see it differently; '' for those who understand it the same way. */
  readonly reason: string;
}

/** A voice as its term keeps it, repeated in `firestore.rules`: the name, which is never empty, ends it. */
export function packVoice({meaning, name, reason}: Voice): string {
  return [meaning, reason, name].join('\n');
}

export function unpackVoice(entry: string): Voice {
  const [meaning = '0', reason = '', name = ''] = entry.split('\n');
  return {meaning: Number(meaning), name, reason};
}

/** How many terms one glossary document holds: five thousand fit in ten, with the room that stays free in each. */
export const GLOSSARY_SHARD_SIZE = 520;

/** Part of the packed glossary: five hundred terms for one document read. */
export const glossarySchema = {
  entries: textMap(GLOSSARY_SHARD_SIZE),
  /** The one term whose entry moved in the latest write. */
  last: id(),
  updatedAt: time(),
};

export type GlossaryShard = RecordOf<typeof glossarySchema>;

type Listed =
  | 'label'
  | 'status'
  | 'lang'
  | 'gloss'
  | 'aliases'
  | 'expansion'
  | 'avoid'
  | 'tags'
  | 'broader'
  | 'related'
  | 'concept'
  | 'successor';

/** A term as lists, searches and cards show it. */
export interface TermEntry extends Pick<Term, Listed> {
  readonly id: string;
  /** Whether somebody sees it differently. */
  readonly contested: boolean;
}

/** The packed entry of a term. The rules recompute it: keep `firestore.rules` in step. */
export function packTerm(term: Pick<Term, Listed | 'different'>): string {
  const list = (items: readonly string[]) => items.join('\t');
  return [
    ...[term.label, term.status, term.lang, term.gloss, list(term.aliases), term.expansion, list(term.avoid)],
    ...[list(term.tags), list(term.broader), list(term.related), term.concept, term.successor],
    term.different > 0 ? 'contested' : '',
  ].join('\n');
}

/** Reads an entry that `packTerm` wrote. */
export function unpackTerm(id: string, entry: string): TermEntry {
  const [label = '', status, lang = 'en', gloss = '', aliases, expansion = '', avoid, tags, ...rest] =
    entry.split('\n');
  const [broader, related, concept = '', successor = '', contested] = rest;
  return {
    ...{id, label, status: choiceOf(TERM_STATUSES, status, 'proposed'), lang, gloss, expansion, concept, successor},
    ...{aliases: listed(aliases), avoid: listed(avoid), tags: listed(tags)},
    ...{broader: listed(broader), related: listed(related)},
    contested: contested === 'contested',
  };
}

/** What terms of several languages have in common. */
export const conceptOf = ({id, concept}: Pick<TermEntry, 'id' | 'concept'>): string => concept || id;

/** A term as lists show it. */
export function entryOf(term: Parameters<typeof packTerm>[0] & {readonly id: string}): TermEntry {
  return unpackTerm(term.id, packTerm(term));
}

function listed(items: string | undefined): string[] {
  return items ? items.split('\t') : [];
}
