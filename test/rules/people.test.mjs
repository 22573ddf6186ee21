import {describe, test} from 'node:test';
import * as acts from './acts.mjs';
import {everyone} from './community.mjs';
import {aCommunity, anonymous, assertDenied, commit, placeOf} from './support.mjs';

const members = ['stella', 'mona', 'anna', 'ben', 'nils'];
const colleagues = [...members, 'lena', 'otto'];

/** Who may do what, each in their own name. */
const mayDo = {
  found: {by: colleagues, build: ({id}, options) => acts.found(placeOf(`${id}-next`), options)},
  changeSettings: {by: ['stella']},
  join: {by: ['otto']},
  comeBack: {by: ['lena']},
  leave: {by: members.filter((uid) => uid !== 'stella')},
  giveRole: {
    by: ['stella'],
    build: (community, {by}) => acts.giveRole(community, {by, to: by === 'anna' ? 'ben' : 'anna'}),
  },
  makeSteward: {by: ['stella'], build: (community, {by}) => acts.makeSteward(community, {by, to: by})},
  describeMyself: {by: members},
  beginThread: {by: members},
  reply: {by: members},
  joinByReplying: {by: ['otto']},
  editPost: {by: ['anna']},
  removePost: {by: ['anna']},
  proposeTerm: {by: members},
  reviseTerm: {by: members},
  importTerm: {
    by: ['stella'],
    build: (community, {by}) => acts.proposeTerm(community, {by, status: 'agreed', counted: false}),
  },
  agreeTerm: {by: ['stella'], build: (community, {by}) => acts.reviseTerm(community, {by, status: 'agreed'})},
  keepState: {by: colleagues},
};
// Making oneself a steward is nobody's: the one who is a steward already has nothing to change.
mayDo.makeSteward.by = [];

for (const [name, {by, build = acts[name]}] of Object.entries(mayDo)) {
  describe(name, () => {
    for (const person of everyone) {
      const may = by.includes(person);
      test(`${may ? 'is' : 'is not'} for ${person}`, async () => {
        const act = build(await aCommunity(), {by: person});
        await (may ? commit(act) : assertDenied(commit(act)));
      });
    }

    if (by.length) {
      test('is not for the same person as a guest', async () => {
        const act = build(await aCommunity(), {by: by[0]});
        await assertDenied(commit({...act, token: anonymous}));
        await commit(act);
      });
    }
  });
}
