import {html} from 'lit';
import type {CharterWords} from '../../locales/charter/en.js';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';
import {DeferredElement} from '../shared/deferred-element.js';

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
export class CharterElement extends DeferredElement<CharterWords> {
  protected override load(t: Locale) {
    return Promise.all([t.charter(), import('./body.js')]);
  }

  protected override renderBody(community: Community, words: CharterWords) {
    return html`<praxis-charter-body
      exportparts="charter, dialog, form, notice"
      .community=${community}
      .strings=${this.t}
      .words=${words}
      .formats=${this.formats}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
    ></praxis-charter-body>`;
  }
}
