import {isActive, mayModerate, mayWrite, takesPart, type Standing} from './permissions.js';
import {isOpen, PRIORITY_LIMITS, type Priority} from './priority.js';

/*
 * Who may do what with priorities: as `permissions.ts`, for the season that it is now. What was of an earlier one is only read.
 */

type Placed = Pick<Priority, 'season'>;

/** Whoever may write may say what the community should work on. */
export const maySuggest = mayWrite;

/** Everyone supports what is open, as long as they have supports left: see `supportsIn`. */
export const maySupport = (standing: Standing, priority: Placed & Pick<Priority, 'state'>, season: string): boolean =>
  mayWrite(standing) && priority.season === season && isOpen(priority);

/** A support is taken back at any time, also of what has ended, and by who may write no more. */
export const mayTakeSupportBack = ({viewer}: Standing, priority: Placed, season: string): boolean =>
  Boolean(viewer && !viewer.guest) && priority.season === season;

/** What still mattered when its season ended can go on in this one: that takes one member, and one of their supports. */
export const mayRenew = (
  standing: Standing,
  priority: Placed & Pick<Priority, 'state' | 'title'>,
  season: string,
): boolean => mayWrite(standing) && priority.title !== '' && priority.season !== season && isOpen(priority);

/** Its words are its author's, unless those who moderate hid them. */
export const mayRewordPriority = (
  standing: Standing,
  {author, title, ...priority}: Placed & Pick<Priority, 'author' | 'title'>,
  season: string,
): boolean => takesPart(standing) && author === standing.viewer?.uid && title !== '' && priority.season === season;

/** Where it stands, what came of it, and what has to do with it: for its author, those who took it on, and those who moderate. */
export const mayLeadPriority = (
  standing: Standing,
  {author, owners, ...priority}: Placed & Pick<Priority, 'author' | 'owners'>,
  season: string,
): boolean => {
  const uid = standing.viewer?.uid ?? '';
  const isTheirs = author === uid || Object.hasOwn(owners, uid);
  return priority.season === season && ((takesPart(standing) && isTheirs) || mayModerate(standing));
};

/** Anyone takes on what is open: those who do the work are those who say so. */
export const mayTakeOn = (
  standing: Standing,
  {owners, ...priority}: Placed & Pick<Priority, 'owners' | 'state'>,
  season: string,
): boolean =>
  mayWrite(standing) &&
  priority.season === season &&
  isOpen(priority) &&
  !Object.hasOwn(owners, standing.viewer?.uid ?? '') &&
  Object.keys(owners).length < PRIORITY_LIMITS.owners;

/** Whoever took something on lets go of it. */
export const mayLetGo = (
  standing: Standing,
  {owners, ...priority}: Placed & Pick<Priority, 'owners'>,
  season: string,
): boolean =>
  isActive(standing) &&
  takesPart(standing) &&
  priority.season === season &&
  Object.hasOwn(owners, standing.viewer?.uid ?? '');
