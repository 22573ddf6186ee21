/** A field for each option, of the kind that the option is. */
import type {WidgetOption} from './manifest.js';

/** What the field now says; '' for nothing. */
type Change = (name: string, value: string) => void;

export function optionField(option: WidgetOption, value: string, change: Change): HTMLElement {
  if (option.kind === 'flag') return flag(option, value, change);
  if (option.kind === 'several') return several(option, value, change);
  return labelled(
    option.label,
    option.help,
    option.kind === 'one' ? one(option, value, change) : line(option, value, change),
  );
}

export function textField(label: string, help: string, value: string, change: (value: string) => void): HTMLElement {
  const input = Object.assign(make('input'), {type: 'text', value});
  input.addEventListener('input', () => change(input.value));
  return labelled(label, help, input);
}

let fields = 0;

function labelled(label: string, help: string, control: HTMLElement): HTMLElement {
  const field = make('label', 'field');
  field.append(text('span', label), control);
  control.setAttribute('aria-label', label); // The help is its description, not its name.
  if (help) {
    const small = text('small', help);
    small.id = `help-${++fields}`;
    control.setAttribute('aria-describedby', small.id);
    field.append(small);
  }
  return field;
}

function line({name, kind, usual}: WidgetOption, value: string, change: Change): HTMLElement {
  const input = Object.assign(make('input'), {value, placeholder: usual, spellcheck: false});
  if (kind === 'number') Object.assign(input, {type: 'number', min: '1', max: '100'});
  input.addEventListener('input', () => change(name, input.validity.valid ? input.value : ''));
  return input;
}

function one({name, choices, usual}: WidgetOption, value: string, change: Change): HTMLElement {
  const select = make('select');
  // What is usual need not be chosen; where nothing is, there is a word for it.
  if (!choices.some((choice) => choice.value === usual)) select.append(new Option('Whatever there is', ''));
  for (const choice of choices) select.append(new Option(choice.label, choice.value === usual ? '' : choice.value));
  select.value = value === usual ? '' : value;
  select.addEventListener('change', () => change(name, select.value));
  return select;
}

function flag({name, label, help}: WidgetOption, value: string, change: Change): HTMLElement {
  const field = check(label, value !== '', (isChecked) => change(name, isChecked ? 'yes' : ''));
  if (help) field.lastElementChild!.append(text('small', help));
  return field;
}

function several({name, label, help, choices}: WidgetOption, value: string, change: Change): HTMLElement {
  const group = make('fieldset', 'choices');
  group.append(text('legend', label));
  if (help) group.append(text('small', help));
  let chosen = value.split(' ').filter(Boolean);
  const boxes = choices.map((choice) =>
    check(choice.label, chosen.includes(choice.value), (isChecked) => {
      const others = chosen.filter((other) => other !== choice.value);
      // None at all is no companion of others.
      if (isChecked)
        chosen = choice.value === 'off' ? ['off'] : [...others.filter((other) => other !== 'off'), choice.value];
      else chosen = others;
      boxes.forEach((box, i) => (box.querySelector('input')!.checked = chosen.includes(choices[i]!.value)));
      change(name, chosen.join(' '));
    }),
  );
  group.append(...boxes);
  return group;
}

function check(label: string, isChecked: boolean, change: (isChecked: boolean) => void): HTMLElement {
  const field = make('label', 'check');
  const box = Object.assign(make('input'), {type: 'checkbox', checked: isChecked});
  box.addEventListener('change', () => change(box.checked));
  field.append(box, text('span', label));
  return field;
}

const make = <K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), {className});

function text<K extends keyof HTMLElementTagNameMap>(name: K, content: string): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), {textContent: content});
}

/** `code` and “names” of a recipe, as elements. */
export function recipeText(written: string): Node[] {
  return written
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') ? text('code', part.slice(1, -1)) : new Text(part)));
}
