import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {renewPriority} from '../../community/ballots.js';
import {takeOnPriority} from '../../community/priorities.js';
import {Live} from '../../context/live.js';
import {keyOfPriority} from '../../model/ids.js';
import {targetOf} from '../../model/moderation.js';
import {mayReport} from '../../model/permissions.js';
import {mayLeadPriority, mayLetGo, mayRenew, mayRewordPriority, mayTakeOn} from '../../model/prioritising.js';
import {renewalIdOf} from '../../model/priority.js';
import {refs, type Stored} from '../../model/records.js';
import {parseMarkdown} from '../../text/markdown.js';
import {renderRichText, richTextStyles} from '../post/rich-text.js';
import {addressOf} from '../shared/address.js';
import {renderHidden} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {ReportRequest} from '../shared/report-request.js';
import {opensInPlace, PriorityPart} from './part.js';
import {renderPeople, renderStanding, renderState} from './row.js';

/**
 * A priority in full: why, where it stands, who takes it on, what came of it, and its conversation. Fires `back`, `open` with the id
 * of another one.
 *
 * @summary One priority.
 * @tag praxis-priority-page
 */
export class PriorityPageElement extends PriorityPart {
  static override styles = [
    PriorityPart.styles,
    richTextStyles,
    css`
      .title:focus {
        outline: none;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-4) var(--_space-6);
        align-items: start;
      }
      .head > .stack {
        flex: 1 1 260px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: var(--_space-1);
      }
    `,
  ];

  @property({attribute: false}) priorityId!: string;
  @property({attribute: false}) language = 'en';
  /** Whether the viewer supports it, and how many supports they have left. */
  @property({type: Boolean}) isMine = false;
  @property({type: Number}) left = 0;

  @state() private isEditing = false;
  @state() private isTalking = false;

  @query('#title') private heading?: HTMLElement | null;

