import type {Community} from '../community/community.js';
import {membersIn} from '../community/directory.js';
import {unpackTerms} from '../community/glossary.js';
import type {Person} from '../model/member.js';
import {refs} from '../model/records.js';
import type {TermEntry} from '../model/term.js';
import {PackedIndex} from './packed-index.js';

/** Whom and what a writer can name. Each index is read when it is first asked for, and stays live for a while. */
export class CommunityLookup {
  /** The one that all boxes of a page share which write to the same place. */
  static in(community: Community): CommunityLookup {
    const index = PackedIndex.of(community, 'glossary');
    const lookup = lookups.get(index) ?? new CommunityLookup(community);
    lookups.set(index, lookup);
    return lookup;
  }

  readonly people: () => Promise<readonly Person[]>;
  readonly terms: () => Promise<readonly TermEntry[]>;
  readonly watched: () => Promise<readonly string[]>;
  readonly follow: (what: 'people' | 'terms', changed: () => void) => () => void;

  constructor(community: Community) {
    const people = remembered(membersIn);
    const terms = remembered(unpackTerms);
    this.people = async () => people(await PackedIndex.of(community, 'directory').read());
    this.terms = async () => terms(await PackedIndex.of(community, 'glossary').read());
    // Communities that are older than the list have none.
    this.watched = async () => (await community.store.get(refs.community()))?.watched ?? [];
    this.follow = (what, changed) =>
      PackedIndex.of(community, what === 'people' ? 'directory' : 'glossary').follow(changed);
  }
}

/** By whose glossary it is: the store and the person. */
const lookups = new WeakMap<object, CommunityLookup>();

/** Unpacks again only what changed. */
function remembered<A extends object, R>(unpack: (shards: A) => R): (shards: A) => R {
  let last: A | undefined;
  let unpacked: R;
  return (shards) => {
    if (shards !== last) unpacked = unpack(shards);
    last = shards;
    return unpacked;
  };
}
