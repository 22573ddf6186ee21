import type {Stored} from '../model/records.js';
import {wordingIn, type PartialWording, type TermStanding, type Wording} from '../model/term.js';
import type {Place} from './import-error.js';

/** A term as a file has it. What the file has no place for, or leaves out, is left out here. */
export interface TermImport extends PartialWording {
  readonly id: string;
  /** BCP 47 tag, in lower case. */
  readonly lang: string;
  /** The only status that a file can give: what a community agreed on is not for a file to say. */
  readonly status?: 'deprecated';
  /** What the file says about where the term stood when it was written. Told by our own formats, and not taken over. */
  readonly standing?: TermStanding;
}

/** A term as a file gets it. */
export interface TermExport extends Wording, TermStanding {
  readonly id: string;
  readonly lang: string;
}

export function exportedTerm(term: Stored<'term'>): TermExport {
  const {id, lang, status, successor, steward, reviewBy} = term;
  return {id, lang, ...wordingIn(term), status, successor, steward, reviewBy};
}

/** What was read otherwise than it stands in the file; everything else was taken. */
export interface ImportNotice extends Place {
  readonly code: 'shortened' | 'encoding' | 'unused-column';
  readonly field: string;
  readonly value: string;
}

/** A term of the file that is left out. */
export interface SkippedTerm extends Place {
  readonly label: string;
  readonly lang: string;
  readonly reason: 'no-definition' | 'name-taken';
}

export interface GlossaryFile {
  readonly entries: readonly TermImport[];
  /** How many terms there are in each language. */
  readonly languages: Readonly<Record<string, number>>;
  readonly notices: readonly ImportNotice[];
  readonly skipped: readonly SkippedTerm[];
}

/** What an entry says about one term, before it is checked. Values are as the file has them, of any type. */
export interface RawTerm {
  readonly label: unknown;
  /** Used as it is. */
  readonly id?: unknown;
  /** A name in the file's address space, shared by all languages. */
  readonly slug?: unknown;
  readonly lang?: unknown;
  readonly expansion?: unknown;
  readonly aliases?: unknown;
  readonly avoid?: unknown;
  readonly gloss?: unknown;
  readonly body?: unknown;
  readonly contexts?: unknown;
  readonly senses?: unknown;
  readonly tags?: unknown;
  /** Ids, or names of terms in the same file. */
  readonly broader?: unknown;
  readonly related?: unknown;
  readonly sources?: unknown;
  readonly concept?: unknown;
  readonly status?: unknown;
  readonly successor?: unknown;
  readonly steward?: unknown;
  readonly reviewBy?: unknown;
  /** One of our own formats: taken to the letter, nothing is read into it. */
  readonly isOurs?: boolean;
}

/** Where an entry stood, and what it says. */
export interface PlacedTerm {
  readonly place: Place;
  readonly raw: RawTerm;
}
