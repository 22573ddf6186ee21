import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {Live} from '../../context/live.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {AGREEING} from '../../model/community.js';
import {mayReviseTerm, type Standing} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {entryOf, type TermEntry} from '../../model/term.js';
import {richTextStyles} from '../post/rich-text.js';
import {avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {MemberNames} from '../shared/member-names.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {isLoaded} from '../shared/on-demand.js';
import {openHistory} from './open-history.js';
import {bodyBeyond, Explanation} from './explanation.js';
import {addressOfList, addressOfTerm} from './term-address.js';
import type {TermDraft} from './term-drafts.js';
import termPageStyles from './term-page.styles.js';
import {renderAround, type Around} from './term-around.js';
import {renderBones, renderError, renderMissing, renderSenses} from './term-parts.js';
import {renderHiddenTerm, renderReport} from './term-report.js';
import {renderContested, renderStatus} from './term-status.js';
import {textOf} from './term-text.js';

/**
 * A term in full. Fires at the glossary alone: `back`, `open` with the id of another term, `edit` with a `TermDraft` to begin
 * with, `tag` with a tag whose terms to show.
 *
 * @summary One term's page.
 * @tag praxis-term-page
 * @csspart headword - The term.
 * @csspart gloss - Its short definition.
 * @csspart explanation - Its explanation.
 */
export class TermPageElement extends LitElement {
  static {
    MemberNames.in(this);
  }

  static override styles = [
    ...[baseStyles, avatarStyles, badgeStyles, buttonStyles, fieldStyles, noticeStyles, richTextStyles],
    termPageStyles,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) termId!: string;

  /** What the list knows of the term: shown at once, while the rest is on its way. */
  @property({attribute: false}) entry?: TermEntry | undefined;

  /** The whole glossary, for what the term has to do with others. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];

  /** Who the viewer is. */
  @property({attribute: false}) standing: Standing = {viewer: undefined};
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** Whether the glossary has more than one language. */
  @property({attribute: false}) showLanguage = false;

  @state() private historyError?: CommunityError | undefined;
  @state() private copied: 'no' | 'yes' | 'by-hand' = 'no';

  @query('[part=headword]') private headword?: HTMLElement | null;
  @query('.edit') private editButton?: HTMLElement | null;
  @query('.link') private link?: HTMLInputElement | null;

  readonly #explanation = new Explanation(this);
  readonly #term = new Live(
    this,
    () => this.community,
    () => refs.term(this.termId),
  );
  readonly #community = new Live(
    this,
    () => this.community,
    () => refs.community(),
  );
  readonly #steward = new Live(
    this,
    () => this.community,
    () => (this.#term.record?.steward ? refs.member(this.#term.record.steward) : undefined),
  );

  /** Puts the focus on the headword, so that whoever listens hears where they are. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.headword?.focus(options));
  }

  /** Puts the focus back to where editing began. */
  focusEdit(): void {
    void this.updateComplete.then(() => (this.editButton ?? this.headword)?.focus());
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('termId')) Object.assign(this, {copied: 'no', historyError: undefined});
  }

  protected override render() {
    const t = this.strings.glossary;
    return html`<article class="stack" aria-labelledby="headword">
        <p>
          <a class="back small" href=${addressOfList()} @click=${this.#back}>${icon('back')}${t.heading}</a>
        </p>
        ${this.#renderTerm()} ${this.historyError ? this.#renderError(this.historyError) : nothing}
      </article>
      ${this.#renderHistory()}`;
  }

  #renderError({code, detail}: CommunityError) {
    const {strings, formats} = this;
    return renderError(strings.errors[code](detail, formats), strings.retry, () => this.#term.retry());
  }

  #renderTerm(): TemplateResult {
    const {status, stale, record} = this.#term;
    const error =
      this.#term.error ?? (status === 'ready' && stale && !record ? new CommunityError('offline') : undefined);
    if (record && !record.label) return renderHiddenTerm(this, record, (cause) => (this.historyError = cause));
    const shown = record ? entryOf(record) : this.entry;
    if (shown) return html`${this.#renderPage(shown, record)} ${error ? this.#renderError(error) : nothing}`;
    if (error) return this.#renderError(error);
    return status === 'ready' ? renderMissing(this.strings.glossary.term.missing) : renderBones(this.strings.loading);
  }

  #renderPage(shown: TermEntry, record: Stored<'term'> | undefined) {
    const t = this.strings.glossary;
    const {label, lang, status, aliases, gloss, expansion, avoid, successor, contested} = shown;
    return html`
      <header class="stack">
        <div class="row row--apart">
          <h2 id="headword" class="headword" part="headword" lang=${lang} tabindex="-1"><bdi>${label}</bdi></h2>
          ${record ? this.#renderActions(record) : nothing}
        </div>
        ${
          this.copied === 'by-hand'
            ? html`<input
                class="field link"
                dir="ltr"
                readonly
                aria-label=${t.term.link}
                .value=${addressOfTerm(this.termId)}
              />`
            : nothing
        }
        <div class="row">
          ${renderStatus(status, this.strings)} ${contested ? renderContested(t.term.contested) : nothing}
          ${expansion ? html`<span><bdi>${expansion}</bdi></span>` : nothing}
          ${
            aliases.length
              ? html`<span class="small muted"><bdi>${t.also(this.formats.list(aliases))}</bdi></span>`
              : nothing
          }
          ${
            avoid.length
              ? html`<span class="small muted"><bdi>${t.term.avoid(this.formats.list(avoid))}</bdi></span>`
              : nothing
          }
        </div>
        ${successor ? this.#renderSuccessor(successor) : nothing}
      </header>
      <p class="gloss" part="gloss" lang=${lang} dir="auto">${gloss}</p>
      ${
        record
          ? this.#renderRest(record)
          : html`<div class="bones">
              <div class="bone"></div>
              <div class="bone"></div>
            </div>`
      }
    `;
  }

  #renderSuccessor(id: string) {
    const successor = this.terms.find((term) => term.id === id);
    if (!successor) return nothing;
    const says = this.strings.glossary.term.successor;
    return html`<p class="notice">${icon('move')}<span>${says} ${this.#renderLink(successor)}</span></p>`;
  }

  #renderLink({id, label, lang}: TermEntry) {
    return html`<a href=${addressOfTerm(id)} lang=${lang} @click=${(event: MouseEvent) => this.#open(event, id)}
      ><bdi>${label}</bdi></a
    >`;
  }

  #renderActions(record: Stored<'term'>) {
    const t = this.strings.glossary.term;
    return html`<div class="row">
      ${
        mayReviseTerm(this.standing, record)
          ? html`<button type="button" class="button button--small edit" @click=${() => this.#edit(record)}>
              ${icon('edit')}${t.edit}
            </button>`
          : nothing
      }
      <button type="button" class="button button--small" @click=${() => void this.#openHistory(record)}>
        ${icon('clock')}${this.strings.glossary.history.open}
      </button>
      <button type="button" class="button button--small" @click=${this.#copy}>
        ${this.copied === 'yes' ? icon('check') : icon('link')}${t.copyLink}
      </button>
      ${renderReport(this, record, (error) => (this.historyError = error))}
      <span class="sr" role="status">${this.copied === 'yes' ? t.linkCopied : nothing}</span>
    </div>`;
  }

  #renderHistory() {
    const {record} = this.#term;
    if (!record || !isLoaded('praxis-term-history')) return nothing;
    return html`<praxis-term-history
      exportparts="dialog"
      .strings=${this.strings}
      .formats=${this.formats}
      .canRestore=${mayReviseTerm(this.standing, record)}
      .terms=${this.terms}
    ></praxis-term-history>`;
  }

  async #openHistory(record: Stored<'term'>) {
    this.historyError = await openHistory(this, this.community, record);
  }

  #renderRest(record: Stored<'term'>) {
    const {body, lang, tags} = record;
    const t = this.strings.glossary.term;
    return html`
      ${
        bodyBeyond(record.gloss, body)
          ? html`<h3 class="sr">${t.explanation}</h3>
              ${this.#explanation.render(record)}`
          : html`<p class="muted">${t.noExplanation}</p>`
      }
      ${record.senses.length ? renderSenses(record, lang, t.senses) : nothing}
      ${
        tags.length
          ? html`<ul class="tags" aria-label=${t.tags}>
              ${tags.map(
                (tag) =>
                  html`<li>
                    <button type="button" class="tag" @click=${() => this.#tag(tag)}><bdi>${tag}</bdi></button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${renderAround(record, this.#around)}
    `;
  }

  get #around(): Around {
    const {community, terms, standing, strings, formats, showLanguage} = this;
    const agreeing = this.#community.record?.agreeing ?? AGREEING;
    const steward = this.#steward.record?.name;
    const open = (event: MouseEvent, id: string) => this.#open(event, id);
    return {community, terms, standing, agreeing, steward, showLanguage, strings, formats, open};
  }

  /** A plain click opens in place; with a modifier, the browser follows the link as people expect. */
  #open(event: MouseEvent, id: string) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('open', {detail: id}));
  }

  readonly #back = (event: MouseEvent) => {
    event.preventDefault();
    this.dispatchEvent(new Event('back'));
  };

  #tag(detail: string) {
    this.dispatchEvent(new CustomEvent('tag', {detail}));
  }

  #edit(base: Stored<'term'>) {
    const detail: TermDraft = {text: textOf(base, this.terms), lang: base.lang, base};
    this.dispatchEvent(new CustomEvent('edit', {detail}));
  }

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(addressOfTerm(this.termId));
      this.copied = 'yes';
    } catch {
      // Without https there is no clipboard for a page; the person's own copying still works.
      this.copied = 'by-hand';
      await this.updateComplete;
      this.link?.select();
    }
  };
}
