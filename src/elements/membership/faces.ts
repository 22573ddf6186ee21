import {html, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Person} from '../../model/member.js';
import {avatar} from '../shared/avatar.js';
import {photoOf} from '../shared/photo.js';

/** How many faces are shown: enough to see that there are people. */
const FACES = 5;

/** Who is here, and how many. */
export function renderFaces(
  people: readonly Person[],
  {community, strings, formats}: {readonly community: Community; readonly strings: Locale; readonly formats: Formats},
): TemplateResult {
  const t = strings.membership;
  if (!people.length) return html`<p class="muted">${t.nobodyYet}</p>`;
  return html`<div class="row">
    <span class="faces" aria-hidden="true"
      >${people.slice(0, FACES).map((person) => avatar(person.uid, person.name, 'sm', photoOf(community, person)))}</span
    >
    <span class="muted">${t.people(people.length, formats)}</span>
  </div>`;
}
