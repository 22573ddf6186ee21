import {css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {askToAdopt, refuseAdoption, takeOver, withdrawAdoption} from '../../community/adoption.js';
import {Live} from '../../context/live.js';
import {
  isOver,
  mayAskToAdopt,
  mayRefuseAdoption,
  mayTakeOver,
  mayWithdrawAdoption,
  takesOverFrom,
} from '../../model/adopting.js';
import {stewardsAmong, type Adoption} from '../../model/adoption.js';
import type {Person} from '../../model/member.js';
import {NO_NAME} from '../../model/no-name.js';
import type {Standing} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {shownName} from '../shared/shown-name.js';
import {MembershipPart} from './part.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * That nobody has looked after the community for long, who asks to, and what one can do about it. Tells `done` when what was pressed
 * is gone with it.
 *
 * @summary A community that its stewards left alone.
 * @tag praxis-membership-adoption
 */
export class AdoptionElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      .notice {
        align-items: start;
        padding: var(--_space-3) var(--_space-4);
      }
      .notice > .stack {
        flex: 1 1 220px;
        gap: var(--_space-2);
      }
    `,
  ];

  @property({attribute: false}) member!: Stored<'member'>;
  /** The members. */
  @property({attribute: false}) people: readonly Person[] = [];

  readonly #adoption = new Live(
    this,
    () => this.community,
    () => refs.adoption(),
  );

  protected override render() {
    const {status, record, error} = this.#adoption;
    if (error) return this.renderProblem(error);
    if (status !== 'ready') return nothing;
    if (record?.state === 'open' && !isOver(record, Date.now())) return this.#renderOpen(record);
    return mayAskToAdopt(this.#standing, stewardsAmong(this.people), record) ? this.#renderOffer() : nothing;
  }

  #renderOffer(): TemplateResult {
    const t = this.words.adoption;
    return this.#renderNotice(
      html`<p><strong>${t.nobody(this.#since)}</strong> ${t.offer}</p>
        <p class="muted small">${t.offerAbout}</p>`,
      this.#renderButton(t.ask, () => this.attempt(() => askToAdopt(this.community), t.asked)),
    );
  }

  #renderOpen(adoption: Adoption): TemplateResult {
    const t = this.words.adoption;
    const day = this.formats.day(takesOverFrom(adoption));
    const {name = NO_NAME} = this.people.find(({uid}) => uid === adoption.by) ?? {};
    const isMine = adoption.by === this.uid;
    const takesOver = mayTakeOver(this.#standing, adoption, Date.now());
    return this.#renderNotice(
      html`<p><strong>${isMine ? t.youAsk : t.asks(shownName(name, this.strings))}</strong> ${t.nobody(this.#since)}</p>
        <p>${takesOver ? t.now : isMine ? t.youFrom(day) : t.from(day)}</p>`,
      html`${takesOver ? this.#renderButton(t.takeOver, () => this.#end(takeOver, t.tookOver)) : nothing}
      ${
        mayRefuseAdoption(this.#standing, adoption)
          ? this.#renderButton(t.refuse, () => this.#end(refuseAdoption, t.refused))
          : nothing
      }
      ${
        mayWithdrawAdoption(this.#standing, adoption)
          ? this.#renderButton(t.withdraw, () => this.#end(withdrawAdoption, t.withdrawn), 'button--quiet')
          : nothing
      }`,
    );
  }

  #renderNotice(said: TemplateResult, acts: TemplateResult): TemplateResult {
    return html`<section class="notice notice--caution" part="notice" aria-label=${this.words.adoption.heading}>
      ${icon('alert')}
      <div class="stack">
        ${said}
        <div class="row">${acts}</div>
        ${this.renderProblem()}
      </div>
    </section>`;
  }

  #renderButton(text: string, act: () => unknown, look = ''): TemplateResult {
    return html`<button type="button" class="button button--small ${look}" aria-disabled=${this.isBusy} @click=${act}>
      ${text}
    </button>`;
  }

  /** When the last of the stewards was seen. */
  get #since(): string {
    return this.formats.day(Math.max(0, ...stewardsAmong(this.people).map(({activeOn}) => activeOn)) * DAY);
  }

  get #standing(): Standing {
    return {viewer: this.community.viewer, member: this.member};
  }

  async #end(act: typeof takeOver, said: string) {
    if (await this.attempt(() => act(this.community), said)) this.dispatchEvent(new Event('done'));
  }
}
