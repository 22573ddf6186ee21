import {css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Live} from '../../context/live.js';
import {isStewardship, REVERSALS, type StewardshipKind} from '../../model/moderation.js';
import {mayModerate, type Standing} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {MAX_PAGE, queries} from '../../store/queries.js';
import {memberLink} from '../shared/member-link.js';
import {rowStyles} from '../shared/rows.styles.js';
import {shownName} from '../shared/shown-name.js';
import {ModerationPart} from './part.js';

/** How many entries are shown at first, and more each time. */
const PAGE = 20;

/**
 * All that was done, for everyone to read; those who moderate take an act back here.
 *
 * @summary The log of moderation.
 * @tag praxis-moderation-log
 */
export class LogElement extends ModerationPart {
  static override styles = [
    ModerationPart.styles,
    rowStyles,
    css`
      .entry {
        gap: var(--_space-1);
        padding-block: var(--_space-3);
      }
      .entry > p {
        overflow-wrap: anywhere;
      }
      /* What the buttons say begins where the text does. */
      .acts {
        gap: 0;
        margin-inline-start: calc(-1 * var(--_space-2));
      }
      praxis-moderation-taking[open] {
        flex-basis: 100%;
        margin-inline-start: var(--_space-2);
      }
    `,
  ];

  @property({attribute: false}) standing!: Standing;

  @state() private limit = PAGE;

  readonly #log = new Live(
    this,
    () => this.community,
    () => ({...queries.log(), limit: this.limit}),
  );

  protected override render() {
    const t = this.words.log;
    const {records, status, error} = this.#log;
    if (error) return this.renderProblem(error);
    if (status !== 'ready' && !records.length) return this.renderBones();
    const takenBack = new Set(records.filter(({kind}) => kind !== 'uphold').map(({of}) => of));
    const isCut = records.length === this.limit && this.limit < MAX_PAGE;
    return html`<section class="stack" aria-labelledby="log">
      <h3 id="log">${t.heading}</h3>
      <p class="muted small" dir="auto">${t.about}</p>
      ${
        records.length
          ? html`<ol class="rows">
              ${records.map((act) => this.#renderEntry(act, takenBack.has(act.id)))}
            </ol>`
          : html`<p class="muted">${t.none}</p>`
      }
      ${
        isCut
          ? html`<div class="row">
              <button
                type="button"
                class="button button--small"
                @click=${() => (this.limit = Math.min(MAX_PAGE, this.limit + PAGE))}
              >
                ${t.more}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #renderEntry(act: Stored<'act'>, isTakenBack: boolean): TemplateResult {
    const {words, strings, formats} = this;
    const t = words.log;
    const {kind, about, actor, byline, reason, days, alone, createdAt, target} = act;
    const mayTake = kind in REVERSALS && !isTakenBack && mayModerate(this.standing);
    return html`<li class="entry">
      <p dir="auto">
        ${memberLink(actor, shownName(byline, strings))}${words.did}${isStewardship(kind) ? this.#renderStewardship(act, kind) : words.done[kind][about]}
        ${days ? t.days(days, formats) : nothing}
        <time class="small muted" datetime=${new Date(createdAt).toISOString()} title=${formats.exact(createdAt)}
          >${formats.ago(createdAt)}</time
        >
      </p>
      ${isStewardship(kind) ? nothing : html`<p dir="auto">${reason}</p>`}
      ${alone ? html`<p class="small muted">${t.alone}</p>` : nothing}
      ${isTakenBack ? html`<p class="small muted">${t.takenBack}</p>` : nothing}
      ${(target && !isStewardship(kind)) || mayTake ? html`<div class="row acts">${this.#renderActs(act, mayTake)}</div>` : nothing}
    </li>`;
  }

  /** Who it was, among the words for it. */
  #renderStewardship({actor, target, reason}: Stored<'act'>, kind: StewardshipKind): unknown {
    const t = this.words.stewardship;
    const uid = target.split('/')[1]!;
    if (kind === 'adopt') return t.adopt;
    if (uid === actor) return t.stepDown;
    const [before = '', after = ''] = t[kind]('\n').split('\n');
    return html`${before}${memberLink(uid, shownName(reason, this.strings))}${after}`;
  }

  #renderActs(act: Stored<'act'>, mayTake: boolean): TemplateResult {
    const {words, strings, formats} = this;
    const {about, target} = act;
    return html`${
      target
        ? html`<button
            type="button"
            class="button button--quiet button--small"
            @click=${() => void this.go({about, target})}
          >
            ${words.log.show}
          </button>`
        : nothing
    }
    ${
      mayTake
        ? html`<praxis-moderation-taking
            exportparts="notice"
            .community=${this.community}
            .strings=${strings}
            .words=${words}
            .formats=${formats}
            .standing=${this.standing}
            .of=${act}
          ></praxis-moderation-taking>`
        : nothing
    }`;
  }
}
