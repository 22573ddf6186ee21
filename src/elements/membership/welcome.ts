import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {peopleIn} from '../../community/directory.js';
import {termsIn} from '../../community/glossary.js';
import {LivePacked} from '../../context/live-packed.js';
import type {DirectoryShard} from '../../model/member.js';
import type {Stored} from '../../model/records.js';
import {
  peopleToMeet,
  termToStartWith,
  threadsToAnswer,
  type Meeting,
  type Newcomer,
  type WaitingThread,
} from '../../model/welcome.js';
import {queries} from '../../store/queries.js';
import {pageAddress} from '../../text/page-address.js';
import {addressOf} from '../shared/address.js';
import {avatar} from '../shared/avatar.js';
import {memberLink} from '../shared/member-link.js';
import {photoOf} from '../shared/photo.js';
import {shownName} from '../shared/shown-name.js';
import {MembershipPart} from './part.js';
import {shownTitle} from '../shared/hidden.js';

/** Among how many waiting conversations three are chosen: that many reads, once. */
const LOOKED_AT = 9;

/**
 * What a newcomer could begin with: whom to meet, what to answer, a term; each with the reason why. Fires `dismiss` once they
 * want to be told no more.
 *
 * @summary A welcome.
 * @tag praxis-membership-welcome
 */
export class WelcomeElement extends MembershipPart {
  static override styles = [
    MembershipPart.styles,
    css`
      section {
        padding: var(--_space-4);
        border: var(--_line) solid var(--_color-border);
        border-radius: var(--_radius-lg);
        background: var(--_color-surface-sunken);
      }
      .about {
        inline-size: fit-content;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      h4 {
        margin-block-end: var(--_space-1);
      }
    `,
  ];

  @property({attribute: false}) member!: Stored<'member'>;
  /** What the community is for, perhaps ''. */
  @property() about = '';
  /** Which version of the charter is in effect, 0 for none. */
  @property({attribute: false}) charter = 0;
  @property() language = 'en';
  @property({attribute: false}) directory: readonly DirectoryShard[] = [];

  @state() private waiting?: readonly Stored<'thread'>[];

  readonly #glossary = new LivePacked(this, () => this.community, 'glossary');
  #uid = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('community') || this.uid === this.#uid) return;
    this.#uid = this.uid;
    void this.#look();
  }

  protected override render() {
    const t = this.words.welcome;
    const me = this.#me;
    const meetings = peopleToMeet(me, peopleIn(this.directory));
    const threads = threadsToAnswer(me, this.waiting ?? []);
    return html`<section class="stack" aria-labelledby="heading">
      <h3 id="heading" class="subtitle">${t.heading}</h3>
      ${
        this.about
          ? html`<div>
              <h4 class="label">${t.about}</h4>
              <p class="about" dir="auto">${this.about}</p>
            </div>`
          : nothing
      }
      ${
        this.charter
          ? html`<div>
              <h4 class="label">${t.charter}</h4>
              <praxis-charter-summary
                exportparts="charter"
                .community=${this.community}
                .strings=${this.strings}
                .formats=${this.formats}
                .number=${this.charter}
              ></praxis-charter-summary>
            </div>`
          : nothing
      }
      ${meetings.length ? this.#renderPeople(meetings) : nothing}
      ${threads.length ? this.#renderThreads(threads) : nothing} ${this.#renderTerm(me)}
      <div class="row">
        <button type="button" class="button button--small" @click=${this.#dismiss}>${t.dismiss}</button>
      </div>
    </section>`;
  }

  #renderPeople(meetings: readonly Meeting[]): TemplateResult {
    const t = this.words.welcome;
    return html`<div>
      <h4 class="label">${t.people}</h4>
      <ul class="list">
        ${meetings.map(
          ({person, reason}) =>
            html`<li class="item">
              ${avatar(person.uid, person.name, 'sm', photoOf(this.community, person))}
              <span class="tight">
                <span>
                  ${memberLink(person.uid, person.name)}
                  ${person.title ? html`<span class="muted small"> · <bdi>${person.title}</bdi></span>` : nothing}
                </span>
                <span class="muted small" dir="auto">${this.#why(reason)}</span>
              </span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #why(reason: Meeting['reason']): string {
    const t = this.words.welcome.reasons;
    switch (reason.kind) {
      case 'skill':
        return t.skill(reason.skill);
      case 'department':
        return t.department(reason.department);
      default:
        return t[reason.kind]();
    }
  }

  #renderThreads(threads: readonly WaitingThread[]): TemplateResult {
    const t = this.words.welcome;
    return html`<div>
      <h4 class="label">${t.threads}</h4>
      <ul class="list">
        ${threads.map(
          ({thread, topic}) =>
            html`<li class="tight">
              <a href=${pageAddress(thread.key) ?? addressOf('thread', thread.id)} dir="auto"
                >${shownTitle(thread.title, this.strings)}</a
              >
              <span class="muted small" dir="auto"
                >${topic ? t.topic(topic) : t.waiting(`\u2068${shownName(thread.byline, this.strings)}\u2069`, this.formats.ago(thread.createdAt))}</span
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #renderTerm(me: Newcomer) {
    const t = this.words.welcome;
    const first = termToStartWith(me, termsIn(this.#glossary.records), this.language);
    if (!first) return nothing;
    const {term, topic} = first;
    const why = [topic && t.termTopic(topic), term.status === 'agreed' ? t.termAgreed : t.termProposed];
    return html`<div>
      <h4 class="label">${t.term}</h4>
      <div class="tight">
        <a href=${addressOf('term', term.id)} lang=${term.lang} dir="auto">${term.label}</a>
        <p class="small" lang=${term.lang} dir="auto">${term.gloss}</p>
        <span class="muted small" dir="auto">${why.filter(Boolean).join(' · ')}</span>
      </div>
    </div>`;
  }

  get #me(): Newcomer {
    const {id: uid, department, skills, learning} = this.member;
    return {uid, department, skills, learning};
  }

  async #look() {
    // A welcome without it is a welcome as well.
    const waiting = this.community.store.query({...queries.unansweredThreads(), limit: LOOKED_AT});
    this.waiting = await waiting.catch(() => []);
  }

  readonly #dismiss = () => {
    this.dispatchEvent(new Event('dismiss'));
  };
}
