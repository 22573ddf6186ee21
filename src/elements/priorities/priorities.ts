import {css, html, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {NearController} from '../../context/near-controller.js';
import type {PriorityWordings} from '../../locales/priorities/en.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {buttonStyles} from '../shared/button.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';

/**
 * What the community works on in a season: members suggest it, support so many priorities each, and move them on. When the season
 * ends nothing carries over by itself; what still matters is renewed, and the rest stays to be read.
 *
 * What it shows is loaded once a reader comes near it.
 *
 * @summary What the community works on now, renegotiated every season.
 * @tag praxis-priorities
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {ContributedEvent} praxis-contributed - After the person suggested, supported, renewed or changed a priority.
 * @fires {NavigateEvent} praxis-navigate - Before it opens a priority, or takes the person to what has to do with one.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart heading - The season.
 * @csspart list - A list of priorities.
 * @csspart priority - One of a list, and one that is open.
 * @csspart form - Where one is written.
 * @csspart notice - What went wrong.
 */
export class PrioritiesElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    buttonStyles,
    noticeStyles,
    css`
      .bones {
        min-block-size: 240px;
        align-content: start;
      }
    `,
  ];

  /** The season that is shown, such as `2026-Q4`, `2026-H2` or `2026`: one that is over is only read. The present one if left out. */
  @property() season = '';

  @state() private words?: PriorityWordings;
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
          ? html`<praxis-priorities-body
              exportparts="heading, list, priority, form, notice"
              .community=${community}
              .strings=${t}
              .words=${words}
              .formats=${this.formats}
              .language=${this.language}
              .asked=${this.season.trim()}
              @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
            ></praxis-priorities-body>`
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
      const [words] = await Promise.all([t.priorities(), import('./body.js')]);
      if (t === this.#asked) this.words = words;
    } catch (cause) {
      this.problem = this.fail(new CommunityError('offline', {cause}));
    }
  }
}
