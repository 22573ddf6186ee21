import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {readableQuote} from '../../community/reports.js';
import type {Stored} from '../../model/records.js';
import {shorten} from '../../text/shorten.js';
import {Live} from '../../context/live.js';
import {refs} from '../../model/records.js';
import {doneIn} from './done.js';
import {ModerationPart} from './part.js';

const EXCERPT = 120;

/**
 * Something that the viewer reported, and what became of it.
 *
 * @summary One's own report.
 * @tag praxis-moderation-report
 */
export class MyReportElement extends ModerationPart {
  @property({attribute: false}) report!: Stored<'report'>;

  readonly #act = new Live(
    this,
    () => this.community,
    () => (this.report.act ? refs.act(this.report.act) : undefined),
  );

  protected override render(): TemplateResult {
    const {report, words, formats} = this;
    const {about, reason, note, quote, createdAt, state} = report;
    const act = this.#act.record;
    const t = words.reports;
    return html`<div class="tight">
      <span class="row">
        <span class="badge">${words.targets[about]}</span>
        <span>${words.report.reasons[reason].name}</span>
        <span class="small muted">${formats.ago(createdAt)}</span>
      </span>
      ${quote ? html`<p class="muted" dir="auto">${shorten(readableQuote(quote).replace(/\s+/g, ' '), EXCERPT)}</p>` : nothing}
      ${note ? html`<p class="words" dir="auto">${note}</p>` : nothing}
      <p class="small" dir="auto">
        ${
          state === 'open'
            ? t.waits
            : act
              ? html`${t.answered(`${act.byline}${words.did}${doneIn(words, act)}`)} <bdi>${act.reason}</bdi>`
              : nothing
        }
      </p>
    </div>`;
  }
}
