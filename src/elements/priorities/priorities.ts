import {css, html} from 'lit';
import {property} from 'lit/decorators.js';
import type {PriorityWordings} from '../../locales/priorities/en.js';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';
import {DeferredElement} from '../shared/deferred-element.js';

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
 * @csspart post - One post of the conversation about one that is open.
 * @csspart author - Who wrote it.
 * @csspart body - What they wrote.
 * @csspart actions - What one can do with it.
 * @csspart composer - The frame of a box to write in.
 * @csspart toolbar - The buttons in it that format.
 * @csspart input - Its text area.
 * @csspart preview - Its text as it will be shown.
 * @csspart send - The button that sends.
 */
export class PrioritiesElement extends DeferredElement<PriorityWordings> {
  static override styles = [
    DeferredElement.styles,
    css`
      .bones {
        min-block-size: 240px;
      }
    `,
  ];

  /** The season that is shown, such as `2026-Q4`, `2026-H2` or `2026`: one that is over is only read. The present one if left out. */
  @property() season = '';

  protected override load(t: Locale) {
    return Promise.all([t.priorities(), import('./body.js')]);
  }

  protected override renderBody(community: Community, words: PriorityWordings) {
    return html`<praxis-priorities-body
      exportparts="heading, list, priority, form, notice, post, author, body, actions, composer, toolbar, input, preview, send"
      .community=${community}
      .strings=${this.t}
      .words=${words}
      .formats=${this.formats}
      .language=${this.language}
      .asked=${this.season.trim()}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
    ></praxis-priorities-body>`;
  }
}
