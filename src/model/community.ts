import {choice, id, integer, line, lines, text, time, type RecordOf} from './schema.js';
import {MAX_SUPPORTS, SEASON_LENGTHS} from './season.js';

/** How people become members: by themselves, by asking a steward, or with an invitation. */
export const JOINING = ['open', 'approval', 'invitation'] as const;
export type Joining = (typeof JOINING)[number];

export const GUESTS = ['none', 'read', 'react'] as const;
export type Guests = (typeof GUESTS)[number];

/** The community itself: what it is called and who answers for it. */
export const communitySchema = {
  name: line(1, 80),
  about: text(0, 2000),
  join: choice(...JOINING),
  /** What whoever signed in without an account may do. */
  guests: choice(...GUESTS),
  /** How many members must understand a proposed term the same way for it to be agreed. */
  agreeing: integer(1, 100),
  /** Words that some find hurtful: whoever writes one is asked, in private, whether they mean to. */
  watched: lines(100, 60),
  /** How long a season is, for which priorities are supported; and how many of them each member supports at most. */
  seasons: choice(...SEASON_LENGTHS),
  supports: integer(1, MAX_SUPPORTS),
  /** How many stewards there are. Moves by one, and only with the member that `lastRole` names. */
  stewards: integer(1, 1000),
  lastRole: id(),
  /** The version of the charter in effect, and the last one that everyone is asked to agree to; 0 for none. */
  charter: integer(0, 100_000),
  binding: integer(0, 100_000),
  createdBy: id(),
  createdAt: time(),
  updatedAt: time(),
};

export type CommunityRecord = RecordOf<typeof communitySchema>;

/** As many as it takes for it to be more than two people's word. */
export const AGREEING = 3;

const COMMUNITY_NAME = /^[a-z0-9-]{1,64}$/;

/** Whether a text can be the `name` of a community. */
export function isCommunityName(name: string): boolean {
  return COMMUNITY_NAME.test(name);
}

/** Whether it is one of the communities that only members read, where a backend guards them. */
export const isPrivateName = (id = ''): boolean => id.startsWith('p-');
