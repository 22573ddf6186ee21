/**
 * How the builder and the page in its frame know each other. Pages that were opened from a disk have no origin to compare: there it
 * is the window alone that tells.
 */
const isFromDisk = location.protocol === 'file:';

/** To whom a message is for. */
export const TO = isFromDisk ? '*' : location.origin;

export function isFrom(window: MessageEventSource | null, {source, origin}: MessageEvent): boolean {
  return source === window && (isFromDisk || origin === location.origin);
}
