import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Community} from '../../community/community.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import type {Formats} from '../../context/formats.js';
import {Live} from '../../context/live.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {refs} from '../../model/records.js';
import type {TermEntry} from '../../model/term.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {changesStyles} from '../shared/changes.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderSentence} from '../shared/sentence.js';
import * as parts from './form-parts.js';
import {formProblems, type FormProblems} from './form-problems.js';
import {renderFieldNote} from './field-note.js';
import {isContested, renderEarlier, renderOvertaken, renderRefusal, type EarlierDraft} from './form-notices.js';
import type {FieldNote, FieldNotes} from './rebase.js';
import {keepTermDraft, readTermDraft, type TermDraft} from './term-drafts.js';
import termFormStyles from './term-form.styles.js';
import {termCalled} from './term-names.js';
import type {TermSearch} from './term-search.js';
import {isSameText, NO_TEXT, saidIn, textOf, TEXT_FIELDS, wordingOf, type TermText} from './term-text.js';
import {renderTextField} from '../shared/text-field.js';
import {Watching} from '../shared/watching.js';

/** How many terms like the one being written are named. */
const SIMILAR = 3;

/**
 * Where a term is proposed or changed. What is written is kept from the first letter on. Fires at the glossary alone:
 * `write` with a `TermDraft` that passed every check, `close`, and `open` with the id of another term.
 *
 * @summary A form for a term.
 * @tag praxis-term-form
 * @csspart form - The form.
 */
