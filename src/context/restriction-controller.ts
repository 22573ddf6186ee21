import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import type {FailedEvent} from '../events.js';
import {isRestricted} from '../model/moderation.js';
import {refs, type Stored} from '../model/records.js';
import {Live} from './live.js';
import {forgetRestriction, recallsRestriction, rememberRestriction} from './restriction-memory.js';

/** What a timer can wait for, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/**
 * Follows whether the viewer may not write for now. Nearly everybody may: where a record that is read costs something, it is only asked for by
 * those whom the backend has refused on this device, until they may again.
 */
export class RestrictionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #community: () => Community | undefined;
  readonly #live: Live<'restriction'>;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#host = host;
    this.#community = community;
    host.addController(this);
    this.#live = new Live(host, community, () => {
      const known = community();
      const {viewer, place} = known ?? {};
      if (!known || !viewer || viewer.guest) return undefined;
      return place === undefined || recallsRestriction(known) ? refs.restriction(viewer.uid) : undefined;
    });
  }

  /** What holds now; undefined for whoever may write, as far as is known. */
  get current(): Stored<'restriction'> | undefined {
    const {record} = this.#live;
    return isRestricted(record) ? record : undefined;
  }

  /** Whether that is all there is to know: not while it is still being looked up. */
  get isKnown(): boolean {
    return this.#live.status !== 'loading';
  }

  hostConnected(): void {
    this.#host.addEventListener('praxis-failed', this.#refused);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('praxis-failed', this.#refused);
    clearTimeout(this.#end);
  }

  hostUpdated(): void {
    this.#tellEnd();
    const community = this.#community();
    const {status, stale} = this.#live;
    if (community?.place === undefined || status !== 'ready' || stale) return;
    if (!this.current) forgetRestriction(community);
  }

  /** It ends by itself, and whoever waits for it may write from then on. */
  #tellEnd(): void {
    clearTimeout(this.#end);
    const {current} = this;
    if (!current || !this.#host.isConnected) return;
    this.#end = setTimeout(() => this.#host.requestUpdate(), Math.min(current.until - Date.now(), LONGEST));
  }

  readonly #refused = ({error}: FailedEvent): void => {
    const community = this.#community();
    if (community?.place === undefined) return; // There it is looked at each time.
    if (error.code !== 'suspended' && error.code !== 'banned') return;
    rememberRestriction(community);
    this.#host.requestUpdate();
  };
}
