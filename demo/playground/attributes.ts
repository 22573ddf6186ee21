import {ATTRIBUTES, ATTRIBUTES_HEAD, NO_ATTRIBUTES} from './furniture.js';

/**
 * Completes the page's table of attributes, which says of each what it does: with headings, names, and a control to try it.
 *
 * @returns The names of the attributes.
 */
export function showAttributes(main: HTMLElement, element: Element, onChange: () => void): string[] {
  const table = main.querySelector('table');
  main.insertAdjacentHTML('beforeend', ATTRIBUTES);
  const room = main.querySelector('.scroll')!;
  if (table) room.append(table);
  else room.outerHTML = NO_ATTRIBUTES;
  const rows = [...(table?.rows ?? [])];
  table?.createTHead().insertAdjacentHTML('beforeend', `<tr>${ATTRIBUTES_HEAD}</tr>`);
  return rows.map((row) => {
    const name = row.dataset['attribute']!;
    const heading = document.createElement('th');
    heading.scope = 'row';
    heading.append(Object.assign(document.createElement('code'), {textContent: name}));
    row.prepend(heading);
    row.insertCell().append(attributeControl(element, row, onChange));
    return name;
  });
}

/**
 * A native control for one attribute of the element on the stage, from its row in the table: `data-choices` lists the
 * values, `data-type` is `text` (if nothing else is said), `number` or `boolean`.
 */
function attributeControl(element: Element, row: HTMLTableRowElement, onChange: () => void): HTMLElement {
  const {attribute: name = '', choices, type = 'text'} = row.dataset;
  const control = choices === undefined ? input(type) : select(choices.split(' '));
  control.setAttribute('aria-label', name);
  if (isCheckbox(control)) control.checked = element.hasAttribute(name);
  else control.value = element.getAttribute(name) ?? '';

  control.addEventListener('change', () => {
    if (isCheckbox(control)) element.toggleAttribute(name, control.checked);
    else if (control.value) element.setAttribute(name, control.value);
    else element.removeAttribute(name);
    onChange();
  });
  return control;
}

function input(type: string): HTMLInputElement {
  const control = document.createElement('input');
  control.type = type === 'boolean' ? 'checkbox' : type;
  control.autocomplete = 'off';
  if (type === 'number') control.min = '1';
  return control;
}

function select(choices: readonly string[]): HTMLSelectElement {
  const control = document.createElement('select');
  control.append(new Option('not set', ''), ...choices.map((choice) => new Option(choice)));
  return control;
}

function isCheckbox(control: HTMLInputElement | HTMLSelectElement): control is HTMLInputElement {
  return control.type === 'checkbox';
}
