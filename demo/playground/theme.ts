/** The theme editor: fields, what they make of real elements, what is too faint, and the CSS. All of it stands in the address. */
import bootstrap from '../../src/themes/bootstrap.css' with {type: 'text'};
import fluent from '../../src/themes/fluent.css' with {type: 'text'};
import {chooseBackend} from '../backend.js';
import {copyText} from './copy.js';
import {standingOut} from './theme/colour.js';
import {themeCss} from './theme/css.js';
import {colourField, type ColourField} from './theme/fields.js';
import {byFront, fieldOf, findings, inWords, type Finding} from './theme/findings.js';
import variables from './theme/host-variables.json' with {type: 'json'};
import {
  chosenPlain,
  COLOURS,
  coloursIn,
  isFont,
  OWN,
  RANGES,
  readTheme,
  SCHEMES,
  startOf,
  writeTheme,
  type Scheme,
  type Start,
  type StartName,
  type Theme,
} from './theme/theme.js';

const main = document.querySelector('main')!;
const stage = main.querySelector<HTMLElement>('.stage')!;
const form = main.querySelector<HTMLFormElement>('.fields')!;
const settings = main.querySelector<HTMLFormElement>('.settings')!;
const code = main.querySelector<HTMLElement>('.snippet code')!;
const fields = new Map<string, ColourField>();
let waiting = 0;
const starts: Readonly<Record<StartName, Start>> = {
  own: OWN,
  bootstrap: startOf(bootstrap, variables.bootstrap),
  fluent: startOf(fluent, variables.fluent),
};

chooseBackend(document.querySelector('praxis-community'));

const control = <T extends HTMLElement = HTMLInputElement>(name: string, within = form) =>
  within.elements.namedItem(name) as unknown as T;
const setting = (name: string) => control<HTMLSelectElement>(name, settings).value;

let theme = readTheme(new URLSearchParams(location.search));
for (const token of COLOURS) {
  const mend = token === 'accent' ? mendAccent : undefined;
  const field = colourField(token, (scheme, colour) => change(withColour(theme, token, scheme, colour)), mend);
  fields.set(token, field);
  form.querySelector(token === 'accent' ? '.fields__accent' : '.every')!.append(field.element);
}
for (const [name, range] of Object.entries(RANGES)) Object.assign(control(name), range);
for (const [name, value] of new URLSearchParams(location.search)) {
  const choice = settings.elements.namedItem(name) as HTMLSelectElement | null;
  if ([...(choice?.options ?? [])].some((option) => option.value === value)) choice!.value = value;
}
// An address that says something of a rarely used colour shows where.
form.querySelector<HTMLDetailsElement>('.every')!.open = Object.keys(theme.colours).some((name) => name !== 'accent');

