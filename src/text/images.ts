/** What the address of an image in a text begins with, when the image is stored with its post: `![Alt](image:ID)`. */
const SCHEME = 'image:';

const ALT = String.raw`(?:\\[^]|[^\\[\]])*`;
const ID = '[A-Za-z0-9_]{1,24}';
const IMAGE = new RegExp(String.raw`!\[(${ALT})\]\(${SCHEME}(${ID})\)`, 'g');

/** An image that a text shows. */
export interface ImageReference {
  readonly id: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** The images in a Markdown text, each once, in the order in which they stand in it. */
export function imagesIn(text: string): ImageReference[] {
  const images = new Map<string, ImageReference>();
  for (const [, alt = '', id = ''] of text.matchAll(IMAGE))
    if (!images.has(id)) images.set(id, {id, alt: unescape(alt)});
  return [...images.values()];
}

/** The Markdown that shows an image. */
export function imageMarkdown({id, alt}: ImageReference): string {
  return `![${escape(alt)}](${SCHEME}${id})`;
}

/** A text in which an image is described in other words. */
export function withAlt(text: string, image: ImageReference): string {
  return text.replace(IMAGE, (found, _alt, id) => (id === image.id ? imageMarkdown(image) : found));
}

/** A text without an image, and without the line that it leaves empty. */
export function withoutImage(text: string, id: string): string {
  const gone = '\uFFFC';
  return text
    .replace(IMAGE, (found, _alt, other) => (other === id ? gone : found))
    .replace(new RegExp(`(^|\\n)[ \\t]*${gone}[ \\t]*(?:\\n+|$)`, 'g'), '$1')
    .replaceAll(gone, '');
}

/** The id of a stored image, from its address in a text. */
export function imageIdOf(address: string): string | undefined {
  return new RegExp(`^${SCHEME}(${ID})$`).exec(address)?.[1];
}

function escape(alt: string): string {
  return alt.replace(/[\\[\]`*_<>]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

function unescape(alt: string): string {
  return alt.replace(/\\([\\[\]`*_<>])/g, '$1');
}
