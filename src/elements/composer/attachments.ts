import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {NewImage} from '../../community/post-images.js';
import {imageAtHand, shelvedImages, shelveImage} from '../../context/image-shelf.js';
import type {ImageSource} from '../../context/images.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {MAX_IMAGES} from '../../model/image.js';
import {imageMarkdown, imagesIn, withAlt, withoutImage, type ImageReference} from '../../text/images.js';
import {loadImageElement} from '../image/load.js';
import {icon} from '../shared/icons.js';

interface AttachmentsSource {
  text(): string;
  /** Puts something where the writer writes. */
  insert(text: string): void;
  change(text: string): void;
  /** The images that the text showed before it was changed. */
  stored(): ImageSource | undefined;
  failed(error: CommunityError): void;
  /** The words of an image are written: on with the text. */
  done(): void;
}

/**
 * The images of a text that is being written: takes in what is pasted, dropped or chosen, and asks what each shows. The
 * text itself says which there are, so that undoing, deleting and drafts need nothing of their own.
 */
export class Attachments {
  /** Whether files are held over the box. */
  isOver = false;

  readonly #host: LitElement;
  readonly #source: AttachmentsSource;
  #preparing = 0;
  #looked = '';
  #asked: string | undefined;

  constructor(host: LitElement, source: AttachmentsSource) {
    this.#host = host;
    this.#source = source;
  }

  /** Whether an image is being made small: the text is not complete yet. */
  get isPreparing(): boolean {
    return this.#preparing > 0;
  }

  /** The new images that the text shows. */
  get images(): readonly NewImage[] {
    return imagesIn(this.#source.text()).flatMap(({id}) => imageAtHand(id) ?? []);
  }

  /** The images as the preview shows them. */
  get shown(): ImageSource {
    const stored = this.#source.stored();
    return {
      size: (id) => imageAtHand(id) ?? stored?.size(id),
      load: async (id) => imageAtHand(id) ?? (await stored!.load(id)),
    };
  }

  /** Takes in the images among some files. @returns Whether there were files, so that nobody else should. */
  take(files: FileList | undefined): boolean {
    if (!files?.length) return false;
    void this.#add([...files]);
    return true;
  }

  readonly onOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // Else the browser leaves the page to show the file.
    this.#setOver(true);
  };

  readonly onLeave = (): void => {
    this.#setOver(false);
  };

  readonly onDrop = (event: DragEvent): void => {
    this.#setOver(false);
    if (this.take(event.dataTransfer?.files)) event.preventDefault();
  };

  /** Looks for the images of a draft that was kept. */
  prepare(): void {
    const ids = this.#references.map(({id}) => id).join();
    if (ids === this.#looked) return;
    this.#looked = ids;
    if (ids) void loadImageElement().catch(() => undefined); // A thumbnail less.
    void shelvedImages(this.#source.text()).then(() => this.#host.requestUpdate());
  }

  /** Asks, once, for the words of an image that has none. @returns Whether it asked. */
  asksForWords(): boolean {
    const wordless = this.#references.find(({id, alt}) => !alt.trim() && this.shown.size(id));
    if (!wordless || wordless.id === this.#asked) return false;
    this.#asked = wordless.id;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#field(wordless.id)?.focus());
    return true;
  }

  render({composer: t}: Locale, action: string): TemplateResult | typeof nothing {
    const references = this.#references;
    if (!references.length && !this.isPreparing) return nothing;
    return html`<ul class="attachments" aria-label=${t.image.list}>
        ${repeat(
          references,
          ({id}) => id,
          (reference) => this.#renderImage(reference, t.image, action),
        )}
      </ul>
      <p class=${this.isPreparing ? 'preparing hint' : 'sr'} role="status">
        ${this.isPreparing ? t.image.preparing : t.image.added}
      </p>`;
  }

  #renderImage(reference: ImageReference, t: Locale['composer']['image'], action: string): TemplateResult {
    const {id, alt} = reference;
    const size = this.shown.size(id);
    const isAsked = this.#asked === id && !alt.trim();
    return html`<li class="attachment">
      ${
        size
          ? html`<praxis-image class="thumbnail" .size=${size} .load=${() => this.shown.load(id)}></praxis-image>`
          : html`<span class="thumbnail thumbnail--missing">${icon('image')}</span>`
      }
      <div class="labelled attachment__words">
        <input
          id="words-${id}"
          class="field"
          autocomplete="off"
          dir=${alt ? 'auto' : nothing}
          aria-label=${t.words}
          aria-describedby="hint-${id}"
          placeholder=${t.words}
          .value=${alt}
          @input=${(event: Event) => this.#describe(id, (event.target as HTMLInputElement).value)}
          @keydown=${this.#keydown}
        />
        <p
          id="hint-${id}"
          class=${!size || isAsked ? 'hint hint--problem' : 'hint'}
          role=${isAsked ? 'alert' : nothing}
        >
          ${size ? (isAsked ? t.ask(action) : t.wordsHint) : t.missing}
        </p>
      </div>
      <button
        type="button"
        class="button button--quiet button--icon"
        aria-label=${t.remove}
        title=${t.remove}
        @click=${() => this.#source.change(withoutImage(this.#source.text(), id))}
      >
        ${icon('x')}
      </button>
    </li>`;
  }

  get #references(): readonly ImageReference[] {
    return imagesIn(this.#source.text());
  }

  #field(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#words-${CSS.escape(id)}`);
  }

  #describe(id: string, alt: string): void {
    this.#source.change(withAlt(this.#source.text(), {id, alt}));
  }

  #setOver(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }

  /** Enter would send what is perhaps not complete yet. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    this.#source.done();
  };

  async #add(files: readonly File[]): Promise<void> {
    for (const file of files) {
      if (this.#references.length >= MAX_IMAGES) {
        const detail = {field: 'images', length: this.#references.length + 1, limit: MAX_IMAGES};
        return this.#source.failed(new CommunityError('too-many', {detail}));
      }
      await this.#addOne(file);
    }
  }

  async #addOne(file: File): Promise<void> {
    const count = (by: number) => {
      this.#preparing += by;
      this.#host.requestUpdate();
    };
    count(1);
    try {
      const {encodeImage} = await loadEncoder();
      const image = await encodeImage(file);
      await shelveImage(image);
      this.#source.insert(imageMarkdown({id: image.id, alt: ''}));
    } catch (cause) {
      this.#source.failed(CommunityError.from(cause));
    } finally {
      count(-1);
    }
  }
}

/** Who never adds an image need not load how. */
function loadEncoder(): Promise<typeof import('./encode-image.js')> {
  return import('./encode-image.js').catch((cause: unknown) => {
    throw new CommunityError('offline', {cause});
  });
}
