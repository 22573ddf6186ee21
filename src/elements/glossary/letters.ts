import {html, type TemplateResult} from 'lit';
import type {Locale} from '../../locales/en.js';
import {NO_LETTER} from './alphabet.js';

/**
 * The letters to choose from, one stop of the Tab key for all: the arrow keys go from one to the next.
 *
 * @param chosen A letter, or '' for all.
 */
export function renderLetters(
  letters: readonly {readonly letter: string; readonly count: number}[],
  chosen: string,
  strings: Locale['glossary'],
  choose: (letter: string) => void,
): TemplateResult {
  const button = (letter: string, word: string, label = word) =>
    html`<button
      type="button"
      aria-label=${label}
      aria-pressed=${letter === chosen}
      tabindex=${letter === chosen ? 0 : -1}
      @click=${() => choose(letter)}
    >
      ${word}
    </button>`;
  return html`<div class="letters" part="letters" role="toolbar" aria-label=${strings.letters} @keydown=${move}>
    ${button('', strings.allLetters)}
    ${letters.map(({letter, count}) =>
      count
        ? button(letter, letter, letter === NO_LETTER ? strings.noLetter : letter)
        : html`<span aria-hidden="true">${letter}</span>`,
    )}
  </div>`;
}

function move(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as Element).querySelectorAll('button')];
  const place = buttons.indexOf(event.target as HTMLButtonElement);
  const forward = (event.target as Element).matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const to = {[forward]: place + 1, [backward]: place - 1, Home: 0, End: buttons.length - 1}[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to % buttons.length)?.focus();
}
