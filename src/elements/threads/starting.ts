import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import type {ThreadPlace} from '../../community/thread-place.js';
import type {Letter, PostLetter} from '../../context/outbox/letter.js';
import {LettersController} from '../../context/outbox/letters-controller.js';
import type {Became} from '../../context/outbox/outbox.js';
import {postDelivery} from '../../context/outbox/post-delivery.js';
import {CommunityError} from '../../model/errors.js';
import {createId, timeOf} from '../../model/ids.js';
import type {Stored} from '../../model/records.js';
import {untouchedThread} from '../../model/thread.js';
import {AddressController} from '../shared/address-controller.js';
import {addressOf} from '../shared/address.js';
import {takeBackStart, type StartDraft} from './start-drafts.js';
import {placeOf} from './start-place.js';

/** A conversation that somebody began, and what became of it. */
export interface Start {
  readonly draft: StartDraft;
  /** The letter that it was sent with. */
  readonly letter: string;
  /** Why the store does not have it. */
  readonly refusal: CommunityError | undefined;
}

interface Listener {
  community(): Community | undefined;
  /** The store has it. @param id Of its first post. */
  stored(id: string): void;
  /** The store refused it. */
  refused(cause: CommunityError | undefined): void;
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
  readonly #letters: LettersController<'post'>;
  /** What was sent from here, and not on an earlier visit. */
  readonly #mine = new Set<string>();
  #outgoing: readonly Stored<'thread'>[] = [];
  #onTheirWay = '';
  /** What goes back into the form right now. */
  #comingBack = '';

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    this.#letters = new LettersController(host, 'post', {
      community: () => listener.community(),
      shows: ({content}) => content.begins === true,
      heard: (letter, became) => void this.#heard(letter, became),
    });
    host.addController(this);
    new AddressController(host, 'ask', (title) => title && this.#ask(title));
  }

  hostUpdate(): void {
    const sent = this.#letters.all.filter(({status}) => status !== 'refused');
    const ids = sent.map(({id}) => id).join();
    if (ids === this.#onTheirWay) return;
    this.#onTheirWay = ids;
    this.#outgoing = sent.map(({content}) => asStored(content, this.#listener.community()));
  }

  /** Conversations as they will be, once the store has them. The same object while nothing changes. */
  get outgoing(): readonly Stored<'thread'>[] {
    return this.#outgoing;
  }

  /** The first of what came back and waits for the person to decide. */
  get returned(): Start | undefined {
    return this.#letters.refused.filter(({id}) => id !== this.#comingBack).map(startOf)[0];
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
    await takeBackStart(community, start.draft);
    this.#letters.take(start.letter);
    this.refusal = start.refusal;
    await this.open();
  }

  discard({letter}: Start): void {
    this.#letters.take(letter);
  }

  /** Sends a conversation. The form closes at once: offline, a store may take a day to answer. @returns Its id. */
  send({kind, title, tags, body, mentions}: StartDraft): string {
    const thread = placeOf({kind, title, tags}, createId());
    const id = createId();
    this.#mine.add(id);
    this.close();
    const content = {id, thread, parent: '', body, mentions, begins: true} as const;
    void this.#letters.send(postDelivery, content, {id});
    return thread.id;
  }

  async #heard(letter: Letter<'post'>, became: Became): Promise<void> {
    if (!this.#mine.has(letter.id)) return;
    if (became === 'delivered') this.#listener.stored(letter.id);
    if (became !== 'refused') return;
    this.#listener.refused(letter.error);
    const community = this.#listener.community();
    // Where the form cannot be loaded, the notice stays that says what came back.
    if (!community || this.isOpen || !this.#listener.isThere()) return;
    this.#comingBack = letter.id;
    await this.takeUp(community, startOf(letter)).catch(() => undefined);
    this.#comingBack = '';
    this.#host.requestUpdate();
  }
}

async function loadForm(): Promise<void> {
  await import('./thread-form.js').catch((cause: unknown) => {
    throw new CommunityError('offline', {cause});
  });
}

function asStored({thread, id: firstPost}: PostLetter, community: Community | undefined): Stored<'thread'> {
  const {id, title, kind = 'discussion', tags = []}: ThreadPlace = thread;
  const viewer = community?.viewer;
  const time = timeOf(id);
  return {
    ...{id, key: '', title, kind, tags, state: 'open', posts: 1, firstPost, lastPost: ''},
    ...{...untouchedThread, participants: viewer ? [viewer.uid] : []},
    ...{author: viewer?.uid ?? '', byline: viewer?.name ?? '', lastBy: viewer?.uid ?? ''},
    ...{lastAt: time, createdAt: time, updatedAt: time},
  };
}

function startOf({id: letter, content, error: refusal}: Letter<'post'>): Start {
  const {body, mentions, thread} = content;
  const {title, kind = 'question', tags = []} = thread;
  return {draft: {body, mentions, title, kind, tags: tags.join(', ')}, letter, refusal};
}
