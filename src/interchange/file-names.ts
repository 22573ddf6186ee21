/** Longest name of a file that is made of a title, in code points: no more than 240 bytes. */
const MAX_SLUG = 60;
/** What Windows takes for a device, whatever follows the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9¹²³])(?=\.|$)/i;

/** A title, a language or a season as the name of a file or a folder: one that no file system minds, and that leads nowhere else. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return noDevice([...words].slice(0, MAX_SLUG).join('').toLowerCase()) || 'untitled';
}

/** An id or a language as the name of a file or a folder: as it is, but for what a file system minds, or what leads elsewhere. Perhaps ''. */
export function fileName(id: string): string {
  return noDevice(id.replace(/[<>:"/\\|?*]/g, '-').replace(/^\.+/, ''));
}

const noDevice = (name: string) => name.replace(DEVICES, '$&-');
