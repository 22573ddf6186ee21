import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {HubWords} from '../../locales/hub/en.js';
import type {SectionName} from '../../model/sections.js';
import {icon} from '../shared/icons.js';
import {addressOfSection} from './section-address.js';
import {SECTIONS} from './sections.js';

/** The links to the sections. */
export function renderNavigation(
  words: HubWords,
  names: readonly SectionName[],
  shown: SectionName | undefined,
  follow: (event: MouseEvent, name: SectionName) => void,
): TemplateResult {
  return html`<nav class="nav" part="navigation" aria-label=${words.sections}>
    <ul class="nav__list">
      ${repeat(
        names,
        (name) => name,
        (name) =>
          html`<li>
            <a
              class="nav__link"
              href=${addressOfSection(name)}
              aria-current=${name === shown ? 'page' : nothing}
              @click=${(event: MouseEvent) => follow(event, name)}
              >${icon(SECTIONS[name].icon)}${words.names[name]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** Brings the link to what is shown into sight, without moving the page. */
export function revealLink(root: ParentNode): void {
  const current = root.querySelector('nav [aria-current]');
  const list = current?.closest('ul');
  if (!list || !current) return;
  const [link, room] = [current.getBoundingClientRect(), list.getBoundingClientRect()];
  if (link.left < room.left) list.scrollLeft += link.left - room.left;
  else if (link.right > room.right) list.scrollLeft += link.right - room.right;
}
