import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import type {ThreadEntry} from '../../model/titles.js';
import {pageAddress} from '../../text/page-address.js';
import {highlight} from '../shared/highlight.js';
import {icon} from '../shared/icons.js';
import {nameOfPage} from '../threads/page-link.js';
import {kindIcon, renderThreadReason} from '../threads/thread-row.js';
import type {Found, Shown, Source, SourceContext, SourceHost} from './source.js';
import {TitlesController, type TitleMatch} from './titles.js';

/** Finds conversations by their titles and tags. */
export class ThreadSource implements Source {
  readonly kind = 'thread';
  readonly #titles: TitlesController;
  readonly #context: SourceContext;

  constructor(host: SourceHost, context: SourceContext) {
    this.#titles = new TitlesController(host, context.community);
    this.#context = context;
  }

  get isReady(): boolean {
    return this.#titles.isReady;
  }

  get error(): CommunityError | undefined {
    return this.#titles.error;
  }

  retry(): void {
    this.#titles.retry();
  }

  prepare(): void {
    this.#titles.find('a');
  }

  find(query: string, limit: number): Found {
    const found = this.#titles.find(query);
    return {hits: found.slice(0, limit).map((match) => this.#show(match, query)), total: found.length};
  }

  #show(match: TitleMatch, query: string): Shown {
    const {id, title, kind, key, tags} = match.document;
    const strings = this.#context.strings();
    const {threads: t} = strings;
    const page = pageAddress(key);
    const facts = [
      html`<span>${t.kinds[kind]}</span>`,
      ...(page ? [html`<span><bdi>${nameOfPage(page)}</bdi></span>`] : []),
      ...tags.map((tag) => html`<span><bdi>${highlight(tag, query)}</bdi></span>`),
    ];
    return {
      ...{kind: 'thread', id, title, key, picture: icon(kindIcon(kind)), badges: renderState(match.document, t)},
      more: html`<span class="line dots">${facts}</span>
        ${match.kind === 'fuzzy' ? renderThreadReason(match, query, strings) : nothing}`,
    };
  }
}

/** Whether it can still be answered, and whether it was. */
function renderState({kind, state, answered}: ThreadEntry, t: Locale['threads']): TemplateResult | typeof nothing {
  if (kind === 'question' && answered) {
    return html`<span class="badge badge--positive">${icon('circle-check')}${t.answered}</span>`;
  }
  return state === 'open' ? nothing : html`<span class="badge">${icon('lock')}${t.closed}</span>`;
}
