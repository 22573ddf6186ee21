import {css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Live} from '../../context/live.js';
import {ContributedEvent, FailedEvent, NavigateEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import {refs} from '../../model/records.js';
import {isLoaded} from '../shared/on-demand.js';
import {memberLink, memberLinkStyles} from '../shared/member-link.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {textOfPage} from '../shared/shield.styles.js';

/**
 * One person: who they are, what they can be asked, and what they did here, as far as whoever looks may know it. As a name in a
 * text, with their card beside it for whoever comes to it.
 *
 * @summary One person, as a card or as a name.
 * @tag praxis-member
 * @slot - What stands in place of a name that is not known.
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before a conversation, a term or the person is opened. Cancel it to take the reader elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After somebody asked them in the open.
 * @fires {FailedEvent} praxis-failed - When that could not be stored. What was written stays.
 * @csspart card - The card.
 * @csspart name - The name, where it stands in a text.
 * @csspart notice - What went wrong.
 */
export class MemberElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    memberLinkStyles,
    noticeStyles,
    css`
      :host([display='inline']) {
        display: inline;
      }
      :host([hidden]) {
        display: none;
      }
      .card {
        min-block-size: 112px;
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-lg);
        background: var(--_color-surface);
      }
      .member {
        text-decoration: underline;
        text-decoration-style: dotted; /* Both in one, Safari does not know it. */
        text-underline-offset: 0.18em;
      }
    `,
    textOfPage(`:host([display='inline'])`),
  ];

  /** Who it is, as the community knows them. */
  @property() uid = '';

  /** `card`, or `inline` for a name in a text. */
  @property({reflect: true}) display: 'card' | 'inline' = 'card';

  /** Why the card is not there. */
  @state() private problem?: CommunityError | undefined;

  readonly #record = new Live(
    this,
    () => this.community,
    () => (this.uid ? refs.member(this.uid) : undefined),
  );

  protected override render(): TemplateResult | typeof nothing {
    if (!this.uid) return nothing;
    return this.display === 'inline' ? this.#renderName() : this.#renderCard();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (this.uid && this.display !== 'inline' && !isLoaded('praxis-member-profile') && !this.problem) void this.#load();
  }

  #renderName() {
    const {record, status} = this.#record;
    const isUnknown = !this.community || status === 'idle' || status === 'loading';
    if (isUnknown && !this.connectionError) return html`<span aria-busy="true"><slot></slot></span>`;
    if (!record) return html`<slot></slot>`;
    return html`<span part="name">${memberLink(this.uid, record.name)}</span>`;
  }

  #renderCard() {
    const error = this.connectionError ?? this.problem;
    if (error) return this.renderProblem(error, this.#retry);
    if (!isLoaded('praxis-member-profile') || this.community?.viewer === undefined) {
      return html`<div class="card bones" aria-busy="true" role="img" aria-label=${this.t.loading}></div>`;
    }
    return html`<praxis-member-profile
      part="card"
      class="card"
      .community=${this.community}
      .strings=${this.t}
      .formats=${this.formats}
      .uid=${this.uid}
      .named=${this.#record.record?.name ?? ''}
      .isFull=${true}
      @go=${this.#go}
      @stored=${({detail}: CustomEvent<string>) => this.dispatchEvent(new ContributedEvent('thread', detail))}
      @refused=${({detail}: CustomEvent<unknown>) => this.dispatchEvent(new FailedEvent(CommunityError.from(detail)))}
    ></praxis-member-profile>`;
  }

  readonly #go = ({detail}: CustomEvent<{kind: 'thread' | 'term'; id: string; href: string}>) => {
    const {kind, id, href} = detail;
    if (this.dispatchEvent(new NavigateEvent(kind, id, href))) location.assign(href);
  };

  readonly #retry = () => {
    this.problem = undefined;
    this.#record.retry();
  };

  async #load() {
    try {
      await import('./member-profile.js');
    } catch (cause) {
      this.problem = new CommunityError('offline', {cause});
    }
    this.requestUpdate();
  }
}
