import {html, nothing, type TemplateResult} from 'lit';
import type {Stored} from '../../model/records.js';
import type {Move} from '../moving/move-dialog.js';
import {isLoaded} from '../shared/on-demand.js';
import type {ConversationController} from './conversation-controller.js';
import type {Words} from './conversation-head.js';
import type {WritingController} from './writing-controller.js';

/** The dialogs of a conversation, each once somebody asked for it. */
export function renderDialogs({conversation, notes, terms}: WritingController, words: Words): TemplateResult {
  const {strings, formats} = words;
  const history = html`<praxis-post-history
    exportparts="dialog"
    .strings=${strings}
    .formats=${formats}
  ></praxis-post-history>`;
  return html`${isLoaded('praxis-post-history') ? history : nothing} ${renderMoving(conversation, words)}
  ${terms.renderDialog()} ${notes.renderDialog()}`;
}

function renderMoving(conversation: ConversationController, {strings, formats}: Words) {
  const {moving} = conversation;
  const {community} = moving;
  if (!moving.isLoaded || !community) return nothing;
  const merge = ({detail}: CustomEvent<Stored<'thread'>>) => void conversation.merge(detail.id);
  return html`
    <praxis-thread-move
      exportparts="dialog"
      .community=${community}
      .strings=${strings}
      .formats=${formats}
      @move=${({detail}: CustomEvent<Move>) => void moving.move(detail)}
      @merge=${merge}
    ></praxis-thread-move>
    <praxis-thread-merge
      exportparts="dialog"
      .community=${community}
      .strings=${strings}
      .formats=${formats}
      @merge=${merge}
    ></praxis-thread-merge>
  `;
}
