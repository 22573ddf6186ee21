import type {LitElement, ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import {contributionsOf, partsOf, type Contributions, type ThreadContribution} from '../../community/contributions.js';
import {readProfile, type ReadProfile} from '../../community/profile.js';
import {Live} from '../../context/live.js';
import {CommunityError} from '../../model/errors.js';
import {refs} from '../../model/records.js';

/** What a card shows of somebody. */
export interface ShownPerson {
  readonly community: Community | undefined;
  readonly uid: string;
  /** Whether it shows what they did, post by post. */
  readonly isFull: boolean;
}

/** Somebody as the viewer may see them, kept up to date; and, read once, what they did lately. */
export class MemberController implements ReactiveController {
  read: ReadProfile | undefined;
  contributions: Contributions | undefined;
  parts: readonly ThreadContribution[] | undefined;

  readonly #host: LitElement & ShownPerson;
  readonly #record: Live<'member'>;
  #error: CommunityError | undefined;
  /** Whom and which of their versions this is about. */
  #key = '';
  #who = '';

  constructor(host: LitElement & ShownPerson) {
    this.#host = host;
    this.#record = new Live(
      host,
      () => host.community,
      () => (host.uid ? refs.member(host.uid) : undefined),
    );
    host.addController(this);
  }

  get error(): CommunityError | undefined {
    return this.#record.error ?? this.#error;
  }

  get isMissing(): boolean {
    return this.#record.status === 'ready' && !this.#record.record;
  }

  retry(): void {
    this.#key = this.#who = '';
    this.#error = undefined;
    this.#record.retry();
  }

  hostUpdated(): void {
    const {community, uid} = this.#host;
    const {record} = this.#record;
    if (!community || !record || record.id !== uid) return;
    const who = JSON.stringify([community.id, community.viewer?.uid, uid]);
    const key = JSON.stringify([who, record.updatedAt]);
    if (who !== this.#who) void this.#readContributions(community, uid, (this.#who = who));
    if (key !== this.#key) void this.#readProfile(community, uid, (this.#key = key));
  }

  async #readProfile(community: Community, uid: string, key: string): Promise<void> {
    try {
      const read = await readProfile(community, uid);
      if (this.#key === key) this.read = read;
    } catch (cause) {
      if (this.#key === key) this.#error = CommunityError.from(cause);
    }
    this.#host.requestUpdate();
  }

  async #readContributions(community: Community, uid: string, who: string): Promise<void> {
    this.read = this.contributions = this.parts = undefined;
    const contributions = await contributionsOf(community, uid);
    if (this.#who !== who) return;
    this.contributions = contributions;
    this.#host.requestUpdate();
    if (!this.#host.isFull) return;
    const parts = await partsOf(community, uid, contributions.threads);
    if (this.#who !== who) return;
    this.parts = parts;
    this.#host.requestUpdate();
  }
}
