import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {dayOf, type Person} from '../../model/member.js';
import {avatar} from '../shared/avatar.js';
import {icon} from '../shared/icons.js';
import {memberLink} from '../shared/member-link.js';
import {photoOf} from '../shared/photo.js';

/** For how long somebody is new, in days. */
const NEW_FOR = 30;
/** How many are shown: two lines at most where there is room for three beside each other. */
const SHOWN = 6;

interface Newcomers {
  readonly community: Community | undefined;
  readonly strings: Locale;
  readonly formats: Formats;
  /** False for whoever may not write here. */
  readonly sayHello: ((person: Person, button: HTMLElement) => void) | false;
  readonly showAll: () => void;
}

/** Those who joined within a month, the latest first. @param viewer Who needs no welcome from themselves. */
export function newcomersAmong(people: readonly Person[], viewer: string | undefined): readonly Person[] {
  const today = dayOf();
  const isNew = ({uid, status, joinedOn}: Person) =>
    status === 'active' && uid !== viewer && today - joinedOn < NEW_FOR;
  return people.filter(isNew).sort((a, b) => b.joinedOn - a.joinedOn);
}

/** A row of those who are new, each with a way to be welcomed. */
export function renderNewcomers(newcomers: readonly Person[], context: Newcomers): TemplateResult {
  const {strings, formats, showAll} = context;
  const t = strings.directory;
  return html`<section class="stack" aria-labelledby="newcomers">
    <header class="row row--apart">
      <h3 id="newcomers" class="subtitle">
        ${t.newcomers} <span class="count">${formats.number(newcomers.length)}</span>
      </h3>
      ${
        newcomers.length > SHOWN
          ? html`<button type="button" class="button button--link small" @click=${showAll}>
              ${t.showNewcomers(newcomers.length, formats)}
            </button>`
          : nothing
      }
    </header>
    <ul class="newcomers" part="newcomers">
      ${repeat(
        newcomers.slice(0, SHOWN),
        ({uid}) => uid,
        (person) => renderNewcomer(person, context),
      )}
    </ul>
  </section>`;
}

function renderNewcomer(person: Person, {community, strings, formats, sayHello}: Newcomers) {
  const {uid, name, title, department, joinedOn} = person;
  const t = strings.directory;
  const what = department || title;
  return html`<li class="newcomer">
    ${avatar(uid, name, 'md', photoOf(community, person))}
    <div class="newcomer__who">
      <p class="person__name">${memberLink(uid, name)}</p>
      <p class="small muted">
        <bdi>${joined(joinedOn, strings, formats)}</bdi>${what ? html` · <bdi>${what}</bdi>` : nothing}
      </p>
    </div>
    ${
      sayHello
        ? html`<button
            type="button"
            class="button button--small"
            aria-label=${t.sayHelloTo(name)}
            @click=${(event: Event) => sayHello(person, event.currentTarget as HTMLElement)}
          >
            ${icon('wave')}${t.sayHello}
          </button>`
        : nothing
    }
  </li>`;
}

/** A day has no hours: “now” would be too much said. */
function joined(day: number, {directory: t}: Locale, formats: Formats): string {
  const days = dayOf() - day;
  return days > 0 ? t.joinedOn(formats.ago(Date.now() - days * 86_400_000)) : t.joinedToday;
}
