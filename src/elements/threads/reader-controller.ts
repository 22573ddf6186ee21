import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {peopleIn} from '../../community/directory.js';
import {readerOf, type Reader} from '../../community/reading.js';
import {Live} from '../../context/live.js';
import {LivePacked} from '../../context/live-packed.js';
import type {DirectoryShard} from '../../model/member.js';
import {refs} from '../../model/records.js';

/** Who reads a board, and who the people are that wrote on it. */
export class ReaderController implements ReactiveController {
  readonly #community: () => Community | undefined;
  readonly #directory: LivePacked<'directory'>;
  readonly #member: Live<'member'>;
  readonly #state: Live<'state'>;
  #shards: readonly DirectoryShard[] | undefined;
  #names: ReadonlyMap<string, string> = new Map();

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#community = community;
    this.#directory = new LivePacked(host, community, 'directory');
    this.#member = new Live(host, community, () => {
      const viewer = community()?.viewer;
      return viewer ? refs.member(viewer.uid) : undefined;
    });
    this.#state = new Live(host, community, () => {
      const viewer = community()?.viewer;
      return viewer && !viewer.guest && this.#member.status === 'ready' ? refs.state(viewer.uid) : undefined;
    });
    host.addController(this);
  }

  /** Undefined for visitors, those who neither joined nor follow anything, and until it is known what they have read. */
  get reader(): Reader | undefined {
    const community = this.#community();
    if (!community || this.#state.status !== 'ready') return undefined;
    return readerOf(community, this.#member.record, this.#state.record);
  }

  /** The name of a person, if they are in the directory. */
  readonly nameOf = (uid: string): string | undefined => this.#names.get(uid);

  hostUpdate(): void {
    const {records} = this.#directory;
    if (records === this.#shards) return;
    this.#shards = records;
    this.#names = new Map(peopleIn(records).map(({uid, name}) => [uid, name]));
  }
}
