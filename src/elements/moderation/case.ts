import {css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {moderate, type Why} from '../../community/moderation.js';
import {judgedOf, quoteOf, readableQuote, refOfTarget, type TargetRecord} from '../../community/reports.js';
import {Live} from '../../context/live.js';
import {actsOn} from '../../model/judging.js';
import {isHidden, type ActKind, type Target} from '../../model/moderation.js';
import {refs, type Stored} from '../../model/records.js';
import {queries} from '../../store/queries.js';
import {shorten} from '../../text/shorten.js';
import {shownTitle} from '../shared/hidden.js';
import {icon} from '../shared/icons.js';
import {memberLink} from '../shared/member-link.js';
import {renderSentence} from '../shared/sentence.js';
import {shownName} from '../shared/shown-name.js';
import {ActingPart} from './acting-part.js';
import {caseStyles} from './case.styles.js';

/** As much of a text as it takes to judge most of them. */
const QUOTE = 800;

/**
 * Something that was reported: what it says, who reported it and why, what was done before, and what can be done.
 *
 * @summary A reported post, conversation, term or person.
 * @tag praxis-moderation-case
 */
export class CaseElement extends ActingPart {
  static override styles = [
    ActingPart.styles,
    caseStyles,
    css`
      .reports {
        display: grid;
        gap: var(--_space-2);
      }
    `,
  ];

  @property({attribute: false}) about!: Target;
  @property({attribute: false}) reports: readonly Stored<'report'>[] = [];

  readonly #record = new Live<'post' | 'thread' | 'term' | 'priority' | 'member' | 'note'>(
    this,
    () => this.community,
    () => refOfTarget(this.about),
  );
  readonly #thread = new Live(
    this,
    () => this.community,
    () => (this.about.about === 'post' ? refs.thread(this.about.target.split('/')[1]!) : undefined),
  );
  readonly #before = new Live(
    this,
    () => this.community,
    () => queries.noticesOn(this.about.target),
  );

  protected override render() {
    const {words, about} = this;
    const t = words.queue;
    const {record, status} = this.#record;
    if (status === 'loading') return this.renderBones();
    const judged = record && judgedOf(about, record);
    const isMine = judged?.owner === this.uid;
    return html`<article class="case stack" aria-labelledby="what">
      <h4 id="what" class="what" tabindex="-1">
        <span class="badge">${words.targets[about.about]}</span>
        ${record ? this.#renderWhose(record) : html`<span class="muted">${t.missing}</span>`}
        ${this.#thread.record ? html`<span class="muted small"><bdi>${shownTitle(this.#thread.record.title, this.strings)}</bdi></span>` : nothing}
      </h4>
      ${record ? this.#renderText(record) : nothing}
      <ul class="reports" aria-label=${t.count(this.reports.length, this.formats)}>
        ${this.reports.map((report) => this.#renderReport(report, record))}
      </ul>
      ${this.#renderBefore()}
      ${isMine ? html`<p class="notice">${icon('alert')}<span>${t.ofOneself}</span></p>` : nothing}
      ${judged ? this.renderActs(actsOn(this.standing, judged)) : nothing}
      ${
        record && !this.chosen
          ? html`<button
              type="button"
              class="button button--quiet button--small show"
              @click=${() => void this.go(about)}
            >
              ${icon('move')}${t.show}
            </button>`
          : nothing
      }
    </article>`;
  }

  protected override get target(): string {
    return this.about.target;
  }

  protected override act(kind: ActKind, why: Why): Promise<unknown> {
    return moderate(this.community, this.about, kind, why, this.reports);
  }

  #renderWhose(record: TargetRecord): TemplateResult {
    const name = 'byline' in record ? record.byline : (record as Stored<'member'>).name;
    if ('editor' in record) {
      const {by, editor} = record;
      return html`<bdi>${('label' in record ? record.label : record.title) || this.words.queue.hiddenSince}</bdi>
        ${renderSentence(this.words.by, '')}${memberLink(by, shownName(editor, this.strings))}`;
    }
    return html`<span>${memberLink(judgedOf(this.about, record).owner, shownName(name, this.strings))}</span>`;
  }

  #renderText(record: TargetRecord): TemplateResult | typeof nothing {
    const t = this.words.queue;
    const state = 'state' in record ? record.state : '';
    if (state === 'removed') return html`<p class="muted">${t.goneSince}</p>`;
    if (isHidden(this.about.about, record)) return html`<p class="muted">${t.hiddenSince}</p>`;
    return this.#renderQuote(quoteOf(this.about, record));
  }

  #renderQuote(quote: string): TemplateResult | typeof nothing {
    if (!quote) return nothing;
    return html`<blockquote class="words" dir="auto">${shorten(readableQuote(quote), QUOTE)}</blockquote>`;
  }

  #renderReport({reason, note, by, byline, createdAt, quote}: Stored<'report'>, record: TargetRecord | undefined) {
    const {words, strings, formats} = this;
    const t = words.queue;
    const isChanged = quote !== '' && (!record || quoteOf(this.about, record) !== quote);
    return html`<li class="tight">
      <span class="row">
        <span class="badge badge--accent">${words.report.reasons[reason].name}</span>
        <span class="small muted">${memberLink(by, shownName(byline, strings))} · ${formats.ago(createdAt)}</span>
      </span>
      ${note ? html`<p class="words" dir="auto">${note}</p>` : nothing}
      ${
        isChanged
          ? html`<details>
              <summary>${t.saidThen}</summary>
              ${this.#renderQuote(quote)}
            </details>`
          : nothing
      }
    </li>`;
  }

  #renderBefore(): TemplateResult | typeof nothing {
    const {records} = this.#before;
    const {words, formats} = this;
    if (!records.length) return nothing;
    return html`<details>
      <summary>${words.queue.earlier}</summary>
      <ul class="reports">
        ${records.map(
          ({kind, about, reason, createdAt}) =>
            html`<li class="small">${words.done[kind][about]} · <bdi>${reason}</bdi> · ${formats.ago(createdAt)}</li>`,
        )}
      </ul>
    </details>`;
  }
}
