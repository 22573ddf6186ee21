import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {termsIn} from '../../community/glossary.js';
import {LivePacked} from '../../context/live-packed.js';
import {LoadedLater} from '../../context/loaded-later.js';
import type {CommunityError} from '../../model/errors.js';
import type {GlossaryShard, TermEntry} from '../../model/term.js';
import type {TermSearch} from './term-search.js';

/** All the terms of a glossary, as they are now, and the search through them. */
export class TermsController {
  readonly #glossary: LivePacked<'glossary'>;
  #shards: readonly GlossaryShard[] | undefined;
  #terms: readonly TermEntry[] = [];
  #find: TermSearch | undefined;
  readonly #searching: LoadedLater<(terms: readonly TermEntry[]) => TermSearch>;

  constructor(host: ReactiveControllerHost & HTMLElement, community: () => Community | undefined) {
    this.#glossary = new LivePacked(host, community, 'glossary');
    this.#searching = new LoadedLater(host, async () => (await import('./term-search.js')).createTermSearch);
  }

  get all(): readonly TermEntry[] {
    this.#follow();
    return this.#terms;
  }

  /** Undefined until there are terms, and the code that finds them. */
  get find(): TermSearch | undefined {
    this.#follow();
    return (this.#find ??= this.#terms.length ? this.#searching.code?.(this.#terms) : undefined);
  }

  get isReady(): boolean {
    return this.#glossary.status === 'ready';
  }

  /** Why they cannot be shown. */
  get error(): CommunityError | undefined {
    return this.#glossary.error;
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
    this.#find = undefined;
  }
}
