import {insertLine} from '../../text/insert-line.js';
import {editMarkdown, type EditCommand} from '../../text/markdown-editing.js';
import {continueLine} from '../../text/markdown-lines.js';
import {linkTo} from '../../text/markdown-link.js';
import type {Selected, TextEdit} from '../../text/text-edit.js';
import {applyEdit} from './apply-edit.js';

/** Changes to the text of a box as if they were typed: each can be undone. Without a box, nothing happens. */
export class BoxEditing {
  readonly #box: () => HTMLTextAreaElement | null | undefined;

  constructor(box: () => HTMLTextAreaElement | null | undefined) {
    this.#box = box;
  }

  format(command: EditCommand): void {
    this.#apply((selected) => editMarkdown(selected, command));
  }

  /** What Enter does in a list or a quote, in place of what the browser would have done. */
  goOn(event: Event): void {
    if (this.#apply(continueLine)) event.preventDefault();
  }

  /** What pasting an address over words does, in place of what the browser would have done. */
  link(event: Event, address: string): void {
    if (this.#apply((selected) => linkTo(selected, address))) event.preventDefault();
  }

  /** Puts a line of its own where the writer is. */
  insertLine(line: string): void {
    this.#apply((selected) => insertLine(selected, line));
  }

  #apply(edit: (selected: Selected) => TextEdit | undefined): boolean {
    const box = this.#box();
    const made = box && edit({text: box.value, start: box.selectionStart, end: box.selectionEnd});
    if (made) applyEdit(box, made);
    return made !== undefined;
  }
}
