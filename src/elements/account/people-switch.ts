import {css, html, LitElement, nothing} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {membersIn} from '../../community/directory.js';
import {LivePacked} from '../../context/live-packed.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Person} from '../../model/member.js';
import {avatar, avatarStyles} from '../shared/avatar.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {photoOf} from '../shared/photo.js';
import {handOnEscape} from '../shared/search-field.js';

/** How many people are offered before one searches. */
const OFFERED = 6;

/** Stewards first here, and only here: whoever tries a community wants to try its roles. */
const ROLE_ORDER = {steward: 0, moderator: 1, member: 2} as const;

/**
 * Lets somebody who tries a community in one browser be each of its people. Fires `switch` at the account alone.
 *
 * @summary Be somebody else, on the local store.
 * @tag praxis-people-switch
 */
export class PeopleSwitchElement extends LitElement {
  static override styles = [
    baseStyles,
    avatarStyles,
    buttonStyles,
    fieldStyles,
    css`
      .people {
        display: grid;
      }
      .person {
        display: flex;
        align-items: center;
        gap: var(--_space-2);
        inline-size: 100%;
        min-block-size: var(--_field);
        padding: var(--_space-1) var(--_space-2);
        border: 0;
        border-radius: var(--_radius-md);
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .person:hover {
        background: var(--_color-surface-hover);
      }
      .person > span:last-child {
        display: grid;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  @state() private sought = '';

  @query('input') private field?: HTMLInputElement | null;

  readonly #directory = new LivePacked(this, () => this.community, 'directory');

  override async focus(options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.field?.focus(options);
  }

  protected override render() {
    const t = this.strings.account;
    const others = this.#others();
    if (!others.length && !this.community.viewer) return nothing;
    const sought = this.sought.trim();
    const found = sought ? others.filter(({name}) => fold(name).includes(fold(sought))) : others;
    const isNew = sought && this.community.viewer && !others.some(({name}) => fold(name) === fold(sought));
    return html`<div class="stack">
      <div>
        <h3 class="label">${t.switchPerson}</h3>
        <p class="hint">${t.switchHint}</p>
      </div>
      <div class="search">
        ${icon('search')}
        <input
          class="field"
          type="search"
          autocomplete="off"
          maxlength="80"
          aria-label=${t.findPerson}
          placeholder=${t.findPerson}
          .value=${this.sought}
          @keydown=${handOnEscape}
          @input=${() => (this.sought = this.field?.value ?? '')}
        />
      </div>
      <ul class="people">
        ${found.slice(0, OFFERED).map(
          (person) =>
            html`<li>
              <button type="button" class="person" @click=${() => this.#choose(person)}>
                ${avatar(person.uid, person.name, 'sm', photoOf(this.community, person))}
                <span>
                  <bdi>${person.name}</bdi>
                  <span class="muted small">${this.#about(person)}</span>
                </span>
              </button>
            </li>`,
        )}
      </ul>
      ${sought && !found.length && !isNew ? html`<p class="hint">${t.nobody(sought)}</p>` : nothing}
      ${found.length > OFFERED ? html`<p class="hint">${t.more(found.length - OFFERED, this.formats)}</p>` : nothing}
      ${
        isNew
          ? html`<button type="button" class="button" @click=${() => this.#choose({name: sought})}>
              ${icon('plus')}<span>${t.newPerson}: <bdi>${sought}</bdi></span>
            </button>`
          : nothing
      }
    </div>`;
  }

  #others(): Person[] {
    const {viewer} = this.community;
    return membersIn(this.#directory.records)
      .filter(({uid}) => uid !== viewer?.uid)
      .sort((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || this.formats.compare(a.name, b.name));
  }

  #about({role, title}: Person): string {
    return [this.strings.roles[role], title].filter(Boolean).join(' · ');
  }

  #choose({uid, name}: {uid?: string; name: string}) {
    this.sought = '';
    this.dispatchEvent(new CustomEvent('switch', {detail: {uid, name}}));
  }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

if (!customElements.get('praxis-people-switch')) customElements.define('praxis-people-switch', PeopleSwitchElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-people-switch': PeopleSwitchElement;
  }
}
