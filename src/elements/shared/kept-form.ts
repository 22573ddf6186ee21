import type {LitElement, ReactiveController} from 'lit';
import {keepDraft, readDraft} from '../../context/drafts.js';

type Box = HTMLTextAreaElement | HTMLInputElement;

/**
 * What is written in the form of an element, kept from the first letter on until it is done: neither a closed page nor a form that was put aside
 * loses it. What it is about is chosen anew.
 */
export class KeptForm implements ReactiveController {
  readonly #host: LitElement;
  readonly #key: () => string;
  #form: HTMLFormElement | null = null;
  /** What the form was looked for under. */
  #shown = '';
  #isTouched = false;

  /** @param key Under which it is kept, while there is a form: see `draftKey`. None: it is not. */
  constructor(host: LitElement, key: () => string) {
    this.#host = host;
    this.#key = key;
    host.addController(this);
  }

  hostUpdated(): void {
    const form = this.#host.renderRoot.querySelector('form');
    const key = form ? this.#key() : '';
    if (form === this.#form && (key === this.#shown || this.#isTouched)) return;
    if (form !== this.#form) form?.addEventListener('input', () => this.#keep(form));
    this.#form = form;
    this.#shown = key;
    this.#isTouched = false;
    if (form) void this.#restore(form, key);
  }

  /** It is done: the form begins empty the next time. @param key What it was kept under, where the form is another by now. */
  forget(key = this.#key()): void {
    if (key) void keepDraft(key, undefined);
  }

  #keep(form: HTMLFormElement): void {
    this.#isTouched = true;
    const key = this.#key();
    const written = boxesIn(form).map(({id, value}) => [id, value]);
    const isEmpty = written.every(([, value]) => !value?.trim());
    if (key) void keepDraft(key, isEmpty ? undefined : {text: JSON.stringify(Object.fromEntries(written))});
  }

  async #restore(form: HTMLFormElement, key: string): Promise<void> {
    const draft = key ? await readDraft(key) : undefined;
    if (!draft || form !== this.#form || key !== this.#key() || this.#isTouched) return;
    const written = parse(draft.text);
    for (const box of boxesIn(form)) {
      box.value = written.get(box.id) ?? box.value;
      box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true})); // Whoever renders the form learns of it.
    }
  }
}

/** What another version of this library kept may be anything. */
function parse(text: string): ReadonlyMap<string, string> {
  try {
    const written = Object.entries((JSON.parse(text) ?? {}) as object);
    return new Map(written.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

function boxesIn(form: HTMLFormElement): Box[] {
  const isBox = (element: Element): element is Box =>
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
  return [...form.elements].filter(isBox).filter(({readOnly}) => !readOnly);
}
