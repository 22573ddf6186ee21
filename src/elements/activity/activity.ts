import {html} from 'lit';
import {property} from 'lit/decorators.js';
import type {ActivityWords} from '../../locales/activity/en.js';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';
import {DeferredElement} from '../shared/deferred-element.js';

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
export class ActivityElement extends DeferredElement<ActivityWords> {
  /**
   * Since when, for everyone alike: a date such as `2026-11-01`, or a number of days. Without it, since the person's last visit; for
   * visitors, and whoever has not been here before, the last two weeks.
   */
  @property() since = '';

  protected override load(t: Locale) {
    return Promise.all([t.activity(), import('./body.js')]);
  }

  protected override renderBody(community: Community, words: ActivityWords) {
    return html`<praxis-activity-body
      exportparts="notice, heading, news, dialog"
      .community=${community}
      .strings=${this.t}
      .words=${words}
      .formats=${this.formats}
      .since=${this.since}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
    ></praxis-activity-body>`;
  }
}
