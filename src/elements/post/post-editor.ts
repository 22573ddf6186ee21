import {css, html, LitElement, nothing} from 'lit';
import {property, query} from 'lit/decorators.js';
import type {NewImage} from '../../community/post-images.js';
import type {Formats} from '../../context/formats.js';
import type {ImageSource} from '../../context/images.js';
import type {Locale} from '../../locales/en.js';
import type {CommunityError} from '../../model/errors.js';
import type {Stored} from '../../model/records.js';
import {showMentions} from '../../text/mentions.js';
import {asWritten, parseText, parserFor} from '../../text/parser.js';
import type {ComposerElement} from '../composer/composer.js';
import type {Lookup} from '../composer/lookup.js';
import type {SendEvent} from '../composer/mentioning.js';
import {baseStyles} from '../shared/base.styles.js';
import {icon} from '../shared/icons.js';
import {noticeStyles} from '../shared/notice.styles.js';
import {renderRichText, richTextStyles} from './rich-text.js';

/** What an author saves. */
export interface SavedText {
  readonly text: string;
  /** Whom it speaks to. */
  readonly mentions: readonly string[];
  /** The images that it shows and the post did not. */
  readonly images?: readonly NewImage[];
  /** Whether over what somebody else made of the post meanwhile. */
  readonly overwriting: boolean;
}

/**
 * The box in which an author changes a post. When the post changes meanwhile, it shows what the post says now beside what
 * the author wrote, and takes neither away.
 *
 * To the element around it, it tells `save` (with `SavedText`), `leave` (the text is
 * kept) and `discard`; they stay there.
 *
 * @summary A box to change a post.
 * @tag praxis-post-editor
 */
export class PostEditorElement extends LitElement {
  static override styles = [
    baseStyles,
    noticeStyles,
    richTextStyles,
    css`
      :host {
        display: grid;
        gap: var(--_space-3);
        grid-template-columns: minmax(0, 1fr);
      }
      .now {
        padding-inline-start: var(--_space-3);
        border-inline-start: var(--_line-mark) solid var(--_color-caution);
      }
    `,
  ];

  /** The post as it is now. */
  @property({attribute: false}) post?: Stored<'post'>;

  /** The revision that the author began with. */
  @property({type: Number}) revision = 0;

  /** The text that the author began with. */
  @property() initial = '';

  @property({attribute: false}) draftKey = '';

  /** Whom and what the author can name. */
  @property({attribute: false}) lookup?: Lookup;

  /** The images of the post. */
  @property({attribute: false}) images?: ImageSource;

  /** Whether the author may change nothing for now: the text is kept until they may. */
  @property({type: Boolean, attribute: 'is-held'}) isHeld = false;

  /** Why it could not be saved. */
  @property({attribute: false}) error?: CommunityError;

  @property({attribute: false}) strings?: Locale;
  @property({attribute: false}) formats?: Formats;

  @query('praxis-composer') private composer?: ComposerElement | null;

  override focus(options?: FocusOptions): void {
    this.composer?.focus(options);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const parser = parserFor(this.post?.body ?? '');
    return parser ? parser.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override render() {
    const {post, strings: t, formats} = this;
    if (!post || !t || !formats) return nothing;
    const isGone = post.state !== 'visible';
    const isChanged = this.#isChanged(post);
    const {edits} = t.thread;
    return html`
      ${isChanged ? this.#renderChange(post, t) : this.#renderError(t, formats)}
      <praxis-composer
        exportparts="composer, toolbar, input, preview, send, notice"
        .strings=${t}
        .formats=${formats}
        .label=${edits.label}
        .action=${isGone || this.isHeld ? '' : isChanged ? edits.saveMine : t.save}
        .hint=${this.isHeld ? t.post.kept : ''}
        .cancelLabel=${isChanged ? edits.discardMine : t.cancel}
        .draftKey=${this.draftKey}
        .initial=${this.initial}
        .mentions=${post.mentions}
        .lookup=${this.lookup}
        .images=${this.images}
        @send=${this.#send}
        @cancel=${this.#cancel}
      ></praxis-composer>
    `;
  }

  #renderChange(post: Stored<'post'>, {post: labels, thread: {edits}}: Locale) {
    if (post.state !== 'visible') {
      return html`<div class="notice notice--caution" role="alert">
        ${icon('alert')}
        <p>${post.state === 'hidden' ? labels.hidden : edits.removed}</p>
      </div>`;
    }
    return html`<div class="notice notice--caution" role="alert">
        ${icon('alert')}
        <p>${edits.changed}</p>
      </div>
      <div class="rich-text now">
        ${renderRichText(showMentions(parseText(post.body) ?? asWritten(post.body), post.mentions.length), labels, this.images)}
      </div>`;
  }

  #renderError(t: Locale, formats: Formats) {
    if (!this.error) return nothing;
    const reason = t.errors[this.error.code](this.error.detail, formats);
    return html`<div class="notice notice--negative" role="alert">
      ${icon('alert')}
      <p>${t.thread.notSent(reason)}</p>
    </div>`;
  }

  #isChanged(post: Stored<'post'>): boolean {
    return post.revision !== this.revision || post.state !== 'visible' || this.error?.code === 'conflict';
  }

  #send({detail: text, mentions, images}: SendEvent) {
    const overwriting = this.post !== undefined && this.#isChanged(this.post);
    this.dispatchEvent(new CustomEvent<SavedText>('save', {detail: {text, mentions, images, overwriting}}));
  }

  /** The Escape key is pressed in passing: only the button throws away. */
  #cancel({detail: by}: CustomEvent<'button' | 'escape'>) {
    this.dispatchEvent(new Event(by === 'button' ? 'discard' : 'leave'));
  }
}
