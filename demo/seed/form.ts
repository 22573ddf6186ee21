import type {Role} from '../../src/model/member.js';
import type {Reaction} from '../../src/model/post.js';
import type {CharterWording} from '../../src/model/charter.js';
import type {PartialWording, TermStatus} from '../../src/model/term.js';
import type {Outcome, ThreadKind} from '../../src/model/thread.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface SeedPerson {
  uid: string;
  name: string;
  title: string;
  department: string;
  place: string;
  about: string;
  skills: string[];
  role: Role;
}

export interface SeedTerm extends PartialWording {
  id: string;
  lang: string;
  status: TermStatus;
  author: string;
  daysAgo: number;
}

export interface SeedPost {
  author: string;
  hoursAgo: number;
  body: string;
  /** By uid. */
  reactions?: Record<string, Reaction>;
  /** Whether it is the answer to the question. */
  isAnswer?: boolean;
  replies?: SeedPost[];
}

export interface SeedConversation {
  key: string;
  title: string;
  kind: ThreadKind;
  tags: string[];
  pinned?: boolean;
  outcome?: Outcome;
  dissents?: {author: string; reason: string}[];
  acceptedBy?: string;
  closed?: {by: string; reason: string};
  posts: SeedPost[];
}

/** What became of the words over the year, what people miss, and the charter. */
export interface SeedLife {
  readonly charter: Partial<CharterWording> & {readonly daysAgo: number; readonly author: string};
  /** By term: who looks after it and until when; what members say of it, '' for understanding it the same way. */
  readonly terms: Readonly<
    Record<string, {steward?: string; reviewInDays?: number; voices?: Readonly<Record<string, string>>}>
  >;
  readonly requests: readonly {
    label: string;
    daysAgo: number;
    searches: number;
    uses: number;
    supporters: readonly string[];
    /** The term that answered it. */
    term?: string;
  }[];
}

export interface Seed {
  readonly name: string;
  readonly about: string;
  readonly people: readonly SeedPerson[];
  readonly terms: readonly SeedTerm[];
  readonly conversations: readonly SeedConversation[];
  readonly life?: SeedLife | undefined;
}

export function nameOf(people: readonly SeedPerson[], uid: string): string {
  return people.find((person) => person.uid === uid)?.name ?? uid;
}
