import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import {icon} from '../shared/icons.js';
import {renderSearchField} from '../shared/search-field.js';
import {FACETS, labelOf, PEOPLE_SORTS, type Facet, type FacetOption, type PeopleSort} from './filters.js';
import type {PersonView} from './person.js';

/** What is chosen of each filter. */
export type Chosen = Readonly<Partial<Record<Facet, readonly FacetOption[]>>>;

type Toggle = (facet: Facet, option: FacetOption) => void;

interface Controls {
  readonly strings: Locale;
  readonly formats: Formats;
  readonly sought: string;
  readonly view: PersonView;
  readonly sort: PeopleSort;
  /** Those among whose values there is a choice. */
  readonly facets: readonly Facet[];
  readonly chosen: Chosen;
  readonly seek: () => void;
  readonly prepare: () => void;
  readonly show: (view: PersonView) => void;
  readonly order: (sort: PeopleSort) => void;
  /** The one whose values are shown. */
  readonly opened: Facet | undefined;
  /** Before the click: what was open may be closed by then. */
  readonly press: (facet: Facet) => void;
  readonly open: (facet: Facet, button: HTMLElement) => unknown;
}

/** The search box, how people are shown and in which order, and the filters. */
export function renderControls(controls: Controls): TemplateResult {
  const {strings, sought, view, sort, seek, prepare, show, order} = controls;
  const t = strings.members;
  return html`<div class="row">
      ${renderSearchField({label: t.search, hint: strings.directory.searchHint, value: sought, seek, prepare})}
      <div class="row row--apart arrangement">
        <select
          class="select"
          aria-label=${strings.directory.sort}
          @change=${(event: Event) => order((event.target as HTMLSelectElement).value as PeopleSort)}
        >
          ${PEOPLE_SORTS.map(
            (name) => html`<option value=${name} ?selected=${name === sort}>${strings.directory.sorts[name]}</option>`,
          )}
        </select>
        <div class="segments" role="group" aria-label=${t.view}>
          ${(['card', 'row'] as const).map(
            (name) =>
              html`<button type="button" class="segment" aria-pressed=${view === name} @click=${() => show(name)}>
                ${t.views[name]}
              </button>`,
          )}
        </div>
      </div>
    </div>
    ${
      controls.facets.length
        ? html`<div class="row" role="group" aria-label=${strings.directory.filters}>
            ${controls.facets.map((facet) => renderFacet(facet, controls))}
          </div>`
        : nothing
    }`;
}

function renderFacet(facet: Facet, {strings, formats, chosen, opened, press, open}: Controls) {
  const count = chosen[facet]?.length;
  return html`<button
    type="button"
    class="button button--small facet"
    data-facet=${facet}
    aria-haspopup="dialog"
    aria-expanded=${facet === opened}
    aria-pressed=${count ? 'true' : nothing}
    @pointerdown=${() => press(facet)}
    @click=${(event: Event) => open(facet, event.currentTarget as HTMLElement)}
  >
    ${strings.directory.facets[facet]}${count ? html` <span>${formats.number(count)}</span>` : nothing}${icon('down')}
  </button>`;
}

/** What is chosen, each with a way to take it back. */
export function renderChips(
  chosen: Chosen,
  {
    strings,
    formats,
    toggle,
    clear,
  }: {readonly strings: Locale; readonly formats: Formats; readonly toggle: Toggle; readonly clear: () => void},
): TemplateResult | typeof nothing {
  const t = strings.directory;
  const chips = FACETS.flatMap((facet) => (chosen[facet] ?? []).map((option) => ({facet, option})));
  if (!chips.length) return nothing;
  return html`<ul class="chips" aria-label=${t.filters}>
    ${repeat(
      chips,
      ({facet, option}) => `${facet} ${option.key}`,
      ({facet, option}) => {
        const label = labelOf(facet, option.value, t, formats);
        return html`<li>
          <button type="button" class="chip" aria-label=${t.remove(label)} @click=${() => toggle(facet, option)}>
            <bdi>${label}</bdi>${icon('x')}
          </button>
        </li>`;
      },
    )}
    <li><button type="button" class="button button--link small" @click=${clear}>${t.clearFilters}</button></li>
  </ul>`;
}

/** Where the list will be, as high as it will be. */
export function renderBones(label: string): TemplateResult {
  return html`<div class="bones" aria-busy="true" role="img" aria-label=${label}>
    <div class="bone bone--field"></div>
    <div class="bone bone--filters"></div>
    <div class="people people--card">${[1, 2, 3, 4, 5, 6].map(() => html`<div class="bone bone--card"></div>`)}</div>
  </div>`;
}
