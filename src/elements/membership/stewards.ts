import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {changeRole} from '../../community/membership.js';
import {stewardsAmong} from '../../model/adoption.js';
import type {Person} from '../../model/member.js';
import {fold} from '../../text/fold.js';
import {avatar} from '../shared/avatar.js';
import {memberLink} from '../shared/member-link.js';
import {photoOf} from '../shared/photo.js';
import {renderSearchField} from '../shared/search-field.js';
import {MembershipPart} from './part.js';

const DAY = 24 * 60 * 60 * 1000;

/** How many of those found are shown: whoever looks for somebody knows how they are called. */
const FOUND = 5;

/**
 * Who looks after the community, for a steward to make more, and to hand over.
 *
 * @summary The stewards.
 * @tag praxis-membership-stewards
 */
export class StewardsElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      .item {
        align-items: center;
      }
      .item > .tight {
        flex: 1;
      }
      .item > .button {
        flex: none;
      }
      .list,
      .search {
        max-inline-size: var(--_measure);
      }
    `,
  ];

  /** The members. */
  @property({attribute: false}) people: readonly Person[] = [];

  @state() private sought = '';

  @query('#heading') private heading?: HTMLElement | null;

  protected override render(): TemplateResult {
    const t = this.words.stewards;
    const stewards = stewardsAmong(this.people);
    const isAlone = stewards.length < 2;
    return html`<section class="stack" aria-labelledby="heading">
      <h4 id="heading" tabindex="-1">${t.heading}</h4>
      <ul class="list">
        ${stewards.map((person) => this.#renderSteward(person, isAlone))}
      </ul>
      ${isAlone ? html`<p class="muted">${t.alone}</p>` : nothing}
      <div class="stack" role="search">
        ${renderSearchField({
          ...{label: t.search, hint: t.search, value: this.sought},
          seek: (event) => (this.sought = (event.target as HTMLInputElement).value),
        })}
        <div role="status">${this.#renderFound()}</div>
      </div>
      ${this.renderProblem()}
    </section>`;
  }

  #renderSteward({uid, name, activeOn}: Person, isAlone: boolean): TemplateResult {
    const t = this.words.stewards;
    return html`<li class="item">
      ${avatar(uid, name, 'md', photoOf(this.community, {uid}))}
      <div class="tight">
        <span>${memberLink(uid, name)}</span>
        <span class="muted small">${t.seen(this.formats.day(activeOn * DAY))}</span>
      </div>
      ${
        uid === this.uid && !isAlone
          ? html`<button
              type="button"
              class="button button--quiet button--small"
              aria-disabled=${this.isBusy}
              @click=${() => this.#change(uid, 'member', t.steppedDown)}
            >
              ${t.stepDown}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderFound() {
    const t = this.words.stewards;
    const sought = fold(this.sought.trim());
    if (!sought) return nothing;
    const isFound = ({role, name}: Person) => role !== 'steward' && fold(name).includes(sought);
    const found = this.people.filter(isFound).slice(0, FOUND);
    if (!found.length) return html`<p class="muted">${t.nobody}</p>`;
    return html`<ul class="list">
      ${found.map(
        ({uid, name, title}) =>
          html`<li class="item">
            ${avatar(uid, name, 'md', photoOf(this.community, {uid}))}
            <div class="tight">
              <span>${memberLink(uid, name)}</span
              >${title ? html`<span class="muted small" dir="auto">${title}</span>` : nothing}
            </div>
            <button
              type="button"
              class="button button--small"
              aria-label=${t.makeWhom(name)}
              aria-disabled=${this.isBusy}
              @click=${() => this.#change(uid, 'steward', t.made(name))}
            >
              ${t.make}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  async #change(uid: string, role: 'steward' | 'member', said: string) {
    if (!(await this.attempt(() => changeRole(this.community, uid, role), said))) return;
    this.sought = '';
    if (this.isConnected) this.heading?.focus(); // What was pressed is gone.
  }
}
