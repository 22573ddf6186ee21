import {css, html, nothing, type TemplateResult} from 'lit';
import {query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Target} from '../../model/moderation.js';
import {Live} from '../../context/live.js';
import {ContributedEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import {mayModerate, type Standing} from '../../model/permissions.js';
import {refs, type Kind, type Ref, type Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import type {Query} from '../../store/store.js';
import {LogElement} from './log.js';
import {ModerationPart} from './part.js';

/**
 * What there is to be looked at, for those who moderate; what concerns the viewer, and what they reported; the log.
 *
 * @summary What moderation shows.
 * @tag praxis-moderation-body
 */
export class ModerationBody extends ModerationPart {
  static override styles = [
    ModerationPart.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--_space-8);
      }
      h3:focus {
        outline: none;
      }
    `,
  ];

  @query('#queue') private queue?: HTMLElement | null;

  #isAsked = false;
  #wasKnown = false;

  readonly #member = this.#live(() => (this.#hasAccount ? refs.member(this.uid) : undefined));
  readonly #restriction = this.#live(() => (this.#hasAccount ? refs.restriction(this.uid) : undefined));
  readonly #record = this.#live(() => (this.#isKnown() ? refs.community() : undefined));
  readonly #reports = this.#live(() => (this.#isKnown() ? queries.openReports() : undefined));
  readonly #appeals = this.#live(() => (this.#isKnown() ? queries.openAppeals() : undefined));
  readonly #notices = this.#live(() => (this.#hasAccount ? queries.noticesFor(this.uid) : undefined));
  readonly #asked = this.#live(() => (this.#hasAccount ? queries.appealsBy(this.uid) : undefined));
  readonly #mine = this.#live(() => (this.#hasAccount ? queries.reportsBy(this.uid) : undefined));

  constructor() {
    super();
    this.addEventListener(ContributedEvent.type, (event) => {
      if (event.composedPath()[0] === this) void this.#goOn(); // The case was gone before it was told.
    });
  }

  /** Most people read the log alone. */
  protected override updated(): void {
    const isMore = this.#moderates || this.#notices.records.length > 0 || this.#mine.records.length > 0;
    if (!isMore || this.#isAsked) return;
    this.#isAsked = true;
    import('./parts.js').catch((cause: unknown) => (this.problem = new CommunityError('offline', {cause})));
  }

  protected override render() {
    const {problem} = this;
    return html`${problem ? this.renderProblem(problem) : nothing}
      ${this.#moderates ? html`${this.#renderQueue()} ${this.#renderAppeals()}` : nothing} ${this.#renderNotices()}
      ${this.#renderMine()}
      <praxis-moderation-log
        exportparts="notice"
        .community=${this.community}
        .strings=${this.strings}
        .words=${this.words}
        .formats=${this.formats}
        .standing=${this.#standing}
      ></praxis-moderation-log>`;
  }

  #live<K extends Kind>(target: () => Ref<K> | Query<K> | undefined): Live<K> {
    return new Live<K>(this, () => this.community, target);
  }

  get #hasAccount(): boolean {
    const {viewer} = this.community;
    return Boolean(viewer && !viewer.guest);
  }

  get #standing(): Standing {
    const {viewer} = this.community;
    return {viewer, member: this.#member.record, restriction: this.#restriction.record};
  }

  get #moderates(): boolean {
    return mayModerate(this.#standing);
  }

  /** Whether they moderate as far as the backend knows: whoever founds a community does so here at once, and is refused there. */
  #isKnown(): boolean {
    if (!this.#moderates) this.#wasKnown = false;
    else if (!this.#member.pending) this.#wasKnown = true;
    return this.#wasKnown;
  }

  #renderQueue(): TemplateResult {
    const {words} = this;
    const {records, status, error} = this.#reports;
    const cases = groupByTarget(records);
    return html`<section class="stack" aria-labelledby="queue">
      <h3 id="queue" tabindex="-1">${words.queue.heading}</h3>
      ${
        error
          ? this.renderProblem(error)
          : status !== 'ready'
            ? this.renderBones()
            : cases.size
              ? repeat(
                  cases,
                  ([target]) => target,
                  ([target, reports]) => this.#renderCase({target, about: reports[0]!.about}, reports),
                )
              : html`<p class="muted">${words.queue.none}</p>`
      }
    </section>`;
  }

  #renderCase(about: Target, reports: readonly Stored<'report'>[]): TemplateResult {
    return html`<praxis-moderation-case
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .standing=${this.#standing}
      .about=${about}
      .reports=${reports}
      @praxis-contributed=${this.#goOn}
    ></praxis-moderation-case>`;
  }

  #renderAppeals(): TemplateResult | typeof nothing {
    const {records} = this.#appeals;
    // Nobody decides on what concerns themselves.
    const others = records.filter(({person}) => person !== this.uid);
    if (!others.length) return nothing;
    return html`<section class="stack" aria-labelledby="appeals">
      <h3 id="appeals" tabindex="-1">${this.words.appeals.heading}</h3>
      ${repeat(
        others,
        ({id}) => id,
        (appeal) =>
          html`<praxis-moderation-appeal
            .community=${this.community}
            .strings=${this.strings}
            .words=${this.words}
            .formats=${this.formats}
            .standing=${this.#standing}
            .record=${this.#record.record}
            .appeal=${appeal}
            @praxis-contributed=${this.#goOn}
          ></praxis-moderation-appeal>`,
      )}
    </section>`;
  }

  #renderNotices(): TemplateResult | typeof nothing {
    const {records} = this.#notices;
    if (!records.length) return nothing;
    const appeals = new Map(this.#asked.records.map((appeal) => [appeal.id, appeal]));
    return html`<section class="stack" aria-labelledby="notices">
      <h3 id="notices" tabindex="-1">${this.words.mine.heading}</h3>
      ${records.map(
        (notice) =>
          html`<praxis-moderation-notice
            exportparts="notice"
            .community=${this.community}
            .strings=${this.strings}
            .words=${this.words}
            .formats=${this.formats}
            .notice=${notice}
            .appeal=${appeals.get(notice.id)}
          ></praxis-moderation-notice>`,
      )}
    </section>`;
  }

  #renderMine(): TemplateResult | typeof nothing {
    const {records} = this.#mine;
    if (!records.length) return nothing;
    return html`<section class="stack" aria-labelledby="mine">
      <h3 id="mine" tabindex="-1">${this.words.reports.heading}</h3>
      <ul class="list">
        ${records.map(
          (report) =>
            html`<li>
              <praxis-moderation-report
                .community=${this.community}
                .strings=${this.strings}
                .words=${this.words}
                .formats=${this.formats}
                .report=${report}
              ></praxis-moderation-report>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** What was decided is gone from the list: whoever decided goes on at its heading. */
  readonly #goOn = async () => {
    await this.updateComplete;
    if (!this.shadowRoot?.activeElement) this.queue?.focus();
  };
}

function groupByTarget(reports: readonly Stored<'report'>[]): Map<string, Stored<'report'>[]> {
  const groups = new Map<string, Stored<'report'>[]>();
  for (const report of reports) groups.set(report.target, [...(groups.get(report.target) ?? []), report]);
  return groups;
}

if (!customElements.get('praxis-moderation-log')) customElements.define('praxis-moderation-log', LogElement);
if (!customElements.get('praxis-moderation-body')) customElements.define('praxis-moderation-body', ModerationBody);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-moderation-body': ModerationBody;
    'praxis-moderation-log': LogElement;
  }
}
