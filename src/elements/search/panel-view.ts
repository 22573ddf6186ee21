import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {SearchWords} from '../../locales/search/en.js';
import {renderSentence} from '../shared/sentence.js';
import type {FoundAll} from './finder.js';
import type {Choice, Section} from './panel.js';

interface PanelView {
  /** '' for nothing: then it shows what was searched for before. */
  readonly query: string;
  readonly sections: readonly Section[];
  readonly found: FoundAll | undefined;
  /** The place of the choice that Enter takes, -1 for none. */
  readonly active: number;
  /** What was just done. */
  readonly said: string;
  readonly words: SearchWords;
  readonly formats: Formats;
  /** The language of the page. */
  readonly language: string;
  /** What is in the place of everything else: why nothing can be searched. */
  readonly problem: TemplateResult | undefined;
  forget(): void;
}

/** What stands under the box. */
export function renderPanel(view: PanelView): TemplateResult {
  const {sections, found, active, words, problem, query} = view;
  if (problem) return html`<div class="says">${problem}</div>`;
  return html`${renderNotes(view)} ${found?.isSearching && !found.kinds.length ? renderBones(words.searching) : nothing}
  ${sections.length ? renderSections(sections, active, words.results) : nothing}
  ${
    found?.isPartial && found.kinds.length
      ? html`<p class="partial small muted" aria-busy="true">${words.searching}</p>`
      : nothing
  }
  ${sections.length ? renderFoot(words, query ? undefined : () => view.forget()) : nothing}`;
}

/** Where what is found will be. */
export function renderBones(label: string): TemplateResult {
  return html`<div class="bones" role="img" aria-busy="true" aria-label=${label}>
    ${[1, 2, 3].map(() => html`<div class="bone"></div>`)}
  </div>`;
}

function renderNotes({query, sections, found, said, words, formats, language}: PanelView) {
  const isNothing = found && !found.kinds.length && !found.isSearching;
  const failed = found?.failed.map((kind) => words.kinds[kind].toLocaleLowerCase(language)) ?? [];
  const notes = [
    ...(said ? [html`<p role="status">${said}</p>`] : []),
    ...(isNothing
      ? [
          html`<p class="subtitle">${renderSentence(words.nothing, query)}</p>`,
          html`<p class="small muted">${sections.length ? words.hint : words.noHint}</p>`,
        ]
      : []),
    ...(found?.hasNoService ? [html`<p class="small muted">${words.service}</p>`] : []),
    ...(failed.length ? [html`<p class="small muted">${words.unknown(formats.list(failed))}</p>`] : []),
  ];
  return notes.length ? html`<div class="says">${notes}</div>` : nothing;
}

function renderFoot({keys, forget: clear}: SearchWords, forget: (() => void) | undefined) {
  return html`<div class="foot">
    <span class="keys" aria-hidden="true">
      <span><kbd>↑</kbd> <kbd>↓</kbd> ${keys.choose}</span>
      <span><kbd>↵</kbd> ${keys.open}</span>
      <span><kbd>Esc</kbd> ${keys.close}</span>
    </span>
    ${forget ? html`<button type="button" class="button button--link" @click=${forget}>${clear}</button>` : nothing}
  </div>`;
}

/** The list of all that can be chosen. @param active The place of the one that Enter chooses, -1 for none. */
function renderSections(sections: readonly Section[], active: number, label: string): TemplateResult {
  let place = -1;
  return html`<div id="results" class="results" role="listbox" aria-label=${label}>
    ${sections.map(
      ({id, title, count, isQuiet, choices}) =>
        html`<div class="section" role="group" aria-labelledby="section-${id}" part="group">
          <div id="section-${id}" class=${isQuiet ? 'sr' : 'section__title'}>
            ${title}${count ? html` <span class="count">${count}</span>` : nothing}
          </div>
          ${choices.map((choice) => renderChoice(choice, ++place === active))}
        </div>`,
    )}
  </div>`;
}

function renderChoice({id, href, look, content, choose}: Choice, isActive: boolean): TemplateResult {
  const selected = isActive ? 'true' : 'false';
  return href
    ? html`<a
        id="choice-${id}"
        class="choice choice--${look}"
        part="hit"
        role="option"
        tabindex="-1"
        aria-selected=${selected}
        href=${href}
        @click=${choose}
        >${content}</a
      >`
    : html`<button
        type="button"
        id="choice-${id}"
        class="choice choice--${look}"
        part="hit"
        role="option"
        tabindex="-1"
        aria-selected=${selected}
        @click=${choose}
      >
        ${content}
      </button>`;
}
