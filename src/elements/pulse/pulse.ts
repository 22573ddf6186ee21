import {css, html} from 'lit';
import {property} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';
import type {PulseWords} from '../../locales/pulse/en.js';
import {CommunityError} from '../../model/errors.js';
import {PULSE_UNITS, type PulseUnit} from '../../model/pulse.js';
import {DeferredElement} from '../shared/deferred-element.js';

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
export class PulseElement extends DeferredElement<PulseWords> {
  static override styles = [
    DeferredElement.styles,
    css`
      .bones {
        min-block-size: 320px;
      }
    `,
  ];

  /** How long a period is to begin with: `month`, `quarter` or `year`. */
  @property() period: PulseUnit = 'quarter';

  protected override load(t: Locale) {
    return Promise.all([t.pulse(), import('./body.js')]);
  }

  protected override renderBody(community: Community, words: PulseWords) {
    return html`<praxis-pulse-body
      exportparts="figures, notice"
      .community=${community}
      .strings=${this.t}
      .words=${words}
      .formats=${this.formats}
      .unit=${PULSE_UNITS.includes(this.period) ? this.period : 'quarter'}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
      @praxis-failed=${this.#askToSignIn}
    ></praxis-pulse-body>`;
  }

  protected override willUpdate(): void {
    if (this.problem?.code === 'permission-denied' && this.community?.viewer) this.problem = undefined;
  }

  /** Whoever is a stranger to the backend is asked in; the figures are tried again then. */
  readonly #askToSignIn = ({error}: {readonly error: CommunityError}) => {
    if (error.code === 'permission-denied' && this.community?.viewer === null) this.problem = error;
  };
}