form.addEventListener('input', ({target}) => {
  const {name, value} = target as HTMLInputElement;
  if (name === 'radius' || name === 'density') change({...theme, [name]: Number(value)});
  if (name === 'font' && value !== 'other') change({...theme, font: value || undefined});
  if (name === 'font' && value === 'other') showFont(true);
  if (name === 'font-other') {
    control('font-other').setAttribute('aria-invalid', String(!isFont(value)));
    form.querySelector<HTMLElement>('#font-said')!.hidden = isFont(value) || !value;
    if (isFont(value)) change({...theme, font: value});
  }
  if (name === 'start') {
    theme = {...theme, start: value as StartName};
    restart();
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
settings.addEventListener('change', show);
form.querySelector('.reset')!.addEventListener('click', () => {
  theme = {start: 'own', colours: {}};
  showFont(false);
  restart();
});
const said = main.querySelector('.snippet output')!;
main.querySelector('.copy-css')!.addEventListener('click', () => void copyText(code, said));
main.querySelector('.copy-link')!.addEventListener('click', () => void copyText(code, said, address().href));

restart();

function change(changed: Partial<Theme>): void {
  theme = {...theme, ...changed};
  show();
}

function withColour({colours}: Theme, token: string, scheme: Scheme, colour: string | undefined): Partial<Theme> {
  const {[scheme]: _before, ...others} = colours[token] ?? {};
  const pair = {...others, ...(colour && {[scheme]: colour})};
  const {[token]: _, ...rest} = colours;
  return {colours: Object.keys(pair).length ? {...rest, [token]: pair} : rest};
}

/** The accents that were chosen, each as far towards black or white as it needs to be read. */
function mendAccent(): void {
  for (const scheme of SCHEMES) {
    const accent = theme.colours['accent']?.[scheme];
    const seen = coloursIn(theme, starts[theme.start], scheme);
    const grounds = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'accent-soft'];
    const far = scheme === 'light' ? '#000000' : '#ffffff';
    if (accent) {
      const mended = standingOut(
        accent,
        far,
        grounds.map((name) => seen[name]!),
        4.6,
      );
      theme = {...theme, ...withColour(theme, 'accent', scheme, mended)};
    }
  }
  show();
}

function restart(): void {
  control<HTMLSelectElement>('start').value = theme.start;
  show();
}

/** Everything follows from the theme and the settings, so everything is shown anew: on the stage, in the fields, below. */
function show(): void {
  const start = starts[theme.start];
  const seen = {light: coloursIn(theme, start, 'light'), dark: coloursIn(theme, start, 'dark')};
  for (const [token, field] of fields)
    field.show(theme.colours[token] ?? {}, {light: seen.light[token]!, dark: seen.dark[token]!});
  showPlain(start);
  dress(start);
  const found = findings(theme, start);
  for (const [token, field] of fields) field.say(found.filter((one) => fieldOf(one, theme) === token));
  showFindings(found);
  code.textContent = themeCss(theme, start);
  keepInAddress();
}

function showPlain(start: Start): void {
  const radius = theme.radius ?? parseFloat(start.plain['radius-md'] ?? '8');
  const density = theme.density ?? 1;
  control('radius').value = String(radius);
  control('density').value = String(density);
  const word = density < 1 ? 'tighter' : density > 1 ? 'roomier' : 'as it comes';
  const shown = {radius: radius === 0 ? 'square' : `${radius} px`, density: `${density} · ${word}`};
  for (const [name, text] of Object.entries(shown)) {
    form.querySelector(`[data-shown="${name}"]`)!.textContent = text;
    control(name).setAttribute('aria-valuetext', text);
  }
  const select = control<HTMLSelectElement>('font');
  const {font = ''} = theme;
  const known = [...select.options].some(({value}) => value === font);
  if (known && select.value !== 'other') select.value = font;
  else if (!known) {
    showFont(true);
    if (document.activeElement !== control('font-other')) control('font-other').value = font;
  }
}

function showFont(isOther: boolean): void {
  const select = control<HTMLSelectElement>('font');
  const other = control('font-other');
  other.closest<HTMLElement>('.field')!.hidden = !isOther;
  if (isOther) select.value = 'other';
  else select.value = other.value = '';
}

/** Puts the theme on the stage: as values, so that it does not matter what this page itself or its system asks for. */
function dress(start: Start): void {
  const scheme = setting('scheme') as Scheme;
  const isMore = setting('contrast') === 'more';
  const plain: Record<string, string> = {...start.plain, ...(isMore && {'focus-width': '3px'}), ...chosenPlain(theme)};
  for (const name of ['radius-sm', 'radius-md', 'radius-lg', 'density', 'font-sans', 'focus-width'])
    stage.style.setProperty(`--praxis-${name}`, plain[name]!);
  for (const [name, value] of Object.entries(coloursIn(theme, start, scheme, isMore)))
    stage.style.setProperty(`--praxis-color-${name}`, value);
  stage.dataset['theme'] = scheme;
  stage.dataset['width'] = setting('width');
  stage.dir = setting('dir');
}

function showFindings(found: readonly Finding[]): void {
  const [usual, more] = [found.filter((one) => !one.more), found.filter((one) => one.more)];
  const verdict =
    usual.length === 0
      ? 'Everything can be read, in light and in dark.'
      : `${usual.length === 1 ? 'One pair of colours is' : `${usual.length} pairs of colours are`} too faint.`;
  const status = main.querySelector('.verdict')!;
  if (status.textContent !== verdict) status.textContent = verdict;
  const [list, stronger] = main.querySelectorAll('.findings');
  list!.replaceChildren(...byFront(usual).map(item));
  stronger!.replaceChildren(...byFront(more).map(item));
  const details = main.querySelector<HTMLDetailsElement>('.stronger')!;
  details.hidden = more.length === 0;
  details.querySelector('summary')!.textContent =
    `Too faint for people who ask their system for more contrast: ${more.length === 1 ? 'one pair' : `${more.length} pairs`}`;
}

function item([worst, ...others]: readonly Finding[]): HTMLElement {
  return Object.assign(document.createElement('li'), {textContent: inWords(worst!, others.length)});
}

/** Of this page, with all that was chosen. */
function address(): URL {
  const url = new URL(location.href);
  writeTheme(theme, url.searchParams);
  for (const {name, value, options} of settings.querySelectorAll('select')) {
    if (value === options[0]!.value) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url;
}

/** Soon: browsers refuse an address that changes with every move of a hand. */
function keepInAddress(): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(() => history.replaceState(history.state, '', address()), 150);
}
