/** The builder for authors: choose, fill in, see, copy. All of it stands in the address. */
import customElements from '../custom-elements.json' with {type: 'json'};
import {optionField, recipeText, textField} from './builder/fields.js';
import {COMMUNITY, widgetsOf, type Widget} from './builder/manifest.js';
import {codeFor, HOSTS, LOOKED_UP, recipeOf, type HostName} from './builder/recipes.js';
import {attributesOf, type Choice} from './builder/snippet.js';
import {readState, writeState, type State} from './builder/state.js';
import {isFrom, TO} from './builder/talk.js';
import {copyText} from './playground/copy.js';
import type {Shown} from './preview.js';

const all = widgetsOf(customElements);
const community = all.find(({tag}) => tag === COMMUNITY)!;
const widgets = all.filter((widget) => widget !== community);

const find = <T extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const form = find<HTMLFormElement>('.fields');
const chooser = find<HTMLSelectElement>('select[name="tag"]');
const places = find<HTMLSelectElement>('select[name="host"]');
const script = find<HTMLInputElement>('input[name="script"]');
const alone = find<HTMLInputElement>('input[name="alone"]');
const details = find<HTMLDetailsElement>('.community');
const frame = find<HTMLIFrameElement>('.preview');
const code = find('.snippet code');
const said = find('.snippet output');

let state = readState(new URLSearchParams(location.search), widgets, community);
let waiting = 0;
/** Whether the page in the frame listens. */
let isReady = false;

chooser.append(...widgets.map(({tag, want}) => new Option(want, tag)));
places.append(...HOSTS.map(({name, title}) => new Option(title, name)));
find('.looked-up').textContent =
  `What these systems allow was looked up in ${LOOKED_UP}. They change; ask your administrators.`;
details.open = Object.keys(state.communityValues).length > 0 || state.script !== '';
showFields();
show();

chooser.addEventListener('change', () => {
  state = {...state, tag: chooser.value, values: {}, content: undefined};
  showOptions();
  show();
});
places.addEventListener('change', () => change({host: places.value as HostName}));
script.addEventListener('input', () => change({script: script.validity.valid ? script.value : ''}));
alone.addEventListener('change', () => change({elementAlone: alone.checked}));
form.addEventListener('submit', (event) => event.preventDefault());
find('.reset').addEventListener('click', () => {
  state = readState(new URLSearchParams({tag: state.tag.replace('praxis-', '')}), widgets, community);
  showFields();
  show();
});
find('.copy').addEventListener('click', () => void copyText(code, said));
find('.copy-link').addEventListener('click', () => void copyText(code, said, address().href));
addEventListener('message', (event) => {
  if (!isFrom(frame.contentWindow, event) || event.data !== 'ready') return;
  isReady = true;
  showPreview();
});

function change(changed: Partial<State>): void {
  state = {...state, ...changed};
  show();
}

function widget(): Widget {
  return widgets.find(({tag}) => tag === state.tag)!;
}

function contentNow(): string {
  return state.content ?? widget().content?.sample ?? '';
}

function choice(): Choice {
  const {values, script, communityValues, elementAlone} = state;
  return {widget: widget(), values, content: contentNow(), script, community, communityValues, elementAlone};
}

function showFields(): void {
  chooser.value = state.tag;
  places.value = state.host;
  script.value = state.script;
  alone.checked = state.elementAlone;
  find('.community .options').replaceChildren(
    ...community.options.map((option) =>
      optionField(option, state.communityValues[option.name] ?? '', (name, value) =>
        change({communityValues: {...state.communityValues, [name]: value}}),
      ),
    ),
  );
  showOptions();
}

function showOptions(): void {
  const {help, options, content} = widget();
  find('.about').textContent = help;
  const fields = options.map((option) =>
    optionField(option, state.values[option.name] ?? '', (name, value) =>
      change({values: {...state.values, [name]: value}}),
    ),
  );
  if (content) fields.unshift(textField(content.label, content.help, contentNow(), (text) => change({content: text})));
  find('.options').replaceChildren(...fields);
}

function show(): void {
  const recipe = recipeOf(state.host);
  code.textContent = codeFor(recipe, choice());
  said.textContent = '';
  find('.limits').replaceChildren(...recipe.limits.map(item));
  find('.steps').replaceChildren(...recipe.steps.map(item));
  showPreview();
  clearTimeout(waiting);
  waiting = window.setTimeout(() => history.replaceState(history.state, '', address()), 150);
}

function item(text: string): HTMLElement {
  const line = document.createElement('li');
  line.append(...recipeText(text));
  return line;
}

function showPreview(): void {
  if (!isReady) return;
  const shown: Shown = {tag: state.tag, attributes: attributesOf(widget(), state.values), content: contentNow()};
  frame.contentWindow?.postMessage(shown, TO);
}

function address(): URL {
  const url = new URL(location.href);
  url.search = writeState(state).toString();
  return url;
}
