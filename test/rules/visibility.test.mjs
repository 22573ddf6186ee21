/** Who reads what a person shows to some only: each level, by each kind of reader. */
import {describe, test} from 'node:test';
import {doc, getDoc} from 'firebase/firestore/lite';
import {keepPortrait, keepToSome} from './acts.mjs';
import {everyone, long} from './community.mjs';
import {aCommunity, anonymous, as, assertDenied, casesOf} from './support.mjs';

const members = ['stella', 'mona', 'anna', 'ben', 'nils'];
const guests = {none: () => {}, welcome: ({put}) => put('', {guests: 'react'})};

/** Who may read what Anna keeps at each level. */
const readers = {members, stewards: ['stella', 'anna'], me: ['anna']};

function cases(name, path, allowed, arrange = () => {}) {
  for (const person of [...everyone, 'asa']) {
    const may = allowed.includes(person);
    test(`${name} ${may ? 'is' : 'is not'} for ${person}`, async () => {
      const community = await aCommunity();
      await arrange(community);
      await guests.welcome(community);
      const reading = getDoc(doc(as(person), community.path(path)));
      await (may ? reading : assertDenied(reading));
    });
  }
}

describe('what a person shows to some', () => {
  for (const [level, allowed] of Object.entries(readers)) {
    cases(`what Anna keeps for ${level}`, `members/anna/facets/${level}`, allowed);
  }

  test('is not for its owner as a guest', async () => {
    const {path} = await aCommunity();
    await assertDenied(getDoc(doc(as('anna', anonymous), path('members/anna/facets/me'))));
  });

  test('stays its owner’s own when they leave, and is no longer shown to those who left', async () => {
    const community = await aCommunity();
    await community.put('members/anna', {status: 'left'});
    await getDoc(doc(as('anna'), community.path('members/anna/facets/me')));
    await community.put('members/ben', {status: 'left'});
    await assertDenied(getDoc(doc(as('ben'), community.path('members/anna/facets/members'))));
  });

  test('of a level that there is not, nobody reads anything', async () => {
    const {path} = await aCommunity();
    for (const person of ['stella', 'ben']) {
      await assertDenied(getDoc(doc(as(person), path('members/anna/facets/all'))));
    }
  });
});

describe('keeping to some', () => {
  const {allows, refuses} = casesOf(keepToSome);
  for (const level of ['members', 'stewards', 'me']) {
    allows(`at the level of ${level}`, (writes, act, community) => Object.assign(act, keepToSome(community, {level})));
  }
  allows('somebody who left', (writes, act, community) => Object.assign(act, keepToSome(community, {by: 'lena'})));
  refuses('a level that there is not', (writes, act, {path}) => (writes.facet.path = path('members/ben/facets/boss')));
  refuses('what somebody else shows', (writes, act) => (act.by = 'anna'));
  refuses('a steward', (writes, act) => (act.by = 'stella'));
  refuses('somebody who never came', (writes, act, community) =>
    Object.assign(act, keepToSome(community, {by: 'otto'})),
  );
  refuses('a link that runs something', ({facet}) => (facet.data.links = ['javascript:alert(1)']));
  refuses('a link without encryption', ({facet}) => (facet.data.links = ['http://example.com']));
  refuses('a photo that is no address', ({facet}) => (facet.data.photo = 'data:image/png;base64,AAAA'));
  refuses('hours that are none', ({facet}) => (facet.data.hours = 'always'));
  refuses('seven links', ({facet}) => (facet.data.links = Array.from({length: 7}, (_, i) => `https://x.example/${i}`)));
});

describe('a portrait', () => {
  const at = (level) => (community) => community.put('portraits/ben', {level});
  cases(
    'one for all',
    'portraits/ben',
    [...everyone, 'asa'].filter((person) => person !== 'nobody'),
    at('all'),
  );
  cases('one for members', 'portraits/ben', members, at('members'));
  cases('one for stewards', 'portraits/ben', ['stella', 'ben'], at('stewards'));
  cases('one for nobody else', 'portraits/ben', ['ben'], at('me'));

  test('that is not there may be asked for', async () => {
    const {path} = await aCommunity();
    await getDoc(doc(as('ben'), path('portraits/anna')));
    await assertDenied(getDoc(doc(as('nobody'), path('portraits/anna'))));
  });

  const {allows, refuses} = casesOf(keepPortrait);
  allows('of up to 24 kB', ({portrait}) => (portrait.data.data = 'A'.repeat(32_768)));
  allows('to be taken away', ({portrait}) => (portrait.data.data = ''));
  refuses('one that is larger', ({portrait}) => (portrait.data.data = 'A'.repeat(32_769)));
  refuses('a drawing that may run something', ({portrait}) => (portrait.data.type = 'image/svg+xml'));
  refuses('what is no picture', ({portrait}) => (portrait.data.data = `<${long(10)}>`));
  refuses('one of somebody else', (writes, act) => (act.by = 'ben'));
  refuses('one of somebody who never came', (writes, act, community) =>
    Object.assign(act, keepPortrait(community, {by: 'otto'})),
  );
});
