import type {Community} from '../../community/community.js';
import {withoutAsking} from '../../community/consent.js';
import {CommunityError, type ErrorCode} from '../../model/errors.js';
import {createId} from '../../model/ids.js';
import type {Store} from '../../store/store.js';
import {changeDraft, draftKey, draftsUnder, keepDraft, readDraft} from '../drafts.js';
import {alone} from './alone.js';
import {deliveryOf, isLetterKind} from './deliveries.js';
import {
  isDecided,
  packLetter,
  unpackLetter,
  type Contents,
  type Delivery,
  type Sending,
  type Letter,
  type LetterKind,
} from './letter.js';
import {Patience} from './patience.js';

/** What became of a letter. `taken`: its writer took it back. */
export type Became = Letter['status'] | 'delivered' | 'taken';

export type Follower = (letter: Letter, became: Became) => void;

/** What passes by itself. */
const PASSING: readonly ErrorCode[] = ['offline', 'signed-out'];

const outboxes = new WeakMap<Store, Map<string, Outbox>>();

/**
 * What one person sent in a community, until the store is known to have it.
 *
 * A write may settle a day later, or after the page was closed. So each letter is kept on this device, and whatever page of the
 * community comes next asks whether it has arrived, sends it if not, and so learns why where the store does not take it. One page of
 * the browser does that at a time.
 */
export class Outbox {
  /** Undefined where nobody is signed in. */
  static of(community: Community | undefined): Outbox | undefined {
    const {store, viewer} = community ?? {};
    if (!community || !store || !viewer) return undefined;
    const ofStore = outboxes.get(store) ?? new Map<string, Outbox>();
    outboxes.set(store, ofStore);
    const outbox = ofStore.get(viewer.uid) ?? new Outbox(community);
    ofStore.set(viewer.uid, outbox);
    return outbox;
  }

  /** Whose session ended while they wrote keeps the text where it stands. @throws {CommunityError} `signed-out`. */
  static ofSignedIn(community: Community | undefined): Outbox {
    const outbox = Outbox.of(community);
    if (!outbox) throw new CommunityError('signed-out');
    return outbox;
  }

  readonly #community: Community;
  readonly #place: string;
  readonly #letters = new Map<string, Letter>();
  /** Who follows, and which letters they show. */
  readonly #followers = new Map<Follower, (letter: Letter) => boolean>();
  readonly #underWay = new Set<string>();
  readonly #patience = new Patience(() => this.#wake());
  #ending = new AbortController();
  #looked: Promise<void> | undefined;

  private constructor(community: Community) {
    this.#community = community;
    const {id, viewer, place = ''} = community;
    this.#place = draftKey('sent', id, viewer!.uid, place);
  }

