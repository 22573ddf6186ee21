import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {tidyNote} from '../../community/knowledge.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import {Live} from '../../context/live.js';
import type {KnowledgeWords} from '../../locales/knowledge/en.js';
import {CommunityError} from '../../model/errors.js';
import {refs} from '../../model/records.js';
import {isContested, renderOvertaken} from '../glossary/form-notices.js';
import {renderFieldNote} from '../glossary/field-note.js';
import formStyles from '../glossary/term-form.styles.js';
import {splitLines} from '../glossary/term-text.js';
import {changesStyles} from '../shared/changes.styles.js';
import {icon} from '../shared/icons.js';
import {Part} from '../shared/part.js';
import {renderSentence} from '../shared/sentence.js';
import {renderTextField} from '../shared/text-field.js';
import {Watching} from '../shared/watching.js';
import {CitedPosts, renderCited} from './cited-posts.js';
import {renderCare, renderChange} from './note-form-parts.js';
import {
  changeOf,
  isSameNoteText,
  keepNoteDraft,
  NO_NOTE,
  noteWordingOf,
  readNoteDraft,
  textOfNote,
  type NoteDraft,
  type NoteText,
} from './note-draft.js';
import type {NoteNotes} from './note-rebase.js';

type Problems = Partial<Record<keyof NoteText, string>>;

/**
 * Where a note is written or changed. What is written is kept from the first letter on. Fires `write`, with a draft that passed every
 * check, and `close`, at the element around it.
 *
 * @summary A form for a note.
 * @tag praxis-note-form
 * @csspart form - The form.
 */
export class NoteFormElement extends Part<KnowledgeWords> {
  static override styles = [
    Part.styles,
    changesStyles,
    formStyles,
    css`
      .cites {
        display: grid;
        gap: var(--_space-3);
      }
      .cites > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--_space-2);
        align-items: start;
      }
      .cites > li > div {
        display: grid;
        gap: var(--_space-1);
      }
      #summary {
        min-block-size: 9lh;
      }
      #reviewBy {
        inline-size: auto;
        justify-self: start;
      }
    `,
  ];

  /** What the form begins with. */
  @property({attribute: false}) draft!: NoteDraft;
  @property({attribute: false}) language = 'en';
  /** Whether the viewer may not write for now: then what stands here is only kept. */
  @property({attribute: false}) isRestricted = false;

  @state() private written!: NoteDraft;
  /** What to say of fields that somebody else changed meanwhile as well. */
  @state() private notes: NoteNotes = {};
  /** The name of who did, '' if nobody knows it. */
  @state() private overtakenBy?: string | undefined;
  @state() private isFromBefore = false;
  @state() private wasTried = false;

  @query('form') private form!: HTMLFormElement;

  protected readonly contributes = 'note';
  #isJoining = false;
  private readonly watching: Watching = new Watching(this);
  readonly #cited = new CitedPosts(this, () => this.community);
  readonly #latest = new Live(
    this,
    () => this.community,
    () => (this.draft.base ? refs.note(this.draft.base.id) : undefined),
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
    const {base} = this.written;
    if (base && record && record.revision > base.revision) void this.#follow();
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override render() {
    const {written, words, strings, formats, overtakenBy} = this;
    const t = words.form;
    const {base, text} = written;
    const problems = this.wasTried ? this.#problems() : {};
    return html`<form
      class="stack"
      part="form"
      aria-labelledby="heading"
      novalidate
      @submit=${this.#submit}
      @input=${this.#input}
    >
      <h2 id="heading" class="title">${base ? renderSentence(t.change, base.title) : t.new}</h2>
      ${overtakenBy === undefined ? nothing : renderOvertaken(overtakenBy, this.notes, strings.glossary.form)}
      ${this.isFromBefore ? this.#renderFromBefore() : nothing}
      ${this.#renderField('title', problems, {hint: t.titleHint})}
      ${this.#renderField('summary', problems, {hint: t.summaryHint, rows: 8})}
      ${this.#renderField('tags', problems, {hint: t.tagsHint})} ${this.#renderCites()}
      ${base ? renderChange(written, t) : renderCare(written, t)}
      ${this.watching.hint?.render(said(text), {
        ...{action: base ? t.save : t.keep, formats},
        send: () => this.form.requestSubmit(),
        boxes: () => this.form.querySelectorAll<HTMLInputElement>('.field'),
      })}
      <div class="row">
        ${
          this.isRestricted
            ? html`<p class="hint">${strings.post.kept}</p>`
            : html`<button class="button button--primary">
                ${base ? (isContested(this.notes) ? t.saveMine : t.save) : t.keep}
              </button>`
        }
        <button type="button" class="button button--quiet" @click=${this.#close}>${strings.cancel}</button>
      </div>
    </form>`;
  }

