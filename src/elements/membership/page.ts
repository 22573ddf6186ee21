import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {formerPagesOf, type FormerPage, type ListedPage, type Resettled} from '../../community/page-list.js';
import {Live} from '../../context/live.js';
import type {Person} from '../../model/member.js';
import {refs} from '../../model/records.js';
import {pageAddress} from '../../text/page-address.js';
import {shownTitle} from '../shared/hidden.js';
import {memberLink} from '../shared/member-link.js';
import {MembershipPart} from './part.js';

/**
 * One page that has a conversation: its address, what is said there, and which pages lead to it. Fires `resettled`.
 *
 * @summary A page that has a conversation.
 * @tag praxis-membership-page
 */
export class PageElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      .key {
        font-weight: var(--_weight-medium);
        overflow-wrap: anywhere;
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-2);
      }
      .head {
        display: flex;
        gap: var(--_space-3);
        align-items: start;
        justify-content: space-between;
      }
      .head > .tight {
        flex: 1;
      }
      .button {
        flex: none;
      }
      .keys {
        padding-inline-start: var(--_space-4);
      }
      @media (max-width: 480px) {
        .head {
          flex-wrap: wrap;
        }
        .head > .tight {
          flex-basis: 100%;
        }
      }
    `,
  ];

  @property({attribute: false}) page!: ListedPage;
  /** The page of the conversation that this one leads to as a duplicate, or ''. */
  @property() into = '';
  /** The members. */
  @property({attribute: false}) people: readonly Person[] = [];

  @state() private isMoving = false;
  @state() private former: readonly FormerPage[] = [];

  @query('.open') private opener?: HTMLElement | null;

  readonly #thread = new Live(
    this,
    () => this.community,
    () => refs.thread(this.page.id),
  );
  #asked = '';

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('page')) void this.#lookBack();
  }

  protected override render(): TemplateResult {
    const {page, words, strings} = this;
    const t = words.pages;
    return html`<article class="page" aria-labelledby="key">
      <div class="head">
        <div class="tight">
          <h4 id="key" class="key">${this.#renderKey(page.key)}</h4>
          <span dir="auto">${shownTitle(page.title, strings)}</span>
          ${this.#renderLife()}
        </div>
        <button
          type="button"
          class="button button--small open"
          aria-label=${t.openWhat(page.key)}
          aria-expanded=${this.isMoving}
          @click=${() => void this.#toggle()}
        >
          ${t.open}
        </button>
      </div>
      ${this.#renderFormer()} ${this.#renderAlike()} ${this.isMoving ? this.#renderForm() : nothing}
    </article>`;
  }

  #renderKey(key: string): TemplateResult {
    const href = pageAddress(key);
    return href ? html`<a href=${href} dir="ltr">${key}</a>` : html`<bdi>${key}</bdi>`;
  }

  /** Nothing jumps when it is read: there is a line in any case. */
  #renderLife(): TemplateResult {
    const {page, formats} = this;
    const t = this.words.pages;
    const {record} = this.#thread;
    const said = record ? [t.posts(record.posts, formats), t.last(formats.ago(record.lastAt))].join(' · ') : '\u00A0';
    const badge = page.mergedInto ? t.duplicate : page.state === 'open' ? '' : t.states[page.state];
    return html`<span class="row small muted">
      <span>${said}</span>
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
      ${page.mergedInto && this.into ? this.#renderKey(this.into) : nothing}
    </span>`;
  }

  #renderFormer(): TemplateResult | typeof nothing {
    const {words, formats, people, strings} = this;
    const t = words.pages;
    if (!this.former.length) return nothing;
    const nameOf = (uid: string) => people.find((person) => person.uid === uid)?.name ?? strings.formerMember;
    return html`<div class="tight small">
      <span class="muted">${t.former}</span>
      <ul class="keys" aria-label=${t.former}>
        ${this.former.map(
          ({key, by, at}) =>
            html`<li class="tight">
              ${this.#renderKey(key)}
              <span class="muted">${t.movedBy(formats.ago(at))} ${memberLink(by, nameOf(by))}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #renderAlike(): TemplateResult | typeof nothing {
    const {alike} = this.page;
    if (!alike.length) return nothing;
    return html`<p class="small">
      <span class="muted">${this.words.pages.alike}</span>
      ${alike.map((key) => html`${this.#renderKey(key)} `)}
    </p>`;
  }

  #renderForm(): TemplateResult {
    return html`<praxis-membership-page-move
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .page=${this.page}
      .posts=${this.#thread.record?.posts ?? 0}
      @cancel=${() => void this.#toggle()}
      @resettled=${this.#resettled}
    ></praxis-membership-page-move>`;
  }

  async #toggle() {
    this.isMoving = !this.isMoving;
    await this.updateComplete;
    if (this.isMoving) this.renderRoot.querySelector('praxis-membership-page-move')?.focus();
    else this.opener?.focus();
  }

  readonly #resettled = (event: CustomEvent<Resettled>) => {
    this.isMoving = false;
    this.dispatchEvent(new CustomEvent('resettled', {detail: event.detail}));
  };

  /** What leads here, read when that may have changed. That it cannot be told is no reason to tell nothing else. */
  async #lookBack() {
    const {id, key} = this.page;
    if (this.#asked === `${id} ${key}`) return;
    this.#asked = `${id} ${key}`;
    const former = await formerPagesOf(this.community, this.page).catch((): readonly FormerPage[] => []);
    if (this.#asked === `${id} ${key}`) this.former = former;
  }
}
