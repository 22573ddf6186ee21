/**
 * The intranet page's own script: theme, language and direction, as the visitor chose them last or as the address says
 * (`?theme=dark&lang=fr&dir=rtl`). It knows nothing of the library but the attributes anyone can write in HTML.
 */
import {chooseBackend} from './backend.js';

const CHOICES = {theme: ['light', 'dark'], lang: ['en', 'fr'], dir: ['ltr', 'rtl']} as const;
type Setting = keyof typeof CHOICES;

const root = document.documentElement;
const form = document.querySelector<HTMLFormElement>('#settings')!;
const search = document.querySelector<HTMLFormElement>('#search')!;

/** What the page says in English, by the attribute that holds the French for it. */
const originals = new Map<Attr, string>();

chooseBackend(document.querySelector('praxis-community'));
for (const setting of Object.keys(CHOICES) as Setting[]) {
  const value = remembered(setting);
  apply(setting, value);
  (form.elements.namedItem(setting) as HTMLSelectElement).value = value;
}

form.addEventListener('change', ({target}) => {
  const {name, value} = target as HTMLSelectElement;
  apply(name as Setting, value);
  remember(name as Setting, value);
});

search.addEventListener('submit', (event) => {
  event.preventDefault();
  search.querySelector('output')!.textContent = search.dataset['answer']!;
});
search.addEventListener('focusout', () => (search.querySelector('output')!.textContent = ''));

function apply(setting: Setting, value: string): void {
  if (setting === 'theme') root.dataset['theme'] = value;
  else root[setting] = value;
  if (setting === 'lang') translate(value);
}

/** `data-fr` holds an element's French text; `data-fr-NAME` the French value of its attribute NAME. */
function translate(language: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    for (const attribute of element.attributes) {
      if (!attribute.name.startsWith('data-fr')) continue;
      const name = attribute.name.slice('data-fr-'.length);
      if (!originals.has(attribute))
        originals.set(attribute, (name ? element.getAttribute(name) : element.textContent) ?? '');
      const text = language === 'fr' ? attribute.value : originals.get(attribute)!;
      if (name) element.setAttribute(name, text);
      else element.textContent = text;
    }
  }
}

function remembered(setting: Setting): string {
  const allowed: readonly string[] = CHOICES[setting];
  const asked = new URLSearchParams(location.search).get(setting) ?? kept(setting) ?? '';
  return allowed.includes(asked) ? asked : allowed[0]!;
}

function kept(setting: Setting): string | null {
  try {
    return localStorage.getItem(`meridian-${setting}`);
  } catch {
    return null; // A private window may refuse; the page then starts as it was written.
  }
}

function remember(setting: Setting, value: string): void {
  try {
    localStorage.setItem(`meridian-${setting}`, value);
  } catch {
    // Not kept then: the choice still holds for this visit.
  }
}
