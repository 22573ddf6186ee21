/** One commit is one act: two that share a record are refused together, in either order. */
import {describe, test} from 'node:test';
import * as acts from './acts.mjs';
import {aCommunity, assertDenied, commit} from './support.mjs';

const byAnna = {
  'a post': (community) => acts.reply(community, {id: 'n1'}),
  'another post': (community) => acts.reply(community, {id: 'n2', parent: undefined}),
  'a thread': (community) => acts.beginThread(community, {id: 'n3'}),
  'a change to a post': (community) => acts.editPost(community),
  'a removal of a post': (community) => acts.removePost(community),
  'a reaction': (community) => acts.react(community, {by: 'anna'}),
  'a reaction to another post': (community) => acts.react(community, {by: 'anna', id: 'p3'}),
  'another kind': (community) => acts.changeKind(community),
  'an outcome': (community) => acts.setOutcome(community),
  'a dissent': (community) => acts.differ(community, {by: 'anna'}),
  'an end': (community) => acts.closeThread(community),
  'a term': (community) => acts.proposeTerm(community),
  'another term': (community) => acts.proposeTerm(community, {label: 'Étiquette'}),
  'a revision of a term': (community) => acts.reviseTerm(community, {by: 'anna'}),
  'a profile': (community) => acts.describeMyself(community),
  leaving: (community) => acts.leave(community),
};

const termsByStella = {
  'a term brought in': (community) => acts.importTerm(community),
  'another term brought in': (community) =>
    acts.proposeTerm(community, {by: 'stella', label: 'Étiquette', counted: false}),
  'a term agreed': (community) => acts.agreeTerm(community),
};

const communityByStella = {
  'a role': (community) => acts.giveRole(community),
  'a role for another': (community) => acts.giveRole(community, {to: 'ben'}),
  'a steward': (community) => acts.makeSteward(community, {to: 'nils'}),
  'another steward': (community) => acts.makeSteward(community, {to: 'mona'}),
  settings: (community) => acts.changeSettings(community),
};

/** A plain role and the settings share no record: together they are no more than one after the other. */
const shareNothing = (one, other) =>
  [one, other].includes('settings') && [one, other].some((act) => /^a role/.test(act));

for (const group of [byAnna, termsByStella, communityByStella]) {
  for (const [one, first] of Object.entries(group)) {
    describe(`${one} together with`, () => {
      for (const [other, second] of Object.entries(group)) {
        if (one === other) continue;
        const may = shareNothing(one, other);
        test(`${other}: ${may ? 'allowed' : 'refused'}`, async () => {
          const community = await aCommunity();
          const {by, writes} = first(community);
          const both = commit({by, writes: [...Object.values(writes), ...Object.values(second(community).writes)]});
          await (may ? both : assertDenied(both));
        });
      }
    });
  }
}
