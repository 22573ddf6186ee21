import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {post, type ThreadPlace} from '../../community/discussion.js';
import {shelvedImages, unshelveImages} from '../../context/image-shelf.js';
import {CommunityError} from '../../model/errors.js';
import {createId, timeOf} from '../../model/ids.js';
import type {Stored} from '../../model/records.js';
import {untouchedThread} from '../../model/thread.js';
import {AddressController, addressOf} from '../shared/address.js';
import {Returned} from '../shared/returned.js';
import {forgetSentStart, keepSentStart, lostStarts, takeBackStart, type StartDraft} from './start-drafts.js';
import {placeOf} from './start-place.js';

/** A conversation that somebody began, and what became of it. */
export interface Start {
  readonly draft: StartDraft;
  /** The thread it was sent as. */
  readonly sentAs: string;
  /** Why the store does not have it. Undefined where nobody knows. */
  readonly refusal?: CommunityError;
}

interface Listener {
  /** The store has it. @param id Of its first post. */
  stored(id: string): void;
  /** The store refused it. @returns Why. */
  refused(cause: unknown): CommunityError;
  /** Whether the person is where they wrote it, so that the form may come back. */
  isThere(): boolean;
  /** The address of the page asks for the form. */
  asked(): void;
}

/** Conversations being started on a board: the form that is open, what is on its way, and what came back. */
export class Starting implements ReactiveController {
  /** Whether the form is open. */
  isOpen = false;
  /** The title that the address asked for, '' for none. */
  title = '';
  /** Why what stands in the form came back. */
  refusal: CommunityError | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #listener: Listener;
  #outgoing: readonly Stored<'thread'>[] = [];
  readonly #returned = new Returned<Start>();

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    new AddressController(host, 'ask', (title) => title && this.#ask(title));
  }

  hostConnected(): void {
    this.#returned.startOver();
  }

  /** Conversations as they will be, once the store has them. The same object while nothing changes. */
  get outgoing(): readonly Stored<'thread'>[] {
    return this.#outgoing;
  }

  /** The first of what came back and waits for the person to decide. */
  get returned(): Start | undefined {
    return this.#returned.all[0];
  }

  /** The form is loaded for those who need it. @throws {CommunityError} `offline` when it could not be. */
  async open(): Promise<void> {
    await loadForm();
    this.isOpen = true;
    this.#host.requestUpdate();
  }

  #ask(title: string): void {
    this.title = title;
    try {
      history.replaceState(history.state, '', addressOf('thread')); // Reloading the page does not ask again.
    } catch {
      // A page without an address of its own, as in some frames, has no history either.
    }
    this.#listener.asked();
  }

  close(): void {
    this.title = '';
    this.isOpen = false;
    this.refusal = undefined;
    this.#host.requestUpdate();
  }

  /** Puts what came back into the form. Throws as `open` does. */
  async takeUp(community: Community, start: Start): Promise<void> {
    await loadForm();
    await takeBackStart(community, start.draft, start.sentAs);
    this.#returned.remove(start);
    this.refusal = start.refusal;
    await this.open();
  }

  discard(community: Community, start: Start): void {
    this.#returned.remove(start);
    void forgetSentStart(community, start.sentAs);
    this.#host.requestUpdate();
  }

  /** Sends a conversation. The form closes at once: offline, a store may take a day to answer. @returns Its id. */
  send(community: Community, draft: StartDraft): string {
    const thread = placeOf(draft, createId());
    this.#outgoing = [...this.#outgoing, asStored(thread, community)];
    this.close();
    void this.#send(community, draft, thread);
    return thread.id;
  }

  /** Looks, once for each person, for what was sent before a reload and did not arrive. */
  async findLost(community: Community | undefined): Promise<void> {
    const read = async (from: Community) => [...(await lostStarts(from))].map(([sentAs, draft]) => ({draft, sentAs}));
    if (await this.#returned.findLost(community, read)) this.#host.requestUpdate();
  }

  async #send(community: Community, draft: StartDraft, thread: ThreadPlace): Promise<void> {
    const first = createId();
    let start: Start | undefined;
    try {
      const images = await shelvedImages(draft.body);
      await keepSentStart(community, draft, thread.id);
      await post(community, {id: first, thread, body: draft.body, mentions: draft.mentions, images});
      void unshelveImages(images);
      await forgetSentStart(community, thread.id);
      this.#listener.stored(first);
    } catch (cause) {
      start = {draft, sentAs: thread.id, refusal: this.#listener.refused(cause)};
    }
    this.#outgoing = this.#outgoing.filter(({id}) => id !== thread.id);
    const back = start;
    if (back && !this.isOpen && this.#listener.isThere()) {
      await this.takeUp(community, back).catch(() => this.#returned.add(back));
    } else if (back) this.#returned.add(back);
    this.#host.requestUpdate();
  }
}

async function loadForm(): Promise<void> {
  await import('./thread-form.js').catch((cause: unknown) => {
    throw new CommunityError('offline', {cause});
  });
}

function asStored({id, title, kind = 'discussion', tags = []}: ThreadPlace, {viewer}: Community): Stored<'thread'> {
  const time = timeOf(id);
  return {
    ...{id, key: '', title, kind, tags, state: 'open', posts: 1, firstPost: '', lastPost: ''},
    ...{...untouchedThread, participants: viewer ? [viewer.uid] : []},
    ...{author: viewer?.uid ?? '', byline: viewer?.name ?? '', lastBy: viewer?.uid ?? ''},
    ...{lastAt: time, createdAt: time, updatedAt: time},
  };
}
