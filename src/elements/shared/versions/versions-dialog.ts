import {html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../../community/community.js';
import type {Version} from '../../../community/versions.js';
import type {Formats} from '../../../context/formats.js';
import {Live} from '../../../context/live.js';
import {ContributedEvent, FailedEvent} from '../../../events.js';
import type {Locale} from '../../../locales/en.js';
import {CommunityError} from '../../../model/errors.js';
import type {Records, Ref, Stored} from '../../../model/records.js';
import {badgeStyles} from '../badge.styles.js';
import {baseStyles} from '../base.styles.js';
import {buttonStyles} from '../button.styles.js';
import {changesStyles} from '../changes.styles.js';
import {dialogStyles} from '../dialog.styles.js';
import {fieldStyles} from '../field.styles.js';
import {icon} from '../icons.js';
import {noticeStyles} from '../notice.styles.js';
import {renderSentence} from '../sentence.js';
import {renderComparison, type Pair} from './comparison-view.js';
import type {Comparison} from './comparison.js';
import styles from './versions.styles.js';
import {renderVersion} from './version-row.js';

/** Kinds of records that keep their versions, and what a version of each is. */
interface Revised {
  readonly term: Records['termRevision'];
  readonly note: Records['noteRevision'];
}

export type RevisedKind = keyof Revised;
export type VersionOf<K extends RevisedKind> = Version<Revised[K]>;

/** What is shown of one record. Another one, or the same once more, begins anew. */
interface Shown<K extends RevisedKind> {
  readonly community: Community;
  /** As it is now. */
  readonly record: Stored<K>;
  /** Newest first, without a gap. */
  readonly versions: readonly VersionOf<K>[];
  readonly isLoading: boolean;
  readonly error?: CommunityError | undefined;
}

/**
 * What a record said before: each version with its time, its author and their note, how any two of them differ, and the way back to
 * each. What it is a history of is for those who extend it.
 */
export abstract class VersionsDialog<K extends RevisedKind> extends LitElement {
  static override styles: CSSResultGroup = [
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

  @state() private shown?: Shown<K> | undefined;
  /** Undefined: the newest version and the one before it. */
  @state() private pair?: Pair | undefined;
  /** The number of the version that the person is about to restore. */
  @state() private asking?: number | undefined;
  @state() private problem?: CommunityError | undefined;
  @state() private said = '';
  @query('dialog') private dialog?: HTMLDialogElement | null;

  readonly #live = new Live<K>(
    this,
    () => this.shown?.community,
    () => (this.shown ? this.refOf(this.shown.record.id) : undefined),
  );
  #comparison: Comparison | undefined;

  protected abstract readonly contributes: K;
  protected abstract refOf(id: string): Ref<K>;
  protected abstract heading(record: Stored<K>): {say: (name: string) => string; name: string};
  /** Its language, if it has one of its own. */
  protected abstract languageOf(record: Stored<K>): string | undefined;
  /** A page of versions. @param newest The number to begin with; undefined for the latest. */
  protected abstract read(
    community: Community,
    record: Stored<K>,
    newest: number | undefined,
  ): Promise<readonly VersionOf<K>[]>;
  protected abstract bringBack(
    community: Community,
    record: Stored<K>,
    version: VersionOf<K>,
    note: string,
  ): Promise<void>;
  protected abstract compare(before: Revised[K], after: Revised[K], strings: Locale): Comparison;

  /** Called when versions come, for what it takes to show them. */
  protected arrived?(community: Community, versions: readonly VersionOf<K>[]): void;

  /** Works out anew what changed. */
  protected compareAgain(): void {
    this.#comparison = this.#compare();
  }

  async open(community: Community, record: Stored<K>): Promise<void> {
    await this.updateComplete;
    Object.assign(this, {pair: undefined, asking: undefined, problem: undefined, said: ''});
    this.shown = {community, record, versions: [], isLoading: false};
    this.dialog?.showModal();
    await this.#load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const {record} = this.#live;
    if (this.shown && record && record.id === this.shown.record.id && record !== this.shown.record)
      this.#follow(record);
    if (changed.has('shown') || changed.has('pair')) this.#comparison = this.#compare();
  }

  protected override render() {
    const {strings: t, formats, shown} = this;
    if (!t || !formats) return nothing;
    const heading = shown && this.heading(shown.record);
    return html`<dialog class="dialog" part="dialog" aria-labelledby="heading" @close=${this.#closed}>
      <div class="head row row--apart">
        <h2 id="heading" class="title">${heading ? renderSentence(heading.say, heading.name) : nothing}</h2>
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

  #renderShown({record, versions, isLoading, error}: Shown<K>, t: Locale, formats: Formats): TemplateResult {
    const isFirst = versions.length === 0;
    const {problem} = this;
    return html`
      ${problem ? this.#renderProblem(t.glossary.history.notRestored(this.#describe(problem)), problem) : nothing}
      ${
        this.#pair
          ? renderComparison(this.#comparison, {
              versions,
              pair: this.#pair,
              lang: this.languageOf(record),
              strings: t,
              formats,
              choose: (pair) => (this.pair = pair),
            })
          : nothing
      }
      ${isFirst ? nothing : html`<h3 class="subtitle">${t.glossary.history.versions}</h3>`}
      <ol class="versions">
        ${versions.map((version) => this.#renderVersion(version, record, t, formats))}
      </ol>
      ${isLoading && isFirst ? html`<p class="muted" role="status">${t.loading}</p>` : nothing}
      ${error ? this.#renderProblem(t.history.failed(this.#describe(error)), error, () => void this.#load()) : nothing}
      ${!isFirst && !error && versions.at(-1)!.number > 0 ? this.#renderMore(isLoading, t) : nothing}
    `;
  }

  #renderVersion(version: VersionOf<K>, {revision}: Stored<K>, strings: Locale, formats: Formats) {
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
    const {shown, strings} = this;
    const said = (number: number) => shown?.versions.find((version) => version.number === number)?.said;
    const [before, after] = this.#pair?.map(said) ?? [];
    return before && after && strings && this.compare(before, after, strings);
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

  async #restore(version: VersionOf<K>, note: string) {
    const {shown, strings, formats} = this;
    if (!shown) return;
    Object.assign(this, {asking: undefined, problem: undefined, pair: undefined});
    this.said = strings!.glossary.history.restored(formats!.moment(version.since));
    void this.updateComplete.then(() => this.dialog?.querySelector<HTMLElement>('#comparison')?.focus());
    try {
      await this.bringBack(shown.community, shown.record, version, note.trim());
      this.dispatchEvent(new ContributedEvent(this.contributes, shown.record.id));
    } catch (cause) {
      this.said = '';
      this.problem = CommunityError.from(cause);
      this.dispatchEvent(new FailedEvent(this.problem));
    }
  }

  /** Somebody, perhaps this person, stored another version. */
  #follow(record: Stored<K>) {
    const shown = this.shown!;
    const isLonger = record.revision > shown.record.revision;
    this.shown = {...shown, record};
    if (isLonger && shown.versions.length) void this.#loadNewer();
  }

  async #loadNewer() {
    const {shown} = this;
    if (!shown) return;
    const newer = await this.read(shown.community, shown.record, undefined).catch(() => []);
    const {shown: now} = this;
    if (!now || now.record.id !== shown.record.id || !newer.length) return;
    const rest = now.versions.filter(({number}) => number < newer.at(-1)!.number);
    this.#showVersions({...now, versions: [...newer, ...rest]});
  }

  #showVersions(shown: Shown<K>) {
    this.shown = shown;
    this.arrived?.(shown.community, shown.versions);
  }

  readonly #load = async () => {
    const begun = this.shown;
    if (!begun || begun.isLoading) return;
    this.shown = {...begun, isLoading: true, error: undefined};
    const {community, record, versions} = begun;
    const last = versions.at(-1)?.number;
    const result = await this.read(community, record, last === undefined ? undefined : last - 1).catch(
      (cause: unknown) => CommunityError.from(cause),
    );
    const {shown} = this;
    if (!shown?.isLoading || shown.record.id !== record.id) return; // It was closed meanwhile.
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
