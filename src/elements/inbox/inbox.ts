import {html} from 'lit';
import {property} from 'lit/decorators.js';
import type {InboxWords} from '../../locales/inbox/en.js';
import type {Community} from '../../community/community.js';
import type {Locale} from '../../locales/en.js';
import {renderSignIn} from '../shared/sign-in.js';
import {DeferredElement} from '../shared/deferred-element.js';

/**
 * What concerns the person who looks at it, from all pages of the community: who speaks to them, answers them or says something about
 * what they wrote, what goes on in conversations that they follow, how their terms are understood and which are due for another look, and
 * what those who moderate decided. Grouped by conversation and term; what they mute is not in it.
 *
 * What it shows is loaded once a reader comes near it.
 *
 * @summary What is new for you, from all pages.
 * @tag praxis-inbox
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before it takes the person to what is new. Cancel it to take them elsewhere.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When something could not be stored.
 * @csspart notice - What went wrong, or what can be undone.
 * @csspart heading - The heading.
 * @csspart group - What is new of one thing.
 */
export class InboxElement extends DeferredElement<InboxWords> {
  /** Offers a mail about what is new, once a day or a week: for those who run the function that sends it. */
  @property({type: Boolean}) mail = false;

  protected override get ahead(): string {
    return '0px';
  }

  protected override load(t: Locale) {
    return Promise.all([t.inbox(), import('./body.js')]);
  }

  protected override renderBody(community: Community, words: InboxWords) {
    if (community.viewer === null) return renderSignIn(community, this.t, this.t.account.prompt);
    if (!community.viewer) return this.renderBones();
    if (community.viewer.guest) return html`<p class="muted">${words.guest}</p>`;
    return html`<praxis-inbox-body
      exportparts="notice, heading, group"
      .community=${community}
      .strings=${this.t}
      .words=${words}
      .formats=${this.formats}
      ?mail=${this.mail}
      @say=${({detail}: CustomEvent<string>) => this.announce(detail)}
    ></praxis-inbox-body>`;
  }
}
