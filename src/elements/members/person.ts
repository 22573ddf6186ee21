import {html, nothing, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import type {Person} from '../../model/member.js';
import type {Match} from '../../text/search.js';
import {avatar} from '../shared/avatar.js';
import {icon} from '../shared/icons.js';

export type PersonView = 'card' | 'row';

/** One person, and why a search found them unless their name says so. */
export function renderPerson(
  person: Person,
  {view, match, strings, isMe}: {view: PersonView; match?: Match<Person> | undefined; strings: Locale; isMe: boolean},
): TemplateResult {
  const {uid, name, title, department, place, role, skills} = person;
  const what = [title, department].filter(Boolean).join(' · ');
  return html`<li>
    <article class="person person--${view}" part="person" aria-labelledby="name-${uid}">
      ${avatar(uid, name, view === 'card' ? 'lg' : 'md')}
      <div class="person__who">
        <h3 id="name-${uid}" class="person__name">
          <bdi>${name}</bdi>${isMe ? html` <span class="muted small">${strings.members.you}</span>` : nothing}
        </h3>
        ${what ? html`<p class="muted"><bdi>${what}</bdi></p>` : nothing}
        ${role === 'member' ? nothing : html`<p class="small muted">${strings.roles[role]}</p>`}
      </div>
      ${place ? html`<p class="person__place">${icon('place')}<bdi>${place}</bdi></p>` : nothing}
      ${
        skills.length
          ? html`<div class="person__skills">
              <h4 class="label">${strings.members.askMeAbout}</h4>
              <ul class="tags" aria-label=${strings.members.askMeAbout}>
                ${skills.map((skill) => html`<li class="tag"><bdi>${skill}</bdi></li>`)}
              </ul>
            </div>`
          : nothing
      }
      ${
        match && match.field !== 'name'
          ? html`<p class="person__why small muted">${strings.members.matchedBy(match.value)}</p>`
          : nothing
      }
    </article>
  </li>`;
}
