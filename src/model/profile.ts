import {line, lines, lineLike, linesLike, text} from './schema.js';

/** Longest address of a photo, in UTF-16 units. */
export const MAX_PHOTO_LENGTH = 300;

/** What `photo` says when the picture is kept here: see `portraitSchema`. */
export const KEPT = 'kept';

/** What people may say about themselves, and may show to some only. Patterns are repeated in `firestore.rules`. */
export const facetFields = {
  title: line(0, 120),
  department: line(0, 80),
  place: line(0, 80),
  about: text(0, 2000),
  /** What they can do. */
  skills: lines(12, 60),
  pronouns: line(0, 40),
  /** '', an https address, or `KEPT`. */
  photo: lineLike(/^(?:kept|https:\/\/[^\s"<>\\]+)$/, MAX_PHOTO_LENGTH),
  /** IANA name of the time zone, such as `Europe/Paris`. */
  zone: lineLike(/^[A-Za-z0-9_+/-]+$/, 64),
  /** See `packHours`. */
  hours: lineLike(/^[1-7]{1,7} [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$/, 40),
  /** BCP 47. */
  languages: linesLike(/^[A-Za-z0-9-]+$/, 12, 35),
  /** What they like to be asked about. */
  asks: lines(12, 60),
  learning: lines(12, 60),
  links: linesLike(/^https:\/\/[^\s"<>\\]+$/, 6, 300),
  /** How to reach them: an address, a number, a room. */
  contact: line(0, 200),
};

export type FacetField = keyof typeof facetFields;

export const FACET_FIELDS = Object.keys(facetFields) as FacetField[];

/** Who sees a field: everyone who may read the community, its members, its stewards, only its owner. From wide to narrow. */
export const LEVELS = ['all', 'members', 'stewards', 'me'] as const;
export type Level = (typeof LEVELS)[number];

/** Those that are kept beside the member's own record, one document each. */
export const FACET_LEVELS = ['members', 'stewards', 'me'] as const;
export type FacetLevel = (typeof FACET_LEVELS)[number];

/** Who sees each field. */
export type Levels = Readonly<Record<FacetField, Level>>;

/** Nothing said. */
export const noFacets = {
  title: '',
  department: '',
  place: '',
  about: '',
  skills: [],
  pronouns: '',
  photo: '',
  zone: '',
  hours: '',
  languages: [],
  asks: [],
  learning: [],
  links: [],
  contact: '',
} as const;

/** When somebody works, in the time of their zone. */
export interface Hours {
  /** Days of the week, 1 for Monday to 7 for Sunday, ascending. */
  readonly days: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
}

/** `12345 09:00-17:30` */
export function packHours({days, from, to}: Hours): string {
  return days.length ? `${[...new Set(days)].sort().join('')} ${from}-${to}` : '';
}

/** @returns Undefined for '' and for what is no time. */
export function unpackHours(hours: string): Hours | undefined {
  const [, days, from, to] = /^([1-7]{1,7}) ((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(hours) ?? [];
  return days && from && to ? {days: [...new Set(days)].map(Number).sort(), from, to} : undefined;
}

/** Something that a person knows, and where that shows. */
export interface Evidence {
  readonly skill: string;
  /** A conversation with an answer of theirs that was accepted, or a term they look after. */
  readonly kind: 'thread' | 'term';
  readonly id: string;
}

/** `thread:ID SKILL`. Ids have no spaces in them. */
export function packEvidence({skill, kind, id}: Evidence): string {
  return `${kind}:${id} ${skill}`;
}

/** @returns Undefined for what is none. */
export function unpackEvidence(entry: string): Evidence | undefined {
  const [, kind, id, skill] = /^(thread|term):([^\s/]+) (.+)$/.exec(entry) ?? [];
  return kind && id && skill ? {kind: kind as Evidence['kind'], id, skill} : undefined;
}
