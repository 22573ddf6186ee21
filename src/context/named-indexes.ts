import type {Community} from '../community/community.js';
import {membersIn} from '../community/directory.js';
import {unpackTerms} from '../community/glossary.js';
import type {Person} from '../model/member.js';
import type {TermEntry} from '../model/term.js';
import {PackedIndex} from './packed-index.js';

/** The people and the terms of a community, unpacked. */
export class NamedIndexes {
  readonly people: () => Promise<readonly Person[]>;
  readonly terms: () => Promise<readonly TermEntry[]>;
  readonly follow: (what: 'people' | 'terms', changed: () => void) => () => void;

  constructor(community: Community) {
    const people = remembered(membersIn);
    const terms = remembered(unpackTerms);
    this.people = async () => people(await PackedIndex.of(community, 'directory').read());
    this.terms = async () => terms(await PackedIndex.of(community, 'glossary').read());
    this.follow = (what, changed) =>
      PackedIndex.of(community, what === 'people' ? 'directory' : 'glossary').follow(changed);
  }
}

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
