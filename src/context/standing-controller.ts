import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../community/community.js';
import type {Standing} from '../model/permissions.js';
import {refs, type Stored} from '../model/records.js';
import {Live} from './live.js';

/** Follows who the viewer is in the community, for what the interface offers them. */
export class StandingController {
  readonly #community: () => Community | undefined;
  readonly #member: Live<'member'>;
  readonly #record: Live<'community'>;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#community = community;
    this.#member = new Live(host, community, () => {
      const viewer = community()?.viewer;
      return viewer ? refs.member(viewer.uid) : undefined;
    });
    this.#record = new Live(host, community, () => (this.#needsRecord ? refs.community() : undefined));
  }

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
   * How one joins matters to whoever is signed in and no member: nobody else pays for reading it. Where the store begins with the
   * first person, it also says whether there is a community.
   */
  get #needsRecord(): boolean {
    const {viewer, founding} = this.#community() ?? {};
    if (founding === 'first-person') return true;
    return Boolean(viewer) && this.#member.status === 'ready' && this.member?.status !== 'active';
  }

  get standing(): Standing {
    const community = this.#record.record;
    const isFirst = this.#record.status === 'ready' && !community;
    return {viewer: this.#community()?.viewer, member: this.member, community, isFirst};
  }
}
