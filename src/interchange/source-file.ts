import {ImportError} from './import-error.js';

/** As much of the browser's `File` as is needed. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file as text. */
export interface SourceFile {
  /** With its folders, if it came with them. */
  readonly name: string;
  readonly text: string;
  /** How its bytes were read, if it did not say and is not in UTF-8. */
  readonly guessed?: 'windows-1252';
}

/** Larger files are not read: nobody's glossary is, and a browser would stand still. In bytes. */
export const MAX_FILE_SIZE = 10 * 1024 * 1024;

const MARKS = [
  {encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf]},
  {encoding: 'utf-16le', bytes: [0xff, 0xfe]},
  {encoding: 'utf-16be', bytes: [0xfe, 0xff]},
] as const;

/** How the archives begin that Excel and its like save: those hold no text. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The text in the bytes of a file: UTF-8, UTF-16, or else Windows-1252, which is how Excel saves CSV in western Europe and
 * contains Latin-1.
 *
 * @throws {ImportError} `workbook`, `not-text`
 */
export function decodeFile(name: string, bytes: Uint8Array): SourceFile {
  if (isZip(bytes) || startsWith(bytes, OLD_WORKBOOK)) throw new ImportError([{code: 'workbook', value: name}]);
  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark) return {name, text: new TextDecoder(mark.encoding).decode(bytes)};
  const zeros = [0, 1].map((parity) => countZeros(bytes, parity));
  // Text of mostly western letters in UTF-16 has a zero in every other byte; no other text has any.
  if (zeros[0]! + zeros[1]! > 0) {
    if (Math.min(...zeros) > 0) throw new ImportError([{code: 'not-text', value: name}]);
    return {name, text: new TextDecoder(zeros[0] ? 'utf-16be' : 'utf-16le').decode(bytes)};
  }
  try {
    return {name, text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)};
  } catch {
    return {name, text: new TextDecoder('windows-1252').decode(bytes), guessed: 'windows-1252'};
  }
}

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function countZeros(bytes: Uint8Array, parity: number): number {
  let count = 0;
  for (let index = parity; index < Math.min(bytes.length, 4096); index += 2) if (bytes[index] === 0) count++;
  return count;
}
