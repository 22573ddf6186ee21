import {html, nothing, type TemplateResult} from 'lit';
import {icon} from '../shared/icons.js';
import type {ConversationController} from './conversation-controller.js';
import {renderMarks, type Words} from './conversation-head.js';
import {renderHeading} from './heading.js';
import type {PostOrder} from './loaded-posts.js';
import {renderSort} from './sort-control.js';
import type {VisitController} from './visit-controller.js';
import {renderVisit} from './visit-head.js';

export interface ThreadHead extends Words {
  readonly title: string;
  /** How many posts there are. */
  readonly count: number | undefined;
  readonly order: PostOrder;
  /** Whether the end is far away. */
  readonly isEndFar: boolean;
  readonly visitor: VisitController;
  readonly conversation: ConversationController;
  /** Leads to a post. */
  visit(id: string): void;
  goToEnd(): void;
  sort(order: PostOrder): void;
}

/** What a conversation is called, what is new in it, and the ways through it. */
export function renderThreadHead(head: ThreadHead): TemplateResult {
  const {strings, formats, count} = head;
  return html`<header class="head">
    ${renderHeading(head.title, count, formats)}
    ${renderVisit(head.visitor, strings.thread, formats, (first) => head.visit(first))}
    ${
      head.isEndFar
        ? html`<button type="button" class="button button--small button--quiet" @click=${() => head.goToEnd()}>
            ${icon('arrow-down')}${strings.thread.toEnd}
          </button>`
        : nothing
    }
    <div class="marks">
      ${renderSort(count ?? 0, head.order, strings.thread, (order) => head.sort(order))}
      ${renderMarks(head.conversation, head)}
    </div>
  </header>`;
}
