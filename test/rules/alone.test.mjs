/**
 * What a record's own rule refuses. Where the rule of another record of the same commit refuses as well, that one may be judged
 * first: so each is tried without those that are not asked for, or with those that agree.
 */
import {describe, test} from 'node:test';
import * as acts from './acts.mjs';
import {ago, days, notes, stellaIsAway, thisSeason} from './community.mjs';
import {packNote} from './model.mjs';
import {aCommunity, assertDenied, commit} from './support.mjs';

/** Commits these parts of an act, perhaps changed, where something is arranged. */
async function part(build, names, {arrange = () => {}, change = () => {}} = {}) {
  const community = await aCommunity();
  await arrange(community);
  const {by, writes} = build(community);
  change(writes, community);
  return commit({by, writes: names.map((name) => writes[name])});
}

const refuses = (name, build, names, how) => test(`refuses ${name}`, () => assertDenied(part(build, names, how)));

describe('taking over', () => {
  refuses('who is suspended', acts.takeOver, ['adoption'], {
    arrange: async (community) => {
      await stellaIsAway(community);
      await community.put('restrictions/anna', {state: 'suspended', until: ago(-days(3))});
    },
  });
});

describe('hiding', () => {
  const million = {revision: 1_000_000};
  refuses('a term after a million changes', acts.hideTerm, ['term'], {
    arrange: ({put}) => put('terms/pod', million),
    change: ({term}) => (term.data.revision = 1_000_001),
  });
  refuses('a note but for its tags', acts.hideNote, ['note', 'revision', 'index'], {
    change: ({note, index}) => {
      delete note.data.tags;
      index.data.entries.ingress = packNote({...notes.ingress, ...note.data});
    },
  });
  refuses('a person', acts.hideTitle, ['act', 'notice', 'guard'], {
    change: ({act, notice}) => {
      for (const {data} of [act, notice]) Object.assign(data, {about: 'person', target: 'members/ben'});
      Object.assign(notice.data, {person: 'ben', quote: ''});
    },
  });
});

describe('locking', () => {
  const told = ['act', 'notice', 'guard'];
  refuses('a post', acts.lockThread, told, {
    change: ({act, notice}) => {
      for (const {data} of [act, notice]) Object.assign(data, {about: 'post', target: 'threads/board/posts/p3'});
      notice.data.person = 'ben';
    },
  });
  refuses('what was locked before', acts.lockThread, told, {
    arrange: ({put}) => put('threads/board', {state: 'locked'}),
  });
});

describe('saying that a note holds', () => {
  refuses('once it is retired', acts.confirmNote, ['note', 'guard'], {
    arrange: ({put}) => put('notes/ingress', {status: 'retired'}),
    change: ({note}) => delete note.data.reviewBy,
  });
});

describe('telling of a steward', () => {
  refuses('at another place than a member’s', acts.makeSteward, ['act', 'guard'], {
    change: ({act}) => (act.data.target = 'guard/anna'),
  });
});

describe('supporting a priority', () => {
  refuses('whoever left', (community) => acts.supportPriority(community, {by: 'lena'}), ['priority', 'ballot'], {
    arrange: ({put}) =>
      put('ballots/lena', {season: thisSeason, supports: [], asked: [], last: '', updatedAt: ago(days(1))}),
  });
});
