import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Person} from '../../model/member.js';
import {shorten} from '../../text/shorten.js';
import {avatar} from '../shared/avatar.js';
import {highlight, saysAll} from '../shared/highlight.js';
import {icon} from '../shared/icons.js';
import {timeElsewhere} from '../shared/local-time.js';
import {memberLink} from '../shared/member-link.js';
import {photoOf} from '../shared/photo.js';
import type {PersonField, PersonReason} from './people-search.js';

export type PersonView = 'card' | 'row';

/** How many tags are shown of each kind: a card is no list. */
const MAX_TAGS = {card: 5, row: 3} as const;

/** How much is said of a long title, in characters: it stands on the card as well. */
const MAX_REASON = 50;

export interface PersonContext {
  readonly community: Community | undefined;
  readonly view: PersonView;
  /** What was searched for, '' for nothing. */
  readonly sought: string;
  readonly reasons: (person: Person, sought: string) => readonly PersonReason[];
  /** Whether the day is shown on which they joined. */
  readonly showsJoined: boolean;
  /** Who is looking. */
  readonly viewer: string | undefined;
  readonly strings: Locale;
  readonly formats: Formats;
  /** The language of the page. */
  readonly language: string;
}

/** One person, and why a search found them unless their name says so. */
export function renderPerson(person: Person, context: PersonContext): TemplateResult {
  const {uid, name, title, department, role, status} = person;
  const {view, strings, sought} = context;
  const reasons = sought && !saysAll(name, sought) ? context.reasons(person, sought) : [];
  const marked = (text: string, field: PersonField) => mark(text, field, reasons, sought);
  const what = [title && marked(title, 'title'), department && marked(department, 'department')].filter(Boolean);
  const isKnown = status === 'known';
  return html`<li>
    <article
      class="person person--${view} ${isKnown ? 'person--known' : ''}"
      part="person"
      aria-labelledby="name-${uid}"
    >
      ${avatar(uid, name, view === 'card' ? 'lg' : 'md', photoOf(context.community, person))}
      <div class="person__who">
        <h4 id="name-${uid}" class="person__name">
          ${memberLink(uid, sought ? highlight(name, sought) : name)}${
            uid === context.viewer ? html` <span class="muted small">${strings.members.you}</span>` : nothing
          }
        </h4>
        ${
          what.length
            ? html`<p class="person__what muted">
                ${what.map((part, place) => html`${place ? ' · ' : ''}<bdi>${part}</bdi>`)}
              </p>`
            : nothing
        }
        ${role === 'member' || isKnown ? nothing : html`<p class="small muted">${strings.roles[role]}</p>`}
        ${isKnown ? html`<p class="small muted">${strings.directory.notYet}</p>` : nothing}
      </div>
      ${renderFacts(person, context, marked)} ${renderTags(person, context, reasons)}
      ${reasons.length ? renderPersonReasons(reasons, strings) : nothing}
    </article>
  </li>`;
}

/** The beginnings of words that were typed; the whole of a text that was found by what it almost says. */
function mark(text: string, field: PersonField, reasons: readonly PersonReason[], sought: string) {
  const reason = reasons.find(({field: other, value}) => other === field && value === text);
  if (!reason) return text;
  return reason.isCorrected ? html`<mark class="match">${text}</mark>` : highlight(text, sought);
}

function renderFacts(
  {place, zone, joinedOn, status}: Person,
  {strings, formats, language, showsJoined}: PersonContext,
  marked: (text: string, field: PersonField) => unknown,
) {
  const time = timeElsewhere(zone, language);
  const isShown = place || time || (showsJoined && status === 'active');
  if (!isShown) return nothing;
  return html`<div class="person__facts">
    ${
      place || time
        ? html`<p class="person__fact">
            ${icon(place ? 'place' : 'clock')}
            <span
              >${place ? html`<bdi>${marked(place, 'place')}</bdi>` : nothing}${place && time ? ' · ' : nothing}${
                time ? html`<bdi class="time">${strings.directory.there(time)}</bdi>` : nothing
              }</span
            >
          </p>`
        : nothing
    }
    ${
      showsJoined && status === 'active'
        ? html`<p class="person__fact">
            ${icon('wave')}<span>${strings.directory.joinedOn(formats.day(timeOfDay(joinedOn)))}</span>
          </p>`
        : nothing
    }
  </div>`;
}

function renderTags(
  {asks, skills}: Person,
  {view, strings, formats, sought}: PersonContext,
  reasons: readonly PersonReason[],
) {
  const others = skills.filter((skill) => !asks.includes(skill));
  if (!asks.length && !others.length) return nothing;
  const t = strings.directory;
  const list = (label: string, field: 'asks' | 'skills', all: readonly string[]) =>
    all.length
      ? html`<div class="person__tags">
          <h5 class="label">${label}</h5>
          <ul class="tags" aria-label=${label}>
            ${foundFirst(all, field, reasons)
              .slice(0, MAX_TAGS[view])
              .map((value) => html`<li class="tag"><bdi>${mark(value, field, reasons, sought)}</bdi></li>`)}
            ${
              all.length > MAX_TAGS[view]
                ? html`<li class="tag tag--more" title=${all.slice(MAX_TAGS[view]).join(', ')}>
                    ${t.moreTags(all.length - MAX_TAGS[view], formats)}
                  </li>`
                : nothing
            }
          </ul>
        </div>`
      : nothing;
  return html`<div class="person__knows">
    ${list(strings.members.askMeAbout, 'asks', asks)} ${list(t.facets.skill, 'skills', others)}
  </div>`;
}

/** What was searched for is not behind “3 more”. */
function foundFirst(values: readonly string[], field: PersonField, reasons: readonly PersonReason[]): string[] {
  const isFound = (value: string) => reasons.some((reason) => reason.field === field && reason.value === value);
  return [...values.filter(isFound), ...values.filter((value) => !isFound(value))];
}

/** Why a search found somebody whose name does not say so. */
export function renderPersonReasons(reasons: readonly PersonReason[], {directory: t}: Locale) {
  const [before, between] = t.matched;
  const isCorrected = reasons.some((reason) => reason.isCorrected);
  const others = reasons.filter(({field, isCorrected}) => field !== 'name' || isCorrected);
  if (!others.length) return nothing;
  return html`<p class="person__why small muted">
    ${before}${others.map(
      ({value}, place) => html`${place ? between : nothing}<bdi>${t.quoted(shorten(value, MAX_REASON))}</bdi>`,
    )}${isCorrected ? t.corrected : nothing}
  </p>`;
}

/** Noon: a day is the same one in most time zones. */
export const timeOfDay = (day: number): number => (day + 0.5) * 86_400_000;
