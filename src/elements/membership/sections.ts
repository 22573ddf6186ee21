import {html, nothing, type TemplateResult} from 'lit';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Person} from '../../model/member.js';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {renderWait} from './asking-place.js';
import type {MembershipWords} from './part.js';
import type {LoadedParts} from './parts-controller.js';

/** What a member can open, and a steward. */
export type Section = 'involvement' | 'evidence' | 'stewarding' | 'tending' | 'pages';

export interface Sections {
  readonly community: Community;
  readonly strings: Locale;
  readonly formats: Formats;
  /** Undefined until the parts are loaded. */
  readonly words: MembershipWords | undefined;
  readonly parts: LoadedParts | undefined;
  readonly member: Stored<'member'>;
  readonly record: Stored<'community'> | undefined;
  /** Those who ask to join, for a steward. */
  readonly applications: readonly Stored<'application'>[];
  /** The members. */
  readonly people: readonly Person[];
  readonly open: ReadonlySet<Section>;
  readonly toggle: (section: Section) => void;
  readonly say: (event: CustomEvent<string>) => void;
}

/** The sections of a membership, each a heading that opens it. */
export function renderSections(sections: Sections): TemplateResult {
  const {strings, formats, member, applications} = sections;
  const t = strings.membership;
  return html`<div class="sections">
    ${renderSection('involvement', t.involvement, sections)} ${renderSection('evidence', t.evidence, sections)}
    ${
      member.role === 'steward'
        ? html`${renderSection('stewarding', t.stewarding(applications.length, formats), sections)}
          ${renderSection('tending', t.tending, sections)} ${renderSection('pages', t.pages, sections)}`
        : nothing
    }
  </div>`;
}

function renderSection(section: Section, heading: string, sections: Sections): TemplateResult {
  const {open, toggle, words, parts, strings} = sections;
  const isOpen = open.has(section);
  return html`<section>
    <h3>
      <button
        type="button"
        class="heading"
        aria-expanded=${isOpen}
        aria-controls=${isOpen ? section : nothing}
        @click=${() => toggle(section)}
      >
        ${icon('down')}<span>${heading}</span>
      </button>
    </h3>
    ${
      isOpen
        ? html`<div id=${section} class="inside">
            ${words && parts ? parts.renderInside(section, words, sections) : renderWait(strings)}
          </div>`
        : nothing
    }
  </section>`;
}
