import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';

/** What a conversation is called. @param count How many posts there are. */
export function renderHeading(title: string, count: number | undefined, formats: Formats): TemplateResult {
  return html`<h2 id="heading" part="heading" class="title" tabindex="-1">
    ${title} ${count ? html`<span class="count">${formats.number(count)}</span>` : nothing}
  </h2>`;
}
