import {html, nothing, type LitElement, type ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {notesIn, notesOn} from '../../community/knowledge.js';
import {PackedIndex} from '../../context/packed-index.js';
import {CommunityError} from '../../model/errors.js';
import type {NoteEntry} from '../../model/note.js';
import type {Stored} from '../../model/records.js';
import type {PostElement} from '../post/post.js';
import {addressOf} from '../shared/address.js';
import {icon} from '../shared/icons.js';
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
 * The index of notes is read when a reader stays, never for a first view. What is known before the posts are shown stands above them;
 * what comes later stands below, so that nothing moves under the reader.
 */
export class NotesController implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: NotesSource;
  readonly #stay = new Stay(() => this.#follow());
  #making: NoteMaking | undefined;
  #kept: readonly NoteEntry[] = [];
  #place: 'above' | 'below' = 'below';
  #followed = '';
  #stop: (() => void) | undefined;

  constructor(host: LitElement, source: NotesSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdate(): void {
    const community = this.#source.reading();
    const thread = this.#source.thread();
    const key = community && thread ? JSON.stringify([community.id, community.viewer?.uid, thread.id]) : '';
    if (key === this.#followed) return;
    this.#forget();
    this.#followed = key;
    if (!community || !thread) return;
    if (PackedIndex.of(community, 'knowledge').records.length) {
      this.#place = this.#source.posts.isRead ? 'below' : 'above';
      this.#follow();
    } else this.#stay.begin();
  }

  hostDisconnected(): void {
    this.#forget();
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

  /** The notes that rest on the conversation, and what became of it where somebody made one. */
  renderKept(place: 'above' | 'below'): unknown {
    const {strings} = this.#source.words();
    const made = place === 'below' ? this.#renderMadeOfAll() : nothing;
    if (place !== this.#place || !this.#kept.length) return made;
    const links = this.#kept.map(({id, title}) => html`<a href=${addressOf('note', id)}><bdi>${title}</bdi></a> `);
    return html`<div class="notice notice--accent" part="notice">
        ${icon('insight')}
        <p>${strings.noteOf.kept} ${links}</p>
      </div>
      ${made}`;
  }

  /** What was stored is soon among those that are named. */
  #renderMadeOfAll(): unknown {
    const thread = this.#source.thread();
    if (!thread || !this.#making || (this.#kept.length && !this.#making.isRefused(thread.id))) return nothing;
    return this.#making.renderMade(thread.id, this.turnThread);
  }

  #follow(): void {
    const community = this.#source.reading();
    const thread = this.#source.thread();
    if (!community || !thread) return;
    const index = PackedIndex.of(community, 'knowledge');
    const look = () => {
      const kept = notesOn(thread.id, notesIn(index.records));
      if (kept.length === this.#kept.length && kept.every((note, place) => note === this.#kept[place])) return;
      this.#kept = kept;
      this.#host.requestUpdate();
    };
    this.#stop?.();
    this.#stop = index.follow(look);
    look();
  }

  #forget(): void {
    this.#stay.end();
    this.#stop?.();
    this.#stop = undefined;
    this.#kept = [];
    this.#place = 'below';
    this.#followed = '';
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
