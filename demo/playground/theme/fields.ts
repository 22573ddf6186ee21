/** A colour of the theme as somebody chooses it: for light and for dark, from a palette or as digits. */
import {asHex} from './colour.js';
import {byFront, inWords, nameOf, type Finding} from './findings.js';
import {SCHEMES, type Scheme} from './theme.js';

export interface ColourField {
  readonly element: HTMLFieldSetElement;
  /** Shows what was chosen, and in its place what is seen where nothing was. */
  show(chosen: Readonly<Partial<Record<Scheme, string>>>, seen: Readonly<Record<Scheme, string>>): void;
  /** Says what is too faint, the worst first. */
  say(found: readonly Finding[]): void;
}

type Choose = (scheme: Scheme, colour: string | undefined) => void;

const LABELS: Record<Scheme, string> = {light: 'Light', dark: 'Dark'};

export function colourField(token: string, choose: Choose, mend?: () => void): ColourField {
  const element = make('fieldset', 'pair');
  const name = capital(nameOf(token));
  element.append(Object.assign(make('legend'), {textContent: token === 'accent' ? 'Accent' : name}));
  const inputs = {} as Record<Scheme, {palette: HTMLInputElement; digits: HTMLInputElement}>;
  for (const scheme of SCHEMES) {
    const palette = Object.assign(make('input'), {type: 'color'});
    const digits = Object.assign(make('input'), {type: 'text', spellcheck: false, autocomplete: 'off' as const});
    palette.setAttribute('aria-label', `${LABELS[scheme]}: palette`);
    digits.setAttribute('aria-label', `${LABELS[scheme]}: six digits`);
    palette.addEventListener('input', () => choose(scheme, palette.value));
    digits.addEventListener('change', () => choose(scheme, asHex(digits.value)));
    const one = make('div', 'one');
    const both = make('div');
    both.append(palette, digits);
    one.append(Object.assign(make('span'), {textContent: LABELS[scheme]}), both);
    element.append(one);
    inputs[scheme] = {palette, digits};
  }
  const said = Object.assign(make('p', 'finding'), {hidden: true, id: `said-${token}`});
  const button = Object.assign(make('button', 'mend'), {type: 'button', hidden: true, textContent: 'Make it readable'});
  element.append(said, button);
  element.setAttribute('aria-describedby', said.id);
  button.addEventListener('click', () => {
    inputs.light.digits.focus(); // It will be gone.
    mend?.();
  });

  return {
    element,
    show(chosen, seen) {
      for (const scheme of SCHEMES) {
        const {palette, digits} = inputs[scheme];
        palette.value = seen[scheme];
        digits.value = chosen[scheme] ?? '';
        digits.placeholder = seen[scheme];
      }
    },
    say(found) {
      const [first = [], ...others] = byFront(found);
      const [worst] = first;
      said.hidden = !worst;
      button.hidden = !mend || !found.some(({more}) => !more);
      const rest = others.length > 0 ? ' More is named under “Contrast”.' : '';
      said.textContent = worst ? inWords(worst, first.length - 1) + rest : '';
    },
  };
}

const make = <K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), {className});

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);
