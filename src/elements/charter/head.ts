import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {CharterWords} from '../../locales/charter/en.js';
import type {Charter} from '../../model/charter.js';
import {dayOf, timeOfDay} from '../shared/days.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';

/** Whose charter it is, since when; and that it is time to look at it again, where it is. */
export function renderHead(
  {name, decidedAt, reviewOn}: Charter,
  words: CharterWords,
  formats: Formats,
): TemplateResult {
  const isDue = reviewOn !== '' && reviewOn <= dayOf(Date.now());
  return html`<header class="stack head">
      <h2 id="heading" class="title" tabindex="-1">${renderSentence(words.headingOf, name)}</h2>
      <p class="muted small">${words.since(formats.day(decidedAt))}</p>
    </header>
    ${
      isDue
        ? html`<div class="notice notice--caution">
            ${icon('clock')}
            <p>${words.due(formats.day(timeOfDay(reviewOn)))}</p>
          </div>`
        : nothing
    }`;
}

/** Where there is no charter. @param why In a sentence. @param what There could be. @param signIn A way in, for whoever is not. */
export function renderNoCharter(
  why: string,
  words: CharterWords,
  what: string,
  signIn: TemplateResult | false,
): TemplateResult {
  return html`<h2 id="heading" class="title" tabindex="-1">${words.heading}</h2>
    <div class="empty">
      ${icon('book')}
      <p>${why} ${what}</p>
      ${signIn || nothing}
    </div>`;
}
