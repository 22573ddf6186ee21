import {html, nothing} from 'lit';
import {FACET_FIELDS} from '../../model/profile.js';
import type {Meanwhile} from '../shared/meanwhile.js';
import type {FormContext} from './fields.js';
import {changesIn, type Written, type WrittenField} from './written.js';

/** What is not told in one line: its field shows it. */
const IN_THEIR_FIELD: readonly WrittenField[] = ['photo', 'hours', 'evidence'];

/** What the person changed elsewhere since the form was opened: also of a field that says here what they wrote here. */
export function changedElsewhere(opened: Written, stored: Written, {words, formats}: FormContext): Meanwhile {
  const {form: t} = words;
  const {changes, levels} = changesIn(opened, stored, words);
  const labels: Readonly<Record<string, string>> = {...t.fields, evidence: t.evidence};
  const changed = Object.keys(changes) as WrittenField[];
  const saidOf = (field: WrittenField): string => {
    const value = stored[field];
    if (typeof value === 'string') return value;
    return formats.list(value.map((item) => (field === 'languages' ? formats.languageName(item) : item)));
  };
  const items = [
    ...changed.map((field) => [field, IN_THEIR_FIELD.includes(field) ? '' : saidOf(field) || '–'] as const),
    // Of these, who sees them is another.
    ...FACET_FIELDS.filter((field) => field in levels && !(field in changes)).map((field) => [field, ''] as const),
  ];
  const now = html`<ul class="stack">
    ${items.map(
      ([field, said]) =>
        html`<li><strong>${labels[field]}</strong>${said ? html`<p><bdi>${said}</bdi></p>` : nothing}</li>`,
    )}
  </ul>`;
  return {said: t.elsewhere, show: t.whatElsewhere, now};
}
