import {css, html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {tendNote} from '../../community/knowledge.js';
import {Live} from '../../context/live.js';
import {mayTakeNote, mayWriteNote} from '../../model/permissions.js';
import {refs} from '../../model/records.js';
import {avatar} from '../shared/avatar.js';
import {timeOfDay} from '../shared/days.js';
import {memberLink} from '../shared/member-link.js';
import {shownName} from '../shared/shown-name.js';
import {NotePart} from './note-part.js';

/**
 * Who began a note and changed it, who looks after it, and when it is looked at again.
 *
 * @summary How a note is looked after.
 * @tag praxis-note-care
 */
export class NoteCareElement extends NotePart {
  static override styles = [
    NotePart.styles,
    css`
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
        gap: var(--_space-3) var(--_space-6);
      }
      dt {
        font-size: var(--_text-sm);
        color: var(--_color-text-muted);
      }
      dd {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space-1) var(--_space-2);
        min-block-size: var(--_target-min);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--_space-2);
      }
      .field {
        inline-size: auto;
      }
    `,
  ];

  @state() private isPlanning = false;

  @query('input') private day?: HTMLInputElement | null;

  readonly #owner = new Live(
    this,
    () => this.community,
    () => (this.note.owner ? refs.member(this.note.owner) : undefined),
  );

  protected override render() {
    const {note, strings, formats} = this;
    const t = this.words.care;
    const [byline, editor] = [shownName(note.byline, strings), shownName(note.editor, strings)];
    const when = (time: number) =>
      html`<time datetime=${new Date(time).toISOString()} title=${formats.exact(time)}>${formats.ago(time)}</time>`;
    return html`<dl class="facts">
        ${this.#fact(t.begunBy, html`${avatar(note.author, byline, 'sm')}${memberLink(note.author, byline)} ${when(note.createdAt)}`)}
        ${
          note.revision
            ? this.#fact(
                t.changed,
                html`${avatar(note.by, editor, 'sm')}${memberLink(note.by, editor)}
                  <span class="muted">${formats.day((note.changedOn + 0.5) * 86_400_000)}</span>`,
              )
            : nothing
        }
        ${this.#fact(t.owner, this.#renderOwner())} ${this.#fact(t.reviewBy, this.#renderDay())}
      </dl>
      ${this.renderProblem()}`;
  }

  #fact(name: string, value: unknown) {
    return html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #renderOwner(): TemplateResult {
    const {note, strings} = this;
    const t = this.words.care;
    const name = this.#owner.record?.name;
    const isMine = note.owner !== '' && note.owner === this.uid;
    const mayTake = this.uid !== '' && mayTakeNote(this.standing, note);
    return html`${
      note.owner
        ? name
          ? html`${avatar(note.owner, name, 'sm')}${memberLink(note.owner, shownName(name, strings))}`
          : nothing
        : html`<span class="muted">${t.nobody}</span>`
    }
    ${
      mayTake
        ? html`<button
            type="button"
            class="button button--small"
            aria-disabled=${this.isBusy}
            @click=${() => void this.#take(isMine ? '' : this.uid)}
          >
            ${isMine ? t.letGo : t.take}
          </button>`
        : nothing
    }`;
  }

  #renderDay(): TemplateResult {
    const {note, formats} = this;
    const t = this.words.care;
    const mayPlan = mayWriteNote(this.standing) && Boolean(this.uid);
    if (this.isPlanning) {
      return html`<form @submit=${this.#plan}>
        <input class="field" type="date" aria-label=${t.reviewBy} .defaultValue=${note.reviewBy} />
        <button class="button button--small" aria-disabled=${this.isBusy}>${t.save}</button>
        <button type="button" class="button button--small button--quiet" @click=${() => (this.isPlanning = false)}>
          ${this.strings.cancel}
        </button>
      </form>`;
    }
    return html`${
      note.reviewBy
        ? html`<time datetime=${note.reviewBy}>${formats.day(timeOfDay(note.reviewBy))}</time>`
        : html`<span class="muted">${t.noDay}</span>`
    }
    ${
      mayPlan
        ? html`<button type="button" class="button button--small button--quiet" @click=${this.#open}>${t.plan}</button>`
        : nothing
    }`;
  }

  readonly #open = async () => {
    this.isPlanning = true;
    await this.updateComplete;
    this.day?.focus();
  };

  readonly #plan = async (event: SubmitEvent) => {
    event.preventDefault();
    const reviewBy = this.day?.value ?? '';
    const {community, note, words} = this;
    const isDone = await this.attempt(() => tendNote(community, note.id, {reviewBy}), words.care.planned);
    if (isDone) this.isPlanning = false;
  };

  async #take(owner: string) {
    const {community, note, words} = this;
    await this.attempt(() => tendNote(community, note.id, {owner}), owner ? words.care.taken : words.care.letGoSaid);
  }
}
