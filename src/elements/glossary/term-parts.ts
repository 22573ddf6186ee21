import {html, type TemplateResult} from 'lit';
import {sensesOf, type Wording} from '../../model/term.js';
import {icon} from '../shared/icons.js';
import {safeHref} from '../../text/links.js';

/** What a term means where, side by side. */
export function renderSenses(
  wording: Pick<Wording, 'contexts' | 'senses'>,
  lang: string,
  heading: string,
): TemplateResult {
  return html`<section class="stack stack--tight" aria-label=${heading}>
    <dl class="senses" lang=${lang}>
      ${sensesOf(wording).map(
        ({context, definition}) =>
          html`<div>
            <dt><bdi>${context}</bdi></dt>
            <dd dir="auto">${definition}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** An address among the words of a source, to its end or the next space. */
const ADDRESS = /https?:\/\/\S+[^\s.,;:!?)\]»”"']/;

/** A source: what is an address in it can be followed. */
export function renderSource(source: string): TemplateResult {
  const found = ADDRESS.exec(source);
  const address = found && safeHref(found[0]);
  if (!address) return html`${source}`;
  const end = found.index + found[0].length;
  return html`${source.slice(0, found.index)}<a href=${address} rel="noopener noreferrer nofollow ugc" dir="ltr"
      >${found[0]}</a
    >${source.slice(end)}`;
}

/** In the place of a term that is not there. */
export function renderMissing(message: string): TemplateResult {
  return html`<div class="empty">
    ${icon('book')}
    <p part="headword" tabindex="-1">${message}</p>
  </div>`;
}

/** Why a term cannot be shown. */
export function renderError(message: string, retryWord: string, retry: () => void): TemplateResult {
  return html`<div class="notice notice--negative" role="alert" part="notice">
    ${icon('alert')}
    <p part="headword" tabindex="-1">${message}</p>
    <button type="button" class="button button--small" @click=${retry}>${retryWord}</button>
  </div>`;
}

/** Where a term will be. */
export function renderBones(label: string): TemplateResult {
  return html`<div class="bones" role="img" aria-busy="true" aria-label=${label}>
    <div class="bone bone--headword"></div>
    <div class="bone"></div>
    <div class="bone"></div>
  </div>`;
}
