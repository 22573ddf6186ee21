import {css, html, type PropertyValues} from 'lit';
import {state} from 'lit/decorators.js';
import {NearController} from '../../context/near-controller.js';
import type {ModerationWords} from '../../locales/moderation/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';

/**
 * What is reported and what is done about it: for those who moderate, what waits to be looked at; for whoever was reported, what was
 * done and why, and asking for another look; for whoever reported something, what became of it; for everyone, the log.
 *
 * What it shows is loaded once a reader comes near it.
 *
 * @summary What waits to be looked at; the open log for all.
 * @tag praxis-moderation
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {ContributedEvent} praxis-contributed - After the person did something about a report, or asked for another look.
 * @fires {NavigateEvent} praxis-navigate - Before it takes the person to what was reported.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart notice - What went wrong.
 */
export class ModerationElement extends PraxisElement {
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

  @state() private words?: ModerationWords;
  @state() private problem?: CommunityError | undefined;

  readonly #near = new NearController(this, '0px');
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
          ? html`<praxis-moderation-body
              exportparts="notice"
              .community=${community}
              .strings=${t}
              .words=${words}
              .formats=${this.formats}
              @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
            ></praxis-moderation-body>`
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
      const [words] = await Promise.all([t.moderation(), import('./body.js')]);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
