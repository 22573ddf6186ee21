import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {PriorityWordings} from '../../locales/priorities/en.js';
import {seasonBefore, timesOf} from '../../model/season.js';
import {icon} from '../shared/icons.js';

/** How many seasons back a reader can go; a page shows any other by its attribute. */
const MOST_SEASONS = 12;

const DAY = 24 * 60 * 60 * 1000;

interface Head {
  readonly words: PriorityWordings;
  readonly formats: Formats;
  /** The season that it is, and the one that is shown. */
  readonly season: string;
  readonly shown: string;
  /** Whether the page asks for something that is no season. */
  readonly isWrong: boolean;
  /** When the community was founded. */
  readonly since: number | undefined;
  readonly named: (season: string) => string;
  /** How many supports the viewer gave, and how many they have in all. */
  readonly supports: {readonly given: number; readonly limit: number} | undefined;
  readonly canSuggest: boolean;
  /** Whether that is what most would do next. */
  readonly isMain: boolean;
  readonly suggest: () => void;
  readonly choose: (season: string) => void;
}

/** Which season it is, what happens at its end, and what the viewer can do in it. */
export function renderHead(head: Head): TemplateResult {
  const {words, formats, season, shown, isWrong, named, supports, canSuggest, isMain, suggest} = head;
  const isPast = shown !== season;
  const lastDay = formats.utcDay(timesOf(shown).ends - DAY);
  return html`<div class="stack head">
    ${isWrong ? html`<p class="notice">${icon('alert')}<span>${words.badSeason}</span></p>` : nothing}
    <div class="row row--apart">
      <h2 id="heading" class="title" part="heading" tabindex="-1">
        ${words.heading}<span class="count"> · ${named(shown)}</span>
      </h2>
      ${
        canSuggest
          ? html`<button type="button" class="button ${isMain ? 'button--primary' : ''} suggest" @click=${suggest}>
              ${icon('plus')}${words.suggest}
            </button>`
          : nothing
      }
    </div>
    <p class="muted">${isPast ? words.aboutPast(lastDay) : words.about(lastDay)}</p>
    <div class="row row--apart">
      ${supports && !isPast ? renderSupports(supports, head) : html`<span></span>`} ${renderSeasons(head)}
    </div>
  </div>`;
}

function renderSupports({given, limit}: NonNullable<Head['supports']>, {words, formats}: Head): TemplateResult {
  const pips = Array.from({length: Math.max(given, limit)}, (_, place) => place < given);
  return html`<div class="left">
    <span class="pips" aria-hidden="true">
      ${pips.map((isGiven) => html`<span class="pip ${isGiven ? 'pip--given' : ''}"></span>`)}
    </span>
    <span class="small">${words.left(limit - given, limit, formats)}</span>
  </div>`;
}

/** Since there is a community, its seasons can be looked at. */
function renderSeasons({words, season, shown, since, named, choose}: Head): TemplateResult | typeof nothing {
  const seasons = [season];
  let before = seasonBefore(season);
  while (since !== undefined && timesOf(before).ends > since && seasons.length < MOST_SEASONS) {
    seasons.push(before);
    before = seasonBefore(before);
  }
  if (!seasons.includes(shown)) seasons.push(shown);
  if (seasons.length < 2) return nothing;
  return html`<select
    class="select small"
    aria-label=${words.showSeason}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
  >
    ${seasons.map(
      (name) =>
        html`<option value=${name} .selected=${name === shown}>
          ${name === season ? words.now(named(name)) : named(name)}
        </option>`,
    )}
  </select>`;
}
