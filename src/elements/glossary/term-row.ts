import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {TermEntry} from '../../model/term.js';
import {highlight, saysAll} from '../shared/highlight.js';
import {addressOfTerm} from './term-address.js';
import type {TermMatch} from './term-search.js';
import {renderStatus} from './term-status.js';

/** One term of the list, and why a search found it. */
export interface TermRow {
  readonly term: TermEntry;
  readonly match?: TermMatch;
}

interface RowContext {
  /** What was searched for. */
  readonly sought: string;
  /** The reader's language: of terms in others it is said which. */
  readonly home: string;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly open: (event: MouseEvent, id: string) => void;
}

export function renderRow({term, match}: TermRow, {sought, home, strings, formats, open}: RowContext): TemplateResult {
  const {id, label, expansion, gloss, aliases, status, lang} = term;
  // A name that says it all needs no reason, though another name may say it more shortly.
  const reason = match && !saysAll(label, sought) ? match : undefined;
  const marked = (text: string) => (match ? highlight(text, sought) : text);
  return html`<li>
    <article class="entry" part="term">
      <h3 class="headword" lang=${lang}>
        <a
          class="entry__link"
          href=${addressOfTerm(id)}
          data-term=${id}
          @click=${(event: MouseEvent) => open(event, id)}
          ><bdi>${marked(label)}</bdi></a
        >
      </h3>
      <div class="entry__text">
        ${
          expansion && reason?.field !== 'expansion'
            ? html`<p class="small muted" lang=${lang}><bdi>${marked(expansion)}</bdi></p>`
            : nothing
        }
        <p lang=${lang} dir="auto">${marked(gloss)}</p>
        ${
          aliases.length && reason?.field !== 'aliases'
            ? html`<p class="also small muted"><bdi>${strings.glossary.also(formats.list(aliases))}</bdi></p>`
            : nothing
        }
        ${reason ? renderTermReason(reason, sought, strings) : nothing}
      </div>
      <div class="entry__status">
        ${renderStatus(status, strings)}
        ${lang === home ? nothing : html`<p class="small muted">${formats.languageName(lang)}</p>`}
      </div>
    </article>
  </li>`;
}

/** Why a search found a term whose name does not say so. */
export function renderTermReason({field, kind, value}: TermMatch, sought: string, strings: Locale) {
  const isNumeronym = kind === 'numeronym';
  const reason = isNumeronym && field !== 'aliases' ? 'numeronym' : kind === 'fuzzy' ? `${field}Corrected` : field;
  const words = strings.glossary.matched[reason];
  if (!words) return nothing;
  const mark = reason === 'numeronym' ? sought : field === 'gloss' || field === 'label' ? '' : value;
  return html`<p class="small muted">
    ${words[0]}${mark ? html`<mark class="match"><bdi>${mark}</bdi></mark>` : nothing}${words[1]}
  </p>`;
}

/** Where the list will be. */
export function renderBones(label: string): TemplateResult {
  return html`<div class="bones" role="img" aria-busy="true" aria-label=${label}>
    <div class="bone bone--field"></div>
    ${[1, 2, 3, 4].map(
      () =>
        html`<div class="entry">
          <div class="bone bone--word"></div>
          <div class="bone"></div>
        </div>`,
    )}
  </div>`;
}
