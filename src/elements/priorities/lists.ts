import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {PriorityWordings} from '../../locales/priorities/en.js';
import {maySuggest} from '../../model/prioritising.js';
import type {Standing} from '../../model/permissions.js';
import {isOpen} from '../../model/priority.js';
import type {Stored} from '../../model/records.js';
import {addressOf} from '../shared/address.js';
import {renderRow} from './row.js';

interface Lists {
  readonly words: PriorityWordings;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly standing: Standing;
  readonly priorities: readonly Stored<'priority'>[];
  /** Of a season that is over: those of the present one, among which are the renewed ones. */
  readonly present: readonly Stored<'priority'>[] | undefined;
  readonly isFounded: boolean;
  readonly side: (priority: Stored<'priority'>) => TemplateResult;
  readonly open: (event: MouseEvent, id: string) => void;
}

/** What is being worked on, what is suggested, and, out of the way, what has ended. */
export function renderLists(lists: Lists): TemplateResult {
  const {words, strings, formats, standing, present, isFounded} = lists;
  // One that is hidden has its page alone, where its author reads why.
  const priorities = lists.priorities.filter(({title}) => title);
  if (!priorities.length) {
    if (!isFounded) return html`<p class="muted">${strings.errors['no-community']({}, formats)}</p>`;
    const invites = !present && (maySuggest(standing) || !standing.viewer);
    return html`<div class="empty stack">
      <p>${present ? words.emptyPast : words.empty}</p>
      ${invites ? html`<p class="muted">${words.emptyInvite}</p>` : nothing}
    </div>`;
  }
  const ended = priorities.filter((priority) => !isOpen(priority));
  return html`${(['active', 'suggested'] as const).map((state) => {
    const some = priorities.filter((priority) => priority.state === state);
    return some.length
      ? html`<section class="stack" aria-labelledby=${state}>
          <h3 id=${state} class="subtitle">${words.sections[state]} <span class="count">${some.length}</span></h3>
          ${renderList(some, state, lists)}
        </section>`
      : nothing;
  })}
  ${
    ended.length
      ? html`<details ?open=${Boolean(present)}>
          <summary>
            <h3 id="ended" class="subtitle">
              ${words.sections.ended} <span class="count">${formats.number(ended.length)}</span>
            </h3>
          </summary>
          ${renderList(ended, 'ended', lists)}
        </details>`
      : nothing
  }`;
}

function renderList(priorities: readonly Stored<'priority'>[], label: string, lists: Lists): TemplateResult {
  return html`<ul class="list" part="list" aria-labelledby=${label}>
    ${repeat(
      priorities,
      ({id}) => id,
      (priority) => html`<li data-row=${priority.id}>${renderOne(priority, lists)}</li>`,
    )}
  </ul>`;
}

function renderOne(priority: Stored<'priority'>, lists: Lists): TemplateResult {
  const {words, strings, formats, present, side, open} = lists;
  const {id, root, renewedFrom} = priority;
  const isRenewed = present?.some((other) => other.root === root);
  const word = present
    ? isOpen(priority) && (isRenewed ? words.renewedBadge : words.restsBadge)
    : renewedFrom && words.renewedBadge;
  return renderRow(priority, {
    ...{words, strings, formats, href: addressOf('priority', id), side: side(priority)},
    open: (event) => open(event, id),
    badges: word ? html`<span class="badge">${word}</span>` : undefined,
  });
}
