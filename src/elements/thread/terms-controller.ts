import {nothing, type LitElement, type ReactiveController} from 'lit';
import type {Community} from '../../community/community.js';
import type {UsePlace} from '../../community/term-uses.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import type {PostElement} from '../post/post.js';
import {TermLinks} from '../post/term-links.js';
import type {TermCards} from '../term-card/term-cards.js';
import type {Words} from './conversation-head.js';
import type {PostsController} from './posts-controller.js';
import {Stay} from './stay.js';
import type {TermMaking} from './term-making.js';

export interface TermWords extends Words {
  /** The language of the page, BCP 47. */
  readonly language: string;
}

export interface TermsSource {
  readonly posts: PostsController;
  /** Undefined while nothing is to be read. */
  reading(): Community | undefined;
  words(): TermWords;
  /** The conversation, as a place where terms are used. */
  usePlace(): UsePlace | undefined;
  contributed(term: string): void;
  failed(error: CommunityError): void;
  noted(note: string): void;
}

/**
 * The terms in a conversation: their names are links in its posts, and out of a post comes a new one.
 *
 * The glossary is read when a reader stays, never for a first view: a thread costs no more for it. What neither needs is loaded
 * when there is a name to link, or somebody makes a term.
 */
export class TermsController implements ReactiveController {
  readonly links = new TermLinks();
  readonly #host: LitElement;
  readonly #source: TermsSource;
  readonly #stay = new Stay(() => void this.#link());
  #cards: TermCards | undefined;
  #making: TermMaking | undefined;
  /** For whom and in which language the names are linked, or about to be; and from which store. */
  #linkedFor = '';
  #linkedFrom: Community['store'] | undefined;

  constructor(host: LitElement, source: TermsSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdated(): void {
    const community = this.#source.reading();
    const key = JSON.stringify([community?.id, community?.viewer?.uid, this.#source.words().language]);
    if (!community || !this.#source.posts.shown.length) return;
    if (key === this.#linkedFor && community.store === this.#linkedFrom) return;
    this.#linkedFor = key;
    this.#linkedFrom = community.store;
    this.#stay.begin();
  }

  hostDisconnected(): void {
    this.#stay.end();
    this.#linkedFor = '';
  }

  readonly onTurn = ({target}: Event): void => {
    void this.#make((target as PostElement).post!, '');
  };

  readonly onPropose = ({target}: Event): void => {
    const {post, quotation} = target as PostElement;
    void this.#make(post!, quotation);
  };

  /** Notes what a post that is stored says of terms. */
  async note({body}: Stored<'post'>): Promise<void> {
    const community = this.#source.reading();
    const place = this.#source.usePlace();
    if (!community || !place) return;
    const noting = await import('../../context/noted-terms.js').catch(() => undefined);
    await noting?.noteTermsIn(community, place, body, this.#source.words().language);
  }

  /** The form for a new term. */
  renderDialog(): unknown {
    return this.#making?.renderDialog() ?? nothing;
  }

  /** What became of a post that somebody made a term of. */
  renderMade(post: Stored<'post'>): unknown {
    return this.#making?.renderMade(post) ?? nothing;
  }

  /** Links the names of terms. Posts can be read without. */
  async #link(): Promise<void> {
    const community = this.#source.reading();
    const key = this.#linkedFor;
    if (!community) return;
    try {
      const terms = await CommunityLookup.in(community).terms();
      if (!terms.length) return;
      const {TermCards, termLinker} = await import('../term-card/load.js');
      const linker = await termLinker(community, this.#source.words().language, () => this.#cardsOf(TermCards));
      if (key === this.#linkedFor && community.store === this.#linkedFrom) await this.links.use(linker);
    } catch {
      // As above.
    }
  }

  #cardsOf(made: typeof TermCards): TermCards {
    if (!this.#cards) {
      this.#cards = new made(this.#host, {
        community: () => this.#source.reading(),
        strings: () => this.#source.words().strings,
        formats: () => this.#source.words().formats,
      });
      this.#cards.watch(this.#host.renderRoot as ShadowRoot);
    }
    return this.#cards;
  }

  async #make(post: Stored<'post'>, selection: string): Promise<void> {
    try {
      const {TermMaking} = await import('./term-making.js');
      this.#making ??= new TermMaking(this.#host, this.#source, () => void this.#link());
    } catch (cause) {
      const {strings, formats} = this.#source.words();
      this.#source.failed(new CommunityError('offline', {cause}));
      return this.#source.noted(strings.errors.offline({}, formats));
    }
    await this.#making.open(post, selection);
  }
}
