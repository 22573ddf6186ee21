import type {ExportedFile} from '../../community/exported-file.js';

/** Gives a file to the browser, which asks the person where to keep it or puts it where it always does. */
export function saveFile({name, content}: Pick<ExportedFile, 'name' | 'content'>): void {
  const href = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), {href, download: name});
  link.click();
  // The browser has it once the click is done; some read it a moment later.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
