import {formatOf, recognise} from './formats.js';
import {ImportError} from './import-error.js';
import {decodeFile, isZip, MAX_FILE_SIZE, type ChosenFile, type SourceFile} from './source-file.js';
import type {GlossaryFile} from './term-import.js';

/**
 * Reads what a person chose, in whichever of the known formats it is. Several files are terms in Markdown, or else read one
 * after the other would be guessing.
 *
 * @param defaultLanguage For terms that name no language.
 * @throws {ImportError} With every problem there is. Anything else: what reads this format could not be loaded.
 */
export async function readGlossary(files: readonly ChosenFile[], defaultLanguage: string): Promise<GlossaryFile> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MAX_FILE_SIZE) throw new ImportError([{code: 'too-big', limit: MAX_FILE_SIZE}]);
  const sources = (await Promise.all(files.map(open))).flat();
  const names = new Set(sources.map(recognise));
  const [name] = names;
  if (!name) throw new ImportError([{code: 'no-entries'}]);
  if (sources.length > 1 && (names.size > 1 || name !== 'markdown')) throw new ImportError([{code: 'one-file'}]);
  const read = await formatOf(name).read!();
  return read(sources, defaultLanguage);
}

async function open(file: ChosenFile): Promise<readonly SourceFile[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return [decodeFile(file.name, bytes)];
  const {unpackMarkdown} = await import('./archive.js');
  return unpackMarkdown(file.name, bytes);
}