  /** Oldest first. */
  get letters(): readonly Letter[] {
    return [...this.#letters.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Settles once it is known what earlier pages left. */
  get ready(): Promise<void> {
    return (this.#looked ??= this.#look());
  }

  /** What was refused and nobody on the page shows where it belongs. */
  get homeless(): readonly Letter[] {
    const shows = [...this.#followers.values()];
    return this.letters.filter((letter) => letter.status === 'refused' && !shows.some((isShown) => isShown(letter)));
  }

  /**
   * While somebody follows, letters are delivered.
   *
   * @param shows Which letters are shown where they belong, for their writer to decide about.
   * @returns The way to stop.
   */
  follow(follower: Follower, shows: (letter: Letter) => boolean = () => false): () => void {
    this.#followers.set(follower, shows);
    if (this.#ending.signal.aborted) this.#ending = new AbortController();
    this.#patience.begin();
    void this.ready;
    return () => {
      this.#followers.delete(follower);
      queueMicrotask(() => this.#followers.size === 0 && this.#rest());
    };
  }

  /**
   * Keeps a letter and sends it. What becomes of it, followers hear as well.
   *
   * @param act How it is sent the first time, where that is known better than from what the letter says.
   * @throws {CommunityError} Why the store does not take it. It is kept all the same.
   */
  async send<K extends LetterKind>(
    delivery: Sending<K>,
    content: Contents[K],
    {id = createId(), act}: {readonly id?: string; readonly act?: () => Promise<void>} = {},
  ): Promise<void> {
    const letter: Letter<K> = {id, kind: delivery.kind, content, status: 'sending'};
    this.#set(letter);
    void this.#keep(letter);
    await this.#deliver(letter, act ?? (() => delivery.send(this.#community, content)), true);
  }

  /**
   * As `send`, for a form that stays open until the store has it: what the store does not take stands in the form, and nowhere else.
   * The letter is for when the page is closed meanwhile.
   */
  async sendFromForm<K extends LetterKind>(
    delivery: Delivery<K>,
    content: Contents[K],
    id = createId(),
  ): Promise<void> {
    try {
      await this.send(delivery, content, {id});
    } catch (cause) {
      if (!this.take(id) && this.#isAway) void keepDraft(this.#key({id}), undefined);
      throw cause;
    }
  }

  /** Sends once more what was refused. */
  retry(id: string): void {
    const letter = this.#letters.get(id);
    if (letter?.status !== 'refused') return;
    void this.#keep({...letter, status: 'sending'}); // Whatever page comes next tries as well.
    void this.#again(letter, this.#community);
  }

  /** Gives back what was refused, or nothing yet could be done about. */
  take(id: string): Letter | undefined {
    const letter = this.#letters.get(id);
    if (!letter || letter.status === 'sending') return undefined;
    this.#forget(letter, 'taken');
    return letter;
  }

  /** Looks for what an earlier page left, and tries again what waits. */
  #wake(): void {
    this.#looked = this.#look();
    const waiting = [...this.#letters.values()].filter(({status}) => status === 'waiting');
    for (const letter of waiting) void this.#again(letter, withoutAsking(this.#community));
  }

  #rest(): void {
    this.#ending.abort();
    this.#patience.end();
    this.#looked = undefined;
    for (const id of this.#letters.keys()) if (!this.#underWay.has(id)) this.#letters.delete(id);
  }

  async #look(): Promise<void> {
    for (const [key, draft] of await draftsUnder(this.#place)) {
      const id = decodeURIComponent(key.slice(this.#place.length + 1));
      const letter = unpackLetter(id, draft.text, isLetterKind);
      if (!letter || this.#letters.has(id) || this.#underWay.has(id)) continue;
      this.#set(letter);
      if (letter.status !== 'refused') void this.#again(letter, withoutAsking(this.#community));
    }
  }

  /** @param community Whoever comes to a page is not asked about something that they sent yesterday, until they try again themselves. */
  async #again(letter: Letter, community: Community): Promise<void> {
    if (this.#underWay.has(letter.id)) return;
    const {signal} = this.#ending;
    const {error: _error, ...sending} = {...letter, status: 'sending' as const};
    this.#set(sending);
    const act = async () => {
      if (!(await readDraft(this.#key(letter)))) return; // Another page has delivered it.
      const delivery: Delivery = await deliveryOf(letter.kind);
      if (await delivery.hasArrived(community, letter.content, signal)) return;
      await delivery.send(community, letter.content);
    };
    await this.#deliver(sending, act, false).catch(() => undefined);
  }

  async #deliver(letter: Letter, act: () => Promise<void>, isNew: boolean): Promise<void> {
    const {signal} = this.#ending;
    this.#underWay.add(letter.id);
    try {
      await alone(this.#key(letter), act, {signal, isNew});
      this.#underWay.delete(letter.id);
      this.#forget(letter, 'delivered');
    } catch (cause) {
      this.#underWay.delete(letter.id);
      const error = CommunityError.from(cause);
      if (!isAborted(cause, signal)) throw this.#refuse(letter, error);
      this.#leave(letter);
      throw error;
    }
  }

  /** The page it was shown on went before anything came of it: it waits for the next one, which may be there already. */
  #leave({id}: Letter): void {
    this.#letters.delete(id);
    if (this.#followers.size > 0) this.#wake();
  }

  /** @returns Why, as its writer is told. */
  #refuse(letter: Letter, cause: CommunityError): CommunityError {
    // Refused to somebody else, or to nobody: its writer has not been asked.
    const error = this.#isAway ? new CommunityError('signed-out', {cause}) : cause;
    const status = PASSING.includes(error.code) ? 'waiting' : 'refused';
    if (this.#isAway && this.#followers.size === 0) {
      this.#letters.delete(letter.id); // It is kept.
      return error;
    }
    if (status === 'waiting') this.#patience.wait();
    const refused: Letter = {...letter, status, error};
    if (isDecided(refused)) void changeDraft(this.#key(letter), {text: packLetter(refused), sentAs: letter.id});
    this.#set(refused);
    return error;
  }

  #set(letter: Letter): void {
    this.#letters.set(letter.id, letter);
    this.#tell(letter, letter.status);
  }

  #forget(letter: Letter, became: 'delivered' | 'taken'): void {
    this.#letters.delete(letter.id);
    void keepDraft(this.#key(letter), undefined);
    this.#tell(letter, became);
  }

  #tell(letter: Letter, became: Became): void {
    for (const follower of [...this.#followers.keys()]) follower(letter, became);
  }

  #keep(letter: Letter): Promise<void> {
    return keepDraft(this.#key(letter), {text: packLetter(letter), sentAs: letter.id});
  }

  /** Whether somebody else is signed in by now, or nobody. */
  get #isAway(): boolean {
    const {session, viewer} = this.#community;
    return session.viewer?.uid !== viewer!.uid;
  }

  #key({id}: Pick<Letter, 'id'>): string {
    return `${this.#place}/${encodeURIComponent(id)}`;
  }
}

function isAborted(cause: unknown, signal: AbortSignal): boolean {
  return signal.aborted && cause === signal.reason;
}
