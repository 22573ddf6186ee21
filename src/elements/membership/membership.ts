import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {membersIn} from '../../community/directory.js';
import type {Shown} from '../../community/consent.js';
import {join, leave} from '../../community/membership.js';
import {dismiss, isDismissed} from '../../context/dismissals.js';
import {Live} from '../../context/live.js';
import {LivePacked} from '../../context/live-packed.js';
import {NextPerson} from '../../context/next-person.js';
import {ContributedEvent} from '../../events.js';
import {isAbandoned, stewardsAmong} from '../../model/adoption.js';
import {isPrivateName} from '../../model/community.js';
import type {CommunityError} from '../../model/errors.js';
import {dayOf, type Person} from '../../model/member.js';
import {isActive, isSteward, mayApply, type Standing} from '../../model/permissions.js';
import {refs} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {PraxisElement} from '../shared/praxis-element.js';
import {forgetInvitation, InvitationController} from './address.js';
import {renderFaces} from './faces.js';
import styles from './membership.styles.js';
import {renderInside} from './inside.js';
import {PartsController} from './parts-controller.js';
import type {Section} from './sections.js';
import {isInvited, renderVisitor} from './visitor.js';

/** For how many days a member is new. */
const NEW_DAYS = 30;

/**
 * Joining and leaving in one click; asking to join, or coming with an invitation, where one has to. Reading needs neither.
 * A newcomer is welcomed, a member sees for themselves how involved they are, and a steward says who comes in.
 *
 * The link of an invitation is that of the page with `#invitation=CODE`.
 *
 * @summary Join, leave, how involved I am.
 * @tag praxis-membership
 * @fires {ReadyEvent} praxis-ready - When the community is known.
 * @fires {ContributedEvent} praxis-contributed - After the person joined, asked to or left, or said something about themselves.
 * @fires {SignedInEvent} praxis-signed-in - After the person signed in here.
 * @fires {FailedEvent} praxis-failed - When that did not work.
 * @csspart notice - What went wrong, or waits.
 * @csspart charter - What the charter says.
 * @csspart search - The box to search for a person.
 */
export class MembershipElement extends PraxisElement {
  static override styles = [
    ...[PraxisElement.styles, avatarStyles, badgeStyles, buttonStyles],
    ...[fieldStyles, noticeStyles, styles],
  ];

  @state() private isLeaving = false;
  @state() private isBusy = false;
  @state() private problem?: CommunityError;
  @state() private open: ReadonlySet<Section> = new Set();

  @query('.acts .button') private firstAct?: HTMLElement | null;
  @query('.here') private here?: HTMLElement | null;

