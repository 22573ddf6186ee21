import type {State} from './participation.js';
import type {Post, Reaction} from './post.js';
import type {Stored} from './records.js';
import {unpackVoice} from './term.js';

/** What can concern somebody. */
export type InboxEvent = {readonly key: string; /** In milliseconds. */ readonly at: number} & (
  | {readonly kind: 'mention' | 'reply'; readonly post: Stored<'post'>}
  /** Somebody else wrote in a conversation that they follow. */
  | {readonly kind: 'followed'; readonly thread: Stored<'thread'>}
  /** @see Post.reactedBy `by` is '' once they took it back; `others` said something about it as well. */
  | {readonly kind: 'reaction'; readonly post: Stored<'post'>; readonly by: string; readonly others: number}
  /** Somebody said how they understand a term: `reason` is '' if the same way. */
  | {readonly kind: 'voice'; readonly term: Stored<'term'>; readonly name: string; readonly reason: string}
  /** A term, or a knowledge note, is due for another look. */
  | {readonly kind: 'review'; readonly term: Stored<'term'>}
  | {readonly kind: 'note'; readonly note: Stored<'note'>}
  | {readonly kind: 'notice'; readonly notice: Stored<'notice'>}
  | {readonly kind: 'report'; readonly report: Stored<'report'>}
);

/** What happened to one thing: a conversation, a term, a note, an act of those who moderate, a report. */
export interface InboxGroup {
  /** The path of the record that it is about, below the community. */
  readonly key: string;
  readonly about: 'thread' | 'term' | 'note' | 'notice' | 'report';
  readonly id: string;
  /** When the latest of it happened. */
  readonly at: number;
  readonly isUnread: boolean;
  /** The latest first, never none. */
  readonly events: readonly InboxEvent[];
}

/** What the queries of an inbox found. */
export interface InboxRecords {
  readonly mentions: readonly Stored<'post'>[];
  readonly replies: readonly Stored<'post'>[];
  readonly reactions: readonly Stored<'post'>[];
  readonly active: readonly Stored<'thread'>[];
  readonly voiced: readonly Stored<'term'>[];
  readonly due: readonly Stored<'term'>[];
  readonly dueNotes: readonly Stored<'note'>[];
  readonly notices: readonly Stored<'notice'>[];
  readonly reports: readonly Stored<'report'>[];
}

export const noInboxRecords: InboxRecords = {
  ...{
    mentions: [],
    replies: [],
    reactions: [],
    active: [],
    voiced: [],
    due: [],
    dueNotes: [],
    notices: [],
    reports: [],
  },
};

type Notes = Pick<State, 'seen' | 'caughtUpAt' | 'read' | 'readAt' | 'follows' | 'mutes'>;
/** Of whom nothing is kept yet. */
const noNotes: Notes = {seen: {}, caughtUpAt: 0, read: {}, readAt: 0, follows: [], mutes: []};

/**
 * What concerns somebody, grouped by what it is about, the latest first. What they mute is left out.
 *
 * @param notes What is kept of them; a field that an older version did not write counts as empty.
 */
export function inboxOf(uid: string, notes: Partial<Notes> | undefined, records: InboxRecords): readonly InboxGroup[] {
  const kept = {...noNotes, ...notes};
  const groups = new Map<string, InboxEvent[]>();
  for (const event of eventsOf(uid, kept, records)) groups.set(event.key, [...(groups.get(event.key) ?? []), event]);
  return [...groups]
    .map(([key, all]) => groupOf(key, all, kept))
    .filter(({about, id}) => about !== 'thread' || !kept.mutes.includes(id))
    .sort((a, b) => b.at - a.at);
}

/** How long ago what an inbox shows can have happened, in milliseconds. */
export const INBOX_REACH = 30 * 24 * 60 * 60 * 1000;

/** The time up to which a group is read once it was looked at. */
export const latestOf = (groups: readonly InboxGroup[]): number => Math.max(0, ...groups.map(({at}) => at));

