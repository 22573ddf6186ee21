import {html, nothing} from 'lit';
import type {Suggestion} from '../../community/evidence.js';
import {packEvidence, unpackEvidence} from '../../model/profile.js';
import type {FormContext} from './fields.js';

/** What their contributions show that they know: what they showed before, and what is suggested. Nothing is shown unasked. */
export function renderEvidence(
  suggestions: readonly Suggestion[],
  shown: readonly string[],
  context: FormContext,
): unknown {
  const {written, words, change} = context;
  const t = words.form;
  const suggested = suggestions.map(({from, ...one}) => ({
    entry: packEvidence(one),
    skill: one.skill,
    from: one.kind === 'thread' ? t.fromThread(from) : t.fromTerm(from),
  }));
  const kept = shown.flatMap((entry) => {
    const one = unpackEvidence(entry);
    return one ? [{entry, skill: one.skill, from: t.shown}] : [];
  });
  const all = [...kept, ...suggested];
  if (!all.length) return nothing;
  const toggle = (entry: string, isOn: boolean) =>
    change(({evidence}) => ({evidence: isOn ? [...evidence, entry] : evidence.filter((other) => other !== entry)}));
  return html`<fieldset class="evidence">
    <legend class="label">${t.evidence}</legend>
    <p class="hint">${t.evidenceHint}</p>
    ${all.map(
      ({entry, skill, from}) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${written.evidence.includes(entry)}
            @change=${(event: Event) => toggle(entry, (event.target as HTMLInputElement).checked)}
          />
          <span><bdi>${skill}</bdi> <span class="small muted">${from}</span></span>
        </label>`,
    )}
  </fieldset>`;
}
