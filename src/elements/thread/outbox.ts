import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {post, type ThreadPlace} from '../../community/discussion.js';
import {sizesIn, type NewImage} from '../../community/post-images.js';
import {shelvedImages, unshelveImages} from '../../context/image-shelf.js';
import {draftsUnder, keepDraft, type Draft} from '../../context/drafts.js';
import {CommunityError} from '../../model/errors.js';
import {createIdAfter, timeOf} from '../../model/ids.js';
import {placeUnder, untouchedPost} from '../../model/post.js';
import {refs, type Stored} from '../../model/records.js';
import type {SendEvent} from '../composer/mentioning.js';
import {DraftPlaces, partsOf} from './draft-places.js';

/** A post that the store has not confirmed. */
export interface Outgoing {
  /** As it will be, if the store takes it. */
  readonly post: Stored<'post'>;
  readonly parent: Stored<'post'> | undefined;
  /** The images that go with it. */
  readonly images: readonly NewImage[];
  readonly status: 'sending' | 'refused';
  /** Why it was refused, where this page knows. */
  readonly error?: CommunityError;
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

/**
 * What the viewer sent and the store does not have yet, or refused.
 *
 * A write may settle a day later, or after the page was closed, so each post is kept on this device until it is known to
 * have arrived.
 */
export class Outbox implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: OutboxSource;
  #outgoing = new Map<string, Outgoing>();
  #place = '';

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
  send({detail: text, mentions, images}: Sent, parent?: Stored<'post'>): Stored<'post'> | undefined {
    const place = this.#source.place();
    if (!place) return undefined;
    const outgoing = outgoingPost(place, createIdAfter(place.lastPost), {text, mentions}, {parent, images});
    void this.#send(place, outgoing);
    return outgoing.post;
  }

  /** Sends a refused post once more. */
  retry(id: string): void {
    const place = this.#source.place();
    const outgoing = this.#outgoing.get(id);
    if (place && outgoing?.status === 'refused') void this.#send(place, outgoing);
  }

  /** Forgets a refused post. @returns What it was. */
  take(id: string): Outgoing | undefined {
    const place = this.#source.place();
    const outgoing = this.#outgoing.get(id);
    if (!place || outgoing?.status !== 'refused') return undefined;
    this.#outgoing.delete(id);
    void keepDraft(keyOf(place, outgoing), undefined);
    this.#host.requestUpdate();
    return outgoing;
  }

  hostUpdate(): void {
    const place = this.#source.place();
    const key = place ? new DraftPlaces(place.community, place.thread.id).allSent : '';
    if (key === this.#place) return;
    this.#place = key;
    this.#outgoing = new Map();
    if (place) void this.#restore(place, key);
  }

  async #send(place: WritingPlace, {post: record, parent, images}: Outgoing): Promise<void> {
    const outgoing = this.#outgoing; // Those of the thread it was written in: this page may go to another one.
    const {id, body, mentions} = record;
    const key = keyOf(place, {post: record});
    const set = (entry: Outgoing) => {
      outgoing.set(id, entry);
      this.#host.requestUpdate();
    };
    set({post: record, parent, images, status: 'sending'});
    void keepDraft(key, {text: body, mentions, sentAs: id});
    try {
      await post(place.community, {id, thread: place.thread, parent, body, mentions, images});
      void unshelveImages(images);
      void keepDraft(key, undefined);
      outgoing.delete(id);
      this.#host.requestUpdate();
      this.#source.sent(record);
    } catch (cause) {
      const error = CommunityError.from(cause);
      set({post: record, parent, images, status: 'refused', error});
      this.#source.refused(record, error);
    }
  }

  /** Shows what was sent before a reload and did not arrive. */
  async #restore(place: WritingPlace, key: string): Promise<void> {
    const {store} = place.community;
    const outgoing = this.#outgoing;
    for (const [sentKey, draft] of await draftsUnder(key)) {
      const [id = '', parentId = ''] = partsOf(sentKey, key);
      if (outgoing.has(id)) continue;
      const ref = refs.post(place.thread.id, id);
      const confirmed = await store.get(ref, {fresh: true}).catch(() => undefined);
      if (confirmed) void keepDraft(sentKey, undefined);
      // Without a connection, this device may still be about to send it.
      if (confirmed || (await store.get(ref).catch(() => undefined))) continue;
      const parent = parentId
        ? await store.get(refs.post(place.thread.id, parentId)).catch(() => undefined)
        : undefined;
      const images = await shelvedImages(draft.text);
      if (!outgoing.has(id)) outgoing.set(id, {...outgoingPost(place, id, draft, {parent, images}), status: 'refused'});
      this.#host.requestUpdate();
    }
  }
}

function keyOf({community, thread}: WritingPlace, {post: {id, parent}}: Pick<Outgoing, 'post'>): string {
  return new DraftPlaces(community, thread.id).sent(id, parent);
}

function outgoingPost(
  place: WritingPlace,
  id: string,
  {text, mentions = []}: Draft,
  {parent, images}: Pick<Outgoing, 'parent' | 'images'>,
): Outgoing {
  const {community, thread, byline} = place;
  const writtenAt = timeOf(id);
  const record: Stored<'post'> = {
    id,
    ...placeUnder(id, parent),
    community: community.id,
    thread: thread.id,
    body: text.trim(),
    author: community.viewer?.uid ?? '',
    byline,
    mentions,
    images: sizesIn(text, images),
    answers: parent?.author ?? '',
    ...untouchedPost,
    first: 0, // Until the store says otherwise.
    createdAt: writtenAt,
    updatedAt: writtenAt,
  };
  return {post: record, parent, images, status: 'sending'};
}