  readonly #priority = new Live(
    this,
    () => this.community,
    () => refs.priority(this.priorityId),
  );
  /** The one that renews it in this season. */
  readonly #renewal = new Live(
    this,
    () => this.community,
    () => {
      const {record} = this.#priority;
      return record && record.season !== this.season ? refs.priority(renewalIdOf(record.root, this.season)) : undefined;
    },
  );

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading?.focus(options));
  }

  protected override firstUpdated(): void {
    // It stays a tag until there is a connection.
    void import('../thread/define.js').catch(() => undefined).then(() => (this.isTalking = true));
  }

  protected override render(): TemplateResult {
    const {words, problem} = this;
    return html`<article class="stack stack--loose" part="priority" aria-labelledby="title">
      <p>
        <a class="back small" href=${addressOf('priority')} @click=${this.#back}>${icon('back')}${words.page.all}</a>
      </p>
      ${problem ? this.renderProblem() : nothing} ${this.#renderPriority()}
    </article>`;
  }

  #renderPriority(): TemplateResult | typeof nothing {
    const {status, record, error} = this.#priority;
    if (error) return this.renderProblem(error);
    if (record && !record.title) return renderHidden({...this.#hidden(record), strings: this.strings});
    if (record) return this.isEditing ? this.#renderForm(record) : this.#renderPage(record);
    if (status !== 'ready') return this.renderBones();
    return html`<p id="title" tabindex="-1">${this.words.page.missing}</p>`;
  }

  #renderPage(priority: Stored<'priority'>): TemplateResult {
    const {words, strings, season, standing} = this;
    const t = words.page;
    const {title, body, renewedFrom, season: own} = priority;
    const mayLead = mayLeadPriority(standing, priority, season);
    return html`<header class="head">
        <div class="stack">
          <h2 id="title" class="title" tabindex="-1"><bdi>${title}</bdi></h2>
          <div class="row">
            ${renderState(priority.state, words)}
            ${
              renewedFrom
                ? html`<a
                    class="small"
                    href=${addressOf('priority', renewedFrom)}
                    @click=${(event: MouseEvent) => this.#open(event, renewedFrom)}
                    >${words.renewedBadge}</a
                  >`
                : nothing
            }
          </div>
          ${renderStanding(priority, this)} ${renderPeople(priority, this)}
        </div>
        ${this.#renderSupport(priority)}
      </header>
      ${own === season ? nothing : this.#renderPast(priority)}
      ${body ? html`<div class="rich-text">${renderRichText(parseMarkdown(body), strings.post)}</div>` : nothing}
      ${this.#renderActs(priority)}
      ${
        mayLead
          ? html`<section class="stack" aria-labelledby="stands">
              <h3 id="stands" class="subtitle">${t.stands}</h3>
              <praxis-priority-move
                .community=${this.community}
                .strings=${strings}
                .words=${words}
                .formats=${this.formats}
                .priority=${priority}
              ></praxis-priority-move>
            </section>`
          : nothing
      }
      <praxis-priority-outcome
        .community=${this.community}
        .strings=${strings}
        .words=${words}
        .formats=${this.formats}
        .priority=${priority}
        .maySay=${mayLead}
      ></praxis-priority-outcome>
      <praxis-priority-links
        exportparts="notice"
        .community=${this.community}
        .strings=${strings}
        .words=${words}
        .formats=${this.formats}
        .priority=${priority}
        .mayLink=${mayLead}
      ></praxis-priority-links>
      ${this.#renderTalk(priority)}`;
  }

  #renderSupport(priority: Stored<'priority'>): TemplateResult {
    return html`<praxis-priority-support
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .standing=${this.standing}
      .season=${this.season}
      .priority=${priority}
      .isMine=${this.isMine}
      .left=${this.left}
    ></praxis-priority-support>`;
  }

  #renderPast(priority: Stored<'priority'>): TemplateResult {
    const {words, season, standing} = this;
    const renewed = this.#renewal.record;
    const {title} = priority;
    return html`<div class="notice">
      ${icon('clock')}
      <p>${words.page.past(this.named(priority.season))}</p>
      ${
        renewed
          ? html`<a
              href=${addressOf('priority', renewed.id)}
              @click=${(event: MouseEvent) => this.#open(event, renewed.id)}
              >${words.renewedBadge}</a
            >`
          : mayRenew(standing, priority, season)
            ? html`<button
                type="button"
                class="button button--small"
                aria-label=${words.renewal.bringBackWhat(title)}
                aria-disabled=${this.isBusy}
                @click=${() => void this.#bringBack(priority)}
              >
                ${words.renewal.bringBack}
              </button>`
            : nothing
      }
    </div>`;
  }

  #renderActs(priority: Stored<'priority'>): TemplateResult | typeof nothing {
    const {words, strings, season, standing} = this;
    const t = words.page;
    const {id, author} = priority;
    const button = (name: 'plus' | 'x' | 'edit' | 'flag', word: string, act: () => void) =>
      html`<button type="button" class="button button--small" aria-disabled=${this.isBusy} @click=${act}>
        ${icon(name)}${word}
      </button>`;
    const report = () => this.#ask('report', id);
    return html`<div class="row">
      ${mayTakeOn(standing, priority, season) ? button('plus', t.takeOn, () => void this.#takeOn(priority, true)) : nothing}
      ${mayLetGo(standing, priority, season) ? button('x', t.letGo, () => void this.#takeOn(priority, false)) : nothing}
      ${mayRewordPriority(standing, priority, season) ? button('edit', t.edit, () => void this.#edit(true)) : nothing}
      ${mayReport(standing, {about: 'priority', owner: author}) ? button('flag', strings.report, report) : nothing}
    </div>`;
  }

  #hidden({id, author}: Stored<'priority'>) {
    return {about: 'priority' as const, ask: author === this.uid ? () => this.#ask('notice', id) : undefined};
  }

  #ask(what: ReportRequest['what'], id: string): void {
    this.dispatchEvent(new ReportRequest(what, targetOf.priority(id), (error) => (this.problem = error)));
  }

  #renderForm(priority: Stored<'priority'>): TemplateResult {
    return html`<praxis-priority-form
      exportparts="form, notice"
      .community=${this.community}
      .strings=${this.strings}
      .words=${this.words}
      .formats=${this.formats}
      .standing=${this.standing}
      .season=${this.season}
      .priority=${priority}
      @close=${() => void this.#edit(false)}
    ></praxis-priority-form>`;
  }

  /** One conversation for all the seasons through which it is renewed. */
  #renderTalk({root, title}: Stored<'priority'>): TemplateResult | typeof nothing {
    if (!this.isTalking) return nothing;
    return html`<praxis-thread
      exportparts="post, author, body, actions, composer, toolbar, input, preview, send"
      thread-key=${keyOfPriority(root)}
      thread-title=${this.words.page.talk(title)}
      .isTold=${this.standing.restriction !== undefined}
      @praxis-ready=${(event: Event) => event.stopPropagation()}
    ></praxis-thread>`;
  }

  #open(event: MouseEvent, detail: string) {
    if (opensInPlace(event)) this.dispatchEvent(new CustomEvent('open', {detail}));
  }

  readonly #back = (event: MouseEvent) => {
    if (opensInPlace(event)) this.dispatchEvent(new Event('back'));
  };

  async #edit(isEditing: boolean) {
    this.isEditing = isEditing;
    await this.updateComplete;
    const form = this.renderRoot.querySelector<HTMLElement>('praxis-priority-form');
    (form ?? this.heading)?.focus();
  }

  async #takeOn({id}: Stored<'priority'>, takesOn: boolean) {
    const {community, words} = this;
    const act = async () => {
      await takeOnPriority(community, id, takesOn);
      return id;
    };
    if (await this.attempt(act, takesOn ? words.page.takenOn : words.page.letGone)) this.heading?.focus();
  }

  async #bringBack(priority: Stored<'priority'>) {
    let renewed = '';
    const renew = async () => (renewed = await renewPriority(this.community, priority));
    if (!(await this.attempt(renew, this.words.renewal.renewed(priority.title)))) return;
    this.dispatchEvent(new CustomEvent('open', {detail: renewed}));
  }
}
