import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {SearchWords} from '../../locales/search/en.js';
import {safeHref} from '../../text/links.js';
import {highlight} from '../shared/highlight.js';
import {icon, type IconName} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import type {SearchKind} from './adapter.js';
import type {FoundAll, FoundKind} from './finder.js';
import type {Shown} from './source.js';

/** How many of a kind are shown before somebody asks for all. */
const FEW: Readonly<Record<SearchKind, number>> = {term: 3, thread: 4, note: 3, member: 3};

/** How many of each kind are shown at most: whoever wants more of them looks where they all are. */
export const MOST = 50;

/** @param expanded Those of which somebody asked for all. */
export const limitOf = (kind: SearchKind, expanded: ReadonlySet<SearchKind>): number =>
  expanded.has(kind) ? MOST : FEW[kind];

const ICONS: Readonly<Record<SearchKind, IconName>> = {
  term: 'book',
  thread: 'discussion',
  note: 'insight',
  member: 'user',
};

/** What can be chosen in the panel, with the arrow keys or the pointer. */
export interface Choice {
  readonly id: string;
  /** Where it leads, for those who open it in another tab. */
  readonly href?: string | undefined;
  readonly look: string;
  readonly content: unknown;
  choose(event: MouseEvent): void;
}

/** Choices under a heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly count?: string;
  readonly isQuiet?: boolean;
  readonly choices: readonly Choice[];
}

export interface PanelActs {
  open(event: MouseEvent, hit: Shown, href: string): void;
  seek(query: string): void;
  showAll(kind: SearchKind): void;
  /** Undefined where nobody can be asked. */
  ask?: {readonly href: string; follow(event: MouseEvent): void} | undefined;
  /** Undefined where nothing can be asked for. */
  request?: (() => void) | undefined;
  hrefOf(hit: Shown): string;
}

interface SectionsView {
  readonly query: string;
  readonly found: FoundAll;
  /** Those of which all are shown. */
  readonly expanded: ReadonlySet<SearchKind>;
  readonly words: SearchWords;
  readonly formats: Formats;
}

/** What was searched for before. */
export function recentSection(queries: readonly string[], words: SearchWords, acts: PanelActs): Section[] {
  if (!queries.length) return [];
  const choices = queries.map((query, place) => ({
    ...{id: `recent-${place}`, look: 'plain', choose: () => acts.seek(query)},
    content: html`<span class="picture">${icon('clock')}</span><bdi class="name">${query}</bdi>`,
  }));
  return [{id: 'recent', title: words.recent, choices}];
}

/** What was found, and what one can do where that is not it. */
export function foundSections(view: SectionsView, acts: PanelActs): Section[] {
  return [...view.found.kinds.map((found) => kindSection(found, view, acts)), ...nextSection(view, acts)];
}

function kindSection(found: FoundKind, {query, expanded, words, formats}: SectionsView, acts: PanelActs): Section {
  const {kind, total} = found;
  const isExpanded = expanded.has(kind);
  const shown = found.hits.slice(0, limitOf(kind, expanded));
  const what = words.counted[kind](total, formats);
  const choices: Choice[] = shown.map((hit) => {
    const href = (hit.href !== undefined && safeHref(hit.href)) || acts.hrefOf(hit);
    return {
      ...{id: `${kind}-${hit.id}`, href, look: 'hit', content: renderHit(hit, query)},
      choose: (event) => acts.open(event, hit, href),
    };
  });
  if (!isExpanded && shown.length < total) {
    const content = html`<span class="name">${words.all(what)}</span>`;
    choices.push({id: `all-${kind}`, look: 'more', content, choose: () => acts.showAll(kind)});
  }
  const isCut = isExpanded && shown.length < total;
  const count = isCut ? words.best(shown.length, what, formats) : formats.number(total);
  return {id: kind, title: words.kinds[kind], count, choices};
}

/** Not before what is searched was looked through: who is quick would ask others for what is a moment away. */
function nextSection({query, found, words}: SectionsView, acts: PanelActs): Section[] {
  if (found.isPartial || (found.isSearching && !found.kinds.length)) return [];
  const choice = (id: string, picture: IconName, say: (query: string) => string) => ({
    ...{id, look: 'plain'},
    content: html`<span class="picture">${icon(picture)}</span><span class="name">${renderSentence(say, query)}</span>`,
  });
  const hasTerm = found.kinds.some(({kind}) => kind === 'term');
  const choices: Choice[] = [];
  const {ask, request} = acts;
  if (ask)
    choices.push({...choice('ask', 'question', words.ask), href: ask.href, choose: (event) => ask.follow(event)});
  if (request && !hasTerm) choices.push({...choice('request', 'plus', words.request), choose: request});
  return choices.length ? [{id: 'next', title: words.next, isQuiet: true, choices}] : [];
}

function renderHit({kind, title, lang, picture, badges, more, text}: Shown, query: string): TemplateResult {
  return html`<span class="picture">${picture ?? icon(ICONS[kind])}</span>
    <span class="said">
      <span class="head"
        ><bdi class="name" lang=${lang ?? nothing}>${highlight(title, query)}</bdi>${badges ?? nothing}</span
      >
      ${more ?? (text ? html`<span class="line"><bdi>${highlight(text, query)}</bdi></span>` : nothing)}
    </span>`;
}
