import {html, type TemplateResult} from 'lit';

/** What comes, in the shape of posts. */
export function renderBones(label: string): TemplateResult {
  return html`<div class="bones" role="img" aria-busy="true" aria-label=${label}>${post} ${post}</div>`;
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
