import type {Person} from '../../model/member.js';
import type {TermEntry} from '../../model/term.js';

/** Whom and what a writer can name. A composer asks when somebody types the first sign of it, and works without. */
export interface Lookup {
  people(): Promise<readonly Person[]>;
  terms(): Promise<readonly TermEntry[]>;
  /** The words that their writer is asked about; none where nobody looks after such a list. */
  watched?(): Promise<readonly string[]>;
  /** Calls back when there are others than before. Returns the way to stop. */
  follow?(what: 'people' | 'terms', changed: () => void): () => void;
}