export class TermFormElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, changesStyles, fieldStyles, noticeStyles, termFormStyles];

  @property({attribute: false}) community!: Community;
  @property({attribute: false}) strings!: Locale;
  @property({attribute: false}) formats!: Formats;

  /** What the form begins with. */
  @property({attribute: false}) draft!: TermDraft;

  /** Why the draft was refused. */
  @property({attribute: false}) refusal?: CommunityError | undefined;

  @property({attribute: false}) terms: readonly TermEntry[] = [];
  @property({attribute: false}) find?: TermSearch | undefined;
  /** Whether the viewer may not write for now: then what stands here is only kept. */
  @property({attribute: false}) isRestricted = false;

  /** Languages to choose from. */
  @property({attribute: false}) languages: readonly string[] = [];

  @state() private text: TermText = NO_TEXT;
  @state() private termLanguage = '';
  @state() private base: TermDraft['base'];
  /** What to say of fields that somebody else changed meanwhile as well. */
  @state() private notes: FieldNotes = {};
  /** The name of who did, '' if nobody knows it. */
  @state() private overtakenBy?: string | undefined;
  @state() private earlier?: EarlierDraft | undefined;
  @state() private note = '';
  @state() private changesMeaning = false;
  @state() private wasTried = false;

  @query('form') private form!: HTMLFormElement;

  #isJoining = false;
  #submitter: HTMLButtonElement | null = null;
  private readonly watching: Watching = new Watching(this);

  readonly #latest = new Live(
    this,
    () => this.community,
    () => (this.draft.base ? refs.term(this.draft.base.id) : undefined),
  );

  /** Puts the focus where the person goes on: the first field, or the first one that is wrong. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      const wrong = this.form.querySelector<HTMLElement>('[aria-invalid=true]');
      (wrong ?? this.form.querySelector<HTMLElement>('.field'))?.focus(options);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('draft')) this.#begin(this.draft);
    const {record} = this.#latest;
    if (this.base && record && record.revision > this.base.revision) void this.#follow();
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override render() {
    const t = this.strings.glossary;
    const {text} = this;
    const [isNew, labels] = [!this.draft.base, t.form];
    const problems = this.#problems();
    const shared = parts.renderShared(this.#written(), this.terms, this.#open, labels);
    return html`<form
      class="stack"
      part="form"
      aria-labelledby="heading"
      novalidate
      @submit=${this.#submit}
      @input=${this.#input}
    >
      <h2 id="heading" class="title">${isNew ? t.propose : renderSentence(labels.change, this.draft.base!.label)}</h2>
      ${this.#renderNotices()} ${this.#renderField('label', problems, {more: isNew ? this.#renderSimilar() : nothing})}
      ${this.#renderField('aliases', problems, {hint: labels.aliasesHint, more: shared})}
      ${this.#renderField('gloss', problems, {hint: parts.renderGlossHint(this.text.gloss, labels, this.formats), rows: 2})}
      ${this.#renderField('body', problems, {hint: labels.bodyHint, rows: 8})}
      ${isNew ? parts.renderLanguage(this.languages, this.termLanguage, labels, this.formats) : nothing}
      ${this.#renderMore(problems)}
      ${isNew ? nothing : parts.renderChange(this.note, this.changesMeaning, this.termLanguage, labels)}
      ${this.watching.hint?.render(saidIn(text), {
        ...{action: this.#submitter?.textContent.trim() ?? '', formats: this.formats},
        send: () => this.form.requestSubmit(this.#submitter?.isConnected ? this.#submitter : null),
        boxes: () => this.form.querySelectorAll<HTMLInputElement>('.field'),
      })}
      ${parts.renderButtons({isNew, isContested: isContested(this.notes), isRestricted: this.isRestricted}, this.strings, this.#close)}
    </form>`;
  }

  #renderNotices() {
    const t = this.strings.glossary;
    return html`${this.refusal ? renderRefusal(this.text.label.trim(), this.#describe(this.refusal), t) : nothing}
    ${this.overtakenBy === undefined ? nothing : renderOvertaken(this.overtakenBy, this.notes, t.form)}
    ${renderEarlier(this.earlier, t.form, {startOver: this.#startOver, take: (draft) => this.#take(draft)})}`;
  }

  #renderField(
    name: keyof TermText,
    problems: Partial<Record<keyof TermText, unknown>>,
    {more, ...field}: {hint?: unknown; rows?: number; more?: unknown} = {},
  ) {
    const note = this.notes[name];
    return renderTextField({
      ...field,
      name,
      label: this.strings.glossary.form[name],
      value: this.text[name],
      lang: this.termLanguage,
      problem: problems[name],
      more: html`${note ? this.#renderNote(name, note) : nothing} ${more}`,
    });
  }

  /** What few terms need, open where there is something in it or wrong with it. */
  #renderMore(problems: FormProblems) {
    const t = this.strings.glossary.form;
    const fields = parts.MORE_FIELDS.filter(
      (name) => name !== 'concept' || this.languages.length > 1 || this.text.concept,
    );
    const isOpen = fields.some((name) => problems[name] ?? this.text[name]);
    return html`<details class="more" ?open=${isOpen || this.wasTried}>
      <summary>${t.more}</summary>
      <div class="stack">
        ${fields.map((name) => this.#renderField(name, problems, {hint: t[`${name}Hint`], ...parts.MORE_ROWS[name]}))}
      </div>
    </details>`;
  }

  #renderNote(name: keyof TermText, note: FieldNote) {
    const {strings, formats, termLanguage: lang, overtakenBy: by = ''} = this;
    const use = () => this.#useTheirs(name, note.theirs ?? '');
    return renderFieldNote(note, {field: strings.glossary.form[name], lang, by, use}, strings, formats);
  }

  #renderSimilar() {
    const label = this.text.label.trim();
    const found = label.length > 1 && !this.#existing() ? (this.find?.(label) ?? []) : [];
    const names = found.filter(({field, document}) => field !== 'gloss' && document.lang === this.termLanguage);
    return parts.renderSimilar(
      names.slice(0, SIMILAR).map(({document}) => document),
      this.#open,
      this.strings.glossary.form,
    );
  }

  #problems(): FormProblems {
    const {text, termLanguage: lang, terms, wasTried} = this;
    const describe = (error: CommunityError) => this.#describe(error);
    const t = this.strings.glossary.form;
    const shown = formProblems({text, lang, id: this.draft.base?.id, terms, wasTried, describe}, t);
    const existing = this.#existing();
    return existing ? {...shown, label: html`${t.exists} ${parts.renderLink(existing, this.#open)}`} : shown;
  }

  #textOf(base: TermDraft['base']): TermText {
    return base ? textOf(base, this.terms) : NO_TEXT;
  }

  #existing(): TermEntry | undefined {
    return this.draft.base ? undefined : termCalled(this.terms, this.text.label, this.termLanguage);
  }

  #describe({code, detail}: CommunityError): string {
    return this.strings.errors[code](detail, this.formats);
  }

  #begin({text, lang, base, note = '', changesMeaning = false}: TermDraft) {
    const untouched = {notes: {}, overtakenBy: undefined, wasTried: false, earlier: undefined};
    Object.assign(this, {text, note, changesMeaning, termLanguage: lang, base, ...untouched});
    this.watching.startOver();
    void this.#findEarlier(text);
  }

  async #findEarlier(text: TermText) {
    const {draft: begun} = this;
    const draft = await readTermDraft(this.community, begun.base?.id);
    if (!draft || isSameText(draft.text, text) || this.text !== text || this.draft !== begun) return;
    const isUntouched = isSameText(text, this.#textOf(begun.base));
    if (isUntouched) this.#take(draft);
    else this.earlier = {draft, isTaken: false};
  }

  #take(draft: TermDraft) {
    const {text, lang, base, note = '', changesMeaning = false} = draft;
    Object.assign(this, {text, note, changesMeaning, termLanguage: lang, base, earlier: {draft, isTaken: true}});
  }

  readonly #startOver = () => {
    this.base = this.#latest.record ?? this.draft.base;
    this.#write(this.#textOf(this.base));
    Object.assign(this, {notes: {}, overtakenBy: undefined, wasTried: false, earlier: undefined});
    this.focus();
  };

  /** Goes on from what somebody else stored meanwhile. */
  async #follow() {
    if (this.#isJoining) return;
    this.#isJoining = true;
    // Where it cannot be loaded, the store refuses what builds on an older version, and the person tries again.
    const joining = await import('./rebase.js').catch(() => undefined);
    this.#isJoining = false;
    const {base, text, notes} = this;
    const {record} = this.#latest;
    if (!joining || !base || !record || record.revision <= base.revision) return;
    const joined = joining.rebase(this.#textOf(base), text, this.#textOf(record), notes);
    Object.assign(this, {...joined, base: record, overtakenBy: record.editor});
  }

  #useTheirs(name: keyof TermText, theirs: string) {
    const {[name]: _, ...rest} = this.notes;
    this.notes = rest;
    this.#write({...this.text, [name]: theirs});
    this.form.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  }

  readonly #input = ({target}: Event) => {
    const {name, value, checked} = target as HTMLInputElement;
    if (name === 'lang') this.termLanguage = value;
    if (name === 'note') this.note = value;
    if (name === 'meaning') this.changesMeaning = checked;
    this.#write((TEXT_FIELDS as readonly string[]).includes(name) ? {...this.text, [name]: value} : this.text);
  };

  #write(text: TermText) {
    this.text = text;
    this.watching.prepare(saidIn(text), CommunityLookup.in(this.community), this.strings);
    void keepTermDraft(this.community, this.#written(), this.#textOf(this.base));
  }

  #written(): TermDraft {
    const {text, termLanguage: lang, base, note, changesMeaning} = this;
    return {text, lang, base, note, changesMeaning};
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.wasTried = true;
    const {text, terms, termLanguage: lang} = this;
    if (this.isRestricted || Object.keys(this.#problems()).length) return this.focus();
    this.#submitter = event.submitter as HTMLButtonElement | null;
    if (this.watching.hint?.asks(saidIn(text), saidIn(this.#textOf(this.base)), this.termLanguage)) return;
    const isDraft = this.#submitter?.value === 'draft';
    const detail = {...this.#written(), wording: wordingOf(text, terms, lang), isDraft};
    this.dispatchEvent(new CustomEvent<TermDraft>('write', {detail}));
  };

  readonly #open = (event: MouseEvent, id: string) => {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('open', {detail: id}));
  };

  readonly #close = () => {
    this.dispatchEvent(new Event('close'));
  };
}
