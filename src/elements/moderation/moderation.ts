import {html} from 'lit';
import type {ModerationWords} from '../../locales/moderation/en.js';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';
import {DeferredElement} from '../shared/deferred-element.js';

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
export class ModerationElement extends DeferredElement<ModerationWords> {
  protected override get ahead(): string {
    return '0px';
  }

  protected override load(t: Locale) {
    return Promise.all([t.moderation(), import('./body.js')]);
  }

  protected override renderBody(community: Community, words: ModerationWords) {
    return html`<praxis-moderation-body
      exportparts="notice"
      .community=${community}
      .strings=${this.t}
      .words=${words}
      .formats=${this.formats}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
    ></praxis-moderation-body>`;
  }
}
