import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {sizesIn, type NewImage} from '../../community/post-images.js';
import {shelvedImages} from '../../context/image-shelf.js';
import {draftsUnder, keepDraft} from '../../context/drafts.js';
import {sendingOf} from '../../context/outbox/deliveries.js';
import {isOfKind, type Letter} from '../../context/outbox/letter.js';
import {Outbox, type Became} from '../../context/outbox/outbox.js';
import {CommunityError} from '../../model/errors.js';
import {refs, type Stored} from '../../model/records.js';
import type {SavedText} from '../post/post-editor.js';
import {DraftPlaces, partsOf} from './draft-places.js';
import {loadActs} from './writing-kit.js';

/** A post that the viewer is changing. */
export interface Edit {
  /** The revision they began with. */
  readonly revision: number;
  /** Where their text is kept. */
  readonly draftKey: string;
  /** The text they began with. */
  readonly initial: string;
  /** What they save, while the store does not have it yet. */
  readonly saving?: string;
  /** Whom that speaks to. */
  readonly mentions?: readonly string[];
  /** The images that it shows and the post did not. */
  readonly images?: readonly NewImage[];
  readonly error?: CommunityError;
}

export interface EditsSource {
  community(): Community | undefined;
  thread(): string | undefined;
  post(id: string): Stored<'post'> | undefined;
  done(post: Stored<'post'>, what: 'saved' | 'removed'): void;
  failed(error: CommunityError): void;
}

const isEdit = isOfKind('edit');

