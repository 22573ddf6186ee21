import {hasAgreed, type Charter} from './charter.js';
import type {CommunityRecord} from './community.js';
import type {Member} from './member.js';
import {isRestricted, type Restriction, type TargetKind} from './moderation.js';
import type {FacetLevel} from './profile.js';
import type {Note} from './note.js';
import {REACTIONS, type Post, type Reaction} from './post.js';
import type {Term} from './term.js';
import type {Thread} from './thread.js';
import type {Viewer} from './viewer.js';

/** A person as permissions see them: who they are, and their record in this community if they have one. */
export interface Standing {
  readonly viewer: Viewer | null | undefined;
  readonly member?:
    (Pick<Member, 'role' | 'status'> & Partial<Pick<Member, 'charter' | 'joinedAt' | 'activeOn'>>) | undefined;
  /** How one joins here and what guests may do; undefined while it is not known. */
  readonly community?: Pick<CommunityRecord, 'join' | 'guests'> | undefined;
  /** Whether the community begins with them: the first thing they do makes them its steward. */
  readonly isFirst?: boolean | undefined;
  /** Until when they may not write, where that is known: nobody looks for it before the store refuses something. */
  readonly restriction?: Pick<Restriction, 'until'> | undefined;
}

/*
 * What the interface offers. The rules decide again, for real: keep `firestore.rules` in step.
 */

/**
 * Writing makes whoever is signed in a member, so that nobody has to join before they can say something: where the community is
 * open, and as long as nothing else is known of it. Whoever left comes back so wherever it is.
 */
export const mayWrite = (standing: Standing): boolean =>
  hasAccount(standing) && isFree(standing) && (isActive(standing) || mayJoin(standing));

/** Neither suspended nor banned, as far as it is known. */
const isFree = ({restriction}: Standing): boolean => !isRestricted(restriction);

const hasAccount = ({viewer}: Standing): boolean => Boolean(viewer && !viewer.guest);

/** Whether they become a member by saying so. */
export const mayJoin = (standing: Standing): boolean =>
  hasAccount(standing) &&
  isFree(standing) &&
  !isActive(standing) &&
  (standing.member?.status === 'left' || (standing.community?.join ?? 'open') === 'open');

/** Whether they ask the stewards to let them in. */
export const mayApply = (standing: Standing): boolean =>
  hasAccount(standing) &&
  isFree(standing) &&
  !isActive(standing) &&
  !mayJoin(standing) &&
  standing.community?.join === 'approval';

/** Guests react where the community allows it. */
export const mayReact = (standing: Standing): boolean =>
  standing.viewer?.guest ? standing.community?.guests === 'react' : mayWrite(standing);

export const isActive = ({viewer, member}: Standing): boolean => Boolean(viewer) && member?.status === 'active';

/** Whoever is suspended is a member still, and writes nothing. */
export const takesPart = (standing: Standing): boolean => isActive(standing) && isFree(standing);

export const isSteward = (standing: Standing): boolean => isActive(standing) && standing.member?.role === 'steward';

/** Whether they may read what somebody shows to some only. */
export const mayReadFacet = (standing: Standing, uid: string, level: FacetLevel): boolean =>
  (hasAccount(standing) && standing.viewer?.uid === uid) ||
  (level === 'members' && isActive(standing)) ||
  (level === 'stewards' && isSteward(standing));

/** Those who answer for the community say who comes in: they answer those who ask, invite, and bring in lists of people. */
export const mayAdmit = (standing: Standing): boolean => isSteward(standing);

/** Moderators judge what was said, stewards also who may take part: see `judging.ts`. */
export const mayModerate = (standing: Standing): boolean =>
  takesPart(standing) && (standing.member?.role === 'moderator' || standing.member?.role === 'steward');

/** Only the author changes a post, and only while it stands. */
export const mayChangePost = (standing: Standing, post: Pick<Post, 'author' | 'state'>): boolean =>
  isFree(standing) && mayRemovePost(standing, post);

/** What one said can be taken back also by who may write no more. */
export const mayRemovePost = (standing: Standing, post: Pick<Post, 'author' | 'state'>): boolean =>
  isActive(standing) && post.author === standing.viewer?.uid && post.state === 'visible';

const OF_QUESTIONS: readonly Reaction[] = REACTIONS;
const OF_ALL: readonly Reaction[] = REACTIONS.filter((code) => code !== 'same');
const NONE: readonly Reaction[] = [];

/** What the viewer can say about a post with a reaction: nothing where the conversation has ended. */
export function reactionsTo(
  standing: Standing,
  post: Pick<Post, 'state'> & {readonly id: string},
  thread: Pick<Thread, 'state' | 'kind' | 'firstPost'>,
): readonly Reaction[] {
  if (!mayReact(standing) || post.state !== 'visible' || thread.state !== 'open') return NONE;
  return thread.kind === 'question' && thread.firstPost === post.id ? OF_QUESTIONS : OF_ALL;
}

