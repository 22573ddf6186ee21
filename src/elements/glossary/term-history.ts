import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {restoreVersion, stewardNames, termHistory, type TermVersion} from '../../community/term-history.js';
import type {Formats} from '../../context/formats.js';
import {Live} from '../../context/live.js';
import {ContributedEvent, FailedEvent} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {refs, type Stored} from '../../model/records.js';
import type {TermEntry} from '../../model/term.js';
import {badgeStyles} from '../shared/badge.styles.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {changesStyles} from '../shared/changes.styles.js';
import {dialogStyles} from '../shared/dialog.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderSentence} from '../shared/sentence.js';
import {renderComparison, type Pair} from './term-comparison.js';
import {compareVersions, type Comparison} from './term-fields.js';
import styles from './term-history.styles.js';
import {renderVersion} from './term-version.js';

/** What is shown of one term. Another one, or the same once more, begins anew. */
interface Shown {
  readonly community: Community;
  /** As it is now. */
  readonly term: Stored<'term'>;
  /** Newest first, without a gap. */
  readonly versions: readonly TermVersion[];
  readonly isLoading: boolean;
  readonly error?: CommunityError | undefined;
}

/**
 * What a term said before: each version with its time, its author and their note, how any two of them differ, and the way
 * back to each.
 *
 * @summary A dialog with the versions of a term.
 * @tag praxis-term-history
 * @fires {ContributedEvent} praxis-contributed - After a version that the person restored is stored.
 * @fires {FailedEvent} praxis-failed - When they could not be read, or one could not be restored.
 * @csspart dialog - The dialog.
 */
