import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {ShownImage} from '../../context/images.js';
import {CommunityError} from '../../model/errors.js';
import type {ImageSize} from '../../model/image.js';
import {baseStyles} from '../shared/base.styles.js';
import {buttonStyles} from '../shared/button.styles.js';
import {icon} from '../shared/icons.js';
import styles from './image.styles.js';

/** How near a reader comes before an image is read, in pixels: it should be there when they arrive. */
const NEAR = '600px';

/** What is said about an image. */
export interface ImageLabels {
  readonly enlarge: string;
  readonly close: string;
  readonly retry: string;
  readonly failed: string;
}

/**
 * An image of a post. Its place has its size from the start, so that nothing moves when it comes; it is read when
 * somebody is near.
 *
 * @summary An image of a post, which can be enlarged.
 * @tag praxis-image
 * @csspart image - The image.
 */
export class ImageElement extends LitElement {
  static override styles = [baseStyles, buttonStyles, styles];

  /** What it shows, in words. */
  @property() alt = '';

  @property({attribute: false}) size: ImageSize = {width: 1, height: 1};
  @property({attribute: false}) load?: () => Promise<ShownImage>;
  @property({attribute: false}) labels?: ImageLabels;

  @state() private picture?: HTMLImageElement | HTMLCanvasElement;
  @state() private error?: CommunityError;
  @state() private enlarged?: HTMLElement;

  @query('dialog') private dialog?: HTMLDialogElement | null;

  #observer: IntersectionObserver | undefined;
  #address: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) void this.#read();
      },
      {rootMargin: NEAR},
    );
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = this.picture = this.enlarged = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const {width, height} = this.size;
    if (!changed.has('size')) return;
    this.style.setProperty('--_image-width', `${width}px`);
    this.style.setProperty('--_image-ratio', `${width / height}`);
  }

  protected override render() {
    const {labels: t, error} = this;
    return html`<div class="frame">
        ${error ? this.#renderProblem() : (this.picture ?? this.#renderWaiting())}
        ${
          t && this.picture
            ? html`<button
                type="button"
                class="button button--small button--icon enlarge"
                aria-label=${t.enlarge}
                title=${t.enlarge}
                @click=${this.#enlarge}
              >
                ${icon('expand')}
              </button>`
            : nothing
        }
      </div>
      ${t && this.enlarged ? this.#renderLarge() : nothing}`;
  }

  #renderWaiting() {
    return this.alt ? html`<span class="sr" role="img" aria-label=${this.alt}></span>` : nothing;
  }

  #renderProblem(): TemplateResult {
    return html`<p class="problem">
      ${icon('image')}
      <span>${this.labels?.failed} ${this.alt}</span>
      <button type="button" class="button button--small" @click=${this.#read}>${this.labels?.retry}</button>
    </p>`;
  }

  #renderLarge(): TemplateResult {
    return html`<dialog aria-label=${this.alt || nothing} @close=${this.#closed}>
      ${this.enlarged}
      <button type="button" class="button button--icon close" aria-label=${this.labels?.close} @click=${this.#close}>
        ${icon('x')}
      </button>
    </dialog>`;
  }

  readonly #read = async () => {
    const {load} = this;
    if (!load || this.picture) return;
    this.#observer?.disconnect();
    this.error = undefined;
    try {
      const picture = await this.#draw(await load());
      if (this.isConnected && !this.picture) this.picture = picture;
    } catch (cause) {
      this.error = CommunityError.from(cause);
    }
  };

  async #draw({type, data}: ShownImage): Promise<HTMLImageElement | HTMLCanvasElement> {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const blob = new Blob([bytes], {type});
    const shown = areBlobsRefused ? await canvasOf(blob, this.alt) : await this.#addressed(blob);
    shown.part.add('image');
    shown.addEventListener('click', () => void this.#enlarge());
    return shown;
  }

  async #addressed(blob: Blob): Promise<HTMLImageElement | HTMLCanvasElement> {
    this.#address ??= URL.createObjectURL(blob);
    const image = new Image(this.size.width, this.size.height);
    image.src = this.#address;
    image.alt = this.alt;
    image.draggable = false;
    try {
      await image.decode();
      return image;
    } catch {
      const canvas = await canvasOf(blob, this.alt);
      areBlobsRefused = true;
      return canvas;
    }
  }

  readonly #enlarge = async () => {
    if (!this.picture) return;
    this.enlarged =
      this.picture instanceof HTMLImageElement ? (this.picture.cloneNode() as HTMLElement) : copyOf(this.picture);
    await this.updateComplete;
    this.dialog?.setAttribute('closedby', 'any'); // By a press beside it too, where the browser knows that.
    this.dialog?.showModal();
  };

  readonly #close = () => {
    this.dialog?.close();
  };

  readonly #closed = () => {
    this.enlarged = undefined;
  };
}

/** A content security policy may forbid `blob:` addresses, and no canvas. Once that shows, it is not asked, and reported, again. */
let areBlobsRefused = false;

async function canvasOf(blob: Blob, alt: string): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(blob);
  const canvas = drawn(picture, picture.width, picture.height);
  canvas.role = 'img';
  canvas.ariaLabel = alt;
  picture.close();
  return canvas;
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = drawn(canvas, canvas.width, canvas.height);
  copy.role = 'img';
  copy.ariaLabel = canvas.ariaLabel;
  return copy;
}

function drawn(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(source, 0, 0);
  return canvas;
}