const ABOUT = {threads: 'thread', terms: 'term', notes: 'note', notices: 'notice', reports: 'report'} as const;

function groupOf(key: string, all: readonly InboxEvent[], notes: Notes): InboxGroup {
  const events = withoutRepeats(all).sort((a, b) => b.at - a.at);
  const [collection = '', id = ''] = key.split('/');
  const about = ABOUT[collection as keyof typeof ABOUT];
  return {
    key,
    about,
    id,
    at: events[0]!.at,
    isUnread: events.some((event) => event.at > readUntil(event, notes)),
    events,
  };
}

/** That a conversation went on is told by the post itself, where there is more to say of it. */
function withoutRepeats(events: readonly InboxEvent[]): InboxEvent[] {
  const posts = new Set(events.flatMap((event) => (isPost(event) ? [event.post.id] : [])));
  return events.filter((event) => event.kind !== 'followed' || !posts.has(event.thread.lastPost));
}

/** Whoever opened a conversation read what was written in it, wherever they did. */
function readUntil(event: InboxEvent, {seen, caughtUpAt, read, readAt}: Notes): number {
  const until = Math.max(readAt, read[event.key] ?? 0);
  if (!isPost(event) && event.kind !== 'followed') return until;
  return Math.max(until, seen[event.key.slice('threads/'.length)] ?? 0, caughtUpAt);
}

function isPost(event: InboxEvent): event is Extract<InboxEvent, {kind: 'mention' | 'reply'}> {
  return event.kind === 'mention' || event.kind === 'reply';
}

function* eventsOf(uid: string, {follows}: Notes, found: InboxRecords): Generator<InboxEvent> {
  const isNews = ({state, author}: Post) => state === 'visible' && author !== uid;
  const replies = found.replies.filter(isNews);
  const answering = new Set(replies.map(({id}) => id));
  for (const post of replies) yield {kind: 'reply', key: keyOf(post), at: post.createdAt, post};
  for (const post of found.mentions) {
    if (isNews(post) && !answering.has(post.id)) yield {kind: 'mention', key: keyOf(post), at: post.createdAt, post};
  }
  for (const thread of found.active) {
    if (!follows.includes(thread.id) || thread.lastBy === uid) continue;
    yield {kind: 'followed', key: `threads/${thread.id}`, at: thread.lastAt, thread};
  }
  for (const post of found.reactions) {
    const others = Object.keys(post.reactions).filter((other) => other !== uid && other !== post.reactedBy).length;
    if (post.state !== 'visible' || (!post.reactedBy && !others)) continue;
    yield {kind: 'reaction', key: keyOf(post), at: post.reactedAt, post, by: post.reactedBy, others};
  }
  for (const term of new Map(found.voiced.map((term) => [term.id, term])).values()) {
    const {voicedBy: by} = term;
    if (!by || by === uid || !Object.hasOwn(term.voices, by)) continue;
    const {name, reason} = unpackVoice(term.voices[by]!);
    yield {kind: 'voice', key: `terms/${term.id}`, at: term.voicedAt, term, name, reason};
  }
  for (const term of found.due) {
    if (term.status !== 'deprecated')
      yield {kind: 'review', key: `terms/${term.id}`, at: Date.parse(term.reviewBy), term};
  }
  for (const note of found.dueNotes) {
    if (note.status === 'kept') yield {kind: 'note', key: `notes/${note.id}`, at: Date.parse(note.reviewBy), note};
  }
  for (const notice of found.notices) {
    yield {kind: 'notice', key: `notices/${notice.id}`, at: notice.createdAt, notice};
  }
  for (const report of found.reports) {
    yield {kind: 'report', key: `reports/${report.id}`, at: report.updatedAt, report};
  }
}

const keyOf = ({thread}: Pick<Post, 'thread'>): string => `threads/${thread}`;

/** What somebody said about a post, unless they took it back. */
export function reactionOf({post, by}: Extract<InboxEvent, {kind: 'reaction'}>): Reaction | undefined {
  return Object.hasOwn(post.reactions, by) ? post.reactions[by] : undefined;
}