  readonly #member = new Live(
    this,
    () => this.community,
    () => (this.community?.viewer ? refs.member(this.community.viewer.uid) : undefined),
  );
  readonly #record = new Live(
    this,
    () => this.community,
    () => refs.community(),
  );
  /** Whoever is banned is a member no more: for those who were one it is worth a look. */
  readonly #restriction = new Live(
    this,
    () => this.community,
    () => (this.#member.record?.status === 'left' ? refs.restriction(this.#member.record.id) : undefined),
  );
  readonly #directory = new LivePacked(this, () => this.community, 'directory');
  readonly #applications = new Live(
    this,
    () => this.community,
    () => (isSteward(this.#standing) && this.#record.record?.join !== 'open' ? queries.applications() : undefined),
  );
  readonly #invitation = new InvitationController(this);
  readonly #parts = new PartsController(this, () => this.t);
  #unpacked: {readonly records: unknown; readonly people: readonly Person[]} = {records: undefined, people: []};
  #wasOutside = false;
  #hasShown = false;
  #hasJoined = false;

  constructor() {
    super();
    const begin = () => Object.assign(this, {open: new Set(), isLeaving: false, problem: undefined});
    new NextPerson(this, () => this.community, begin);
  }

  get #standing(): Standing {
    return {
      ...{viewer: this.community?.viewer, member: this.#member.record},
      ...{community: this.#record.record, restriction: this.#restriction.record},
    };
  }

  protected override render() {
    return html`<div class="stack">${this.#renderBody()}</div>
      ${this.renderLiveRegion()}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#hasShown ||= this.#isKnown;
    if (this.#needsParts) this.#parts.need();
  }

  /** What somebody was at who is let in is gone with the way in: they go on where it says that they are here. */
  protected override update(changed: PropertyValues): void {
    const isHere = isActive(this.#standing);
    const comesIn = isHere && (this.#hasJoined || (this.#wasOutside && this.shadowRoot?.activeElement));
    this.#wasOutside = this.#isKnown && !isHere;
    super.update(changed);
    if (!comesIn) return;
    this.#hasJoined = false;
    void this.updateComplete.then(() => this.here?.focus());
  }

  /** Whether something is shown that is loaded when it is needed. */
  get #needsParts(): boolean {
    const {viewer} = this.#standing;
    if (!viewer || viewer.guest || !this.#isKnown) return false;
    return (
      this.open.size > 0 ||
      this.#isWelcomed ||
      (isActive(this.#standing) && this.#isAbandoned) ||
      (this.#charter > 0 && !isActive(this.#standing)) ||
      isInvited(this.#standing, this.#invitation) ||
      mayApply(this.#standing)
    );
  }

  get #isKnown(): boolean {
    const {community} = this;
    if (!community || community.viewer === undefined) return false;
    const {status} = this.#record;
    if (!this.#hasShown && this.#restriction.status === 'loading') return false;
    return (community.viewer === null || this.#member.status === 'ready') && (status === 'ready' || this.#isPrivate);
  }

  /** Whoever is not in a private community does not even read what it is called; nor do guests, where they are not let in. */
  get #isPrivate(): boolean {
    const {viewer, id} = this.community ?? {};
    if (this.#record.error?.code !== 'permission-denied') return false;
    return Boolean(viewer?.guest || (viewer && isPrivateName(id)));
  }

  get #isWelcomed(): boolean {
    const member = this.#member.record;
    if (!member || !isActive(this.#standing) || member.role === 'steward') return false;
    return dayOf() - member.joinedOn < NEW_DAYS && !isDismissed(this.#welcome);
  }

  /** Nothing is read for it: the directory says when stewards took part last. */
  get #isAbandoned(): boolean {
    return isAbandoned(stewardsAmong(this.#people), dayOf());
  }

  /** Unpacked again only when somebody changed. */
  get #people(): readonly Person[] {
    const {records} = this.#directory;
    if (this.#unpacked.records !== records) this.#unpacked = {records, people: membersIn(records)};
    return this.#unpacked.people;
  }

  /** Which version of the charter is in effect, 0 for none. */
  get #charter(): number {
    return this.#record.record?.charter ?? 0;
  }

  get #welcome(): string {
    return `welcome:${this.community?.id}:${this.community?.viewer?.uid}`;
  }

  #renderBody(): TemplateResult {
    const {community, t} = this;
    const isPrivate = this.#isPrivate;
    const error = isPrivate
      ? this.connectionError
      : (this.connectionError ?? this.#directory.error ?? this.#member.error ?? this.#record.error);
    if (error) return this.renderProblem(error, () => this.#retry());
    if (!community || !this.#isKnown || (!isPrivate && this.#directory.status !== 'ready')) {
      return html`<div class="bones" aria-busy="true" aria-label=${t.loading} role="img">
        <div class="bone bone--faces"></div>
        <div class="bone bone--button"></div>
      </div>`;
    }
    return html`
      ${isPrivate ? nothing : renderFaces(this.#people, {community, strings: t, formats: this.formats})}
      ${this.problem ? this.renderProblem(this.problem) : nothing}
      ${this.#parts.error && this.#needsParts ? this.renderProblem(this.#parts.error, () => void this.#parts.load()) : nothing}
      ${isActive(this.#standing) ? this.#renderMember() : this.#renderVisitor(isPrivate)}
    `;
  }

  #renderVisitor(isPrivate: boolean): TemplateResult {
    const {words, error} = this.#parts;
    return renderVisitor({
      ...{community: this.community!, standing: this.#standing, strings: this.t, formats: this.formats},
      ...{words: error ? null : words, isPrivate, isBusy: this.isBusy, invitation: this.#invitation},
      ...{charter: this.#charter, shown: this.#shown},
      ...{join: this.#join, joined: this.#joined, say: this.#say},
    });
  }

  #renderMember(): TemplateResult {
    return renderInside({
      ...{community: this.community!, strings: this.t, formats: this.formats, language: this.language},
      ...{
        words: this.#parts.words,
        parts: this.#parts.parts,
        member: this.#member.record!,
        record: this.#record.record,
      },
      ...{directory: this.#directory.records, people: this.#people, isAbandoned: this.#isAbandoned},
      ...{isWelcomed: this.#isWelcomed, isLeaving: this.isLeaving, isBusy: this.isBusy},
      ...{applications: this.#applications.records, open: this.open, toggle: this.#toggle, say: this.#say},
      ...{leave: () => void this.#leave(), ask: (isLeaving) => void this.#ask(isLeaving)},
      ...{dismiss: () => void this.#dismiss(), done: () => this.here?.focus()},
    });
  }

  readonly #toggle = (section: Section) => {
    const open = new Set(this.open);
    if (!open.delete(section)) open.add(section);
    this.open = open;
  };

  readonly #say = ({detail}: CustomEvent<string>) => {
    this.announce(detail);
    if (this.#isPrivate) this.#retry(); // They may have been let in.
  };

  readonly #dismiss = async () => {
    dismiss(this.#welcome);
    this.requestUpdate();
    await this.updateComplete;
    this.firstAct?.focus();
  };

  async #ask(isLeaving: boolean) {
    this.problem = undefined;
    this.isLeaving = isLeaving;
    await this.updateComplete;
    this.firstAct?.focus();
  }

  readonly #join = async () => {
    if (!(await this.#try((community) => join(community, {}, this.#shown()), this.t.membership.joined))) return;
    forgetInvitation();
    this.#joined();
  };

  readonly #shown = (): Shown => ({charter: this.renderRoot.querySelector('praxis-charter-summary')?.shown});

  readonly #joined = () => {
    this.#hasJoined = true;
    this.requestUpdate();
  };

  readonly #leave = () => this.#try(leave, this.t.membership.left);

  async #try(act: typeof join, message: string): Promise<boolean> {
    const {community} = this;
    if (!community?.viewer || this.isBusy) return false;
    this.problem = undefined;
    this.isBusy = true;
    try {
      await act(community);
      this.announce(message);
      this.dispatchEvent(new ContributedEvent('membership', community.viewer.uid));
      return true;
    } catch (cause) {
      this.problem = this.fail(cause);
      return false;
    } finally {
      this.isBusy = false;
      if (act === leave) this.isLeaving = false; // Whoever has just come in may ask that already.
      await this.updateComplete;
      if (!this.shadowRoot?.activeElement) this.firstAct?.focus(); // What was pressed is gone.
    }
  }

  #retry() {
    this.#directory.retry();
    this.#record.retry();
    this.#member.retry();
  }
}