export class TermHistoryElement extends LitElement {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    changesStyles,
    dialogStyles,
    fieldStyles,
    noticeStyles,
    styles,
  ];

  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;

  /** Whether the viewer may bring a version back. */
  @property({attribute: false}) canRestore = false;

  /** All terms of the glossary: versions name some. */
  @property({attribute: false}) terms: readonly TermEntry[] = [];

  @state() private shown?: Shown | undefined;
  /** Undefined: the newest version and the one before it. */
  @state() private pair?: Pair | undefined;
  /** The number of the version that the person is about to restore. */
  @state() private asking?: number | undefined;
  @state() private problem?: CommunityError | undefined;
  @state() private said = '';
  /** Of those who look after the term in some version, as far as there are such members. */
  @state() private names: ReadonlyMap<string, string> = new Map();

  @query('dialog') private dialog?: HTMLDialogElement | null;

  readonly #live = new Live(
    this,
    () => this.shown?.community,
    () => (this.shown ? refs.term(this.shown.term.id) : undefined),
  );
  #comparison: Comparison | undefined;

  async open(community: Community, term: Stored<'term'>): Promise<void> {
    await this.updateComplete;
    Object.assign(this, {pair: undefined, asking: undefined, problem: undefined, said: ''});
    this.shown = {community, term, versions: [], isLoading: false};
    this.dialog?.showModal();
    await this.#load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const {record} = this.#live;
    if (this.shown && record && record.id === this.shown.term.id && record !== this.shown.term) this.#follow(record);
    if (changed.has('shown') || changed.has('names') || changed.has('pair')) this.#comparison = this.#compare();
  }

  protected override render() {
    const {strings: t, formats, shown} = this;
    if (!t || !formats) return nothing;
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading" @close=${this.#closed}>
      <div class="head row row--apart">
        <h2 id="heading" class="title">
          ${shown ? renderSentence(t.glossary.history.heading, shown.term.label) : nothing}
        </h2>
        <button
          type="button"
          class="button button--quiet button--icon"
          aria-label=${t.close}
          @click=${() => this.dialog?.close()}
        >
          ${icon('x')}
        </button>
      </div>
      ${shown ? this.#renderShown(shown, t, formats) : nothing}
      <p class="sr" role="status">${this.said}</p>
    </dialog>`;
  }

  #renderShown({term, versions, isLoading, error}: Shown, t: Locale, formats: Formats): TemplateResult {
    const isFirst = versions.length === 0;
    const {problem} = this;
    return html`
      ${problem ? this.#renderProblem(t.glossary.history.notRestored(this.#describe(problem)), problem) : nothing}
      ${
        this.#pair
          ? renderComparison(this.#comparison, {
              versions,
              pair: this.#pair,
              lang: term.lang,
              strings: t,
              formats,
              choose: (pair) => (this.pair = pair),
            })
          : nothing
      }
      ${isFirst ? nothing : html`<h3 class="subtitle">${t.glossary.history.versions}</h3>`}
      <ol class="versions">
        ${versions.map((version) => this.#renderVersion(version, term, t, formats))}
      </ol>
      ${isLoading && isFirst ? html`<p class="muted" role="status">${t.loading}</p>` : nothing}
      ${error ? this.#renderProblem(t.history.failed(this.#describe(error)), error, () => void this.#load()) : nothing}
      ${!isFirst && !error && versions.at(-1)!.number > 0 ? this.#renderMore(isLoading, t) : nothing}
    `;
  }

  #renderVersion(version: TermVersion, {revision}: Stored<'term'>, strings: Locale, formats: Formats) {
    const {number} = version;
    return renderVersion(version, {
      isNewest: number === revision,
      isAsking: this.asking === number,
      restore: this.canRestore && number !== revision ? () => void this.#ask(number) : undefined,
      compare: number > 0 ? () => void this.#show([number - 1, number]) : undefined,
      confirm: (note) => void this.#restore(version, note),
      cancel: () => (this.asking = undefined),
      strings,
      formats,
    });
  }

  #renderMore(isLoading: boolean, t: Locale) {
    return html`<button type="button" class="button more" aria-disabled=${isLoading} @click=${this.#load}>
      ${isLoading ? t.loading : t.history.more}
    </button>`;
  }

  #renderProblem(message: string, {code}: CommunityError, retry?: () => void) {
    return html`<div class="notice notice--negative" role="alert">
      ${icon(code === 'offline' ? 'cloud' : 'alert')}
      <p>${message}</p>
      ${
        retry
          ? html`<button type="button" class="button button--small" @click=${retry}>${this.strings?.retry}</button>`
          : nothing
      }
    </div>`;
  }

  #describe({code, detail}: CommunityError): string {
    return this.strings!.errors[code](detail, this.formats!);
  }

  get #pair(): Pair | undefined {
    const [newest, before] = this.shown?.versions ?? [];
    return this.pair ?? (newest && before && [before.number, newest.number]);
  }

  #compare(): Comparison | undefined {
    const {shown, strings, terms, names} = this;
    const said = (number: number) => shown?.versions.find((version) => version.number === number)?.said;
    const [before, after] = this.#pair?.map(said) ?? [];
    const labelOf = (id: string) => terms.find((term) => term.id === id)?.label;
    return before && after && strings && compareVersions(before, after, {strings, labelOf, names});
  }

  async #show(pair: Pair) {
    this.pair = pair;
    // What is compared may not have been read yet.
    if (!this.shown?.versions.some(({number}) => number === pair[0])) await this.#load();
    await this.updateComplete;
    this.dialog?.querySelector<HTMLElement>('#comparison')?.focus();
  }

  async #ask(number: number) {
    this.asking = number;
    await this.updateComplete;
    this.dialog?.querySelector<HTMLInputElement>('#note')?.select();
  }

  async #restore(version: TermVersion, note: string) {
    const {shown, strings, formats} = this;
    if (!shown) return;
    Object.assign(this, {asking: undefined, problem: undefined, pair: undefined});
    this.said = strings!.glossary.history.restored(formats!.moment(version.since));
    void this.updateComplete.then(() => this.dialog?.querySelector<HTMLElement>('#comparison')?.focus());
    try {
      await restoreVersion(shown.community, shown.term, version, note.trim());
      this.dispatchEvent(new ContributedEvent('term', shown.term.id));
    } catch (cause) {
      this.said = '';
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
    }
  }

  /** Somebody, perhaps this person, stored another version. */
  #follow(term: Stored<'term'>) {
    const shown = this.shown!;
    const isLonger = term.revision > shown.term.revision;
    this.shown = {...shown, term};
    if (isLonger && shown.versions.length) void this.#loadNewer();
  }

  async #loadNewer() {
    const {shown} = this;
    if (!shown) return;
    const newer = await termHistory(shown.community, shown.term).catch(() => []);
    const {shown: now} = this;
    if (!now || now.term.id !== shown.term.id || !newer.length) return;
    const rest = now.versions.filter(({number}) => number < newer.at(-1)!.number);
    this.#showVersions({...now, versions: [...newer, ...rest]});
  }

  #showVersions(shown: Shown) {
    this.shown = shown;
    void stewardNames(shown.community, shown.versions).then((names) => {
      this.names = new Map([...this.names, ...names]);
    });
  }

  readonly #load = async () => {
    const begun = this.shown;
    if (!begun || begun.isLoading) return;
    this.shown = {...begun, isLoading: true, error: undefined};
    const {community, term, versions} = begun;
    const last = versions.at(-1)?.number;
    const result = await termHistory(community, term, last === undefined ? undefined : last - 1).catch(
      (cause: unknown) => CommunityError.from(cause),
    );
    const {shown} = this;
    if (!shown?.isLoading || shown.term.id !== term.id) return; // It was closed meanwhile.
    if (result instanceof CommunityError) {
      this.shown = {...shown, isLoading: false, error: result};
      this.dispatchEvent(new FailedEvent(result));
      return;
    }
    this.#showVersions({...shown, isLoading: false, versions: [...shown.versions, ...result]});
    if (last === undefined) return;
    await this.updateComplete; // What was pressed may be gone.
    this.dialog?.querySelector<HTMLElement>(`[data-version="${last - 1}"]`)?.focus();
  };

  readonly #closed = () => {
    this.shown = undefined;
  };
}
