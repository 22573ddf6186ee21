import {css, html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {agreeToCharter} from '../../community/charter.js';
import {Live} from '../../context/live.js';
import {FailedEvent} from '../../events.js';
import type {CharterWording} from '../../model/charter.js';
import {CommunityError} from '../../model/errors.js';
import {isActive, mayJoin, mayProposeCharter, mustAgree, type Standing} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {dayOf, timeOfDay} from '../shared/days.js';
import {icon} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import {renderSignIn} from '../shared/sign-in.js';
import {renderComparison} from './comparison.js';
import {CharterPart} from './part.js';
import {renderWording} from './wording.js';

/**
 * The charter in effect, what is proposed in its place, and what the viewer can do with both.
 *
 * @summary What a charter shows.
 * @tag praxis-charter-body
 */
export class CharterBody extends CharterPart {
  static override styles = [
    CharterPart.styles,
    css`
      .head {
        gap: var(--_space-1);
      }
      .head > h2 {
        overflow-wrap: anywhere;
      }
      .ask {
        display: grid;
        gap: var(--_space-3);
        grid-template-columns: minmax(0, 1fr);
        padding: var(--_space-4);
        border-radius: var(--_radius-lg);
        background: var(--_color-accent-soft);
      }
      .agreed {
        display: flex;
        gap: var(--_space-2);
        align-items: baseline;
        color: var(--_color-positive);
      }
    `,
  ];

  /** What is being written, and what it began with; undefined while nothing is. */
  @state() private writing?: {readonly from: CharterWording | undefined} | undefined;

  @query('#heading') private heading?: HTMLElement | null;
  @query('.propose') private proposeButton?: HTMLElement | null;

  readonly #record = new Live(
    this,
    () => this.community,
    () => refs.community(),
  );
  readonly #member = new Live(
    this,
    () => this.community,
    () => (this.community.viewer ? refs.member(this.community.viewer.uid) : undefined),
  );
  readonly #charter = new Live(
    this,
    () => this.community,
    () => (this.#number ? refs.charter(this.#number) : undefined),
  );
  readonly #proposals = new Live(
    this,
    () => this.community,
    () => (this.#record.record ? queries.chartersInState('proposed') : undefined),
  );
  /** What a member agreed to who is asked again. */
  readonly #agreed = new Live(
    this,
    () => this.community,
    () => (this.#isAskedAgain ? refs.charter(this.#member.record!.charter) : undefined),
  );

  get #number(): number {
    return this.#record.record?.charter ?? 0;
  }

  get #standing(): Standing {
    const {status, record} = this.#record;
    const isFirst = this.community.founding === 'first-person' && status === 'ready' && !record;
    return {viewer: this.community.viewer, member: this.#member.record, community: record, isFirst};
  }

  get #isAskedAgain(): boolean {
    const {record} = this.#record;
    return Boolean(record && mustAgree(this.#standing, record) && (this.#member.record?.charter ?? 0) > 0);
  }

  protected override render() {
    const error = this.#record.error ?? this.#charter.error ?? this.#member.error;
    if (error) return this.#renderError(error);
    if (!this.#isKnown) return this.renderBones();
    if (this.writing) return this.#renderForm(this.writing.from);
    const charter = this.#charter.record;
    return html`<article class="stack stack--loose" aria-labelledby="heading">
        ${charter ? this.#renderCharter(charter) : this.#renderEmpty()} ${this.#renderProposals(charter)}
        ${this.#renderActs(charter)}
      </article>
      <praxis-charter-history
        exportparts="charter, dialog"
        .strings=${this.strings}
        .words=${this.words}
        .formats=${this.formats}
      ></praxis-charter-history>`;
  }

  get #isKnown(): boolean {
    const {viewer, founding} = this.community;
    const {status, record, stale} = this.#record;
    if (viewer === undefined || status !== 'ready' || (viewer && this.#member.status !== 'ready')) return false;
    if (!record) return founding === 'first-person' || !stale;
    return !this.#number || this.#charter.record !== undefined;
  }

  #renderError(error: CommunityError): TemplateResult {
    const {community, strings} = this;
    if (community.viewer === null && error.code === 'permission-denied') {
      return renderSignIn(community, strings, strings.account.readPrompt);
    }
    return this.renderNotice(this.describe(error), () => {
      for (const live of [this.#record, this.#charter, this.#member, this.#proposals]) live.retry();
    });
  }

  #renderCharter(charter: Stored<'charter'>): TemplateResult {
    const {words: t, formats} = this;
    const isDue = charter.reviewOn !== '' && charter.reviewOn <= dayOf(Date.now());
    return html`<header class="stack head">
        <h2 id="heading" class="title" tabindex="-1">${renderSentence(t.headingOf, charter.name)}</h2>
        <p class="muted small">${t.since(formats.day(charter.decidedAt))}</p>
      </header>
      ${
        isDue
          ? html`<div class="notice notice--caution">
              ${icon('clock')}
              <p>${t.due(formats.day(timeOfDay(charter.reviewOn)))}</p>
            </div>`
          : nothing
      }
      ${this.problem ? this.renderNotice(this.describe(this.problem)) : nothing} ${this.#renderAgreement(charter)}
      ${renderWording(charter, t, formats)}`;
  }

  #renderAgreement(charter: Stored<'charter'>) {
    const {words: t, community, strings} = this;
    const standing = this.#standing;
    if (!standing.viewer) return renderSignIn(community, strings, t.askSignIn);
    if (mustAgree(standing, this.#record.record!)) {
      return this.#renderAsk(charter, this.#isAskedAgain ? t.askAgain : t.askNew);
    }
    if (!isActive(standing)) return mayJoin(standing) ? this.#renderAsk(charter, t.askJoin) : nothing;
    const isEarlier = this.#member.record!.charter < charter.number;
    return html`<p class="agreed small">
      ${icon('circle-check')}<span>${isEarlier ? t.agreedSince : t.agreed}</span>
    </p>`;
  }

  #renderAsk(charter: Stored<'charter'>, why: string): TemplateResult {
    const {words: t, strings, formats} = this;
    const before = this.#agreed.record;
    return html`<div class="ask">
      <p>${why}</p>
      ${
        before
          ? html`<details open>
              <summary>${t.whatChanged}</summary>
              ${renderComparison(before, charter, {words: t, strings, formats})}
            </details>`
          : nothing
      }
      <div class="row">
        <button type="button" class="button button--primary" aria-disabled=${this.isBusy} @click=${this.#agree}>
          ${t.agree}
        </button>
      </div>
    </div>`;
  }

  #renderEmpty(): TemplateResult {
    const {words: t, strings} = this;
    const isFounded = this.#record.record !== undefined || this.community.founding === 'first-person';
    const may = mayProposeCharter(this.#standing);
    return html`<h2 id="heading" class="title" tabindex="-1">${t.heading}</h2>
      <div class="empty">
        ${icon('book')}
        <p>
          ${isFounded ? t.empty : strings.errors['no-community']({}, this.formats)}
          ${may ? t.emptyInvite : t.emptyOthers}
        </p>
        ${this.community.viewer === null ? renderSignIn(this.community, strings, t.askSignIn) : nothing}
      </div>`;
  }

  #renderProposals(charter: Stored<'charter'> | undefined) {
    const {words: t} = this;
    const {records} = this.#proposals;
    if (!records.length) return nothing;
    return html`<section class="stack" aria-labelledby="proposals">
      <h3 id="proposals" class="subtitle">${t.proposals}</h3>
      ${records.map(
        (proposal) =>
          html`<praxis-charter-proposal
            exportparts="charter, notice"
            .community=${this.community}
            .strings=${this.strings}
            .words=${t}
            .formats=${this.formats}
            .standing=${this.#standing}
            .proposal=${proposal}
            .inEffect=${charter}
            @reword=${() => void this.#write(proposal)}
            @decided=${() => this.heading?.focus()}
          ></praxis-charter-proposal>`,
      )}
    </section>`;
  }

  #renderActs(charter: Stored<'charter'> | undefined) {
    const {words: t} = this;
    const {record} = this.#record;
    const mayWrite = mayProposeCharter(this.#standing) && (record ?? this.community.founding === 'first-person');
    const look = charter || this.#proposals.records.length ? '' : 'button--primary';
    return html`<div class="row">
      ${
        mayWrite
          ? html`<button type="button" class="button propose ${look}" @click=${() => void this.#write(charter)}>
              ${icon('edit')}${charter ? t.change : t.write}
            </button>`
          : nothing
      }
      ${
        charter
          ? html`<button type="button" class="button button--quiet" @click=${this.#openHistory}>
              ${icon('clock')}${t.history}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderForm(from: CharterWording | undefined): TemplateResult {
    return html`<praxis-charter-form
      exportparts="form, notice"
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .inEffect=${this.#charter.record}
      .from=${from}
      .communityName=${this.#record.record?.name ?? ''}
      @close=${() => void this.#stopWriting()}
    ></praxis-charter-form>`;
  }

  async #write(from: CharterWording | undefined) {
    this.writing = {from};
    await this.updateComplete;
    this.shadowRoot?.querySelector('praxis-charter-form')?.focus();
  }

  async #stopWriting() {
    this.writing = undefined;
    await this.updateComplete;
    (this.proposeButton ?? this.heading)?.focus();
  }

  readonly #agree = async () => {
    const {number} = this.#charter.record!;
    if (await this.attempt(() => agreeToCharter(this.community, number), this.words.thanks)) this.heading?.focus();
  };

  readonly #openHistory = async () => {
    const dialog = this.shadowRoot?.querySelector('praxis-charter-history');
    await dialog?.open(this.community).catch((cause: unknown) => {
      this.dispatchEvent(new FailedEvent(CommunityError.from(cause)));
    });
  };
}
