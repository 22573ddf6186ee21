import {html, type TemplateResult} from 'lit';
import {sensesOf, type Wording} from '../../model/term.js';
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
