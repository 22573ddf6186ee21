import {html, nothing, type TemplateResult} from 'lit';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {renderTextField} from '../shared/text-field.js';
import type {NoteDraft} from './note-draft.js';

type Words = KnowledgeWords['form'];

/** Of a new note: who looks after it, and until when it is taken for true. */
export function renderCare({reviewBy, isMine}: NoteDraft, t: Words): TemplateResult {
  return html`<div class="labelled">
      <label for="reviewBy">${t.reviewBy}</label>
      <input
        id="reviewBy"
        name="reviewBy"
        class="field"
        type="date"
        aria-describedby="reviewBy-hint"
        .value=${reviewBy}
      />
      <p id="reviewBy-hint" class="hint">${t.reviewByHint}</p>
    </div>
    ${renderCheck('isMine', isMine, t.isMine)}`;
}

/** Of a change: why, whether what was said of it counts on, and whether it holds at all. */
export function renderChange({base, note, asksAnew, retires}: NoteDraft, t: Words): TemplateResult {
  const isDoubted = (base?.different ?? 0) > 0;
  return html`${renderTextField({name: 'note', label: t.note, value: note, hint: t.noteHint})}
  ${renderCheck('asksAnew', asksAnew, isDoubted ? t.settles : t.asksAnew, isDoubted ? t.settlesHint : t.asksAnewHint)}
  ${renderCheck('retires', retires, t.retire, t.retireHint)}`;
}

function renderCheck(name: 'isMine' | 'asksAnew' | 'retires', isChecked: boolean, label: string, hint = '') {
  return html`<div class="labelled">
    <label class="check">
      <input type="checkbox" name=${name} aria-describedby=${hint ? `${name}-hint` : nothing} .checked=${isChecked} />
      <span>${label}</span>
    </label>
    ${hint ? html`<p id="${name}-hint" class="hint">${hint}</p>` : nothing}
  </div>`;
}
