import type {Adoption} from './adoption.js';
import type {Alias} from './alias.js';
import type {Application} from './application.js';
import type {Charter} from './charter.js';
import type {CommunityRecord} from './community.js';
import type {Facet} from './facet.js';
import type {ImageRecord} from './image.js';
import type {Invitation} from './invitation.js';
import type {DirectoryShard, Member} from './member.js';
import type {Guard, State} from './participation.js';
import type {Act, Appeal, Notice, Report, Restriction} from './moderation.js';
import type {KnowledgeShard, Note, NoteRevision} from './note.js';
import type {Ballot, Priority} from './priority.js';
import type {Portrait} from './portrait.js';
import type {Post, PostRevision} from './post.js';
import type {FacetLevel} from './profile.js';
import type {TermRequest} from './request.js';
import type {GlossaryShard, Term, TermRevision} from './term.js';
import type {Tally} from './tally.js';
import type {Thread} from './thread.js';
import type {TitlesShard} from './titles.js';
import type {Use} from './use.js';

/** Every kind of record, by name. Adding a kind here, and in `schemas`, is what teaches it to every store. */
export interface Records {
  community: CommunityRecord;
  charter: Charter;
  adoption: Adoption;
  member: Member;
  facet: Facet;
  portrait: Portrait;
  application: Application;
  invitation: Invitation;
  directory: DirectoryShard;
  guard: Guard;
  state: State;
  thread: Thread;
  titles: TitlesShard;
  alias: Alias;
  tally: Tally;
  post: Post;
  postRevision: PostRevision;
  image: ImageRecord;
  term: Term;
  termRevision: TermRevision;
  glossary: GlossaryShard;
  note: Note;
  noteRevision: NoteRevision;
  knowledge: KnowledgeShard;
  request: TermRequest;
  use: Use;
  report: Report;
  act: Act;
  notice: Notice;
  appeal: Appeal;
  restriction: Restriction;
  priority: Priority;
  ballot: Ballot;
}

export type Kind = keyof Records;

/** A record as a store returns it: its fields, and the last part of its path as `id`. */
export type Stored<K extends Kind> = Records[K] & {
  readonly id: string;
  /** It says something that only a newer version of this library understands: see `understood`. */
  readonly newer?: true;
};

/** Where a record is kept: its path below the community, '' for the community itself. */
export interface Ref<K extends Kind = Kind> {
  readonly kind: K;
  readonly path: string;
}

/** The path of every kind of record. */
export const refs = {
  community: (): Ref<'community'> => ({kind: 'community', path: ''}),
  charter: (number: number): Ref<'charter'> => ({kind: 'charter', path: `charters/${number}`}),
  /** There is one: the latest request. */
  adoption: (): Ref<'adoption'> => ({kind: 'adoption', path: 'adoptions/latest'}),
  member: (uid: string): Ref<'member'> => ({kind: 'member', path: `members/${uid}`}),
  facet: (uid: string, level: FacetLevel): Ref<'facet'> => ({kind: 'facet', path: `members/${uid}/facets/${level}`}),
  portrait: (uid: string): Ref<'portrait'> => ({kind: 'portrait', path: `portraits/${uid}`}),
  application: (uid: string): Ref<'application'> => ({kind: 'application', path: `applications/${uid}`}),
  /** @param code See `createInvitationCode`. */
  invitation: (code: string): Ref<'invitation'> => ({kind: 'invitation', path: `invitations/${code}`}),
  directory: (shard: number): Ref<'directory'> => ({kind: 'directory', path: `directory/${shard}`}),
  guard: (uid: string): Ref<'guard'> => ({kind: 'guard', path: `guard/${uid}`}),
  state: (uid: string): Ref<'state'> => ({kind: 'state', path: `state/${uid}`}),
  thread: (id: string): Ref<'thread'> => ({kind: 'thread', path: `threads/${id}`}),
  /** @param shard See `shardOfThread`. */
  titles: (shard: string): Ref<'titles'> => ({kind: 'titles', path: `titles/${shard}`}),
  /** @param id That of the page's first thread: `threadIdOf`. */
  alias: (id: string): Ref<'alias'> => ({kind: 'alias', path: `aliases/${id}`}),
  /** @param id See `tallyIdOf`. */
  tally: (year: number, id: string): Ref<'tally'> => ({kind: 'tally', path: `tallies/${year}/people/${id}`}),
  post: (thread: string, id: string): Ref<'post'> => ({kind: 'post', path: `threads/${thread}/posts/${id}`}),
  postRevision: (thread: string, post: string, revision: number): Ref<'postRevision'> => ({
    kind: 'postRevision',
    path: `threads/${thread}/revisions/${post}.${revision}`,
  }),
  image: (thread: string, id: string): Ref<'image'> => ({kind: 'image', path: `threads/${thread}/images/${id}`}),
  term: (id: string): Ref<'term'> => ({kind: 'term', path: `terms/${id}`}),
  termRevision: (term: string, revision: number): Ref<'termRevision'> => ({
    kind: 'termRevision',
    path: `terms/${term}/revisions/${revision}`,
  }),
  glossary: (shard: number): Ref<'glossary'> => ({kind: 'glossary', path: `glossary/${shard}`}),
  note: (id: string): Ref<'note'> => ({kind: 'note', path: `notes/${id}`}),
  noteRevision: (note: string, revision: number): Ref<'noteRevision'> => ({
    kind: 'noteRevision',
    path: `notes/${note}/revisions/${revision}`,
  }),
  knowledge: (shard: number): Ref<'knowledge'> => ({kind: 'knowledge', path: `knowledge/${shard}`}),
  /** @param id See `requestIdOf`. */
  request: (id: string): Ref<'request'> => ({kind: 'request', path: `requests/${id}`}),
  /** @param id See `useOfPage` and `useOfThread`. */
  use: (id: string): Ref<'use'> => ({kind: 'use', path: `uses/${id}`}),
  /** @param id See `reportIdOf`. */
  report: (id: string): Ref<'report'> => ({kind: 'report', path: `reports/${id}`}),
  act: (id: string): Ref<'act'> => ({kind: 'act', path: `log/${id}`}),
  /** @param act The id of the act; of an appeal as well. */
  notice: (act: string): Ref<'notice'> => ({kind: 'notice', path: `notices/${act}`}),
  appeal: (act: string): Ref<'appeal'> => ({kind: 'appeal', path: `appeals/${act}`}),
  restriction: (uid: string): Ref<'restriction'> => ({kind: 'restriction', path: `restrictions/${uid}`}),
  priority: (id: string): Ref<'priority'> => ({kind: 'priority', path: `priorities/${id}`}),
  ballot: (uid: string): Ref<'ballot'> => ({kind: 'ballot', path: `ballots/${uid}`}),
} satisfies {[K in Kind]: (...parts: never[]) => Ref<K>};
