import {css, html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {charterHistory} from '../../community/charter.js';
import type {Community} from '../../community/community.js';
import {FailedEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {changesStyles} from '../shared/changes.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {shownName} from '../shared/shown-name.js';
import './comparison.js';
import {CharterPart} from './part.js';
import {renderWording} from './wording.js';

/**
 * The versions of a charter that were in effect: who proposed each, who put it into effect and when, what it said, and how any two
 * differ.
 *
 * @summary A dialog with the versions of a charter.
 * @tag praxis-charter-history
 * @csspart dialog - The dialog.
 */
export class CharterHistoryElement extends CharterPart {
  static override styles = [
    CharterPart.styles,
    changesStyles,
    dialogStyles,
    fieldStyles,
    css`
      :host {
        display: contents;
      }
      .dialog {
        inline-size: min(720px, calc(100vw - var(--_space-8)));
        min-block-size: min(480px, calc(100dvh - var(--_space-10)));
      }
      .head {
        flex-wrap: nowrap;
        align-items: start;
        margin-block-end: var(--_space-4);
      }
      .comparison {
        margin-block-end: var(--_space-6);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
        gap: var(--_space-2) var(--_space-4);
      }
      .pair .field {
        font-size: var(--_text-md);
        text-overflow: ellipsis;
      }
      .versions {
        margin-block-start: var(--_space-3);
      }
    `,
  ];

  /** Newest first; undefined while they are read. */
  @state() private versions?: readonly Stored<'charter'>[] | undefined;
  @state() private pair?: readonly [from: number, to: number] | undefined;

  @state() private isOpen = false;

  @query('dialog') private dialog?: HTMLDialogElement | null;

  async open(community: Community): Promise<void> {
    Object.assign(this, {community, versions: undefined, pair: undefined, problem: undefined, isOpen: true});
    await this.updateComplete;
    this.dialog?.showModal();
    await this.#load();
  }

  protected override render() {
    const {words, strings, versions, problem} = this;
    const t = words.versions;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading" @close=${() => (this.isOpen = false)}>
      <div class="head row row--apart">
        <h2 id="heading" class="title">${t.heading}</h2>
        <button
          type="button"
          class="button button--quiet button--icon"
          aria-label=${strings.close}
          @click=${() => this.dialog?.close()}
        >
          ${icon('x')}
        </button>
      </div>
      ${problem ? this.renderNotice(t.failed(this.describe(problem)), () => void this.#load()) : nothing}
      ${versions ? this.#renderVersions(versions) : this.isOpen && !problem ? this.renderBones() : nothing}
    </dialog>`;
  }

  #renderVersions(versions: readonly Stored<'charter'>[]): TemplateResult {
    const t = this.words.versions;
    return html`${versions.length > 1 ? this.#renderComparison(versions) : nothing}
      <h3 class="subtitle">${t.all}</h3>
      <ol class="versions">
        ${versions.map((version, place) => this.#renderVersion(version, place === 0))}
      </ol>`;
  }

  #renderComparison(versions: readonly Stored<'charter'>[]): TemplateResult {
    const t = this.words.versions;
    const pair = this.pair ?? [versions[1]!.number, versions[0]!.number];
    const [before, after] = pair.map((number) => versions.find((version) => version.number === number)!);
    return html`<section class="stack comparison" aria-labelledby="comparison">
      <h3 id="comparison" class="subtitle">${t.compared}</h3>
      <div class="pair">${this.#renderChoice('from', pair, versions)} ${this.#renderChoice('to', pair, versions)}</div>
      ${this.renderComparison(before!, after!)}
    </section>`;
  }

  #renderChoice(
    side: 'from' | 'to',
    [from, to]: readonly [number, number],
    versions: readonly Stored<'charter'>[],
  ): TemplateResult {
    const {words, formats} = this;
    const chosen = side === 'from' ? from : to;
    const choose = ({target}: Event) => {
      const number = Number((target as HTMLSelectElement).value);
      this.pair = side === 'from' ? [number, to] : [from, number];
    };
    return html`<div class="labelled">
      <label for=${side}>${words.versions[side]}</label>
      <select id=${side} class="field" .value=${live(String(chosen))} @change=${choose}>
        ${versions.map(
          ({number, decidedAt}) =>
            html`<option value=${number} ?selected=${number === chosen}>
              ${words.versions.option(formats.number(number), formats.day(decidedAt))}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #renderVersion(version: Stored<'charter'>, isNow: boolean): TemplateResult {
    const {words, strings, formats} = this;
    const t = words.versions;
    const {number, byline, decidedByline, decidedAt, note, substance} = version;
    return html`<li>
      <h4 class="when">
        ${t.version(formats.number(number))}
        <time datetime=${new Date(decidedAt).toISOString()} dir="auto">${formats.moment(decidedAt)}</time>
        ${isNow ? html`<span class="badge">${t.now}</span>` : nothing}
        ${substance ? nothing : html`<span class="badge">${words.proposal.wording}</span>`}
      </h4>
      <p class="small muted">${t.by(shownName(byline, strings), shownName(decidedByline, strings))}</p>
      ${note ? html`<p class="note" dir="auto">${note}</p>` : nothing}
      <details>
        <summary>${t.show}</summary>
        ${renderWording(version, words, formats)}
      </details>
    </li>`;
  }

  async #load() {
    this.problem = undefined;
    try {
      this.versions = await charterHistory(this.community);
    } catch (cause) {
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
    }
  }
}
