import {html, type TemplateResult} from 'lit';
import {seenBy, type ReadProfile} from '../../community/profile.js';
import type {Level} from '../../model/profile.js';
import type {FormContext} from './fields.js';
import {shownPhoto} from './photo-field.js';
import {profileIn} from './written.js';

const READERS = ['all', 'members', 'stewards'] as const;

/** The card as others see it, of what is written now. */
export function renderPreview(
  level: Level,
  {uid, member}: ReadProfile,
  {community, strings, words, formats, written}: FormContext,
  choose: (level: (typeof READERS)[number]) => void,
): TemplateResult {
  const profile = seenBy({profile: profileIn(written, words), levels: written.levels}, level);
  const photo = profile.photo && written.picture ? shownPhoto(written) : profile.photo;
  return html`<div class="previewed">
    <div class="row" role="group" aria-label=${words.form.previewAs}>
      <span class="muted small" aria-hidden="true">${words.form.previewAs}</span>
      <span class="segments">
        ${READERS.map(
          (reader) =>
            html`<button type="button" class="segment" aria-pressed=${reader === level} @click=${() => choose(reader)}>
              ${words.levels[reader]}
            </button>`,
        )}
      </span>
    </div>
    <praxis-member-profile
      class="card"
      .community=${community}
      .strings=${strings}
      .formats=${formats}
      .isFull=${true}
      .preview=${{uid, member, profile: {...profile, photo}}}
    ></praxis-member-profile>
  </div>`;
}
