const TURNING = /[\u202A-\u202E\u2066-\u2069]+/g;
const BETWEEN_WORDS = /[\s\p{Cc}]+/gu;

/** A text in one line, without what cannot be seen: what controls a device, and what turns the direction of the text around it. */
export function oneLine(text: string): string {
  return text.replace(TURNING, '').replace(BETWEEN_WORDS, ' ').trim();
}
