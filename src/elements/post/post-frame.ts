import {html, nothing, type TemplateResult} from 'lit';
import {avatar} from '../shared/avatar.js';
import {memberLink} from '../shared/member-link.js';

/** What a post shows, beside who wrote it. */
interface PostFrame {
  readonly author: string;
  /** The name of its author as it is kept, and as it is shown. */
  readonly byline: string;
  readonly name: string;
  readonly isUnsent?: boolean;
  /** When it was written, and what sets it apart. */
  readonly beside: unknown;
  /** Whom it answers, where its place does not show that. */
  readonly to?: unknown;
  readonly body: unknown;
  /** What one can do with it. */
  readonly below: unknown;
}

/** A post that says something. */
export function renderPostFrame(frame: PostFrame): TemplateResult {
  const {author, byline, name, isUnsent, beside, to, body, below} = frame;
  return html`<article part="post" class=${isUnsent ? 'unsent' : nothing} tabindex="-1" aria-labelledby="author">
    ${avatar(author, byline)}
    <div class="head">
      <h3 id="author" class="name" part="author">${memberLink(author, name)}</h3>
      ${beside}
    </div>
    ${to ?? nothing} ${body} ${below}
  </article>`;
}

/** As high as one will be. */
export const buttonToCome = html`<span class="button button--quiet button--small"></span>`;
