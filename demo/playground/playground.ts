/**
 * What every playground page shares: the bar with all elements, the settings of the stage, a control for each attribute
 * in the page's table, the HTML to copy, and the events as they happen. All settings stand in the address.
 */
import {chooseBackend} from '../backend.js';
import {showAttributes} from './attributes.js';
import {copyText} from './copy.js';
import {markup} from './markup.js';
import {EVENTS, HEADER, OUTPUTS, SETTINGS} from './furniture.js';

const main = document.querySelector('main')!;
const stage = main.querySelector<HTMLElement>('.stage')!;
const element = stage.querySelector(`praxis-${main.dataset['element']}`)!;
const community = document.querySelector('praxis-community')!;

chooseBackend(community);
main.insertAdjacentHTML('beforebegin', HEADER);
stage.insertAdjacentHTML('beforebegin', SETTINGS);
stage.insertAdjacentHTML('afterend', OUTPUTS);
document.querySelector(`.bar a[href="${main.dataset['element']}.html"]`)?.setAttribute('aria-current', 'page');

const settings = main.querySelector<HTMLFormElement>('.settings')!;
const firestore = settings.querySelector<HTMLFieldSetElement>('.settings__firestore')!;
const code = main.querySelector<HTMLElement>('.snippet code')!;

const attributes = new Set(showAttributes(main, element, showMarkup));

restore();
showMarkup();

settings.addEventListener('change', ({target}) => {
  const {name} = target as HTMLSelectElement;
  if (name === 'backend') {
    showFields();
    if (choice('backend') === 'local') settings.requestSubmit();
  } else if (!firestore.contains(target as Node)) {
    applyToStage();
    keepInAddress(name);
  }
});

main
  .querySelector('.snippet button')!
  .addEventListener('click', () => void copyText(code, main.querySelector('.snippet output')!));

for (const type of EVENTS) {
  stage.addEventListener(type, (event) => {
    const item = document.createElement('li');
    const {key, kind, id, error} = event as Event & {key?: string; kind?: string; id?: string; error?: {code: string}};
    item.textContent = [type, kind, id, key, error?.code].filter(Boolean).join(' · ');
    main.querySelector('.events ol')!.prepend(item);
  });
}

/** Fills the form from the address. */
function restore(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = settings.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
    if (!control || !value) continue;
    control.value = value;
    if (control instanceof HTMLSelectElement && !control.value) control.selectedIndex = 0; // No such choice.
  }
  showFields();
  applyToStage();
}

function applyToStage(): void {
  stage.dataset['theme'] = choice('theme');
  stage.dataset['width'] = choice('width');
  stage.lang = choice('lang');
  stage.dir = choice('dir');
}

/** The Firestore fields count, and are sent, only where they mean something. */
function showFields(): void {
  firestore.disabled = firestore.hidden = choice('backend') === 'local';
}

function keepInAddress(name: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, choice(name));
  history.replaceState(history.state, '', address);
}

function choice(name: string): string {
  return (settings.elements.namedItem(name) as HTMLSelectElement).value;
}

function showMarkup(): void {
  code.textContent = markup(community, element, attributes);
}
