import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {sizesIn, type NewImage} from '../../community/post-images.js';
import type {ThreadPlace} from '../../community/thread-place.js';
import {shelvedImages, unshelveImages} from '../../context/image-shelf.js';
import {sendingOf} from '../../context/outbox/deliveries.js';
import {isOfKind, type Letter} from '../../context/outbox/letter.js';
import {Outbox as Letters, type Became} from '../../context/outbox/outbox.js';
import {CommunityError} from '../../model/errors.js';
import {createIdAfter, timeOf} from '../../model/ids.js';
import {placeUnder, untouchedPost} from '../../model/post.js';
import {refs, type Stored} from '../../model/records.js';
import type {SendEvent} from '../composer/mentioning.js';
import {loadActs} from './writing-kit.js';

/** A post that the store has not confirmed. */
export interface Outgoing {
  /** As it will be, if the store takes it. */
  readonly post: Stored<'post'>;
  readonly parent: Stored<'post'> | undefined;
  /** The images that go with it. */
  readonly images: readonly NewImage[];
  readonly status: Letter['status'];
  /** Why it waits or was refused. */
  readonly error?: CommunityError | undefined;
}

/** What a box sends. */
export type Sent = Pick<SendEvent, 'detail' | 'mentions' | 'images'>;

/** Where and as whom the viewer writes. */
export interface WritingPlace {
  readonly community: Community;
  readonly thread: ThreadPlace;
  /** The viewer's name. */
  readonly byline: string;
  /** The id of what was said last, or ''. */
  readonly lastPost: string;
}

export interface OutboxSource {
  /** Undefined while nobody can write. */
  place(): WritingPlace | undefined;
  sent(post: Stored<'post'>): void;
  refused(post: Stored<'post'>, error: CommunityError): void;
}

const isPost = isOfKind('post');

/** What the viewer sent to a thread and the store does not have yet, or refused: on this visit or an earlier one. */
export class Outbox implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: OutboxSource;
  #outgoing = new Map<string, Outgoing>();
  #letters: Letters | undefined;
  #thread = '';
  #stop: (() => void) | undefined;
  /** What is no longer on the page may be drawn once more. */
  #isHere = false;

  constructor(host: ReactiveControllerHost, source: OutboxSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get all(): Iterable<Outgoing> {
    return this.#outgoing.values();
  }

  get(id: string): Outgoing | undefined {
    return this.#outgoing.get(id);
  }

  /** Sends a text as a post. @returns The post as it will be. */
  send({detail: text, mentions = [], images}: Sent, parent?: Stored<'post'>): Stored<'post'> | undefined {
    const place = this.#source.place();
    if (!place) return undefined;
    this.hostUpdate(); // This may be the first that is known of the place.
    const {community, thread} = place;
    const id = createIdAfter(place.lastPost);
    const outgoing = outgoingPost(place, {id, body: text.trim(), mentions}, {parent, images});
    this.#set(outgoing);
    const act = async () => {
      const {post} = await loadActs();
      await post(community, {id, thread, parent, body: text, mentions, images});
      void unshelveImages(images);
    };
    const letter = {id, thread, parent: parent?.id ?? '', body: text.trim(), mentions};
    void this.#letters?.send(sendingOf('post'), letter, {id, act}).catch(() => undefined);
    return outgoing.post;
  }

  /** Sends a refused post once more. */
  retry(id: string): void {
    this.#letters?.retry(id);
  }

  /** Forgets a refused post. @returns What it was. */
  take(id: string): Outgoing | undefined {
    const outgoing = this.#outgoing.get(id);
    return this.#letters?.take(id) && outgoing;
  }

  hostUpdate(): void {
    if (!this.#isHere) return;
    const place = this.#source.place();
    const letters = Letters.of(place?.community);
    const thread = place?.thread.id ?? '';
    if (letters === this.#letters && thread === this.#thread) return;
    this.#follow(letters, thread);
  }

  hostConnected(): void {
    this.#isHere = true;
    this.#follow(this.#letters, this.#thread);
  }

  hostDisconnected(): void {
    this.#isHere = false;
    this.#stop?.();
  }

  #follow(letters: Letters | undefined, thread: string): void {
    this.#stop?.();
    this.#letters = letters;
    this.#thread = thread;
    const outgoing = (this.#outgoing = new Map<string, Outgoing>());
    this.#stop = letters?.follow(
      (letter, became) => {
        if (outgoing === this.#outgoing && isPost(letter)) void this.#heard(letter, became);
      },
      (letter) => isPost(letter) && letter.content.thread.id === thread,
    );
    for (const letter of letters?.letters ?? []) if (isPost(letter)) void this.#heard(letter, letter.status);
  }

  async #heard(letter: Letter<'post'>, became: Became): Promise<void> {
    const {id, content, status, error} = letter;
    if (content.thread.id !== this.#thread) return;
    const outgoing = this.#outgoing;
    const known = outgoing.get(id);
    if (became === 'delivered' || became === 'taken') {
      outgoing.delete(id);
      this.#host.requestUpdate();
      if (known && became === 'delivered') this.#source.sent(known.post);
    } else if (known) {
      this.#set({...known, status, error});
      if (became === 'refused' && error) this.#source.refused(known.post, error);
    } else {
      await this.#restore(letter);
    }
  }

  /** Shows what was sent on an earlier visit and did not arrive yet. */
  async #restore({id, content}: Letter<'post'>): Promise<void> {
    const place = this.#source.place();
    const outgoing = this.#outgoing;
    if (!place) return;
    const {store} = place.community;
    const {thread, parent: answered, body} = content;
    const parent = answered ? await store.get(refs.post(thread.id, answered)).catch(() => undefined) : undefined;
    const images = await shelvedImages(body);
    const now = this.#letters?.letters.find((letter) => letter.id === id);
    if (!now || outgoing !== this.#outgoing || outgoing.has(id)) return; // It may have arrived meanwhile.
    const {status, error} = now;
    this.#set({...outgoingPost(place, content, {parent, images}), status, error});
  }

  #set(outgoing: Outgoing): void {
    this.#outgoing.set(outgoing.post.id, outgoing);
    this.#host.requestUpdate();
  }
}

function outgoingPost(
  {community, thread, byline}: WritingPlace,
  {id, body, mentions}: Pick<Stored<'post'>, 'id' | 'body' | 'mentions'>,
  {parent, images}: Pick<Outgoing, 'parent' | 'images'>,
): Outgoing {
  const writtenAt = timeOf(id);
  const record: Stored<'post'> = {
    id,
    ...placeUnder(id, parent),
    community: community.id,
    thread: thread.id,
    body,
    author: community.viewer?.uid ?? '',
    byline,
    mentions,
    images: sizesIn(body, images),
    answers: parent?.author ?? '',
    ...untouchedPost,
    first: 0, // Until the store says otherwise.
    createdAt: writtenAt,
    updatedAt: writtenAt,
  };
  return {post: record, parent, images, status: 'sending'};
}

/** A browser that says it is offline is right; one that says it is not may be wrong. */
export function onItsWay(outgoing: Outgoing | undefined): 'sending' | 'waiting' {
  return outgoing?.status === 'waiting' || !navigator.onLine ? 'waiting' : 'sending';
}
