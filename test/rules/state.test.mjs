import {describe, test} from 'node:test';
import {arrayRemove, arrayUnion, doc, getDoc, serverTimestamp} from 'firebase/firestore/lite';
import {keepState} from './acts.mjs';
import {ago} from './community.mjs';
import {aCommunity, anonymous, as, assertDenied, casesOf, commit, placeOf} from './support.mjs';

describe("keeping one's own notes", () => {
  const {allows, refuses} = casesOf(keepState);
  const many = (count, value) => Object.fromEntries(Array.from({length: count}, (_, i) => [`t${i}`, value]));

  allows('a member');
  allows('a colleague who never joined', (writes, act, community) =>
    Object.assign(act, keepState(community, {by: 'otto'})),
  );
  allows(
    'noting one more thread',
    ({state}) => (state.data = {seen: {other: serverTimestamp()}, updatedAt: serverTimestamp()}),
  );
  allows('five hundred threads', ({state}) => (state.data.seen = many(499, ago(0))));
  refuses('more than five hundred threads', ({state}) => (state.data.seen = many(500, ago(0))));
  allows('following and muting threads', ({state}) => {
    state.data = {follows: arrayUnion('talk'), mutes: arrayRemove('talk'), updatedAt: serverTimestamp()};
  });
  allows('being through with everything', ({state}) => {
    state.data = {caughtUpAt: serverTimestamp(), updatedAt: serverTimestamp()};
  });
  refuses('a time to be through with everything that is none', ({state}) => (state.data.caughtUpAt = 'now'));
  allows('what was read of the inbox', ({state}) => {
    state.data = {read: {'terms/pod': serverTimestamp()}, readAt: serverTimestamp(), updatedAt: serverTimestamp()};
  });
  allows('a hundred groups that were read', ({state}) => (state.data.read = many(99, ago(0))));
  refuses('more than a hundred', ({state}) => (state.data.read = many(100, ago(0))));
  refuses('a time at which all was read that is none', ({state}) => (state.data.readAt = 0));
  refuses('muting what is no thread', ({state}) => (state.data.mutes = ['a b']));
  refuses('notes without what is muted', (writes, act, community) => {
    Object.assign(act, keepState(community, {by: 'ben'}));
    delete act.writes.state.data.mutes;
  });
  refuses('the notes of somebody else', (writes, act) => (act.by = 'ben'));
  refuses('a steward in the notes of somebody', (writes, act) => (act.by = 'stella'));
  refuses('a guest', (writes, act) => (act.token = anonymous));
  refuses('a person who is not signed in', (writes, act) => (act.by = 'nobody'));
  refuses("a date of one's own", ({state}) => (state.data.updatedAt = ago(0)));
  refuses('mail every hour', ({state}) => (state.data.mail = 'hourly'));
  refuses('notes about anything else', ({state}) => (state.data.diary = 'x'));

  test('refuses notes about a community that does not exist', async () => {
    await assertDenied(commit(keepState(placeOf('nowhere'))));
  });

  test('refuses notes about a private community to all but its members', async () => {
    const community = await aCommunity({id: 'p-notes'});
    await commit(keepState(community));
    for (const by of ['otto', 'lena']) await assertDenied(commit(keepState(community, {by})));
  });

  test('nobody else reads them, not even a steward', async () => {
    const {path} = await aCommunity();
    const read = (person) => getDoc(doc(as(person), path('state/anna')));
    await read('anna');
    for (const person of ['ben', 'mona', 'stella', 'otto', 'guest', 'nobody']) await assertDenied(read(person), person);
  });
});
