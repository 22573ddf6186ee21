import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Stored} from '../../model/records.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {nameOfPage} from '../threads/page-link.js';
import {renderEmpty} from './empty.js';
import type {ConversationController} from './conversation-controller.js';
import type {Words} from './conversation-head.js';
import {linkedPost} from './permalink.js';

/** Where the conversation that was here is now, where this one goes on, and why it could not be moved. */
export function renderMovingNotices(conversation: ConversationController, words: Words): TemplateResult {
  const {moved, problem} = conversation.moving;
  return html`
    ${
      problem
        ? html`<div class="notice notice--negative" role="alert" part="notice">
            ${icon('alert')}
            <p>${problem}</p>
          </div>`
        : nothing
    }
    ${moved ? renderMoved(moved, words) : nothing} ${renderMerged(conversation, words)}
  `;
}

/** Links to single posts lead on to the page where they are now. */
function renderMoved({key, title}: Stored<'thread'>, {strings}: Words): TemplateResult {
  const t = strings.moving;
  const page = pageAddress(key);
  const post = linkedPost();
  const name = `\u2068${shownTitle(title, strings)}\u2069`;
  const [before, after] = t.movedTo;
  const toPage =
    page &&
    html`${before}<a href=${post ? `${page}#praxis-${post}` : page}><bdi>${nameOfPage(page)}</bdi></a
      >${after}`;
  return html`<div class="notice" part="notice">
    ${icon('discussion')}
    <p>${toPage ?? (key ? t.movedSomewhere(name) : t.movedToBoard(name))}</p>
  </div>`;
}

/** At the top of a duplicate: where it goes on. */
function renderMerged({record, moving}: ConversationController, {strings}: Words) {
  if (!record?.mergedInto) return nothing;
  const t = strings.moving;
  const {target, isOnBoard} = moving;
  const href = isOnBoard ? addressOf('thread', record.mergedInto) : target && pageAddress(target.key);
  const [before, after] = href === undefined && target?.key === '' ? t.goesOnBoard : t.goesOn;
  const title = html`<bdi>${target && shownTitle(target.title, strings)}</bdi>`;
  return html`<div class="notice notice--accent" part="notice">
    ${icon('link')}
    <p>
      ${target ? html`${before}${href ? html`<a href=${ifDefined(href)}>${title}</a>` : html`<strong>${title}</strong>`}${after}` : t.isDuplicate}
    </p>
  </div>`;
}

/** What there is where nobody has written, or nobody has since the conversation was moved. @param isOpen Whether the viewer can. */
export function renderNothing(conversation: ConversationController, words: Words, isOpen: boolean): TemplateResult {
  const {thread: t, moving} = words.strings;
  const says = conversation.moving.moved ? moving.anew : t.empty;
  return renderEmpty(says, isOpen ? t.emptyHint : '', renderBring(conversation, words));
}

/** For stewards, where a page has no conversation: it may have had another address. */
function renderBring({moving}: ConversationController, {strings}: Words) {
  if (!moving.mayBring) return nothing;
  return html`<button type="button" class="button button--link small" @click=${() => void moving.ask('here')}>
    ${strings.moving.here.heading}
  </button>`;
}
