import {unzipSync} from 'fflate';
import {ImportError} from './import-error.js';
import {decodeFile, MAX_FILE_SIZE, type SourceFile} from './source-file.js';

const MARKDOWN = /\.(?:md|markdown|mdx)$/i;
/** What Excel, LibreOffice and the like save. */
const OF_WORKBOOK = /^(?:xl\/|content\.xml$|word\/)/;

/**
 * The Markdown files in an archive.
 *
 * @throws {ImportError} `workbook`, `too-big` for what would fill the memory, `unknown-format` when there is none.
 */
export function unpackMarkdown(name: string, bytes: Uint8Array): SourceFile[] {
  let size = 0;
  let isWorkbook = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        isWorkbook ||= OF_WORKBOOK.test(file.name);
        const isWanted = MARKDOWN.test(file.name) && !file.name.startsWith('__MACOSX/');
        if (isWanted) size += file.originalSize;
        return isWanted && size <= MAX_FILE_SIZE;
      },
    });
  } catch (cause) {
    throw new ImportError([{code: 'unknown-format', value: name}], {cause});
  }
  if (isWorkbook) throw new ImportError([{code: 'workbook', value: name}]);
  if (size > MAX_FILE_SIZE) throw new ImportError([{code: 'too-big', limit: MAX_FILE_SIZE}]);
  const sources = Object.entries(files).map(([path, content]) => decodeFile(path, content));
  if (!sources.length) throw new ImportError([{code: 'unknown-format', value: name}]);
  return sources;
}
