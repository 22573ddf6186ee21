/**
 * A native control for one attribute of the element on the stage, from its row in the table: `data-choices` lists the
 * values, `data-type` is `text` (if nothing else is said), `number` or `boolean`.
 */
export function attributeControl(element: Element, row: HTMLTableRowElement, onChange: () => void): HTMLElement {
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
