import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {threadOfPage} from '../../community/discussion.js';
import {Live} from '../../context/live.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {isActive, mayChangePost, mayReadHistory, mayWrite} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import type {ComposerElement} from '../composer/composer.js';
import {Edits} from './edits.js';
import {Outbox, type WritingPlace} from './outbox.js';
import type {PlaceController} from './place-controller.js';
import type {PostView} from './post-list.js';
import {PostRequests} from './post-requests.js';
import type {PostsController} from './posts-controller.js';
import {ReplyBoxes} from './reply-boxes.js';

/** How long it stays to be seen that something was copied, in milliseconds. */
const NOTE_TIME = 4000;

/** What writing depends on, and who wants to know what became of it. */
export interface WritingSource {
  readonly place: PlaceController;
  readonly posts: PostsController;
  community(): Community | undefined;
  /** Undefined while nothing is to be read. */
  reading(): Community | undefined;
  isReadonly(): boolean;
  /** The title of a conversation that begins here. */
  title(): string;
  /** The box below the posts, while there is one. */
  composer(): ComposerElement | null | undefined;
  describe(error: CommunityError): string;
  strings(): Locale;
  posted(post: Stored<'post'>): void;
  refused(error: CommunityError): void;
  changed(post: Stored<'post'>, what: 'saved' | 'removed'): void;
  noted(note: string): void;
}

/** What is said at a post for a while. */
interface Note {
  readonly id: string;
  readonly text: string;
}

/** All that the viewer can do in a thread: write, answer, change and remove what they wrote. */
export class WritingController {
  readonly requests: PostRequests;
  readonly #host: LitElement;
  readonly #source: WritingSource;
  readonly #me: Live<'member'>;
  readonly #outbox: Outbox;
  readonly #edits: Edits;
  readonly #replies: ReplyBoxes;
  #noted: Note | undefined;

  constructor(host: LitElement, source: WritingSource) {
    this.#host = host;
    this.#source = source;
    const {place, posts, community} = source;
    const thread = () => place.id;
    this.#me = new Live(host, source.reading, () => {
      const viewer = community()?.viewer;
      return viewer ? refs.member(viewer.uid) : undefined;
    });
    this.#outbox = new Outbox(host, {
      place: () => this.#place,
      sent: (post) => {
        posts.add(post);
        source.posted(post);
      },
      refused: ({id}, error) => {
        posts.forget(id);
        source.refused(error);
      },
    });
    this.#edits = new Edits(host, {
      ...{community, thread, post: (id) => posts.get(id)},
      done: (post, what) => source.changed(post, what),
      failed: (error) => source.refused(error),
    });
    this.#replies = new ReplyBoxes(host, community, thread);
    this.requests = new PostRequests(host, {
      ...{community, posts, outbox: this.#outbox, edits: this.#edits, replies: this.#replies},
      composer: () => source.composer(),
      copied: (id, what, isCopied) => this.#note(id, what, isCopied),
    });
  }

  /** Whether the viewer can answer here. */
  get isOpen(): boolean {
    const {place, community, isReadonly} = this.#source;
    const here = community();
    return here !== undefined && mayWrite(here) && !isReadonly() && place.record?.state !== 'closed';
  }

  /** Whether writing will make the viewer a member. */
  get makesMember(): boolean {
    return this.#me.status === 'ready' && !isActive(this.#standing);
  }

  /** Where the draft of a post to the thread as a whole is kept. */
  get draftKey(): string {
    return this.#replies.draftKey();
  }

  /** The posts as they are by all that is known here: with the viewer's own, though the store may not have them yet. */
  get posts(): Stored<'post'>[] {
    const {posts} = this.#source;
    const outgoing = [...this.#outbox.all].map(({post}) => post).filter(({id}) => !posts.get(id));
    return [...posts.shown.map((post) => this.#edits.apply(post)), ...outgoing];
  }

  view(post: Stored<'post'>): PostView {
    const {id} = post;
    const outgoing = this.#outbox.get(id);
    const stored = this.#source.posts.get(id);
    const canAct = !this.#source.isReadonly() && stored !== undefined;
    const isAnswered = canAct && this.#replies.isOpen(id);
    const problem = outgoing?.error ?? this.#edits.problem(id);
    return {
      canReply: canAct && this.isOpen,
      canChange: canAct && mayChangePost(this.#standing, post),
      canCopyLink: canAct && mayWrite(this.#standing), // For whoever only reads, the time is a link.
      canViewHistory: stored !== undefined && mayReadHistory(this.#standing, stored),
      canTakeBack: this.isOpen,
      status: outgoing?.status === 'refused' ? 'unsent' : outgoing || this.#edits.isPending(id) ? 'sending' : '',
      problem: problem ? this.#source.describe(problem) : '',
      note: this.#noted?.id === id ? this.#noted.text : '',
      edit: canAct ? this.#edits.of(id) : undefined,
      isAnswered,
      hasDraft: this.#replies.hasDraft(id),
      draftKey: isAnswered ? this.#replies.draftKey(id) : '',
    };
  }

  /** Shows for a while, at a post, what was done with it. */
  #note(id: string, what: 'link' | 'text', isCopied: boolean): void {
    const t = this.#source.strings().thread;
    const [done, failed] = what === 'link' ? [t.linkCopied, t.linkNotCopied] : [t.textCopied, t.textNotCopied];
    const noted = {id, text: isCopied ? done : failed};
    const set = (note: Note | undefined) => {
      this.#noted = note;
      this.#host.requestUpdate();
    };
    set(noted);
    this.#source.noted(noted.text);
    setTimeout(() => {
      if (this.#noted === noted) set(undefined);
    }, NOTE_TIME);
  }

  get #standing() {
    return {viewer: this.#source.community()?.viewer, member: this.#me.record};
  }

  get #place(): WritingPlace | undefined {
    const community = this.#source.community();
    const {key, id} = this.#source.place;
    if (!community?.viewer || key === undefined || id === undefined || this.#source.isReadonly()) return undefined;
    const byline = this.#me.record?.name ?? community.viewer.name;
    return {community, thread: threadOfPage(key, this.#source.title()), byline};
  }
}