/** The boxes in which the viewer changes posts, and what they changed that the store does not have yet. */
export class Edits implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: EditsSource;
  #edits = new Map<string, Edit>();
  /** Edits from before a reload whose posts are not read yet. */
  #interrupted = new Map<string, {readonly revision: number; readonly draftKey: string; readonly text: string}>();
  /** Posts being removed, or with why they could not be. */
  #removals = new Map<string, CommunityError | undefined>();
  #place = '';
  #outbox: Outbox | undefined;
  #stop: (() => void) | undefined;
  /** What is no longer on the page may be drawn once more. */
  #isHere = false;

  constructor(host: ReactiveControllerHost, source: EditsSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** The box of a post, while it is open. */
  of(id: string): Edit | undefined {
    const edit = this.#edits.get(id);
    return edit?.saving === undefined ? edit : undefined;
  }

  /** Whether something the viewer did to a post is on its way. */
  isPending(id: string): boolean {
    return this.#edits.get(id)?.saving !== undefined || (this.#removals.has(id) && !this.#removals.get(id));
  }

  /** Why a post could not be removed. */
  problem(id: string): CommunityError | undefined {
    return this.#removals.get(id);
  }

  /** A post with what the viewer did to it, though the store may not know yet. */
  apply(post: Stored<'post'>): Stored<'post'> {
    const {saving, mentions = post.mentions, images = [], revision = 0} = this.#edits.get(post.id) ?? {};
    if (this.#removals.has(post.id) && !this.#removals.get(post.id)) return {...post, body: '', state: 'removed'};
    if (saving === undefined || post.revision > revision) return post;
    const sizes = sizesIn(saving, images, post.images);
    return {...post, body: saving.trim(), mentions, images: sizes, revision: post.revision + 1};
  }

  open({id, revision, body}: Stored<'post'>): void {
    const places = this.#places();
    if (!places || this.#edits.has(id)) return;
    this.#edits.set(id, {revision, draftKey: places.edit(id, revision), initial: body});
    this.#host.requestUpdate();
  }

  /** Closes the box. Its text is there again when it is opened the next time. */
  close(id: string): void {
    this.#edits.delete(id);
    this.#host.requestUpdate();
  }

  /** Closes the box and forgets its text. */
  discard(id: string): void {
    const edit = this.#edits.get(id);
    this.close(id);
    // After the box, which keeps its text when it goes.
    if (edit) void this.#host.updateComplete.then(() => keepDraft(edit.draftKey, undefined));
  }

  async save(id: string, {text, overwriting, mentions, images = []}: SavedText): Promise<void> {
    const community = this.#source.community();
    const shown = this.#source.post(id);
    const edit = this.#edits.get(id);
    if (!community || !shown || !edit || edit.saving !== undefined) return;
    const edits = this.#edits; // Those of this thread: the page may go to another one.
    const set = (changed: Edit) => {
      edits.set(id, changed);
      this.#host.requestUpdate();
    };
    set({...edit, error: undefined, saving: text, mentions, images});
    void keepDraft(edit.draftKey, {text, sentAs: id});
    let read: Stored<'post'> | undefined;
    try {
      if (overwriting) read = await community.store.get(refs.post(shown.thread, id), {fresh: true});
    } catch (cause) {
      const error = CommunityError.from(cause);
      set({...edit, saving: undefined, error});
      return this.#source.failed(error);
    }
    const letter = {read: read ?? {...shown, revision: edit.revision}, body: text, mentions};
    await Outbox.of(community)
      ?.send(sendingOf('edit'), letter)
      .catch(() => undefined);
  }

  async remove(post: Stored<'post'>): Promise<void> {
    const community = this.#source.community();
    if (!community || this.isPending(post.id)) return;
    const removals = this.#removals;
    removals.set(post.id, undefined);
    this.#host.requestUpdate();
    try {
      const {removePost} = await loadActs();
      await removePost(community, post);
      removals.delete(post.id);
      this.#source.done(post, 'removed');
    } catch (cause) {
      const error = CommunityError.from(cause);
      removals.set(post.id, error);
      this.#source.failed(error);
    }
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const places = this.#places();
    const key = places?.edits ?? '';
    const outbox = places && Outbox.of(this.#source.community());
    if (this.#isHere && (key !== this.#place || outbox !== this.#outbox)) {
      this.#place = key;
      this.#outbox = outbox;
      this.#edits = new Map();
      this.#interrupted = new Map();
      this.#removals = new Map();
      this.#follow(places);
    }
    for (const [id, {text, ...begun}] of this.#interrupted) {
      const post = this.#source.post(id);
      if (!post) continue;
      this.#interrupted.delete(id);
      if (post.body === text.trim())
        void keepDraft(begun.draftKey, undefined); // It had arrived.
      else if (!this.#edits.has(id)) this.#edits.set(id, {...begun, initial: post.body});
    }
  }

  hostConnected(): void {
    this.#isHere = true;
    this.#place = ''; // To follow again.
  }

  hostDisconnected(): void {
    this.#isHere = false;
    this.#stop?.();
  }

  #follow(places: DraftPlaces | undefined): void {
    this.#stop?.();
    const outbox = this.#outbox;
    if (!places || !outbox) return;
    const edits = this.#edits;
    const hear = (letter: Letter, became: Became) => {
      if (isEdit(letter) && edits === this.#edits) void this.#heard(letter, became, {places, outbox});
    };
    this.#stop = outbox.follow(hear);
    for (const letter of outbox.letters) hear(letter, letter.status);
    void this.#restore(places, outbox);
  }

  /** What became of a change, be it one of an earlier visit. What is refused stands in its box again. */
  async #heard(
    {id: letter, content: {read, body, mentions}, error}: Letter<'edit'>,
    became: Became,
    {places, outbox}: {readonly places: DraftPlaces; readonly outbox: Outbox},
  ): Promise<void> {
    const {id, revision, thread} = read;
    if (thread !== this.#source.thread()) return;
    const edits = this.#edits;
    const {saving: _saved, ...begun}: Edit = edits.get(id) ?? {
      ...{revision, draftKey: places.edit(id, revision), initial: read.body},
    };
    this.#interrupted.delete(id);
    if (became === 'delivered') {
      void keepDraft(begun.draftKey, undefined);
      edits.delete(id);
      this.#source.done(this.#source.post(id) ?? read, 'saved');
    } else if (became === 'refused') {
      await keepDraft(begun.draftKey, {text: body});
      edits.set(id, {...begun, ...(error && {error})});
      outbox.take(letter);
      if (error) this.#source.failed(error);
    } else if (became !== 'taken' && !edits.has(id)) {
      const images = await shelvedImages(body);
      if (!edits.has(id)) edits.set(id, {...begun, saving: body, ...(mentions && {mentions}), images});
    }
    this.#host.requestUpdate();
  }

  #places(): DraftPlaces | undefined {
    const community = this.#source.community();
    const thread = this.#source.thread();
    return community?.viewer && thread !== undefined ? new DraftPlaces(community, thread) : undefined;
  }

  /** Finds the boxes that were open before a reload. What was sent from one is not in it. */
  async #restore({edits: place}: DraftPlaces, outbox: Outbox): Promise<void> {
    const interrupted = this.#interrupted;
    await outbox.ready;
    const sent = new Set(outbox.letters.filter(isEdit).map(({content}) => content.read.id));
    for (const [draftKey, {text}] of await draftsUnder(place)) {
      const [id = '', revision = ''] = partsOf(draftKey, place);
      if (!sent.has(id)) interrupted.set(id, {revision: Number(revision), draftKey, text});
    }
    this.#host.requestUpdate();
  }
}
