/** A picture as a camera or a screen gives it. @param noise Whether it is hard to make small. */
export async function aPicture({
  width = 40,
  height = 30,
  type = 'image/png',
  noise = false,
  name = 'picture.png',
} = {}): Promise<File> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'teal';
  context.fillRect(0, 0, width / 2, height);
  if (noise) context.putImageData(new ImageData(noiseOf(width * height * 4), width, height), 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  return new File([blob!], name, {type});
}

/** What pictures are stored as: WebP where this browser writes it, which Safari and WebKitGTK do not. */
export function storedType(): string {
  const isWritten = document.createElement('canvas').toDataURL('image/webp').startsWith('data:image/webp');
  return isWritten ? 'image/webp' : 'image/jpeg';
}

/** The same each time. */
function noiseOf(length: number): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(length);
  let state = 2_463_534_242;
  for (let i = 0; i < length; i++) {
    state ^= state << 13; // Marsaglia's xorshift.
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = i % 4 === 3 ? 255 : state & 255;
  }
  return bytes;
}

/** A JPEG that says where it was taken, and that its camera was held upright: EXIF orientation 6. */
export async function aPhoto(): Promise<File> {
  const plain = new Uint8Array(await (await aPicture({type: 'image/jpeg', width: 60, height: 20})).arrayBuffer());
  const place = [...'GPS 48.8584 N 2.2945 E'].map((character) => character.charCodeAt(0));
  const orientation = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const description = [0x01, 0x0e, 0, 2, 0, 0, 0, place.length, 0, 0, 0, 38];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2, ...description, ...orientation, 0, 0, 0, 0, ...place];
  const body = [...[...'Exif'].map((character) => character.charCodeAt(0)), 0, 0, ...tiff];
  const segment = [0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
  return new File([plain.slice(0, 2), new Uint8Array(segment), plain.slice(2)], 'photo.jpg', {type: 'image/jpeg'});
}

/** What pasting puts before a box. Firefox gives a script's own event an empty clipboard, so it is put in its place. */
export function pasteEvent(clipboardData: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  return event;
}

/** Puts files into the box that is written in, as pasting does. */
export function paste(box: HTMLElement, files: readonly File[], text = ''): boolean {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  if (text) clipboardData.setData('text/plain', text);
  box.focus();
  return !box.dispatchEvent(pasteEvent(clipboardData));
}
