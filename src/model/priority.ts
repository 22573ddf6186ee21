import type {CommunityRecord} from './community.js';
import {
  choice,
  hideable,
  id,
  idOrNone,
  ids,
  integer,
  line,
  lineLike,
  text,
  textMap,
  time,
  type RecordOf,
} from './schema.js';
import {MAX_SUPPORTS, SEASON, SEASON_LENGTH, seasonOf, SUPPORTS} from './season.js';

export const PRIORITY_STATES = ['suggested', 'active', 'done', 'set-aside'] as const;
export type PriorityState = (typeof PRIORITY_STATES)[number];

/** Limits of what a person writes about a priority, in UTF-16 units or items. */
export const PRIORITY_LIMITS = {title: 120, body: 10_000, reason: 300, outcome: 5_000, owners: 8, links: 8} as const;

/** Something that the community could work on for a season, or does. */
export const prioritySchema = {
  title: hideable(line(1, PRIORITY_LIMITS.title)),
  /** Why it matters, in Markdown. */
  body: text(0, PRIORITY_LIMITS.body),
  author: id(),
  /** The author's name when it was suggested. */
  byline: line(1, 80),
  /** The season that it is for: see `seasonOf`. */
  season: lineLike(SEASON, 7),
  /** The first of those that renew each other: its own id, unless it was renewed. What is said about all of them is one conversation. */
  root: id(),
  /** The one of an earlier season that it renews, or ''. */
  renewedFrom: idOrNone(),
  state: choice(...PRIORITY_STATES),
  /** Why it is in that state, perhaps ''; who said so, their name then, and when. */
  reason: line(0, PRIORITY_LIMITS.reason),
  stateBy: idOrNone(),
  stateByline: line(0, 80),
  stateAt: time(),
  /** Names of those who take it on, by uid. */
  owners: textMap(PRIORITY_LIMITS.owners),
  /** Conversations and terms that have to do with it. */
  threads: ids(PRIORITY_LIMITS.links),
  terms: ids(PRIORITY_LIMITS.links),
  /** What came of it, in Markdown; '' for nothing yet. */
  outcome: text(0, PRIORITY_LIMITS.outcome),
  /** How many members support it. Moves by one, and only with the ballot that names it. */
  supports: integer(0, 1_000_000),
  /** When its title or why changed last; `createdAt` if never. */
  editedAt: time(),
  /** When there was last something to tell of it. That somebody supports it is nobody's news. */
  changedAt: time(),
  createdAt: time(),
  updatedAt: time(),
};

export type Priority = RecordOf<typeof prioritySchema>;

/** What one member supports, for nobody's eyes but theirs. */
export const ballotSchema = {
  season: lineLike(SEASON, 7),
  /** What they support in that season. */
  supports: ids(MAX_SUPPORTS),
  /** What they supported in the season before, and have not yet said of whether it still matters. */
  asked: ids(MAX_SUPPORTS),
  /** The one priority that the latest write was about, or ''. */
  last: idOrNone(),
  updatedAt: time(),
};

export type Ballot = RecordOf<typeof ballotSchema>;

/** What stewards say of priorities; communities that are older have not said it. */
type Terms = Partial<Pick<CommunityRecord, 'seasons' | 'supports'>> | undefined;

/** The season that it is now in a community. */
export const seasonIn = (community: Terms, now = Date.now()): string =>
  seasonOf(now, community?.seasons ?? SEASON_LENGTH);

/** How many priorities each member supports at most. */
export const supportsIn = (community: Terms): number => community?.supports ?? SUPPORTS;

/** What they support now: a ballot of another season says nothing of this one. */
export const supportedIn = (ballot: Ballot | undefined, season: string): readonly string[] =>
  ballot?.season === season ? ballot.supports : [];

/** What somebody supported before and is asked about: whether it still matters. */
export const askedIn = (ballot: Ballot | undefined, season: string): readonly string[] =>
  ballot ? (ballot.season === season ? ballot.asked : ballot.supports) : [];

/** Where a priority stands in whose season it still can be supported, renewed and taken on. */
export const isOpen = ({state}: Pick<Priority, 'state'>): boolean => state === 'suggested' || state === 'active';

/** The id of a priority that goes on in another season: one a season, whoever renews it first. Repeated in the rules. */
export const renewalIdOf = (root: string, season: string): string => `${root}-${season}`;

/** What has the most supports first; among equals, what is older. */
export function bySupport<P extends Pick<Priority, 'supports' | 'createdAt'> & {readonly id: string}>(
  priorities: readonly P[],
): readonly P[] {
  return [...priorities].sort((a, b) => b.supports - a.supports || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
