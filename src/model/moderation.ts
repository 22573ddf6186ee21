import {digestOf} from './digest.js';
import {MAX_BODY_LENGTH, type Post} from './post.js';
import {choice, id, idOrNone, integer, line, text, time, type RecordOf} from './schema.js';

/** What can be reported, and acted on. */
export const TARGETS = ['post', 'thread', 'term', 'priority', 'person', 'note'] as const;
export type TargetKind = (typeof TARGETS)[number];

/** Something that can be reported, and acted on. */
export interface Target {
  readonly about: TargetKind;
  /** Its path below the community. */
  readonly target: string;
}

export const targetOf = {
  post: ({thread, id}: {readonly thread: string; readonly id: string}) => ({
    about: 'post' as const,
    target: `threads/${thread}/posts/${id}`,
  }),
  thread: (id: string) => ({about: 'thread' as const, target: `threads/${id}`}),
  term: (id: string) => ({about: 'term' as const, target: `terms/${id}`}),
  note: (id: string) => ({about: 'note' as const, target: `notes/${id}`}),
  priority: (id: string) => ({about: 'priority' as const, target: `priorities/${id}`}),
  person: (uid: string) => ({about: 'person' as const, target: `members/${uid}`}),
} satisfies {[K in TargetKind]: (of: never) => Target};

