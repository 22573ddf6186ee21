import {html, nothing, type TemplateResult} from 'lit';
import {icon} from '../shared/icons.js';

/** What comes, in the shape of posts. */
export function renderBones(label: string): TemplateResult {
  return html`<div class="bones" role="img" aria-busy="true" aria-label=${label}>${post} ${post}</div>`;
}

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

/** The room that the box for writing will take. */
export const composerBone = html`<div class="bones"><div class="bone bone--writing"></div></div>`;

const post = html`<div class="bones__post">
  <div class="bone"></div>
  <div>
    <div class="bone bone--name"></div>
    <div class="bone"></div>
    <div class="bone bone--end"></div>
  </div>
</div>`;
