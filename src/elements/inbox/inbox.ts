import {css, html, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {NearController} from '../../context/near-controller.js';
import type {InboxWords} from '../../locales/inbox/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderSignIn} from '../shared/sign-in.js';

/**
 * What concerns the person who looks at it, from all pages of the community: who speaks to them, answers them or says something about
 * what they wrote, what goes on in conversations that they follow, how their terms are understood and which are due for another look, and
 * what those who moderate decided. Grouped by conversation and term; what they mute is not in it.
 *
 * What it shows is loaded once a reader comes near it.
 *
 * @summary What is new for you, from all pages.
 * @tag praxis-inbox
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before it takes the person to what is new. Cancel it to take them elsewhere.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When something could not be stored.
 * @csspart notice - What went wrong, or what can be undone.
 * @csspart heading - The heading.
 * @csspart group - What is new of one thing.
 */
export class InboxElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    buttonStyles,
    noticeStyles,
    css`
      .bones {
        min-block-size: 160px;
        align-content: start;
      }
    `,
  ];

  /** Offers a mail about what is new, once a day or a week: for those who run the function that sends it. */
  @property({type: Boolean}) mail = false;

  @state() private words?: InboxWords;
  @state() private problem?: CommunityError | undefined;

  readonly #near = new NearController(this, '0px');
  #asked: Locale | undefined;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#near.isNear && this.t !== this.#asked) void this.#load();
  }

  protected override render() {
    return html`${this.#renderContent()}${this.renderLiveRegion()}`;
  }

  #renderContent() {
    const {community, words, t} = this;
    const problem = this.connectionError ?? this.problem;
    if (problem) return this.renderProblem(problem, this.connectionError ? undefined : () => void this.#load());
    if (community?.viewer === null) return renderSignIn(community, t, t.account.prompt);
    if (!community?.viewer || !words) {
      return html`<div class="bones" aria-busy="true" aria-label=${t.loading} role="img">
        <div class="bone"></div>
        <div class="bone"></div>
      </div>`;
    }
    if (community.viewer.guest) return html`<p class="muted">${words.guest}</p>`;
    return html`<praxis-inbox-body
      exportparts="notice, heading, group"
      .community=${community}
      .strings=${t}
      .words=${words}
      .formats=${this.formats}
      ?mail=${this.mail}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
    ></praxis-inbox-body>`;
  }

  async #load(): Promise<void> {
    const {t} = this;
    this.#asked = t;
    this.problem = undefined;
    try {
      const [words] = await Promise.all([t.inbox(), import('./body.js')]);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
