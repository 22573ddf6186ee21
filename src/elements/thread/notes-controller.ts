import {nothing, type LitElement, type ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import type {PostElement} from '../post/post.js';
import type {KeptNotes} from './kept-notes.js';
import type {NoteMaking, NoteOrigin} from './note-making.js';
import type {PostsController} from './posts-controller.js';
import {Stay} from './stay.js';
import type {TermWords} from './terms-controller.js';

export interface NotesSource {
  readonly posts: PostsController;
  /** Undefined while nothing is to be read. */
  reading(): Community | undefined;
  words(): TermWords;
  thread(): Stored<'thread'> | undefined;
  /** The post that answers the question, if it is known. */
  answer(): Stored<'post'> | undefined;
  contributed(note: string): void;
  failed(error: CommunityError): void;
  noted(note: string): void;
}

/**
 * What a conversation has to do with knowledge notes: those that rest on it, and new ones that are made of it.
 *
 * The index of notes, and what shows it, is loaded when a reader stays, never for a first view.
 */
export class NotesController implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: NotesSource;
  readonly #stay = new Stay(() => void this.#look());
  #making: NoteMaking | undefined;
  #kept: KeptNotes | undefined;
  #lookedFor = '';
  #lookedIn: Community['store'] | undefined;

  constructor(host: LitElement, source: NotesSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdated(): void {
    const community = this.#source.reading();
    const thread = this.#source.thread();
    const key = community && thread ? JSON.stringify([community.id, community.viewer?.uid, thread.id]) : '';
    const isKnown = key === this.#lookedFor && community?.store === this.#lookedIn;
    if (isKnown || !this.#source.posts.shown.length) return;
    this.hostDisconnected();
    this.#lookedFor = key;
    this.#lookedIn = community?.store;
    if (key) this.#stay.begin();
  }

  hostDisconnected(): void {
    this.#stay.end();
    this.#kept?.stop();
    this.#kept = undefined;
    this.#lookedFor = '';
  }

  readonly onTurn = ({target}: Event): void => {
    this.#turn((target as PostElement).post!);
  };

  /** Makes a note of the conversation as a whole. */
  readonly turnThread = (): void => {
    const thread = this.#source.thread();
    if (!thread) return;
    const said = this.#source.answer();
    const posts = [{id: thread.firstPost}, ...(said ? [said] : [])];
    void this.#make(thread.id, {thread, posts, said});
  };

  /** The form for a new note. */
  renderDialog(): unknown {
    return this.#making?.renderDialog() ?? nothing;
  }

  /** What became of a post that somebody made a note of. */
  renderMade(post: Stored<'post'>): unknown {
    return this.#making?.renderMade(post.id, () => this.#turn(post)) ?? nothing;
  }

  /** Below the posts, so that nothing moves: the notes that rest on the conversation, and what became of it where somebody made one. */
  renderKept(): unknown {
    const thread = this.#source.thread();
    const kept = this.#kept?.render(this.#source.words().strings) ?? nothing;
    // What was stored is soon among those that are named.
    const isNamed = kept !== nothing && thread !== undefined && !this.#making?.isRefused(thread.id);
    if (!thread || isNamed) return kept;
    return [kept, this.#making?.renderMade(thread.id, this.turnThread) ?? nothing];
  }

  async #look(): Promise<void> {
    const key = this.#lookedFor;
    const {KeptNotes} = await import('./kept-notes.js').catch(() => ({KeptNotes: undefined}));
    const community = this.#source.reading();
    const thread = this.#source.thread();
    // A conversation can be read without.
    if (!KeptNotes || !community || !thread || key !== this.#lookedFor || this.#kept) return;
    this.#kept = new KeptNotes(community, thread.id, () => this.#host.requestUpdate());
  }

  #turn(post: Stored<'post'>): void {
    const thread = this.#source.thread();
    if (thread) void this.#make(post.id, {thread, posts: [post], said: post});
  }

  async #make(about: string, origin: NoteOrigin): Promise<void> {
    const {strings, formats} = this.#source.words();
    try {
      const [{NoteMaking}, words] = await Promise.all([import('./note-making.js'), strings.knowledge()]);
      this.#making ??= new NoteMaking(this.#host, this.#source, words);
    } catch (cause) {
      this.#source.failed(new CommunityError('offline', {cause}));
      return this.#source.noted(strings.errors.offline({}, formats));
    }
    await this.#making.open(about, origin);
  }
}
