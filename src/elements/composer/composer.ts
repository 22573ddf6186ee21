import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Formats} from '../../context/formats.js';
import type {ImageSource} from '../../context/images.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import {directionOf} from '../../text/direction.js';
import {unmarkMentions, type Addressed, type Named} from '../../text/mentions.js';
import {parserFor} from '../../text/parser.js';
import {richTextStyles} from '../post/rich-text.js';
import {avatarStyles} from '../shared/avatar.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {fieldStyles} from '../shared/field.styles.js';
import {floatStyles} from '../shared/float.styles.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {Watching} from '../shared/watching.js';
import {Attachments} from './attachments.js';
import attachmentStyles from './attachments.styles.js';
import {BoxEditing} from './box-editing.js';
import {CompletionController} from './completion-controller.js';
import styles from './composer.styles.js';
import {DraftController} from './draft-controller.js';
import {renderFoot, renderProblem} from './foot.js';
import {problemWith} from './length.js';
import type {Lookup} from './lookup.js';
import {Mentioning, SendEvent, tooManyMentions} from './mentioning.js';
import {previewOf, renderPreview} from './preview.js';
import {commandOf} from './shortcuts.js';
import {Toolbar} from './toolbar.js';

/**
 * Where a member writes. It empties at once when the text is sent, and keeps what is not sent yet as a draft.
 *
 * To the element around it, it tells `send` (`SendEvent`) and `cancel` (with how: by the button or by the Escape key); both stay there.
 *
 * @summary A box to write a post.
 * @tag praxis-composer
 * @csspart composer - The frame around it.
 * @csspart toolbar - The buttons that format.
 * @csspart input - The text area.
 * @csspart preview - The text as it will be shown.
 * @csspart send - The button that sends.
 * @cssprop [--praxis-composer-min-height=96px] - Height of the empty box.
 */
export class ComposerElement extends LitElement {
  static override styles = [
    ...[baseStyles, buttonStyles, fieldStyles, richTextStyles, avatarStyles, floatStyles],
    ...[noticeStyles, styles, attachmentStyles],
  ];

  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;

  /** The name of the box. */
  @property() label = '';

  /** What the button says; without it, there is nothing to send to. */
  @property() action = '';

  /** What the button says that leaves; without it, there is none. */
  @property({attribute: 'cancel-label'}) cancelLabel = '';

  /** Said below the box, in place of how one can write. */
  @property() hint = '';

  /** Where the draft is kept; see `draftKey`. */
  @property({attribute: false}) draftKey = '';

  /** The text to begin with. A draft that is no different is none. */
  @property({attribute: false}) initial = '';

  /** Whom that text speaks to. */
  @property({attribute: false}) mentions: readonly string[] = [];

  /** Whom and what one can name. Without it, `@` and `#` are only signs. */
  @property({attribute: false}) lookup?: Lookup;

  /** The images that the text to begin with shows. */
  @property({attribute: false}) images?: ImageSource;

  @state() private problem?: CommunityError;
  /** The text as it will be shown, while that is looked at. */
  @state() private preview?: HTMLElement;

  @query('textarea') private box?: HTMLTextAreaElement | null;
  @query('[part=preview]') private previewFrame?: HTMLElement | null;

