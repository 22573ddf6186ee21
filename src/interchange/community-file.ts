import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {Data} from '../integrity/census.js';

/** The version of the file that a community is taken along in. A reader takes what is older, and refuses what is newer. */
export const COMMUNITY_FILE_VERSION = 1;
const FORMAT = 'praxis-community';

/** Why a file cannot be taken. */
export type CommunityFileFault = 'not-a-community' | 'newer' | 'cut' | 'changed' | 'line';

/** For administrators, as their command line says it. */
const REASONS: Readonly<Record<CommunityFileFault, string>> = {
  'not-a-community': 'This is not the file of a community.',
  newer: 'This file is from a newer version of praxis-elements. Upgrade it here, then import the file.',
  cut: 'The file was cut: its last line is missing.',
  changed: 'The file was changed after it was written.',
  line: 'The file cannot be read.',
};

export class CommunityFileError extends Error {
  override readonly name = 'CommunityFileError';

  /** @param line From 1, 0 for none. */
  constructor(
    readonly fault: CommunityFileFault,
    readonly line = 0,
  ) {
    super(line ? `${REASONS[fault]} (line ${line})` : REASONS[fault]);
  }
}

/** The first line: whose records these are. */
export interface CommunityFileHead {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** What the community is called where it was kept. */
  readonly community: string;
  /** ISO 8601. */
  readonly exportedAt: string;
}

/** One record: its path below the community, '' for the community itself, and its fields. */
export interface CommunityFileRecord {
  readonly path: string;
  readonly data: Data;
}

/** The last line: how many records there are, and the SHA-256 of all lines before it, their ends included. */
interface CommunityFileFoot {
  readonly records: number;
  readonly sha256: string;
}

/** Writes a community line by line. Every line it gives ends with a line break. */
export class CommunityFileWriter {
  readonly #digest = sha256.create();
  #records = 0;

  head(community: string, now = Date.now()): string {
    const exportedAt = new Date(now).toISOString();
    const head: CommunityFileHead = {format: FORMAT, version: COMMUNITY_FILE_VERSION, community, exportedAt};
    return this.#line(head);
  }

  record({path, data}: CommunityFileRecord): string {
    this.#records++;
    return this.#line({path, data});
  }

  foot(): string {
    const foot: CommunityFileFoot = {records: this.#records, sha256: bytesToHex(this.#digest.clone().digest())};
    return `${JSON.stringify(foot)}\n`;
  }

  /** Goes on with a file that was cut: takes one of its lines, without its end, as written. */
  resume(line: string): void {
    if ('path' in (JSON.parse(line) as object)) this.#records++;
    this.#digest.update(utf8ToBytes(`${line}\n`));
  }

  #line(value: object): string {
    const line = `${JSON.stringify(value)}\n`;
    this.#digest.update(utf8ToBytes(line));
    return line;
  }
}

/** Reads a community line by line. */
export class CommunityFileReader {
  readonly #digest = sha256.create();
  #head: CommunityFileHead | undefined;
  #records = 0;
  #lines = 0;
  #isWhole = false;

  get head(): CommunityFileHead {
    if (!this.#head) throw new CommunityFileError('not-a-community');
    return this.#head;
  }

  /**
   * @param line Without its end.
   * @returns Undefined for the first line and the last.
   * @throws {CommunityFileError} `not-a-community`, `newer`, `line`, `changed`.
   */
  read(line: string): CommunityFileRecord | undefined {
    this.#lines++;
    if (this.#isWhole) {
      if (line === '') return undefined;
      throw new CommunityFileError('changed', this.#lines);
    }
    const value = this.#parse(line);
    if (!this.#head) {
      this.#head = headOf(value);
    } else if ('sha256' in value) {
      const {records, sha256: sum} = value as unknown as CommunityFileFoot;
      if (records !== this.#records || sum !== bytesToHex(this.#digest.clone().digest())) {
        throw new CommunityFileError('changed');
      }
      this.#isWhole = true;
      return undefined;
    }
    this.#digest.update(utf8ToBytes(`${line}\n`));
    if (!('path' in value)) return undefined;
    const {path, data} = value;
    if (typeof path !== 'string' || !isData(data)) throw new CommunityFileError('line', this.#lines);
    this.#records++;
    return {path, data};
  }

  /** @throws {CommunityFileError} `cut`: the last line is missing. */
  end(): void {
    if (!this.#head) throw new CommunityFileError('not-a-community');
    if (!this.#isWhole) throw new CommunityFileError('cut');
  }

  #parse(line: string): Data {
    try {
      const value: unknown = JSON.parse(line);
      if (isData(value)) return value;
    } catch {
      // As what is no object.
    }
    throw new CommunityFileError(this.#head ? 'line' : 'not-a-community', this.#lines);
  }
}

function headOf(value: Data): CommunityFileHead {
  const {format, version, community} = value;
  if (format !== FORMAT || typeof version !== 'number' || typeof community !== 'string') {
    throw new CommunityFileError('not-a-community');
  }
  if (version > COMMUNITY_FILE_VERSION) throw new CommunityFileError('newer');
  return value as unknown as CommunityFileHead;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
