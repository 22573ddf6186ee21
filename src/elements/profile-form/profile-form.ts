import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {updateProfile} from '../../community/profile.js';
import type {Formats} from '../../context/formats.js';
import {ContributedEvent, FailedEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {memberSchema, type Profile} from '../../model/member.js';
import type {Stored} from '../../model/records.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';

const SHORT_FIELDS = ['name', 'title', 'department', 'place'] as const;

/**
 * Where members say who they are. Fires `close` at the element that shows it, once the store has the profile or the
 * person gave up.
 *
 * @summary A form for one's own profile.
 * @tag praxis-profile-form
 * @fires {ContributedEvent} praxis-contributed - After the profile is stored.
 * @fires {FailedEvent} praxis-failed - When it could not be stored. The form keeps what was written.
 */
export class ProfileFormElement extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    css`
      form {
        display: grid;
        gap: var(--_space-4);
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-lg);
        background: var(--_color-surface-sunken);
      }
      .pairs {
        display: grid;
        gap: var(--_space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) member!: Stored<'member'>;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() private error?: CommunityError;
  @state() private isSaving = false;

  @query('form') private form!: HTMLFormElement;
  @query('.field') private firstField?: HTMLElement | null;

  override async focus(options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.firstField?.focus(options);
  }

  protected override render() {
    const t = this.strings;
    const labels = t.members.fields;
    return html`<form aria-label=${t.members.editMine} @submit=${this.#save} @keydown=${this.#keydown} novalidate>
      <div class="pairs">${SHORT_FIELDS.map((name) => this.#renderField(name, labels[name], this.member[name]))}</div>
      <span class="labelled">
        <label for="about">${labels.about}</label>
        <textarea id="about" name="about" class="field" rows="3" .value=${this.member.about}></textarea>
      </span>
      ${this.#renderField('skills', labels.skills, this.member.skills.join(', '), labels.skillsHint)}
      ${
        this.error
          ? html`<div class="notice notice--negative" role="alert">
              ${icon('alert')}
              <p>
                ${
                  this.error.detail.field && this.error.detail.field in labels
                    ? html`<strong>${labels[this.error.detail.field as 'name']}:</strong> `
                    : nothing
                }
                ${t.errors[this.error.code](this.error.detail, this.formats)}
              </p>
            </div>`
          : nothing
      }
      <div class="row">
        <button class="button button--primary" aria-disabled=${this.isSaving}>${t.save}</button>
        <button type="button" class="button button--quiet" @click=${this.#close}>${t.cancel}</button>
      </div>
    </form>`;
  }

  #renderField(name: keyof Profile, label: string, value: string, hint = '') {
    const field = memberSchema[name];
    return html`<span class="labelled">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        class="field"
        dir="auto"
        maxlength=${field.type === 'line' ? field.max : nothing}
        aria-describedby=${hint ? `${name}-hint` : nothing}
        aria-invalid=${this.error?.detail.field === name}
        .value=${value}
      />
      ${hint ? html`<span id="${name}-hint" class="hint">${hint}</span>` : nothing}
    </span>`;
  }

  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.isSaving) return;
    this.error = undefined;
    this.isSaving = true;
    try {
      await updateProfile(this.community, this.#written());
      this.dispatchEvent(new ContributedEvent('profile', this.member.id));
      this.#close();
    } catch (cause) {
      this.error = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.error));
    } finally {
      this.isSaving = false;
    }
  };

  #written(): Partial<Profile> {
    const data = new FormData(this.form);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    return {
      name: text('name'),
      title: text('title'),
      department: text('department'),
      place: text('place'),
      about: text('about'),
      skills: text('skills').split(/[,;、،]/),
    };
  }

  readonly #keydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #close = () => {
    this.dispatchEvent(new Event('close'));
  };
}
