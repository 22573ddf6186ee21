import {css, html, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {NearController} from '../../context/near-controller.js';
import type {ActivityWords} from '../../locales/activity/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';

/**
 * What changed since one's last visit: conversations, terms, people, the charter; grouped, short, the latest first. Members say that they
 * have seen it; visitors are shown the last two weeks. A summary of the week can be copied or printed. Nothing is counted against anybody.
 *
 * What it shows is loaded once a reader comes near it.
 *
 * @summary What changed since one's last visit.
 * @tag praxis-activity
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before it takes the person to what is new. Cancel it to take them elsewhere.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When something could not be shown or marked.
 * @csspart notice - What went wrong.
 * @csspart heading - The heading.
 * @csspart news - What is new.
 * @csspart dialog - The summary of the week.
 */
export class ActivityElement extends PraxisElement {
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

  /**
   * Since when, for everyone alike: a date such as `2026-11-01`, or a number of days. Without it, since the person's last visit; for
   * visitors, and whoever has not been here before, the last two weeks.
   */
  @property() since = '';

  @state() private words?: ActivityWords;
  @state() private problem?: CommunityError | undefined;

  readonly #near = new NearController(this);
  #asked: Locale | undefined;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#near.isNear && this.t !== this.#asked) void this.#load();
  }

  protected override render() {
    const {community, words, t} = this;
    const problem = this.connectionError ?? this.problem;
    return html`${
      problem
        ? this.renderProblem(problem, this.connectionError ? undefined : () => void this.#load())
        : community && words
          ? html`<praxis-activity-body
              exportparts="notice, heading, news, dialog"
              .community=${community}
              .strings=${t}
              .words=${words}
              .formats=${this.formats}
              .since=${this.since}
              @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
            ></praxis-activity-body>`
          : html`<div class="bones" aria-busy="true" aria-label=${t.loading} role="img">
              <div class="bone"></div>
              <div class="bone"></div>
            </div>`
    }
    ${this.renderLiveRegion()}`;
  }

  async #load(): Promise<void> {
    const {t} = this;
    this.#asked = t;
    this.problem = undefined;
    try {
      const [words] = await Promise.all([t.activity(), import('./body.js')]);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
