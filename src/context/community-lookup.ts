import type {Community} from '../community/community.js';
import {peopleIn} from '../community/directory.js';
import {termsIn} from '../community/glossary.js';
import type {Person} from '../model/member.js';
import type {TermEntry} from '../model/term.js';
import {queries} from '../store/queries.js';

/** For how long what was read is good enough, in milliseconds: whoever joined since is found a little later. */
const KEPT = 600_000;

/** Whom and what a writer can name. Each index is read when it is first asked for, and costs nothing after that. */
export class CommunityLookup {
  readonly people: () => Promise<readonly Person[]>;
  readonly terms: () => Promise<readonly TermEntry[]>;

  constructor({store}: Community) {
    this.people = kept(async () => peopleIn(await store.query(queries.directory())));
    this.terms = kept(async () => termsIn(await store.query(queries.glossary())));
  }
}

function kept<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  let readAt = 0;
  return () => {
    if (reading && Date.now() - readAt < KEPT) return reading;
    readAt = Date.now();
    const current = read();
    reading = current;
    current.catch(() => (reading = undefined)); // The next one to ask tries again.
    return current;
  };
}