  #renderField(name: keyof NoteText, problems: Problems, field: {readonly hint: string; readonly rows?: number}) {
    const {strings, formats, language: lang, overtakenBy: by = ''} = this;
    const label = this.words.form[name];
    const note = this.notes[name];
    const use = () => this.#useTheirs(name, note?.theirs ?? '');
    return renderTextField({
      ...{...field, name, label, value: this.written.text[name], problem: problems[name]},
      more: note ? renderFieldNote(note, {field: label, lang, by, use}, strings, formats) : nothing,
    });
  }

  #renderFromBefore() {
    const t = this.words.form;
    return html`<div class="notice" part="notice">
      ${icon('draft')}
      <p>${t.fromBefore}</p>
      <button type="button" class="button button--small" @click=${this.#startOver}>${t.startOver}</button>
    </div>`;
  }

  #renderCites(): TemplateResult | typeof nothing {
    const {words, strings, formats} = this;
    const cites = splitLines(this.written.text.cites);
    if (!cites.length) return nothing;
    return html`<section class="labelled" aria-labelledby="cites">
      <h3 id="cites" class="label">${words.form.cites}</h3>
      <ul class="cites">
        ${this.#cited.of(cites).map(
          (cited, place) =>
            html`<li>
              <div>${renderCited(cited, {strings, formats, gone: words.cites.gone})}</div>
              <button
                type="button"
                class="button button--quiet button--icon"
                aria-label=${words.form.uncite(cited.record?.byline ?? String(place + 1))}
                @click=${() => this.#uncite(cites[place]!)}
              >
                ${icon('x')}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #begin(draft: NoteDraft) {
    Object.assign(this, {written: draft, notes: {}, overtakenBy: undefined, isFromBefore: false, wasTried: false});
    this.watching.startOver();
    void this.#findEarlier(draft);
  }

  /** Goes on with what was begun before, unless something is written already. */
  async #findEarlier(draft: NoteDraft) {
    const earlier = await readNoteDraft(this.community, draft);
    if (!earlier || this.written !== draft || isSameNoteText(earlier.text, draft.text)) return;
    Object.assign(this, {written: earlier, isFromBefore: true});
  }

  readonly #startOver = () => {
    const {record} = this.#latest;
    const begun = record ? changeOf(record) : this.draft;
    void keepNoteDraft(this.community, this.written, this.written.text);
    Object.assign(this, {written: begun, notes: {}, overtakenBy: undefined, isFromBefore: false, wasTried: false});
    this.focus();
  };

  /** Goes on from what somebody else stored meanwhile. */
  async #follow() {
    if (this.#isJoining) return;
    this.#isJoining = true;
    // Where it cannot be loaded, the store refuses what builds on an older version, and the person tries again.
    const joining = await import('./note-rebase.js').catch(() => undefined);
    this.#isJoining = false;
    const {base, text} = this.written;
    const {record} = this.#latest;
    if (!joining || !base || !record || record.revision <= base.revision) return;
    const joined = joining.rebaseNote(textOfNote(base), text, textOfNote(record), this.notes);
    this.notes = joined.notes;
    this.overtakenBy = record.editor;
    this.#write({text: joined.text, base: record});
  }

  #useTheirs(name: keyof NoteText, theirs: string) {
    const {[name]: _, ...rest} = this.notes;
    this.notes = rest;
    this.#write({text: {...this.written.text, [name]: theirs}});
    this.form.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  }

  #uncite(cite: string) {
    const {text} = this.written;
    const cites = splitLines(text.cites).filter((other) => other !== cite);
    this.#write({text: {...text, cites: cites.join('\n')}});
    this.form.querySelector<HTMLElement>('[name=tags]')?.focus();
  }

  readonly #input = ({target}: Event) => {
    const {name, value, checked, type} = target as HTMLInputElement;
    if (!name) return;
    if (name in NO_NOTE) this.#write({text: {...this.written.text, [name]: value}});
    else this.#write({[name]: type === 'checkbox' ? checked : value});
  };

  #write(changed: Partial<NoteDraft>) {
    this.written = {...this.written, ...changed};
    this.watching.prepare(said(this.written.text), CommunityLookup.in(this.community), this.strings);
    const {base} = this.written;
    void keepNoteDraft(this.community, this.written, base ? textOfNote(base) : this.draft.text);
  }

  /** Each field is checked by itself, so that all that is wrong is said at once. */
  #problems(): Problems {
    const right = {title: 'x', summary: 'x', tags: '', cites: ''};
    const problems: Problems = {};
    for (const name of Object.keys(NO_NOTE) as (keyof NoteText)[]) {
      try {
        tidyNote(noteWordingOf({text: {...right, [name]: this.written.text[name]}, retires: false}));
      } catch (cause) {
        const {code, detail} = CommunityError.from(cause);
        problems[name] = code === 'empty' ? this.words.form.missing : this.strings.errors[code](detail, this.formats);
      }
    }
    return problems;
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.wasTried = true;
    if (this.isRestricted || Object.keys(this.#problems()).length) return this.focus();
    const {base, text} = this.written;
    if (this.watching.hint?.asks(said(text), base ? said(textOfNote(base)) : '', this.language)) return;
    this.dispatchEvent(new CustomEvent<NoteDraft>('write', {detail: this.written}));
  };

  readonly #close = () => {
    this.dispatchEvent(new Event('close'));
  };
}

/** What a note says in sentences. */
function said({title, summary}: NoteText): string {
  return `${title}\n\n${summary}`;
}