/** What a post said before is there for all who may read it; once it is removed, for its author; hidden, also for who moderates. */
export const mayReadHistory = (standing: Standing, post: Pick<Post, 'author' | 'state' | 'revision'>): boolean =>
  post.revision > 0 &&
  (post.state === 'visible' ||
    post.author === standing.viewer?.uid ||
    (post.state === 'hidden' && mayModerate(standing)));

/** What a term or a note said before is there for all who may read it; while it is hidden, for who wrote it and who moderates. */
export const mayReadVersions = (
  standing: Standing,
  {
    by,
    author,
    ...words
  }: {readonly by: string; readonly author: string; readonly label?: string; readonly title?: string},
): boolean =>
  (words.label ?? words.title) !== '' || [by, author].includes(standing.viewer?.uid ?? '') || mayModerate(standing);

/** The author of a thread and the stewards say what it is about, what answers it, and when it has arrived. */
export const mayLead = (standing: Standing, thread: Pick<Thread, 'author'>): boolean =>
  takesPart(standing) && (thread.author === standing.viewer?.uid || isSteward(standing));

/** A steward opens a conversation again, and so does whoever closed it. */
export const mayReopen = (standing: Standing, thread: Pick<Thread, 'state' | 'closedBy'>): boolean =>
  takesPart(standing) && thread.state === 'closed' && (thread.closedBy === standing.viewer?.uid || isSteward(standing));

/** Everyone may see it differently, whatever the others agree on: not with a question, which has an answer instead. */
export const mayDiffer = (standing: Standing, thread: Pick<Thread, 'state' | 'kind'>): boolean =>
  mayWrite(standing) && thread.state === 'open' && thread.kind !== 'question';

/** Any member may improve a term: its history keeps what was there. */
export const mayReviseTerm = (standing: Standing, term: Pick<Term, 'status'>): boolean =>
  mayWrite(standing) && (term.status !== 'deprecated' || isSteward(standing));

/** Everyone may say how they understand a term, once it is proposed and until it is given up. */
export const mayVoiceTerm = (standing: Standing, {status}: Pick<Term, 'status'>): boolean =>
  mayWrite(standing) && (status === 'proposed' || status === 'agreed');

/** A term that nobody looks after is there for anyone to look after. */
export const mayTakeCare = (standing: Standing, {steward, status}: Pick<Term, 'steward' | 'status'>): boolean =>
  mayWrite(standing) && steward === '' && status !== 'deprecated';

/** When a term is looked at again is for whoever looks after it, and for the stewards. */
export const mayPlanReview = (standing: Standing, {steward}: Pick<Term, 'steward'>): boolean =>
  isSteward(standing) || (takesPart(standing) && steward === standing.viewer?.uid);

/** A note is everybody's: its history keeps what was there. */
export const mayWriteNote = mayWrite;

/** Whether a note still holds is for every member to say, as long as it is kept. */
export const mayVoiceNote = (standing: Standing, {status}: Pick<Note, 'status'>): boolean =>
  mayWrite(standing) && status === 'kept';

/** Whoever may write looks after a note that nobody looks after, and lets go of their own; a steward gives it into whose care they like. */
export const mayTakeNote = (standing: Standing, {owner}: Pick<Note, 'owner'>): boolean =>
  mayWrite(standing) && (owner === '' || owner === standing.viewer?.uid || isSteward(standing));

/** Bringing in a whole file is for those who answer for the community. */
export const mayImport = (standing: Standing): boolean =>
  isSteward(standing) || (standing.isFirst === true && mayWrite(standing));

/** Whoever may write may propose another charter, whether or not they agree to the one in effect. */
export const mayProposeCharter = mayWrite;

/** A steward puts a version into effect that was open to all for as long as its author said, in place of the one it was written for. */
export const mayAdoptCharter = (
  standing: Standing,
  {state, openUntil, base}: Pick<Charter, 'state' | 'openUntil' | 'base'>,
  {inEffect, today}: {readonly inEffect: number; readonly today: number},
): boolean => isSteward(standing) && state === 'proposed' && base === inEffect && openUntil <= today;

/** A proposal is withdrawn by who made it, or by a steward. */
export const mayWithdrawCharter = (standing: Standing, {state, author}: Pick<Charter, 'state' | 'author'>): boolean =>
  isActive(standing) && state === 'proposed' && (author === standing.viewer?.uid || isSteward(standing));

/** Whether somebody is asked to agree to the charter before they write. */
export const mustAgree = (standing: Standing, community: Partial<Pick<CommunityRecord, 'binding'>>): boolean =>
  isActive(standing) && !hasAgreed(standing.member ?? {}, community);

/** What is judged: whose it is, and its state, if it has one. */
export interface Judged {
  readonly about: TargetKind;
  /** See `ownerOf`. */
  readonly owner: string;
  readonly state?: Post['state'] | Thread['state'] | undefined;
  /** See `isHidden`. */
  readonly hidden?: boolean | undefined;
}

/** Whoever may write may say that something is wrong, but not with what is theirs, nor with what nobody reads any more. */
export const mayReport = (standing: Standing, {about, owner, state, hidden = false}: Judged): boolean =>
  mayWrite(standing) && owner !== standing.viewer?.uid && !hidden && (about !== 'post' || state === 'visible');
