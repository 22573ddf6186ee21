import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {mayDiffer} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {MAX_CLOSING_REASON_LENGTH, MAX_DISSENT_LENGTH, unpackDissent} from '../../model/thread.js';
import {renderHidden} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {shownName} from '../shared/shown-name.js';
import type {ConversationController} from './conversation-controller.js';
import {hasOutcome, KIND_ICONS, OUTCOME_ICONS, threadMenuItems} from './thread-menu.js';

/** What is said in the words and numbers of the page. */
export interface Words {
  readonly strings: Locale;
  readonly formats: Formats;
}

/** Beside the heading of a conversation: what kind it is, whether it stands at the top of the board, and its menu. */
export function renderMarks(conversation: ConversationController, {strings}: Words) {
  const {record, standing} = conversation;
  if (!record) return nothing;
  const t = strings.conversation;
  // What an older version does not understand, it does not change.
  const items = standing && !record.newer ? threadMenuItems(strings, record, standing, conversation) : [];
  return html`<div class="marks">
    ${record.kind === 'discussion' ? nothing : html`<span class="badge">${icon(KIND_ICONS[record.kind])}${t.kind[record.kind]}</span>`}
    ${record.pinned ? html`<span class="badge">${icon('pin')}${t.pinned}</span>` : nothing}
    ${items.length ? html`<praxis-menu class="thread-menu" data-menu .label=${t.actions} .items=${items}></praxis-menu>` : nothing}
  </div>`;
}

/** Where a conversation arrived, and who differs. */
export function renderOutcome(conversation: ConversationController, words: Words) {
  const {record, box} = conversation;
  if (!record) return nothing;
  const t = words.strings.conversation;
  const dissents = Object.entries(record.dissents);
  const isShown = hasOutcome(record) || box?.for === 'dissent';
  const outcome = isShown ? renderOutcomeOf(record, dissents, conversation, words) : nothing;
  const problem = conversation.problem
    ? html`<div class="notice notice--negative" role="alert" part="notice">
        ${icon('alert')}
        <p>${conversation.problem}</p>
      </div>`
    : nothing;
  const newer = record.newer
    ? html`<div class="notice" role="status" part="notice">
        ${icon('alert')}
        <p>${words.strings.errors.newer({}, words.formats)}</p>
      </div>`
    : nothing;
  const hidden = record.title ? nothing : renderHiddenTitle(record, conversation, words);
  if (box?.for !== 'closing') return html`${newer} ${problem} ${hidden} ${outcome}`;
  return html`${newer} ${problem} ${hidden} ${outcome}
    <praxis-reason-form
      data-reason
      .community=${conversation.community}
      .strings=${words.strings}
      .formats=${words.formats}
      .label=${t.whyClose}
      .hint=${t.whyCloseHint}
      .action=${t.closeIt}
      .text=${box.text}
      .draft=${conversation.draftOf('closing')}
      .maxLength=${MAX_CLOSING_REASON_LENGTH}
      @send=${({detail}: CustomEvent<string>) => void conversation.close(detail)}
      @cancel=${conversation.closeBox}
    ></praxis-reason-form>`;
}

function renderHiddenTitle({author}: Stored<'thread'>, conversation: ConversationController, {strings}: Words) {
  return renderHidden({
    ...{about: 'thread', strings},
    ask: author === conversation.standing?.viewer?.uid ? () => conversation.askAbout('notice') : undefined,
  });
}

function renderOutcomeOf(
  record: Stored<'thread'>,
  dissents: readonly (readonly [uid: string, entry: string])[],
  conversation: ConversationController,
  words: Words,
): TemplateResult {
  const t = words.strings.conversation;
  const {outcome} = record;
  const {standing, box} = conversation;
  const me = standing?.viewer?.uid;
  const mayAct = standing !== undefined && mayDiffer(standing, record);
  const isWriting = mayAct && box?.for === 'dissent';
  const hasDiffered = dissents.some(([uid]) => uid === me);
  return html`<section class="outcome" part="outcome" aria-label=${t.outcome}>
    <div class="row row--apart">
      <span
        class=${outcome === 'agreed' ? 'badge badge--positive' : outcome === 'converging' ? 'badge badge--accent' : 'badge'}
        >${icon(OUTCOME_ICONS[outcome])}${t.outcomes[outcome]}</span
      >
      ${
        mayAct && !isWriting && !hasDiffered
          ? html`<button
              type="button"
              class="button button--quiet button--small"
              data-differ
              @click=${() => void conversation.openBox('dissent')}
            >
              ${icon('differ')}${t.differ}
            </button>`
          : nothing
      }
    </div>
    ${
      dissents.length
        ? html`<ul class="dissents">
            ${dissents.map(([uid, entry]) => renderDissent(entry, mayAct && uid === me && !isWriting, conversation, words))}
          </ul>`
        : nothing
    }
    ${
      isWriting
        ? html`<praxis-reason-form
            data-reason
            .community=${conversation.community}
            .strings=${words.strings}
            .formats=${words.formats}
            .label=${t.whyDiffer}
            .hint=${t.whyDifferHint}
            .action=${t.record}
            .text=${box.text}
            .draft=${conversation.draftOf('dissent')}
            .maxLength=${MAX_DISSENT_LENGTH}
            .isRequired=${true}
            @send=${({detail}: CustomEvent<string>) => void conversation.differ(detail)}
            @cancel=${conversation.closeBox}
          ></praxis-reason-form>`
        : nothing
    }
  </section>`;
}

function renderDissent(entry: string, isMine: boolean, conversation: ConversationController, {strings}: Words) {
  const t = strings.conversation;
  const {name, reason} = unpackDissent(entry);
  return html`<li>
    <p class="small muted">${icon('differ')} ${t.differs(`\u2068${shownName(name, strings)}\u2069`)}</p>
    <p dir="auto">${reason}</p>
    ${
      isMine
        ? html`<div class="row">
            <button
              type="button"
              class="button button--quiet button--small"
              data-mine
              @click=${() => void conversation.openBox('dissent', reason)}
            >
              ${t.change}
            </button>
            <button
              type="button"
              class="button button--quiet button--small"
              @click=${() => void conversation.withdraw()}
            >
              ${t.withdraw}
            </button>
          </div>`
        : nothing
    }
  </li>`;
}

/** Who closed a conversation, and why. */
export function renderEnd({state, closedByline, closedReason}: Stored<'thread'>, {strings}: Words): TemplateResult {
  const says = state === 'locked' ? strings.conversation.lockedBy : strings.conversation.closedBy;
  return html`<div class="notice" part="notice">
    ${icon('lock')}
    <div>
      <p>${closedByline ? says(`\u2068${shownName(closedByline, strings)}\u2069`) : strings.thread.closed}</p>
      ${closedReason ? html`<p dir="auto">${closedReason}</p>` : nothing}
    </div>
  </div>`;
}
