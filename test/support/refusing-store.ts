import {CommunityError, type ErrorCode} from '../../src/model/errors.js';
import type {Kind, Ref, Stored} from '../../src/model/records.js';
import type {Change} from '../../src/store/store.js';
import {CountingStore} from './counting-store.js';

/** A store that can be told to refuse what is written, or to keep it waiting as one without a connection does. */
export class RefusingStore extends CountingStore {
  refusal: ErrorCode | undefined;
  #waiting: (() => void)[] | undefined;
  #settled: Promise<void> | undefined;
  commits = 0;
  /** The path of a record that cannot be read. */
  broken: string | undefined;
  /** Why it cannot. */
  breakage: ErrorCode = 'offline';
  #asked: (() => void) | undefined;
  #answered: Promise<void> | undefined;

  /** From now on nothing settles, until `goOnline`. */
  goOffline(): void {
    this.#waiting = [];
  }

  goOnline(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const go of waiting) go();
  }

  /** From now on nobody hears that a record cannot be read, or can be by now, until `answer` is called. */
  answerLate(): {asked: Promise<void>; answer: () => void} {
    let answer!: () => void;
    this.#answered = new Promise((resolve) => (answer = resolve));
    return {asked: new Promise((resolve) => (this.#asked = resolve)), answer};
  }

  /** From now on what is written is there before its writer hears so, until `settle` is called. */
  settleLate(): {settle: () => void} {
    let settle!: () => void;
    this.#settled = new Promise((resolve) => (settle = resolve));
    return {settle};
  }

  override async get<K extends Kind>(ref: Ref<K>, options?: {fresh?: boolean}): Promise<Stored<K> | undefined> {
    if (ref.path === this.broken) this.#asked?.();
    if (ref.path === this.broken) await this.#answered;
    if (ref.path === this.broken) throw new CommunityError(this.breakage);
    return super.get(ref, options);
  }

  override async commit(changes: readonly Change[]): Promise<void> {
    this.commits++;
    if (this.#waiting) await new Promise<void>((resolve) => this.#waiting!.push(resolve));
    if (this.refusal) throw new CommunityError(this.refusal);
    await super.commit(changes);
    await this.#settled;
  }
}
