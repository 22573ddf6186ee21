import {html, nothing} from 'lit';
import {plainText} from '../../text/excerpt.js';
import {icon} from '../shared/icons.js';
import {shownName} from '../shared/shown-name.js';
import type {ConversationController} from './conversation-controller.js';
import type {Words} from './conversation-head.js';
import {permalink} from './permalink.js';

/** Enough to know whether to read on, in UTF-16 units. */
const EXCERPT_LENGTH = 320;

/** The answer to a question, in short. */
export function renderAcceptedAnswer(conversation: ConversationController, {strings}: Words) {
  const {answer, record} = conversation;
  if (!answer || !record) return nothing;
  const t = strings.conversation;
  const isOwn = answer.author === record.acceptedBy;
  return html`<section class="accepted" part="accepted" aria-labelledby="accepted">
    <h3 id="accepted">
      ${icon('circle-check')}<span dir="auto"
        >${t.acceptedBy(`\u2068${shownName(record.acceptedByline, strings)}\u2069`)}</span
      >
    </h3>
    <p dir="auto">${plainText(proseOf(answer.body), EXCERPT_LENGTH)}</p>
    <p class="dots">
      ${isOwn ? nothing : html`<span dir="auto">${t.from(`\u2068${shownName(answer.byline, strings)}\u2069`)}</span>`}
      <span><a href=${permalink(answer)}>${t.readInPlace}</a></span>
    </p>
  </section>`;
}

/** What comes before code, which says little in one line. */
function proseOf(body: string): string {
  return /^([^]*?\S[^]*?)\n\s*```/.exec(body)?.[1] ?? body;
}
