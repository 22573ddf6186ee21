import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {PriorityWordings} from '../../locales/priorities/en.js';
import type {PriorityState} from '../../model/priority.js';
import type {Stored} from '../../model/records.js';
import {plainText} from '../../text/excerpt.js';
import {icon, type IconName} from '../shared/icons.js';
import {memberLink} from '../shared/member-link.js';
import {shownName} from '../shared/shown-name.js';

interface Around {
  readonly words: PriorityWordings;
  readonly strings: Locale;
  readonly formats: Formats;
}

/** How much of the why stands in the list, in UTF-16 units. */
const EXCERPT = 240;

const LOOKS: Readonly<Record<PriorityState, readonly [look: string, icon: IconName]>> = {
  suggested: ['', 'insight'],
  active: ['badge--accent', 'move'],
  done: ['badge--positive', 'circle-check'],
  'set-aside': ['', 'clock'],
};

/** Where a priority stands. */
export function renderState(state: PriorityState, words: PriorityWordings): TemplateResult {
  const [look, name] = LOOKS[state] ?? LOOKS.suggested; // Whatever an administrator wrote.
  return html`<span class="badge ${look}">${icon(name)}${words.states[state]}</span>`;
}

/** Who said that it stands there, why and when. */
export function renderStanding(
  {state, stateBy, stateByline, stateAt, reason}: Stored<'priority'>,
  {words, strings, formats}: Around,
): TemplateResult | typeof nothing {
  if (!stateBy) return nothing;
  const [before = '', after = ''] = words.page.saidBy('\n').split('\n');
  return html`<div class="tight">
    ${reason ? html`<p dir="auto">${reason}</p>` : nothing}
    <p class="small muted dots">
      <span>${words.states[state]}</span>
      <span>${formats.ago(stateAt)}</span>
      <span>${before}${memberLink(stateBy, shownName(stateByline, strings))}${after}</span>
    </p>
  </div>`;
}

/** Who suggested it, and who takes it on. */
export function renderPeople(priority: Stored<'priority'>, {words, strings}: Around): TemplateResult {
  const {author, byline, owners} = priority;
  const people = Object.entries(owners);
  const [before = '', after = ''] = words.by('\n').split('\n');
  return html`<p class="small muted dots">
    <span>${before}${memberLink(author, shownName(byline, strings))}${after}</span>
    ${
      people.length
        ? html`<span
            >${words.takenOnBy}
            ${people.map(
              ([uid, name], place) => html`${place ? ', ' : ''}${memberLink(uid, shownName(name, strings))}`,
            )}</span
          >`
        : nothing
    }
  </p>`;
}

/** What it is about, why, and who is behind it. */
export function renderRow(
  priority: Stored<'priority'>,
  around: Around & {
    readonly href: string;
    readonly open: (event: MouseEvent) => void;
    readonly badges?: unknown;
    readonly side: unknown;
  },
): TemplateResult {
  const {words, formats, href, open, badges, side} = around;
  const {id, title, body, state, reason, outcome, editedAt, createdAt, season, root} = priority;
  const excerpt = plainText(state === 'done' && outcome ? outcome : body, EXCERPT);
  const isEnded = state === 'done' || state === 'set-aside';
  return html`<article class="priority" part="priority" aria-labelledby="title-${root}-${season}">
    <div class="priority__text">
      <h4 id="title-${root}-${season}" class="priority__title">
        <a class="entry__link" href=${href} data-id=${id} @click=${open}><bdi>${title}</bdi></a>
      </h4>
      ${isEnded || badges ? html`<div class="row">${isEnded ? renderState(state, words) : nothing}${badges ?? nothing}</div>` : nothing}
      ${isEnded && reason ? html`<p dir="auto">${reason}</p>` : nothing}
      ${excerpt ? html`<p class="priority__why" dir="auto">${excerpt}</p>` : nothing} ${renderPeople(priority, around)}
      ${editedAt > createdAt ? html`<p class="small muted">${words.changedSince(formats.ago(editedAt))}</p>` : nothing}
    </div>
    <div class="priority__side">${side}</div>
  </article>`;
}
