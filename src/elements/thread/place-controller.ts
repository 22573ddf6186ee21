import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {threadOfPage, type ThreadPlace} from '../../community/discussion.js';
import {Live} from '../../context/live.js';
import {PageKeyController} from '../../context/page-key-controller.js';
import type {CommunityError} from '../../model/errors.js';
import {threadIdOf} from '../../model/ids.js';
import {refs, type Stored} from '../../model/records.js';
import {pageKey} from '../../text/page-key.js';

export interface PlaceSource {
  /** Undefined while nothing is to be read. */
  community(): Community | undefined;
  threadKey(): string;
  previousKeys(): string;
  /** The conversation to show in place of the page's, as on the board. */
  threadId?(): string | undefined;
}

/** Finds the conversation of the page: under its key, or under one that the page had before. Or one by its id. */
export class PlaceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: PlaceSource;
  readonly #page: PageKeyController;
  readonly #thread: Live<'thread'>;
  /** What was looked for, and under which earlier key it was found. */
  #search: {readonly of: string; readonly found?: string | undefined; readonly isDone: boolean} | undefined;
  #hashed = {key: '', id: ''};
  #followed: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: PlaceSource) {
    this.#host = host;
    this.#source = source;
    this.#page = new PageKeyController(host, source.threadKey);
    host.addController(this);
    this.#thread = new Live(host, source.community, () => (this.id === undefined ? undefined : refs.thread(this.id)));
  }

  /** The key of the page. */
  get pageKey(): string | undefined {
    return this.#page.key;
  }

  /** Why the page has no conversation. */
  get error(): CommunityError | undefined {
    return (this.#given ? undefined : this.#page.error) ?? this.#thread.error;
  }

  /** The key of the conversation. */
  get key(): string | undefined {
    if (this.#given) return this.record?.key;
    return (this.#search?.of === this.#signature && this.#search.found) || this.#page.key;
  }

  get id(): string | undefined {
    if (this.#given) return this.#given;
    const {key} = this;
    if (key === undefined) return undefined;
    if (this.#hashed.key !== key) this.#hashed = {key, id: threadIdOf(key)};
    return this.#hashed.id;
  }

  /** The conversation, once it has begun. */
  get record(): Stored<'thread'> | undefined {
    const {record} = this.#thread;
    return record?.id === this.id ? record : undefined;
  }

  /** Where to write, with a title for a conversation that begins here. Undefined while there is no place. */
  begin(title: string): ThreadPlace | undefined {
    const {record, key} = this;
    if (this.#given) return record && {id: record.id, key: record.key, title: record.title};
    return key === undefined ? undefined : threadOfPage(key, title);
  }

  /** When the conversation last grew, by the backend's clock. */
  get grewAt(): number | undefined {
    return this.#thread.pending ? undefined : this.record?.updatedAt;
  }

  /** Whether it is certain which conversation it is. */
  get isFound(): boolean {
    return this.#thread.status === 'ready' && (Boolean(this.record) || !this.#mayHaveMoved || this.#isSearched);
  }

  hostUpdate(): void {
    const {id} = this;
    if (id !== this.#followed) {
      this.#followed = id; // What is known so far is of the thread before.
      return;
    }
    const isMissing = this.#thread.status === 'ready' && !this.#thread.record;
    const community = this.#source.community();
    if (!community || !isMissing || !this.#mayHaveMoved || this.#search?.of === this.#signature) return;
    void this.#look(community, this.#signature);
  }

  retry(): void {
    this.#thread.retry();
  }

  get #given(): string | undefined {
    return this.#source.threadId?.();
  }

  get #mayHaveMoved(): boolean {
    return !this.#given && this.#source.previousKeys().trim() !== '';
  }

  get #signature(): string {
    return JSON.stringify([this.#source.community()?.id, this.#page.key, this.#source.previousKeys()]);
  }

  get #isSearched(): boolean {
    return this.#search?.of === this.#signature && this.#search.isDone;
  }

  async #look({store}: Community, of: string): Promise<void> {
    this.#search = {of, isDone: false};
    let found: string | undefined;
    for (const key of keysIn(this.#source.previousKeys())) {
      const thread = await store.get(refs.thread(threadIdOf(key))).catch(() => undefined);
      if (this.#search.of !== of) return;
      if (thread) {
        found = key;
        break;
      }
    }
    this.#search = {of, found, isDone: true};
    this.#host.requestUpdate();
  }
}

/** The keys an author wrote, as they are, and addresses also as the keys that their pages had. */
function keysIn(text: string): string[] {
  const written = text.split(/[\s,]+/).filter(Boolean);
  const keys = written.flatMap((key) => [key, ...(/^(?:https?:)?\//i.test(key) ? addressKey(key) : [])]);
  return [...new Set(keys)];
}

function addressKey(address: string): string[] {
  try {
    return [pageKey({url: new URL(address, location.href).href})];
  } catch {
    return []; // No address after all, or one too long to have been a key.
  }
}
