import {ImportError} from './import-error.js';
import {PeopleFileError} from './people-error.js';
import {PEOPLE_READERS, recognisePeople} from './people-formats.js';
import type {PeopleFile} from './person-import.js';
import {decodeFile, MAX_FILE_SIZE, type ChosenFile, type SourceFile} from './source-file.js';

/**
 * Reads the people in a file that somebody chose. Of what stands in other columns than those that are read nothing is left:
 * not in the result, and not in an error.
 *
 * @throws {PeopleFileError} With every problem there is. Anything else: what reads this format could not be loaded.
 */
export async function readPeople(file: ChosenFile): Promise<PeopleFile> {
  if (file.size > MAX_FILE_SIZE) throw new PeopleFileError([{code: 'too-big', limit: MAX_FILE_SIZE}]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const source = decodeFile(file.name, bytes);
    if (source.guessed) throw new PeopleFileError([{code: 'not-utf8', line: firstForeignLine(source)}]);
    const read = await PEOPLE_READERS[recognisePeople(source)]();
    // Copied, for engines keep a whole text as long as a slice of it is in use.
    return structuredClone(await read(source));
  } catch (error) {
    throw error instanceof ImportError ? PeopleFileError.from(error) : error;
  }
}

/**
 * Where other letters than those of ASCII begin. A program that writes no UTF-8 has put question marks for what it could not
 * write, so names would be wrong for good.
 */
function firstForeignLine({text}: SourceFile): number {
  return text.slice(0, text.search(/[^\0-\x7F]/)).split(/\r\n?|\n/).length;
}
