import {html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {agreeToCharter} from '../../community/membership.js';
import {Live} from '../../context/live.js';
import {LoadedLater} from '../../context/loaded-later.js';
import {FailedEvent} from '../../events.js';
import type {CharterWording} from '../../model/charter.js';
import {CommunityError} from '../../model/errors.js';
import {isActive, mayJoin, mayProposeCharter, mustAgree, type Standing} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {icon} from '../shared/icons.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';
import {RestrictedNotice} from '../shared/restricted-notice.js';
import {renderSignIn} from '../shared/sign-in.js';
import {renderUnread} from '../shared/unread.js';
import styles from './body.styles.js';
import {renderHead, renderNoCharter} from './head.js';
import type {CharterHistoryElement} from './history.js';
import {CharterPart} from './part.js';
import {renderWording} from './wording.js';

const HISTORY = 'praxis-charter-history';

/**
 * The charter in effect, what is proposed in its place, and what the viewer can do with both.
 *
 * @summary What a charter shows.
 * @tag praxis-charter-body
 */
export class CharterBody extends CharterPart {
  static override styles = [CharterPart.styles, styles];

  /** What is being written, and what it began with; undefined while nothing is. */
  @state() private writing?: {readonly from: CharterWording | undefined} | undefined;

  /** Why a part could not be loaded. */
  @state() private missing?: CommunityError | undefined;

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

  readonly #restricted: RestrictedNotice = new RestrictedNotice(this, () => this.community);
  readonly #parts = new LoadedLater(this, () => import('./parts.js'));

  get #number(): number {
    return this.#record.record?.charter ?? 0;
  }

  get #standing(): Standing {
    const {status, record} = this.#record;
    const isFirst = this.community.founding === 'first-person' && status === 'ready' && !record;
    const restriction = this.#restricted.current;
    return {viewer: this.community.viewer, member: this.#member.record, community: record, isFirst, restriction};
  }

  get #isAskedAgain(): boolean {
    const {record} = this.#record;
    return Boolean(record && mustAgree(this.#standing, record) && (this.#member.record?.charter ?? 0) > 0);
  }

  protected override render() {
    // Whatever takes effect meanwhile, what somebody writes stays where it is.
    const told = this.#restricted.render(this.strings, this.formats);
    if (this.writing) return html`<div class="stack">${told} ${this.#renderForm(this.writing.from)}</div>`;
    const error = this.#record.error ?? this.#charter.error ?? this.#member.error;
    if (error) return this.#renderError(error);
    if (!this.#isKnown) return this.renderBones();
    const charter = this.#charter.record;
    return html`<article class="stack stack--loose" aria-labelledby="heading">
        ${told} ${charter ? this.#renderCharter(charter) : this.#renderEmpty()} ${this.#renderProposals(charter)}
        ${this.#renderActs(charter)}
      </article>
      ${
        isLoaded(HISTORY)
          ? html`<praxis-charter-history
              exportparts="charter, dialog, notice"
              .strings=${this.strings}
              .words=${this.words}
              .formats=${this.formats}
            ></praxis-charter-history>`
          : nothing
      }`;
  }

  get #isKnown(): boolean {
    const {viewer, founding} = this.community;
    const {status, record, stale} = this.#record;
    if (viewer === undefined || status !== 'ready' || (viewer && this.#member.status !== 'ready')) return false;
    if (!record) return founding === 'first-person' || !stale;
    return !this.#number || this.#charter.record !== undefined;
  }

  #renderError(error: CommunityError): TemplateResult {
    return renderUnread(error, this, () => {
      for (const live of [this.#record, this.#charter, this.#member, this.#proposals]) live.retry();
    });
  }

  #renderCharter(charter: Stored<'charter'>): TemplateResult {
    const {words, formats} = this;
    return html`${renderHead(charter, words, formats)}
    ${this.problem ? this.renderNotice(this.describe(this.problem)) : nothing} ${this.#renderAgreement(charter)}
    ${renderWording(charter, words, formats)}`;
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
    const {words: t} = this;
    const {record} = this.#agreed;
    const before = record && this.#parts.code ? record : undefined;
    return html`<div class="ask">
      <p>${why}</p>
      ${
        before
          ? html`<details open>
              <summary>${t.whatChanged}</summary>
              ${this.renderComparison(before, charter)}
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
    const {words, strings, formats, community} = this;
    const isFounded = this.#record.record !== undefined || community.founding === 'first-person';
    return renderNoCharter(
      isFounded ? words.empty : strings.errors['no-community']({}, formats),
      words,
      this.#proposals.records.length ? '' : mayProposeCharter(this.#standing) ? words.emptyInvite : words.emptyOthers,
      community.viewer === null && renderSignIn(community, strings, words.askSignInFirst),
    );
  }

  #renderProposals(charter: Stored<'charter'> | undefined) {
    const {words: t} = this;
    const {records} = this.#proposals;
    if (!records.length || !this.#parts.code) return nothing;
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
    return html`${this.missing ? this.renderNotice(this.describe(this.missing)) : nothing}
      <div class="row">
        ${
          mayWrite
            ? html`<button type="button" class="button propose ${look}" @click=${() => void this.#write(charter)}>
                ${icon('edit')}${charter ? t.change : this.#proposals.records.length ? t.another : t.write}
              </button>`
            : nothing
        }
        ${
          charter
            ? html`<button type="button" class="button ${mayWrite ? 'button--quiet' : ''}" @click=${this.#openHistory}>
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
      .isRestricted=${this.#restricted.current !== undefined}
      @close=${() => void this.#stopWriting()}
    ></praxis-charter-form>`;
  }

  async #write(from: CharterWording | undefined) {
    this.missing = undefined;
    try {
      await import('./parts.js');
    } catch (cause) {
      return this.#failOffline(cause);
    }
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
    this.missing = undefined;
    try {
      const load = async () => (await import('./history.js')).CharterHistoryElement;
      await (await dialogOnDemand(this, HISTORY, load))?.open(this.community);
    } catch (cause) {
      this.#failOffline(cause);
    }
  };

  /** A part could not be loaded. */
  #failOffline(cause: unknown) {
    this.missing = new CommunityError('offline', {cause});
    this.dispatchEvent(new FailedEvent(this.missing));
  }
}

if (!customElements.get('praxis-charter-body')) customElements.define('praxis-charter-body', CharterBody);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-charter-body': CharterBody;
    'praxis-charter-history': CharterHistoryElement;
  }
}
