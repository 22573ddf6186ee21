import {html, nothing} from 'lit';
import type {CommunityError} from '../../model/errors.js';
import {conceptOf} from '../../model/term.js';
import {renderTermReason} from '../glossary/term-row.js';
import type {TermMatch} from '../glossary/term-search.js';
import {renderStatus} from '../glossary/term-status.js';
import {TermsController} from '../glossary/terms-controller.js';
import {highlight, saysAll} from '../shared/highlight.js';
import {icon} from '../shared/icons.js';
import type {Found, Shown, Source, SourceContext, SourceHost} from './source.js';

/** Finds terms, as the glossary does. */
export class TermSource implements Source {
  readonly kind = 'term';
  readonly #terms: TermsController;
  readonly #context: SourceContext;

  constructor(host: SourceHost, context: SourceContext) {
    this.#terms = new TermsController(host, context.community);
    this.#context = context;
  }

  get isReady(): boolean {
    const {isReady, all, find} = this.#terms;
    return isReady && (!all.length || find !== undefined);
  }

  get error(): CommunityError | undefined {
    return this.#terms.error;
  }

  retry(): void {
    this.#terms.retry?.();
  }

  prepare(): void {
    this.#terms.find?.('a');
  }

  find(query: string, limit: number): Found {
    const found = inHomeLanguage(this.#terms.find?.(query) ?? [], this.#context.language());
    return {hits: found.slice(0, limit).map((match) => this.#show(match, query)), total: found.length};
  }

  #show(match: TermMatch, query: string): Shown {
    const {id, label, gloss, lang, status} = match.document;
    const strings = this.#context.strings();
    // What is marked in its definition needs no other word.
    const isPlain = saysAll(label, query) || (match.field === 'gloss' && match.kind !== 'fuzzy');
    return {
      ...{kind: 'term', id, title: label, lang, picture: icon('book')},
      badges: html`${status === 'agreed' ? nothing : renderStatus(status, strings)}${
        isOf(lang, this.#context.language())
          ? nothing
          : html`<span class="small muted">${this.#context.formats().languageName(lang)}</span>`
      }`,
      more: html`<span class="line" lang=${lang}><bdi>${highlight(gloss, query)}</bdi></span>
        ${isPlain ? nothing : renderTermReason(match, query, strings)}`,
    };
  }
}

/** Of one thing with names in several languages, what readers of this page know: found by another name, it is the same. */
function inHomeLanguage(found: readonly TermMatch[], language: string): readonly TermMatch[] {
  const best = new Map<string, TermMatch>();
  for (const match of found) {
    const concept = conceptOf(match.document);
    const before = best.get(concept);
    const isHome = isOf(match.document.lang, language) && !(before && isOf(before.document.lang, language));
    if (!before || isHome) best.set(concept, match);
  }
  return [...best.values()];
}

function isOf(lang: string, language: string): boolean {
  return lang.split('-')[0]!.toLowerCase() === language.split('-')[0]!.toLowerCase();
}
