import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import type {Formats} from '../../context/formats.js';
import {Live} from '../../context/live.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {mayReviseTerm} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import type {Member} from '../../model/member.js';
import {entryOf, type TermEntry} from '../../model/term.js';
import {richTextStyles} from '../post/rich-text.js';
import {avatar, avatarStyles} from '../shared/avatar.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {Explanation} from './explanation.js';
import {addressOfList, addressOfTerm} from './term-address.js';
import type {TermDraft} from './term-drafts.js';
import termPageStyles from './term-page.styles.js';
import {renderStatus} from './term-status.js';
import {textOf} from './term-text.js';

/**
 * A term in full. Fires `back` and `edit` at the glossary alone; `edit` has a `TermDraft` to begin with.
 *
 * @summary One term's page.
 * @tag praxis-term-page
 * @csspart headword - The term.
 * @csspart gloss - Its short definition.
 * @csspart explanation - Its explanation.
 */
export class TermPageElement extends LitElement {
  static override styles = [
    baseStyles,
    avatarStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    richTextStyles,
    termPageStyles,
  ];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) termId!: string;

  /** What the list knows of the term: shown at once, while the rest is on its way. */
  @property({attribute: false}) entry?: TermEntry | undefined;

  /** The whole glossary: an explanation leads to the terms that it names. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];

  /** The viewer's record, if they are a member. */
  @property({attribute: false}) member?: Member | undefined;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** Whether the glossary has more than one language. */
  @property({attribute: false}) showLanguage = false;

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

  /** Puts the focus on the headword, so that whoever listens hears where they are. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.headword?.focus(options));
  }

  /** Puts the focus back to where editing began. */
  focusEdit(): void {
    void this.updateComplete.then(() => (this.editButton ?? this.headword)?.focus());
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('termId')) this.copied = 'no';
  }

  protected override render() {
    const t = this.strings.glossary;
    return html`<article class="stack" aria-labelledby="headword">
      <p>
        <a class="back small" href=${addressOfList()} @click=${this.#back}>${icon('back')}${t.heading}</a>
      </p>
      ${this.#renderTerm()}
    </article>`;
  }

  #renderTerm(): TemplateResult {
    const {status, stale, record} = this.#term;
    const error =
      this.#term.error ?? (status === 'ready' && stale && !record ? new CommunityError('offline') : undefined);
    const shown = record ? entryOf(record) : this.entry;
    if (shown) return html`${this.#renderPage(shown, record)} ${error ? this.#renderError(error) : nothing}`;
    if (error) return this.#renderError(error);
    return status === 'ready' ? this.#renderMissing() : this.#renderBones();
  }

  #renderPage(shown: Omit<TermEntry, 'id'>, record: Stored<'term'> | undefined) {
    const t = this.strings.glossary;
    const {label, lang, status, aliases, gloss} = shown;
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
          ${renderStatus(status, this.strings)}
          ${
            aliases.length
              ? html`<span class="small muted"><bdi>${t.also(this.formats.list(aliases))}</bdi></span>`
              : nothing
          }
        </div>
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

  #renderActions(record: Stored<'term'>) {
    const t = this.strings.glossary.term;
    return html`<div class="row">
      ${
        mayReviseTerm({viewer: this.community.viewer, member: this.member}, record)
          ? html`<button type="button" class="button button--small edit" @click=${() => this.#edit(record)}>
              ${icon('edit')}${t.edit}
            </button>`
          : nothing
      }
      <button type="button" class="button button--small" @click=${this.#copy}>
        ${this.copied === 'yes' ? icon('check') : icon('link')}${t.copyLink}
      </button>
      <span class="sr" role="status">${this.copied === 'yes' ? t.linkCopied : nothing}</span>
    </div>`;
  }

  #renderRest(record: Stored<'term'>) {
    const {body, tags} = record;
    const t = this.strings.glossary.term;
    return html`
      ${
        body
          ? html`<h3 class="sr">${t.explanation}</h3>
              ${this.#explanation.render(record)}`
          : html`<p class="muted">${t.noExplanation}</p>`
      }
      ${
        tags.length
          ? html`<ul class="tags" aria-label=${t.tags}>
              ${tags.map((tag) => html`<li class="tag"><bdi>${tag}</bdi></li>`)}
            </ul>`
          : nothing
      }
      ${this.#renderFacts(record)}
    `;
  }

  #renderFacts({author, byline, createdAt, updatedAt, revision, lang}: Stored<'term'>) {
    const {formats} = this;
    const t = this.strings.glossary.term;
    const fact = (name: string, value: unknown) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
    const changed = html`<span>${t.times(revision, formats)}</span>${
        revision ? html`<span class="muted">${t.lastTime(formats.ago(updatedAt))}</span>` : nothing
      }`;
    return html`<dl class="facts">
      ${fact(t.proposedBy, html`${avatar(author, byline, 'sm')}<bdi>${byline}</bdi>`)}
      ${fact(
        t.proposedOn,
        html`<time datetime=${new Date(createdAt).toISOString()} title=${formats.exact(createdAt)}>
          ${formats.ago(createdAt)}
        </time>`,
      )}
      ${fact(t.changed, changed)} ${this.showLanguage ? fact(t.language, formats.languageName(lang)) : nothing}
    </dl>`;
  }

  #renderMissing() {
    const t = this.strings.glossary;
    return html`<div class="empty">
      ${icon('book')}
      <p part="headword" tabindex="-1">${t.term.missing}</p>
    </div>`;
  }

  #renderError({code, detail}: CommunityError) {
    return html`<div class="notice notice--negative" role="alert" part="notice">
      ${icon('alert')}
      <p part="headword" tabindex="-1">${this.strings.errors[code](detail, this.formats)}</p>
      <button type="button" class="button button--small" @click=${() => this.#term.retry()}>
        ${this.strings.retry}
      </button>
    </div>`;
  }

  #renderBones() {
    return html`<div class="bones" role="img" aria-busy="true" aria-label=${this.strings.loading}>
      <div class="bone bone--headword"></div>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }

  readonly #back = (event: MouseEvent) => {
    event.preventDefault();
    this.dispatchEvent(new Event('back'));
  };

  #edit(base: Stored<'term'>) {
    const detail: TermDraft = {text: textOf(base), lang: base.lang, base};
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
