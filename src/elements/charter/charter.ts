import {css, html, type PropertyValues} from 'lit';
import {state} from 'lit/decorators.js';
import {NearController} from '../../context/near-controller.js';
import type {CharterWords} from '../../locales/charter/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';

/**
 * What the community is for, who is behind it, how its members treat each other; and agreeing to that. Any member proposes another
 * version, all discuss it, a steward puts it into effect; every version stays to be compared.
 *
 * What it shows is loaded once a reader comes near it.
 *
 * @summary Purpose, charter, sponsor; agreeing to it.
 * @tag praxis-charter
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {ContributedEvent} praxis-contributed - After the person agreed, or proposed, withdrew or put a version into effect.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart charter - What the charter says.
 * @csspart dialog - The history.
 * @csspart form - Where a version is written.
 * @csspart notice - What went wrong.
 */
export class CharterElement extends PraxisElement {
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

  @state() private words?: CharterWords;
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
          ? html`<praxis-charter-body
              exportparts="charter, dialog, form, notice"
              .community=${community}
              .strings=${t}
              .words=${words}
              .formats=${this.formats}
              @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
            ></praxis-charter-body>`
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
      const [words] = await Promise.all([t.charter(), import('./body.js')]);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
