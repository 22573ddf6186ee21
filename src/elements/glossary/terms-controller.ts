import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {termsIn} from '../../community/glossary.js';
import {LivePacked} from '../../context/live-packed.js';
import {CommunityError} from '../../model/errors.js';
import type {GlossaryShard, TermEntry} from '../../model/term.js';
import type {Search} from '../../text/search.js';
import {createTermSearch, type TermField} from './term-search.js';

/** All the terms of a glossary, as they are now, and the search through them. */
export class TermsController {
  readonly #glossary: LivePacked<'glossary'>;
  #shards: readonly GlossaryShard[] | undefined;
  #terms: readonly TermEntry[] = [];
  #find: Search<TermEntry, TermField> = () => [];

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#glossary = new LivePacked(host, community, 'glossary');
  }

  get all(): readonly TermEntry[] {
    this.#follow();
    return this.#terms;
  }

  get find(): Search<TermEntry, TermField> {
    this.#follow();
    return this.#find;
  }

  get isReady(): boolean {
    return this.#glossary.status === 'ready';
  }

  /** Why they cannot be shown. Offline with nothing kept on this device, an empty list would be a lie. */
  get error(): CommunityError | undefined {
    const isUnknown = this.isReady && this.#glossary.stale && !this.all.length;
    return this.#glossary.error ?? (isUnknown ? new CommunityError('offline') : undefined);
  }

  /** Tries again, where trying helps. */
  get retry(): (() => void) | undefined {
    return this.#glossary.error && (() => this.#glossary.retry());
  }

  #follow(): void {
    const {records} = this.#glossary;
    if (records === this.#shards) return;
    this.#shards = records;
    this.#terms = termsIn(records);
    this.#find = createTermSearch(this.#terms);
  }
}
