import {css, html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Formats} from '../../context/formats.js';
import type {ActivityWords} from '../../locales/activity/en.js';
import type {Locale} from '../../locales/en.js';
import type {News, NewsItem, NewsKind} from '../../model/news.js';
import {icon, type IconName} from '../shared/icons.js';
import {memberLink} from '../shared/member-link.js';
import {shownName} from '../shared/shown-name.js';
import {placeOf} from './place.js';

/** How many of a kind are shown at first. */
export const FIRST_FEW = 3;

const ICONS: Readonly<Record<NewsKind, IconName>> = {
  charterProposed: 'flag',
  charterEffective: 'flag',
  prioritiesSuggested: 'target',
  prioritiesRenewed: 'target',
  prioritiesChanged: 'target',
  threadsBegun: 'discussion',
  threadsGrown: 'reply',
  notesKept: 'insight',
  notesChanged: 'edit',
  termsProposed: 'book',
  termsChanged: 'edit',
  peopleJoined: 'wave',
};

export interface NewsContext {
  readonly strings: Locale;
  readonly words: ActivityWords;
  readonly formats: Formats;
  /** Of which kinds all that is known is shown. */
  readonly unfolded: ReadonlySet<NewsKind>;
  unfold(kind: NewsKind): void;
  go(event: MouseEvent, item: NewsItem): void;
}

export function renderNews(all: readonly News[], context: NewsContext): TemplateResult {
  return html`<div class="news" part="news">
    ${repeat(
      all,
      ({kind}) => kind,
      (news) => renderGroup(news, context),
    )}
  </div>`;
}

function renderGroup({kind, items, isCut}: News, context: NewsContext): TemplateResult {
  const {words, formats, unfolded} = context;
  const isWhole = unfolded.has(kind) || items.length <= FIRST_FEW + 1; // “and 1 more” takes as much room as that one.
  const shown = isWhole ? items : items.slice(0, FIRST_FEW);
  const rest = items.length - shown.length;
  return html`<section class="group" aria-labelledby="group-${kind}">
    <span class="group__icon">${icon(ICONS[kind])}</span>
    <h3 id="group-${kind}" class="subtitle">${words.groups[kind](items.length, formats, isCut)}</h3>
    <ul class="group__list" id="list-${kind}">
      ${repeat(
        shown,
        ({id}) => id,
        (item) => renderItem(item, context),
      )}
      ${
        rest > 0
          ? html`<li>
              <button type="button" class="button button--link" @click=${() => context.unfold(kind)}>
                ${words.more(rest, formats)}
              </button>
            </li>`
          : isCut
            ? html`<li class="muted small">${words.evenMore}</li>`
            : nothing
      }
    </ul>
  </section>`;
}

function renderItem(item: NewsItem, context: NewsContext): TemplateResult {
  const {formats} = context;
  const {at} = item;
  return html`<li class="news__item">
    ${renderTitle(item, context)}
    <span class="dots"
      >${detailsOf(item, context).map((detail) => html`<span><bdi>${detail}</bdi></span>`)}<time
        datetime=${new Date(at).toISOString()}
        title=${formats.exact(at)}
        >${formats.ago(at)}</time
      ></span
    >
  </li>`;
}

function renderTitle(item: NewsItem, {go}: NewsContext): TemplateResult {
  if (item.kind === 'member') return memberLink(item.id, item.title);
  const href = placeOf(item);
  if (!href) return html`<bdi>${item.title}</bdi>`;
  return html`<a class="news__link" href=${href} @click=${(event: MouseEvent) => go(event, item)}
    ><bdi>${item.title}</bdi></a
  >`;
}

/** What is said beside a title: who it is by, and how it stands now. */
export function detailsOf(
  {byline, priority, status, isContested, outcome}: NewsItem,
  {strings, words}: Pick<NewsContext, 'strings' | 'words'>,
): string[] {
  return [
    byline ? words.by(`\u2068${shownName(byline, strings)}\u2069`) : '',
    priority ? words.priorities[priority] : '',
    status ? strings.statuses[status] : '',
    isContested ? words.contested : '',
    outcome ? words.outcomes[outcome] : '',
  ].filter(Boolean);
}

export const newsStyles = css`
  .news {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: var(--_line) solid var(--_color-border);
  }
  .group {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--_space-3);
    row-gap: var(--_space-2);
    padding-block: var(--_space-4);
    border-block-end: var(--_line) solid var(--_color-border);
  }
  .group__icon {
    color: var(--_color-accent);
    line-height: var(--_leading-tight);
  }
  .group__icon > .icon {
    inline-size: var(--_icon-md);
    block-size: var(--_icon-md);
  }
  .group__list {
    grid-column: 2;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
  }
  .news__item {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-2);
    overflow-wrap: anywhere;
  }
  .news__item > :first-child {
    min-inline-size: 0;
  }
  .news__link {
    color: var(--_color-text);
    text-decoration: none;
  }
  .news__link:hover {
    text-decoration: underline;
  }
  .news__item > .member {
    font-weight: var(--_weight-medium);
  }
  @container (inline-size < 480px) {
    .group__list {
      grid-column: 1 / -1;
    }
  }
`;