/** What is wrong with it. */
export const REPORT_REASONS = ['spam', 'abuse', 'privacy', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What moderators and stewards do about it. The rules repeat the list, and who may do what. */
export const ACTS = [
  /** Nothing is wrong with it. */
  'dismiss',
  /** Its author is asked to change it. */
  'ask',
  /** Its words are blank for all but its author and those who moderate. */
  'hide',
  'restore',
  /** The conversation takes no more answers, whoever began it. */
  'lock',
  'unlock',
  /** In private. */
  'warn',
  /** They read, and write no more for some days. */
  'suspend',
  /** They are no member any more, and cannot come back. */
  'ban',
  /** Ends a suspension or a ban. */
  'lift',
  /** Takes back that somebody was warned or asked. */
  'withdraw',
  /** What somebody asked to be looked at again stands. */
  'uphold',
] as const;
export type ActKind = (typeof ACTS)[number];

/** What the log says of who answers for the community. It names them, needs no reason, and is not taken back there. */
export const STEWARDSHIP = [
  /** A steward made somebody another one. */
  'appoint',
  /** Somebody is a steward no more: they stepped down, or another one ended it. */
  'release',
  /** Somebody took over a community that its stewards had left alone. */
  'adopt',
] as const;
export type StewardshipKind = (typeof STEWARDSHIP)[number];

/** Longest reason that the log gives, in UTF-16 units. */
export const MAX_REASON_LENGTH = 200;
/** Longest that somebody can be suspended, in days. */
export const MAX_SUSPENSION = 90;

const about = choice(...TARGETS);
/** Where it is: its path below the community. */
const target = (min: number) => line(min, 300);

/** What somebody finds wrong, once a person and target: see `reportIdOf`. They read it, and those who moderate. */
export const reportSchema = {
  about,
  target: target(1),
  reason: choice(...REPORT_REASONS),
  note: text(0, 1000),
  /** What it said when it was reported, so that it can be judged though its author has changed it since; '' of a person. */
  quote: text(0, MAX_BODY_LENGTH),
  by: id(),
  /** Their name at the time. */
  byline: line(1, 80),
  state: choice('open', 'answered'),
  /** The act that answered it, or ''. */
  act: idOrNone(),
  createdAt: time(),
  updatedAt: time(),
};
export type Report = RecordOf<typeof reportSchema>;

/**
 * An entry of the log, which all may read who read the community, and which never changes. Whom it concerned is in the notice of the
 * same id: here is nothing that would name them.
 */
export const actSchema = {
  kind: choice(...ACTS, ...STEWARDSHIP),
  about,
  /** What was hidden or locked, where everyone sees that; who became a steward, or is one no more; '' else. See `isPublicAct`. */
  target: target(0),
  /** The act that this one takes back or confirms, or ''. */
  of: idOrNone(),
  /** Of stewards, their name at the time. */
  reason: line(1, MAX_REASON_LENGTH),
  /** For how long somebody is suspended; 0 else. */
  days: integer(0, MAX_SUSPENSION),
  /** 1: who acted looked at it again themselves, since there was no other steward. */
  alone: integer(0, 1),
  actor: id(),
  byline: line(1, 80),
  createdAt: time(),
  updatedAt: time(),
};
export type Act = RecordOf<typeof actSchema>;

/** The private side of an act, under its id: for the person concerned, and for those who moderate. */
export const noticeSchema = {
  kind: choice(...ACTS),
  about,
  target: target(1),
  /** Whom it concerns; '' where nobody need know, since nothing was found wrong. */
  person: idOrNone(),
  reason: line(1, MAX_REASON_LENGTH),
  /** What is said to them alone. */
  text: text(0, 2000),
  /** What was hidden, where it stands nowhere else: of a conversation or a priority, which have no versions. '' of all else. */
  quote: text(0, MAX_BODY_LENGTH),
  days: integer(0, MAX_SUSPENSION),
  createdAt: time(),
  updatedAt: time(),
};
export type Notice = RecordOf<typeof noticeSchema>;

/** How the person concerned asks for another look at an act, under its id. */
export const appealSchema = {
  person: id(),
  byline: line(1, 80),
  text: text(1, 2000),
  state: choice('open', 'granted', 'upheld'),
  /** The act that decided it, or ''. */
  decision: idOrNone(),
  createdAt: time(),
  updatedAt: time(),
};
export type Appeal = RecordOf<typeof appealSchema>;

/** Until when somebody may not write here, for themselves and for those who moderate. */
export const restrictionSchema = {
  state: choice('free', 'suspended', 'banned'),
  until: time(),
  act: id(),
  updatedAt: time(),
};
export type Restriction = RecordOf<typeof restrictionSchema>;

/** How long a ban holds, in days: longer than anybody waits. */
export const DAYS_OF_BAN = 36_500;

/** The id of a report: one a person and target. Repeated in the rules. */
export const reportIdOf = (uid: string, target: string): string => digestOf(`${uid} ${target}`);

export const isRestricted = (restriction: Pick<Restriction, 'until'> | undefined, now = Date.now()): boolean =>
  restriction !== undefined && restriction.until > now;

export const isStewardship = (kind: ActKind | StewardshipKind): kind is StewardshipKind =>
  (STEWARDSHIP as readonly string[]).includes(kind);

/** Whether all see what was done, so that the log may say to what. */
export const isPublicAct = (kind: ActKind): boolean => PUBLIC_ACTS.has(kind);
const PUBLIC_ACTS: ReadonlySet<ActKind> = new Set(['hide', 'restore', 'lock', 'unlock']);

/** What takes an act back; undefined of what needs no taking back. */
export const REVERSALS: Readonly<Partial<Record<ActKind, ActKind>>> = {
  ask: 'withdraw',
  hide: 'restore',
  lock: 'unlock',
  warn: 'withdraw',
  suspend: 'lift',
  ban: 'lift',
};

/** Whether its words are blank because those who moderate hid them. Repeated in the rules. */
export function isHidden(
  kind: TargetKind,
  record: {readonly state?: string; readonly title?: string; readonly label?: string},
): boolean {
  if (kind === 'person') return false;
  return kind === 'post' ? record.state === 'hidden' : (kind === 'term' ? record.label : record.title) === '';
}

/** Whose a record is, which can be reported: their uid. */
export function ownerOf(
  kind: TargetKind,
  record: Partial<Pick<Post, 'author'>> & {readonly by?: string; readonly id: string},
): string {
  if (kind === 'person') return record.id;
  return (kind === 'term' || kind === 'note' ? record.by : record.author) ?? '';
}
