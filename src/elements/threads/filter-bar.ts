import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import {THREAD_KINDS} from '../../model/thread.js';
import {renderSearchField} from '../shared/search-field.js';
import {hasFilters, isSameTag, NO_FILTERS, tagsOf, THREAD_SORTS, type Filters, type ThreadSort} from './filters.js';
import type {Scope} from './thread-list.js';

/** How many tags there are to choose from: those that most conversations have. */
const MOST_TAGS = 8;

interface Chosen {
  readonly filters: Filters;
  readonly scope: Scope;
  readonly sort: ThreadSort;
  readonly strings: Locale;
}

interface Choices {
  readonly threads: readonly Stored<'thread'>[];
  readonly sought: string;
  /** Whether it is known what the viewer has read. */
  readonly isReader: boolean;
  seek(): void;
  /** Called before the first letter is typed. */
  search(): void;
  choose(filters: Partial<Filters>): void;
  order(sort: ThreadSort): void;
}

/** How a reader narrows a board down. */
export function renderFilters(chosen: Chosen, choices: Choices): TemplateResult {
  const {filters, scope, sort, strings} = chosen;
  const {choose, isReader} = choices;
  const t = strings.threads;
  const tags = scope.tag ? [] : tagsOf(choices.threads, MOST_TAGS);
  const {tag: chosenTag} = filters;
  const isAway = chosenTag !== undefined && !scope.tag && !tags.some((tag) => isSameTag(tag, chosenTag));
  return html`<div class="row">
      ${renderSearchField({
        label: t.search,
        hint: t.searchHint,
        value: choices.sought,
        seek: choices.seek,
        prepare: choices.search,
      })}
      <select
        class="select"
        aria-label=${t.sort}
        @change=${(event: Event) => choices.order((event.target as HTMLSelectElement).value as ThreadSort)}
      >
        ${THREAD_SORTS.map((name) => html`<option value=${name} ?selected=${name === sort}>${t.sorts[name]}</option>`)}
      </select>
    </div>
    <div class="filters">
      ${
        scope.kind
          ? nothing
          : html`<div class="segments" role="group" aria-label=${t.kind}>
              ${segment(t.everyKind, filters.kind === undefined, () => choose({kind: undefined}))}
              ${THREAD_KINDS.map((kind) => segment(t.kindsPlural[kind], filters.kind === kind, () => choose({kind})))}
            </div>`
      }
      ${
        isReader
          ? html`<div class="segments" role="group" aria-label=${t.yours}>
              ${segment(t.unreadOnly, filters.unreadOnly, () => choose({unreadOnly: !filters.unreadOnly}))}
              ${segment(strings.thread.following, filters.followedOnly, () =>
                choose({followedOnly: !filters.followedOnly}),
              )}
            </div>`
          : nothing
      }
      ${
        tags.length
          ? html`<div class="segments" role="group" aria-label=${t.tags}>
              ${[...(isAway ? [chosenTag] : []), ...tags].map((tag) => {
                const isChosen = chosenTag !== undefined && isSameTag(tag, chosenTag);
                return segment(tag, isChosen, () => choose({tag: isChosen ? undefined : tag}));
              })}
            </div>`
          : nothing
      }
      ${
        hasFilters(filters)
          ? html`<button
              type="button"
              class="button button--link small"
              @click=${() => choose({...NO_FILTERS, kind: undefined, tag: undefined})}
            >
              ${t.clearFilters}
            </button>`
          : nothing
      }
    </div>`;
}

function segment(label: string, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<button type="button" class="segment" aria-pressed=${isChosen} @click=${choose}>
    <bdi>${label}</bdi>
  </button>`;
}
