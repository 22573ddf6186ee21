import type {TextEdit} from '../../text/text-edit.js';

/** Makes an edit in a box as if it were typed: it can be undone, and the box tells `input`. */
export function applyEdit(box: HTMLTextAreaElement, {from, to, insert, start, end}: TextEdit): void {
  box.focus();
  if (insert || from !== to) {
    box.setSelectionRange(from, to);
    if (!typed(insert)) {
      box.setRangeText(insert, from, to);
      box.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
    }
  }
  box.setSelectionRange(start, end);
}

/**
 * Old and out of favour, but every browser has it and nothing has taken its place: whatever else changes a box's text,
 * `value` or `setRangeText`, empties its history, and Ctrl + Z does nothing any more.
 */
function typed(text: string): boolean {
  return text ? document.execCommand('insertText', false, text) : document.execCommand('delete');
}
