import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {takeBack, uphold, type Why} from '../../community/moderation.js';
import {readableQuote} from '../../community/reports.js';
import {Live} from '../../context/live.js';
import {mayReverse, mayUphold} from '../../model/judging.js';
import {REVERSALS, type ActKind} from '../../model/moderation.js';
import {isSteward} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {icon} from '../shared/icons.js';
import {memberLink} from '../shared/member-link.js';
import {shownName} from '../shared/shown-name.js';
import {ActingPart} from './acting-part.js';
import {caseStyles} from './case.styles.js';
import {doneIn} from './done.js';
import {HiddenText} from './hidden-text.js';

/**
 * An act that the person concerned asks to be looked at again: what was done and why, what they say, and what can be decided.
 *
 * @summary An appeal.
 * @tag praxis-moderation-appeal
 */
export class AppealElement extends ActingPart {
  static override styles = [ActingPart.styles, caseStyles];

  @property({attribute: false}) appeal!: Stored<'appeal'>;
  /** The community, which says how many stewards there are. */
  @property({attribute: false}) record?: Stored<'community'> | undefined;

  readonly #notice = new Live(
    this,
    () => this.community,
    () => refs.notice(this.appeal.id),
  );
  readonly #act = new Live(
    this,
    () => this.community,
    () => refs.act(this.appeal.id),
  );
  readonly #hidden: HiddenText = new HiddenText(
    this,
    () => this.community,
    () => this.#notice.record,
  );

  protected override render() {
    const {record: notice} = this.#notice;
    const {record: act} = this.#act;
    if (!notice || !act) return this.renderBones();
    const {words, strings, formats, appeal} = this;
    const t = words.appeals;
    const said = this.#hidden.text;
    return html`<article class="case stack" aria-labelledby="what">
      <h4 id="what" class="what" tabindex="-1">
        ${memberLink(appeal.person, shownName(appeal.byline, strings))}
        <span class="small muted">${formats.ago(appeal.createdAt)}</span>
      </h4>
      <p class="words" dir="auto">${appeal.text}</p>
      <div class="tight">
        <span class="small muted">${t.about}</span>
        <p>
          <bdi>${shownName(act.byline, strings)}</bdi>${words.did}${doneIn(words, act)}:
          <bdi>${act.reason}</bdi>
        </p>
        ${notice.text ? html`<p class="words muted" dir="auto">${notice.text}</p>` : nothing}
        ${said ? html`<blockquote class="words" dir="auto">${readableQuote(said)}</blockquote>` : nothing}
      </div>
      ${this.#renderDeciding(notice, act)}
      ${
        this.chosen
          ? nothing
          : html`<button
              type="button"
              class="button button--quiet button--small show"
              @click=${() => void this.go(notice)}
            >
              ${icon('move')}${words.queue.show}
            </button>`
      }
    </article>`;
  }

  protected override get target(): string {
    return refs.appeal(this.appeal.id).path;
  }

  protected override act(kind: ActKind, why: Why): Promise<unknown> {
    const notice = this.#notice.record!;
    return kind === 'uphold' ? uphold(this.community, notice, why) : takeBack(this.community, notice, why);
  }

  #renderDeciding(notice: Stored<'notice'>, act: Stored<'act'>): TemplateResult {
    const {standing, appeal, record, words} = this;
    const t = words.appeals;
    const kinds: ActKind[] = [];
    if (mayReverse(standing, notice, this.#hidden.judged)) kinds.push(REVERSALS[notice.kind]!);
    const mayStand = record !== undefined && mayUphold(standing, act, appeal, record);
    if (mayStand) kinds.push('uphold');
    const isOwn = act.actor === this.uid;
    const why = isOwn ? (mayStand ? t.alone : t.waitsForAnother) : isSteward(standing) ? '' : t.waitsForSteward;
    return html`${why ? html`<p class="small muted">${why}</p>` : nothing} ${this.renderActs(kinds)}`;
  }
}
