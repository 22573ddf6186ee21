import {css, html, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {NearController} from '../../context/near-controller.js';
import type {Locale} from '../../locales/en.js';
import type {PulseWords} from '../../locales/pulse/en.js';
import {CommunityError} from '../../model/errors.js';
import {PULSE_UNITS, type PulseUnit} from '../../model/pulse.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';

/**
 * How the community is doing: how long an answer takes, who takes part, whether departments meet and many voices are heard, how its
 * language stands. Each figure with what it means and that of the period before; nobody is named or ranked, and no group of fewer
 * than five is told of. It can be printed as a report of one page, and taken along as a table.
 *
 * What it shows is loaded once a reader comes near it.
 *
 * @summary Health of the community.
 * @tag praxis-pulse
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When the figures could not be read.
 * @csspart figures - The figures.
 * @csspart notice - What went wrong.
 */
export class PulseElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    buttonStyles,
    noticeStyles,
    css`
      .bones {
        min-block-size: 320px;
        align-content: start;
      }
    `,
  ];

  /** How long a period is to begin with: `month`, `quarter` or `year`. */
  @property() period: PulseUnit = 'quarter';

  @state() private words?: PulseWords;
  @state() private problem?: CommunityError | undefined;

  readonly #near = new NearController(this);
  #asked: Locale | undefined;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#near.isNear && this.t !== this.#asked) void this.#load();
  }

  protected override render() {
    const {community, words, t} = this;
    const isSignedIn = this.problem?.code === 'permission-denied' && community?.viewer;
    const problem = this.connectionError ?? (isSignedIn ? undefined : this.problem);
    return html`${
      problem
        ? this.renderProblem(problem, this.connectionError ? undefined : () => void this.#load())
        : community && words
          ? html`<praxis-pulse-body
              exportparts="figures, notice"
              .community=${community}
              .strings=${t}
              .words=${words}
              .formats=${this.formats}
              .unit=${PULSE_UNITS.includes(this.period) ? this.period : 'quarter'}
              @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
              @praxis-failed=${this.#askToSignIn}
            ></praxis-pulse-body>`
          : html`<div class="bones" aria-busy="true" aria-label=${t.loading} role="img">
              <div class="bone"></div>
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
      const [words] = await Promise.all([t.pulse(), import('./body.js')]);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }

  /** Whoever is a stranger to the backend is asked in; the figures are tried again then. */
  readonly #askToSignIn = ({error}: {readonly error: CommunityError}) => {
    if (error.code === 'permission-denied' && this.community?.viewer === null) this.problem = error;
  };
}
