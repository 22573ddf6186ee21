import {html, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {join} from '../../community/membership.js';
import {NextPerson} from '../../context/next-person.js';
import {StandingController} from '../../context/standing-controller.js';
import {Formats} from '../../context/formats.js';
import {ContributedEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import type {Person} from '../../model/member.js';
import {isActive, mayAdmit, mayWrite} from '../../model/permissions.js';
import {PartsController} from '../membership/parts-controller.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {dialogOnDemand, isLoaded} from '../shared/on-demand.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderSignIn} from '../shared/sign-in.js';
import {AskedFor} from './asked-for.js';
import type {Facet} from './filters.js';
import {renderIntake} from './intake.js';
import membersStyles from './members.styles.js';
import {PeopleController} from './people-controller.js';
import {renderJoining, renderWayIn} from './way-in.js';

const DEFAULT_PAGE_SIZE = 24;

/** What is chosen by the page is not offered. */
const BY_DEPARTMENT: readonly Facet[] = ['department'];
const NONE: readonly Facet[] = [];

/**
 * Who is here: cards or a list, searched by name, skill, what to ask about, title, department and place, and narrowed down by
 * most of these. Whoever joined within a month is shown first, with a way to say hello.
 *
 * @summary The directory of the community.
 * @tag praxis-members
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {NavigateEvent} praxis-navigate - Before a person is opened. Cancel it to take whoever reads elsewhere.
 * @fires {ContributedEvent} praxis-contributed - After the person joined, changed their profile or said hello here.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart notice - What went wrong.
 * @csspart heading - The heading.
 * @csspart search - The search box.
 * @csspart newcomers - The row of those who are new.
 * @csspart people - The list of people.
 * @csspart person - One person.
 * @csspart dialog - A dialog: to say hello, to import or to export people.
 */
export class MembersElement extends PraxisElement {
  static override styles = [PraxisElement.styles, buttonStyles, noticeStyles, membersStyles];

  /** Shows only people who know this, or want to be asked about it. */
  @property() expertise = '';

  /** Shows only people of this department. */
  @property() department = '';

  /** How many people are shown before “Show more”. */
  @property({type: Number, attribute: 'page-size'}) pageSize = DEFAULT_PAGE_SIZE;

  @state() private isSigningIn = false;
  @state() private isBusy = false;
  @state() private isEditing = false;
  @state() private isAsking = false;
  @state() private problem?: CommunityError | undefined;

  @query('praxis-profile-form') private profileForm?: HTMLElement | null;
  @query('.mine') private editButton?: HTMLElement | null;

  readonly #people = new PeopleController(
    this,
    () => this.community,
    () => Formats.for(this.language), // Also where we do not speak it.
  );
  readonly #me = new StandingController(this, () => this.community);
  readonly #parts: PartsController = new PartsController(this, () => this.t);
  readonly #asked = new AskedFor();
  readonly #person: NextPerson = new NextPerson(
    this,
    () => this.community,
    () => (this.isEditing = false),
  );
  #wasOutside = false;
  #opener: HTMLElement | undefined;

  protected override render() {
    const {t} = this;
    const shown = this.#asked.among(this.#people.all, this);
    const here = shown?.filter(({status}) => status === 'active').length;
    return html`<section class="stack stack--loose" aria-labelledby="heading">
      <header class="row row--apart">
        <h2 id="heading" part="heading" class="title">
          ${t.members.heading}
          ${here === undefined ? nothing : html`<span class="count">${this.formats.number(here)}</span>`}
        </h2>
        ${shown ? html`<div class="row">${this.#renderIntake()}${this.#renderMine()}</div>` : nothing}
      </header>
      ${this.problem ? this.renderProblem(this.problem) : nothing}
      ${
        this.isSigningIn && this.community && !this.community.viewer
          ? renderSignIn(this.community, t, t.membership.signInFirst)
          : nothing
      }
      ${shown ? this.#renderWayIn() : nothing} ${this.#renderForm()} ${this.#renderDirectory(shown)}
      ${this.#renderHello()} ${this.renderLiveRegion()}
    </section>`;
  }

  #renderForm() {
    if (!this.isEditing || !this.community || !this.#me.member) return nothing;
    return html`<praxis-profile-form
      .community=${this.community}
      .member=${this.#me.member}
      .strings=${this.t}
      .formats=${this.formats}
      @close=${this.#edited}
    ></praxis-profile-form>`;
  }

  #renderDirectory(shown: readonly Person[] | undefined) {
    const error = this.connectionError ?? this.#people.error;
    if (error) return this.renderProblem(error, () => this.#people.retry());
    return html`<praxis-people-list
      exportparts="search, newcomers, people, person"
      .community=${this.community}
      .people=${shown}
      .finder=${this.#people}
      .found=${this.#people.indexed}
      .fixed=${this.department ? BY_DEPARTMENT : NONE}
      .viewer=${this.community?.viewer?.uid}
      .greets=${!this.community?.viewer || !this.#me.isKnown || mayWrite(this.#me.standing)}
      .pageSize=${this.pageSize >= 1 ? Math.floor(this.pageSize) : DEFAULT_PAGE_SIZE}
      .strings=${this.t}
      .formats=${this.formats}
      .language=${this.language}
      @hello=${(event: CustomEvent<{person: Person; opener: HTMLElement}>) => void this.#sayHello(event.detail)}
      @failed=${({detail}: CustomEvent<unknown>) => this.#failOffline(detail)}
    ></praxis-people-list>`;
  }

  /** What the viewer can do for themselves here. */
  #renderMine() {
    const {t} = this;
    if (isActive(this.#me.standing)) {
      return html`<button type="button" class="button mine" @click=${() => void this.#edit()}>
        ${icon('edit')}${t.members.editMine}
      </button>`;
    }
    return this.#isOutside ? renderJoining(this.#wayIn) : nothing;
  }

  #renderWayIn() {
    if (!this.#isOutside || !this.community?.viewer) return nothing;
    const {error} = this.#parts;
    return this.isAsking && error ? this.renderProblem(error, () => void this.#parts.load()) : renderWayIn(this.#wayIn);
  }

  /** Whether it is known that the viewer is no member. */
  get #isOutside(): boolean {
    if (this.community?.viewer === null) return true;
    return this.#me.isKnown && !isActive(this.#me.standing);
  }

  get #wayIn(): Parameters<typeof renderWayIn>[0] {
    const {isBusy, isAsking, formats} = this;
    return {
      ...{community: this.community!, standing: this.#me.standing, strings: this.t, formats},
      ...{isBusy, isAsking, words: this.#parts.words},
      ...{join: this.#join, ask: this.#ask, say: ({detail}) => this.announce(detail)},
    };
  }

  #renderIntake() {
    const {community, t: strings, formats} = this;
    if (!community || !mayAdmit(this.#me.standing)) return nothing;
    const failed = (error?: CommunityError) => (this.problem = error && this.fail(error));
    const intake = renderIntake(this, {community, strings, formats, people: this.#people.all ?? [], failed});
    return keyed(this.#person.count, intake);
  }

  #renderHello() {
    if (!this.community || !isLoaded('praxis-members-hello')) return nothing;
    return html`<praxis-members-hello
      exportparts="dialog"
      .community=${this.community}
      .strings=${this.t}
      @close=${() => this.#opener?.focus()}
    ></praxis-members-hello>`;
  }

  async #sayHello({person, opener}: {person: Person; opener: HTMLElement}) {
    this.problem = undefined;
    this.#opener = opener;
    try {
      const load = async () => (await import('./hello-dialog.js')).MembersHelloElement;
      await (await dialogOnDemand(this, 'praxis-members-hello', load))?.open(person);
    } catch (cause) {
      this.#failOffline(cause);
    }
  }

  /** A part could not be loaded. */
  #failOffline(cause: unknown) {
    this.problem = this.fail(new CommunityError('offline', {cause}));
  }

  readonly #ask = () => {
    this.isAsking = !this.isAsking;
    if (this.isAsking) void this.#parts.load();
  };

  readonly #join = async () => {
    const {community} = this;
    if (!community || this.isBusy) return;
    if (!community.viewer) {
      this.isSigningIn = true;
      return;
    }
    this.problem = undefined;
    this.isBusy = true;
    try {
      await join(community);
      this.announce(this.t.membership.joined);
      this.dispatchEvent(new ContributedEvent('membership', community.viewer.uid));
      await this.updateComplete;
      this.editButton?.focus();
    } catch (cause) {
      this.problem = this.fail(cause);
    } finally {
      this.isBusy = false;
    }
  };

  async #edit() {
    this.problem = undefined;
    try {
      await import('../profile-form/define.js');
      this.isEditing = true;
      await this.updateComplete;
      this.profileForm?.focus();
    } catch (cause) {
      this.#failOffline(cause);
    }
  }

  readonly #edited = () => {
    this.isEditing = false;
    void this.updateComplete.then(() => this.editButton?.focus());
  };

  /** Whoever is let in while they are at the way in goes on with what is there now in its place. */
  protected override update(changed: PropertyValues): void {
    const comesIn = this.#wasOutside && isActive(this.#me.standing) && this.shadowRoot?.activeElement;
    this.#wasOutside = this.#isOutside;
    super.update(changed);
    if (!comesIn) return;
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.editButton?.focus();
    });
  }
}
