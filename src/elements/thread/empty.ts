import {html, nothing, type TemplateResult} from 'lit';
import {icon} from '../shared/icons.js';

/** What there is where nobody has written. @param hint What the viewer can do about it, if they can. */
export function renderEmpty(says: string, hint: string, offer: unknown): TemplateResult {
  return html`<div class="empty">
    ${icon('discussion')}
    <div>
      <p>${says}</p>
      ${hint ? html`<p>${hint}</p>` : nothing} ${offer}
    </div>
  </div>`;
}
