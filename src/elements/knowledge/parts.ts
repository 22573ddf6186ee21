import '../thread/define.js';
import '../thread/reason-form.js';
import {NoteCareElement} from './note-care.js';
import {NoteCheckElement} from './note-check.js';
import {NoteFormElement} from './note-form.js';
import {NotePageElement} from './note-page.js';

/*
 * What is shown of notes beyond their list. Loaded when the first of it is opened.
 */

const parts = {
  'praxis-note-care': NoteCareElement,
  'praxis-note-check': NoteCheckElement,
  'praxis-note-form': NoteFormElement,
  'praxis-note-page': NotePageElement,
} as const;

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-note-care': NoteCareElement;
    'praxis-note-check': NoteCheckElement;
    'praxis-note-form': NoteFormElement;
    'praxis-note-page': NotePageElement;
  }
}
