import {css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {adoptCharter, withdrawCharter} from '../../community/charter.js';
import {keyOfCharter} from '../../model/ids.js';
import {dayOf} from '../../model/member.js';
import {
  isSteward,
  mayAdoptCharter,
  mayProposeCharter,
  mayWithdrawCharter,
  type Standing,
} from '../../model/permissions.js';
import type {Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import {shownName} from '../shared/shown-name.js';
import {CharterPart} from './part.js';
import {renderWording} from './wording.js';

const DAY = 86_400_000;

/**
 * A version that is proposed: what it changes, for how long it is open, its conversation; and putting it into effect, for a steward.
 * Fires `reword` when somebody wants to go on from it in other words, and `decided` once it is proposed no more.
 *
 * @summary A proposed charter.
 * @tag praxis-charter-proposal
 */
export class CharterProposalElement extends CharterPart {
  static override styles = [
    CharterPart.styles,
    css`
      article {
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-lg);
      }
      .by {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-1) var(--_space-2);
        align-items: center;
        font-weight: var(--_weight-bold);
        overflow-wrap: anywhere;
      }
      .by time {
        color: var(--_color-text-muted);
        font-size: var(--_text-sm);
        font-weight: var(--_weight-regular);
      }
      .asking {
        padding: var(--_space-3);
        border-radius: var(--_radius-md);
        background: var(--_color-neutral-soft);
      }
      praxis-thread::part(heading) {
        font-size: var(--_text-lg);
      }
      praxis-thread {
        padding-block-start: var(--_space-4);
        border-block-start: var(--_line) solid var(--_color-border);
      }
    `,
  ];

  @property({attribute: false}) standing!: Standing;
  @property({attribute: false}) proposal!: Stored<'charter'>;
  @property({attribute: false}) inEffect?: Stored<'charter'> | undefined;

  /** What the person is asked to confirm. */
  @state() private asking?: 'adopt' | 'withdraw' | undefined;
  @state() private isTalking = false;

  protected override render() {
    const {proposal, words, formats, strings} = this;
    const t = words.proposal;
    const {number, byline, createdAt, note, substance} = proposal;
    return html`<article class="stack" aria-labelledby="by">
      <h4 id="by" class="by">
        ${renderSentence(t.by, shownName(byline, strings))}
        <time datetime=${new Date(createdAt).toISOString()} title=${formats.exact(createdAt)}
          >${formats.ago(createdAt)}</time
        >
        <span class="badge ${substance ? 'badge--accent' : ''}">${substance ? t.substance : t.wording}</span>
      </h4>
      ${note ? html`<p class="note" dir="auto">${note}</p>` : nothing} ${this.#renderSaid()}
      <p class="muted small">${this.#state}</p>
      ${this.problem ? this.renderNotice(t.failed(this.describe(this.problem))) : nothing}
      ${this.asking ? this.#renderAsking(this.asking) : this.#renderActs()}
      ${
        this.isTalking
          ? html`<praxis-thread
              thread-key=${keyOfCharter(number)}
              thread-title=${t.talk(formats.number(number))}
              .isTold=${this.standing.restriction !== undefined}
              @praxis-ready=${(event: Event) => event.stopPropagation()}
            ></praxis-thread>`
          : nothing
      }
    </article>`;
  }

  get #isOutdated(): boolean {
    return this.proposal.base !== (this.inEffect?.number ?? 0);
  }

  get #isReady(): boolean {
    return this.proposal.openUntil <= dayOf();
  }

  get #state(): string {
    const t = this.words.proposal;
    if (this.#isOutdated) return t.outdated;
    if (this.#isReady) return this.proposal.openUntil <= dayOf(this.proposal.createdAt) ? t.readyAtOnce : t.ready;
    return t.open(this.formats.day(this.proposal.openUntil * DAY));
  }

  #renderSaid(): TemplateResult {
    const {proposal, inEffect, words, formats} = this;
    const whole = html`<details>
      <summary>${words.proposal.show}</summary>
      ${renderWording(proposal, words, formats)}
    </details>`;
    return inEffect ? html`${this.renderComparison(inEffect, proposal)} ${whole}` : whole;
  }

  #renderActs(): TemplateResult {
    const {standing, proposal} = this;
    const t = this.words.proposal;
    const act = (words: string, does: () => void, look = '') =>
      html`<button type="button" class="button button--small ${look}" @click=${does}>${words}</button>`;
    const mayAdopt = mayAdoptCharter(standing, proposal, {inEffect: this.inEffect?.number ?? 0, today: dayOf()});
    const isWaiting = isSteward(standing) && !this.#isOutdated && !this.#isReady;
    return html`<div class="row">
      ${mayAdopt ? act(t.adopt, () => void this.#ask('adopt'), 'button--primary') : nothing}
      ${
        isWaiting
          ? html`<button type="button" class="button button--small" aria-disabled="true" title=${this.#state}>
              ${t.adopt}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button button--small"
        aria-expanded=${this.isTalking}
        @click=${() => void this.#talk()}
      >
        ${icon('discussion')}${t.discuss}
      </button>
      ${mayProposeCharter(standing) ? act(t.reword, () => this.dispatchEvent(new Event('reword')), 'button--quiet') : nothing}
      ${mayWithdrawCharter(standing, proposal) ? act(t.withdraw, () => void this.#ask('withdraw'), 'button--quiet') : nothing}
    </div>`;
  }

  #renderAsking(what: 'adopt' | 'withdraw'): TemplateResult {
    const t = this.words.proposal;
    const adopts = what === 'adopt';
    const why = adopts ? t.adoptAsk[this.proposal.substance ? 'substance' : 'wording'] : t.withdrawAsk;
    return html`<div class="stack asking">
      <p>${why}</p>
      <div class="row">
        <button
          type="button"
          class="button button--small ${adopts ? 'button--primary' : ''} confirm"
          aria-disabled=${this.isBusy}
          @click=${() => void this.#decide(what)}
        >
          ${adopts ? t.adopt : t.withdraw}
        </button>
        <button type="button" class="button button--small button--quiet" @click=${() => void this.#ask(undefined)}>
          ${this.strings.cancel}
        </button>
      </div>
    </div>`;
  }

  async #ask(what: 'adopt' | 'withdraw' | undefined) {
    this.asking = what;
    this.problem = undefined;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>(what ? '.confirm' : '.row .button')?.focus();
  }

  async #decide(what: 'adopt' | 'withdraw') {
    const t = this.words.proposal;
    const {community, proposal} = this;
    const decide = () => (what === 'adopt' ? adoptCharter(community, proposal) : withdrawCharter(community, proposal));
    const isDone = await this.attempt(decide, what === 'adopt' ? t.adopted : t.withdrawn);
    if (isDone) this.dispatchEvent(new Event('decided'));
    else this.asking = undefined;
  }

  async #talk() {
    if (!this.isTalking) await import('../thread/define.js').catch(() => undefined); // It stays a tag until there is a connection.
    this.isTalking = !this.isTalking;
  }
}
