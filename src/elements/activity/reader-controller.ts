import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {readerOf, type Reader} from '../../community/reading.js';
import {Live} from '../../context/live.js';
import {refs} from '../../model/records.js';

/** Who looks, and what is kept of what they saw. */
export class ReaderController {
  readonly #community: () => Community | undefined;
  readonly #member: Live<'member'>;
  readonly #state: Live<'state'>;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#community = community;
    const own = () => {
      const viewer = community()?.viewer;
      return viewer && !viewer.guest ? viewer.uid : undefined;
    };
    this.#member = new Live(host, community, () => {
      const uid = own();
      return uid ? refs.member(uid) : undefined;
    });
    this.#state = new Live(host, community, () => {
      const uid = own();
      return uid ? refs.state(uid) : undefined;
    });
  }

  /** Whether it is known who looks and what they saw; offline, what this device knows of it will do. */
  get isKnown(): boolean {
    const {viewer} = this.#community() ?? {};
    if (viewer === undefined) return false;
    if (!viewer || viewer.guest) return true;
    return [this.#member, this.#state].every(({status}) => status === 'ready' || status === 'error');
  }

  /** Undefined for visitors, and for those of whom nothing is kept. */
  get reader(): Reader | undefined {
    const community = this.#community();
    return community && readerOf(community, this.#member.record, this.#state.record);
  }
}
