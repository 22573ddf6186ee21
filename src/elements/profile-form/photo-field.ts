import {html, nothing, type TemplateResult} from 'lit';
import {mayLoadImage} from '../../context/image-origins.js';
import {KEPT, MAX_PHOTO_LENGTH} from '../../model/profile.js';
import {avatar} from '../shared/avatar.js';
import {icon} from '../shared/icons.js';
import {photoOf} from '../shared/photo.js';
import {describedBy, renderBelow, renderTop, type FormContext} from './fields.js';
import type {Written} from './written.js';

/** The address under which a photo shows before the store has it. */
export function shownPhoto({picture, photo}: Written): string {
  return picture ? `data:${picture.type};base64,${picture.data}` : photo;
}

/** A photo: a file that is made small here, or an address. */
export function renderPhoto(
  {uid, take}: {uid: string; take: (file: File) => void},
  context: FormContext,
): TemplateResult {
  const {community, words, written, change} = context;
  const t = words.form;
  const photo = shownPhoto(written);
  const isAddress = !written.picture && written.photo !== KEPT;
  const isElsewhere = isAddress && /^https:\/\/[^/]+\/./.test(photo) && !mayLoadImage(community, photo);
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = ''; // The same file may be chosen again.
    if (file) take(file);
  };
  return html`<div class="labelled" role="group" aria-labelledby="photo-label">
    ${renderTop('photo', context, false)}
    <div class="photo-row">
      ${avatar(uid, written.name, 'xl', photoOf(community, {uid, photo}))}
      <div class="photo-acts">
        <label class="button button--small file">
          ${icon('image')}${t.upload}<input type="file" class="sr" accept="image/*" @change=${chosen} />
        </label>
        ${
          photo
            ? html`<button
                type="button"
                class="button button--quiet button--small"
                @click=${() => change({photo: '', picture: undefined})}
              >
                ${icon('trash')}${t.removePhoto}
              </button>`
            : nothing
        }
        ${
          isAddress
            ? html`<input
                id="photo"
                class="field"
                dir="ltr"
                inputmode="url"
                autocomplete="off"
                maxlength=${MAX_PHOTO_LENGTH}
                aria-label=${t.photoAddress}
                placeholder=${t.photoAddress}
                aria-describedby=${describedBy('photo', context)}
                aria-invalid=${Boolean(context.problems.photo)}
                .value=${written.photo}
                @input=${(event: Event) => change({photo: (event.target as HTMLInputElement).value.trim()})}
              />`
            : nothing
        }
      </div>
    </div>
    <p class="hint">${isElsewhere ? t.photoElsewhere : t.photoHint}</p>
    ${renderBelow('photo', context)}
  </div>`;
}
