import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {peopleIn} from '../../community/directory.js';
import {join} from '../../community/membership.js';
import {Live} from '../../context/live.js';
import {LivePacked} from '../../context/live-packed.js';
import {ContributedEvent} from '../../events.js';
import type {CommunityError} from '../../model/errors.js';
import type {DirectoryShard, Person} from '../../model/member.js';
import {isActive, mayAdmit} from '../../model/permissions.js';
import {refs} from '../../model/records.js';
import type {Match, Search} from '../../text/search.js';
import {avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {renderSearchField} from '../shared/search-field.js';
import {renderSignIn} from '../shared/sign-in.js';
import {renderIntake} from './intake.js';
import membersStyles from './members.styles.js';
import {createPeopleSearch} from './people-search.js';
import {renderPerson, type PersonView} from './person.js';

type Found = {readonly person: Person; readonly match?: Match<Person>};

/**
 * Who is here: cards or a list, searched by name, skill, title, department and place.
 *
 * @summary The directory of the community.
 * @tag praxis-members
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {ContributedEvent} praxis-contributed - After the person joined or changed their profile here.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart heading - The heading.
 * @csspart search - The search box.
 * @csspart people - The list of people.
 * @csspart person - One person.
 */
export class MembersElement extends PraxisElement {
  static override styles = [
    PraxisElement.styles,
    avatarStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    membersStyles,
  ];

  /** Shows only people with this skill. */
  @property() expertise = '';

  /** Shows only people of this department. */
  @property() department = '';

  /** How many people are shown before “Show more”. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 24;

  @state() private sought = '';
  @state() private chosenDepartment?: string;
  @state() private view: PersonView = 'card';
  @state() private shown = 0;
  @state() private isSigningIn = false;
  @state() private isBusy = false;
  @state() private isEditing = false;
  @state() private problem?: CommunityError;

  @query('[part=search]') private field?: HTMLInputElement | null;
  @query('praxis-profile-form') private profileForm?: HTMLElement | null;

  readonly #directory = new LivePacked(this, () => this.community, 'directory');
  readonly #me = new Live(
    this,
    () => this.community,
    () => (this.community?.viewer ? refs.member(this.community.viewer.uid) : undefined),
  );
  #shards: readonly DirectoryShard[] | undefined;
  #people: readonly Person[] = [];
  #search: Search<Person> | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#shards === this.#directory.records) return;
    this.#shards = this.#directory.records;
    this.#people = peopleIn(this.#shards).sort((a, b) => this.formats.compare(a.name, b.name));
    this.#search = undefined;
  }

  protected override render() {
    const {t} = this;
    const isReady = this.#directory.status === 'ready';
    return html`<section class="stack stack--loose" aria-labelledby="heading">
      <header class="row row--apart">
        <h2 id="heading" part="heading" class="title">
          ${t.members.heading}
          ${isReady ? html`<span class="count">${this.formats.number(this.#people.length)}</span>` : nothing}
        </h2>
        ${isReady ? html`<div class="row">${this.#renderIntake()}${this.#renderMine()}</div>` : nothing}
      </header>
      ${this.problem ? this.renderProblem(this.problem) : nothing}
      ${
        this.isSigningIn && this.community && !this.community.viewer
          ? renderSignIn(this.community, t, t.membership.signInFirst)
          : nothing
      }
      ${
        this.isEditing && this.community && this.#me.record
          ? html`<praxis-profile-form
              .community=${this.community}
              .member=${this.#me.record}
              .strings=${t}
              .formats=${this.formats}
              @close=${this.#edited}
            ></praxis-profile-form>`
          : nothing
      }
      ${this.#renderDirectory()} ${this.renderLiveRegion()}
    </section>`;
  }

  #renderDirectory(): TemplateResult {
    const {t} = this;
    const error = this.connectionError ?? this.#directory.error;
    if (error) return this.renderProblem(error, () => this.#directory.retry());
    if (this.#directory.status !== 'ready') return this.#renderBones();
    if (!this.#people.length) {
      return html`<div class="empty">
        ${icon('users')}
        <p>${t.members.nobodyYet}</p>
      </div>`;
    }
    const found = this.#find();
    const limit = Math.max(this.shown, this.pageSize);
    return html`<div class="stack">
      ${this.#renderControls()}
      ${this.sought.trim() ? html`<p class="muted small">${t.members.found(found.length, this.formats)}</p>` : nothing}
      ${
        found.length
          ? html`<ul class="people people--${this.view}" part="people">
              ${repeat(
                found.slice(0, limit),
                ({person}) => person.uid,
                ({person, match}) =>
                  renderPerson(person, {view: this.view, match, strings: t, isMe: this.#isMe(person)}),
              )}
            </ul>`
          : html`<div class="empty">
              ${icon('search')}
              <p>${t.members.noneFound}</p>
              <button type="button" class="button" @click=${this.#clear}>${t.members.clear}</button>
            </div>`
      }
      ${
        found.length > limit
          ? html`<div class="row">
              <button type="button" class="button" @click=${() => (this.shown = limit + this.pageSize)}>
                ${t.members.more(found.length - limit, this.formats)}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderControls() {
    const {t} = this;
    const departments = [...new Set(this.#people.map(({department}) => department).filter(Boolean))];
    departments.sort((a, b) => this.formats.compare(a, b));
    return html`<div class="row">
      ${renderSearchField({label: t.members.search, hint: t.members.searchHint, value: this.sought, seek: this.#seek})}
      ${
        departments.length > 1 && !this.department
          ? html`<select class="select" aria-label=${t.members.department} @change=${this.#chooseDepartment}>
              <option value="">${t.members.everyDepartment}</option>
              ${departments.map(
                (name) => html`<option value=${name} ?selected=${name === this.chosenDepartment}>${name}</option>`,
              )}
            </select>`
          : nothing
      }
      <div class="segments" role="group" aria-label=${t.members.view}>
        ${(['card', 'row'] as const).map(
          (view) =>
            html`<button
              type="button"
              class="segment"
              aria-pressed=${this.view === view}
              @click=${() => (this.view = view)}
            >
              ${t.members.views[view]}
            </button>`,
        )}
      </div>
    </div>`;
  }

  /** What the viewer can do for themselves here. */
  #renderMine() {
    const {t} = this;
    if (isActive({viewer: this.community?.viewer, member: this.#me.record})) {
      return html`<button type="button" class="button" @click=${() => (this.isEditing = true)}>
        ${icon('edit')}${t.members.editMine}
      </button>`;
    }
    if (this.community?.viewer && this.#me.status !== 'ready') return nothing;
    return html`<button type="button" class="button button--primary" aria-disabled=${this.isBusy} @click=${this.#join}>
      ${t.membership.join}
    </button>`;
  }

  #renderIntake() {
    const {community, t: strings, formats} = this;
    if (!community || !mayAdmit({viewer: community.viewer, member: this.#me.record})) return nothing;
    const failed = (error?: CommunityError) => (this.problem = error && this.fail(error));
    return renderIntake(this, {community, strings, formats, people: this.#people, failed});
  }

  #renderBones() {
    return html`<div class="bones" aria-busy="true" role="img" aria-label=${this.t.loading}>
      <div class="bone bone--field"></div>
      <div class="people people--card">${[1, 2, 3].map(() => html`<div class="bone bone--card"></div>`)}</div>
    </div>`;
  }

  #find(): readonly Found[] {
    const {expertise} = this;
    const department = this.department || this.chosenDepartment;
    const fits = (person: Person) =>
      (!department || person.department === department) &&
      (!expertise || person.skills.some((skill) => skill.toLowerCase() === expertise.toLowerCase()));
    const text = this.sought.trim();
    if (!text) return this.#people.filter(fits).map((person) => ({person}));
    this.#search ??= createPeopleSearch(this.#people);
    return this.#search(text)
      .filter(({document}) => fits(document))
      .map((match) => ({person: match.document, match}));
  }

  #isMe({uid}: Person): boolean {
    return uid === this.community?.viewer?.uid;
  }

  readonly #seek = () => {
    this.sought = this.field?.value ?? '';
    this.shown = 0;
    if (this.sought.trim()) this.announce(this.t.members.found(this.#find().length, this.formats));
  };

  readonly #clear = () => {
    this.sought = '';
    this.chosenDepartment = undefined;
    this.field?.focus();
  };

  #chooseDepartment(event: Event) {
    this.chosenDepartment = (event.target as HTMLSelectElement).value;
    this.shown = 0;
  }

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
    } catch (cause) {
      this.problem = this.fail(cause);
    } finally {
      this.isBusy = false;
    }
  };

  readonly #edited = () => {
    this.isEditing = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('header .button')?.focus());
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('isEditing' as never) && this.isEditing) this.profileForm?.focus();
  }
}
