import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import type {FailedEvent} from '../events.js';
import type {Standing} from '../model/permissions.js';
import {refs, type Stored} from '../model/records.js';
import {Live} from './live.js';
import {forgetPolicy, recallPolicy, rememberPolicy, type Policy} from './policy-memory.js';

/** Follows who the viewer is in the community, for what the interface offers them. */
export class StandingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #community: () => Community | undefined;
  readonly #member: Live<'member'>;
  readonly #record: Live<'community'>;
  /** How one joins, as an earlier visit read it: it holds for this one, until something is refused. */
  #recalled: {readonly store: Community['store']; readonly policy: Policy | undefined} | undefined;
  /** As it was last kept for the next one. */
  #kept: Stored<'community'> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
    this.#member = new Live(host, community, () => {
      const viewer = community()?.viewer;
      return viewer ? refs.member(viewer.uid) : undefined;
    });
    this.#record = new Live(host, community, () => (this.#needsRecord ? refs.community() : undefined));
  }

  hostConnected(): void {
    this.#host.addEventListener('praxis-failed', this.#refused);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('praxis-failed', this.#refused);
    this.#recalled = undefined;
  }

  hostUpdate(): void {
    const community = this.#community();
    if (!community || community.store === this.#recalled?.store) return;
    this.#recalled = {store: community.store, policy: recallPolicy(community)};
  }

  hostUpdated(): void {
    const community = this.#community();
    const {record, stale} = this.#record;
    if (!community || !record || stale || record === this.#kept) return;
    this.#kept = record;
    rememberPolicy(community, record);
  }

  /** Perhaps how one joins has changed: then it is asked for. */
  readonly #refused = ({error}: FailedEvent) => {
    const community = this.#community();
    if (error.code !== 'permission-denied' || !community || !this.#recalled?.policy) return;
    forgetPolicy(community);
    this.#recalled = {store: community.store, policy: undefined};
    this.#host.requestUpdate();
  };

  /** The viewer's own record, if they have one. */
  get member(): Stored<'member'> | undefined {
    return this.#member.record;
  }

  /** Whether it is known if they have one, and what they may do if they have none. */
  get isKnown(): boolean {
    const {status} = this.#record;
    return this.#member.status === 'ready' && (!this.#needsRecord || status === 'ready' || status === 'error');
  }

  /**
   * How one joins matters to whoever is signed in and no member: nobody else pays for reading it, and they do once a day. Where
   * the store begins with the first person, it also says whether there is a community.
   */
  get #needsRecord(): boolean {
    const {viewer, founding} = this.#community() ?? {};
    if (founding === 'first-person') return true;
    if (this.#recalled?.policy) return false;
    return Boolean(viewer) && this.#member.status === 'ready' && this.member?.status !== 'active';
  }

  get standing(): Standing {
    const {record, status} = this.#record;
    const isFirst = status === 'ready' && !record;
    const community = record ?? this.#recalled?.policy;
    return {viewer: this.#community()?.viewer, member: this.member, community, isFirst};
  }
}