  readonly #draft = new DraftController(this);
  readonly #toolbar = new Toolbar(this);
  readonly #editing = new BoxEditing(() => this.box);
  readonly #mentioning = new Mentioning();
  private readonly watching: Watching = new Watching(this);
  readonly #attachments: Attachments = new Attachments(this, {
    text: () => this.#draft.text,
    insert: (text) => this.#insert(text),
    change: (text) => this.#change(text),
    stored: () => this.images,
    failed: (error) => (this.problem = error),
    done: () => this.focus(),
  });
  readonly #completion: CompletionController = new CompletionController(this, {
    box: () => this.box,
    lookup: () => this.lookup,
    emoji: () => this.strings?.emoji(),
    chosen: ({person}) => person && this.#draft.choose(person),
  });
  /** Whoever presses the button twice has nothing more to say. */
  #isJustSent = false;

  /** What is written so far. */
  get text(): string {
    return this.#draft.text;
  }

  override focus(options?: FocusOptions): void {
    this.preview = undefined;
    if (this.box && !this.box.hidden) this.box.focus(options);
    else void this.updateComplete.then(() => this.box?.focus(options));
  }

  /** Puts a text into the box, below what is there. @param named Those whom it speaks to. */
  write(text: string, named: readonly Named[] = []): void {
    this.#draft.choose(...named);
    const {text: before} = this.#draft;
    const added = unmarkMentions(text);
    this.#draft.change(before.trim() ? `${before.trimEnd()}\n\n${added}` : added);
    this.problem = this.preview = undefined;
  }

  /** As `write`, below the draft that may be kept here; and goes on there. */
  async add(text: string, named: readonly Named[] = []): Promise<void> {
    await this.updateComplete;
    await this.#draft.opened;
    this.write(text, named);
    await this.updateComplete;
    const {box} = this;
    if (!box) return;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    box.scrollTop = box.scrollHeight;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draftKey') && !changed.has('initial')) return;
    this.#draft.open(this.draftKey, this.initial);
    this.watching.startOver();
    this.problem = this.preview = undefined;
  }

  protected override render() {
    const {strings: t, formats} = this;
    if (!t || !formats) return nothing;
    const {problem, preview} = this;
    return html`<form aria-label=${this.label} @submit=${this.#submit} @keydown=${this.#keydown}>
      <div
        class=${this.#attachments.isOver ? 'frame frame--over' : 'frame'}
        part="composer"
        @dragover=${this.#attachments.onOver}
        @dragleave=${this.#attachments.onLeave}
        @drop=${this.#attachments.onDrop}
      >
        ${this.#toolbar.render(t, {
          isPreviewing: preview !== undefined,
          format: (command) => this.#editing.format(command),
          togglePreview: () => void this.#togglePreview(t),
          addImages: (files) => this.#attachments.take(files),
        })}
        <textarea
          id="box"
          part="input"
          ?hidden=${preview !== undefined}
          rows="3"
          dir=${directionOf(this.#draft.text) ?? nothing}
          aria-label=${this.label}
          placeholder=${this.label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls=${this.#completion.isOpen ? 'suggestions' : nothing}
          aria-activedescendant=${this.#completion.activeId ?? nothing}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? 'problem hint' : 'hint'}
          .value=${live(this.#draft.text)}
          @input=${this.#input}
          @paste=${this.#paste}
          @click=${() => this.#completion.moved()}
          @keyup=${() => this.#completion.moved()}
          @blur=${() => this.#completion.close()}
        ></textarea>
        ${this.#completion.render(t, formats)} ${preview ? renderPreview(preview, t) : nothing}
        ${this.#attachments.render(t, this.action)} ${problem ? renderProblem(problem, t, formats) : nothing}
        ${this.watching.hint?.render(this.#draft.text, {
          ...{action: this.action, formats},
          send: () => this.send(),
          boxes: () => [this.box],
        })}
        ${renderFoot({
          ...{strings: t, formats, text: this.#draft.text, action: this.action, cancelLabel: this.cancelLabel},
          hint: this.#attachments.isOver ? t.composer.image.drop : this.hint,
          cancel: () => this.#cancel('button'),
        })}
      </div>
    </form>`;
  }

  protected override updated(): void {
    this.#mentioning.prepare(this.#draft.text, this.lookup);
    this.#attachments.prepare();
    this.watching.prepare(this.#draft.text, this.lookup, this.strings);
  }

  get #addressed(): Addressed {
    const {text, chosen} = this.#draft;
    return this.#mentioning.addressed(text, chosen, {text: this.initial, mentions: this.mentions});
  }

  #input(event: Event) {
    this.#isJustSent = false;
    this.#draft.change((event.target as HTMLTextAreaElement).value);
    this.problem = undefined;
    void this.#completion.typed();
  }

  #paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    // Spreadsheets and word processors offer what was copied as a picture too.
    if (!text && this.#attachments.take(event.clipboardData?.files)) return event.preventDefault();
    this.#editing.link(event, text);
  }

  /** Puts a line of its own where the writer is. */
  #insert(line: string) {
    if (!this.box || this.preview) return this.#change(`${this.#draft.text.trimEnd()}\n\n${line}\n`.trimStart());
    this.#editing.insertLine(line);
  }

  #change(text: string) {
    this.#draft.change(text);
    this.problem = undefined;
  }

  async #togglePreview(t: Locale) {
    const height = this.box?.offsetHeight ?? 0;
    const parser = parserFor(this.#draft.text.trim());
    if (parser) await parser;
    this.preview = this.preview ? undefined : previewOf(this.#addressed, t, this.#attachments.shown);
    await this.updateComplete;
    // As high as the box, so that nothing around it moves.
    if (this.previewFrame) this.previewFrame.style.blockSize = `${height}px`;
  }

  #keydown(event: KeyboardEvent) {
    if (event.isComposing || this.#completion.keydown(event)) return; // Enter and Escape belong to the input method.
    const isInBox = event.target === this.box;
    const command = isInBox ? commandOf(event) : undefined;
    if (command) {
      event.preventDefault(); // Browsers have bookmarks and search boxes behind some of these.
      this.#editing.format(command);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey && isInBox) {
      this.#editing.goOn(event);
    }
    if (event.key === 'Escape' && this.cancelLabel) {
      event.preventDefault(); // A dialog around us stays open.
      event.stopPropagation();
      this.#cancel('escape');
    }
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    this.send();
  }

  /** Sends what is written, as its button does. */
  send(): void {
    if (!this.action || (!this.#draft.text && this.#isJustSent) || this.#attachments.isPreparing) return;
    const addressed = this.#addressed;
    this.problem = problemWith(addressed.text) ?? tooManyMentions(addressed);
    if (this.problem) return this.focus();
    if (this.#attachments.asksForWords()) return;
    if (this.watching.hint?.asks(addressed.text, this.initial, this.formats!.language)) {
      return void (this.preview = undefined);
    }
    const {images} = this.#attachments;
    this.preview = undefined;
    this.#draft.clear();
    this.watching.startOver();
    this.#isJustSent = true;
    this.dispatchEvent(new SendEvent(addressed, images));
  }

  #cancel(by: 'button' | 'escape') {
    this.dispatchEvent(new CustomEvent('cancel', {detail: by}));
  }
}
