import {copy} from './copy.js';

/**
 * Copies a text in two forms, so that a mail takes the formatted one and a terminal the plain one; where a browser takes no forms, the
 * plain one.
 *
 * @param html Made from nodes, never from what people wrote.
 */
export async function copyRich({text, html}: {readonly text: string; readonly html: string}): Promise<boolean> {
  try {
    const forms = {'text/plain': text, 'text/html': html};
    const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], {type})] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copy(text);
  }
}
