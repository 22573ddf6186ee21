import {describe, test} from 'node:test';
import {deleteField} from 'firebase/firestore/lite';
import {beginListed, closeListed, join, listOther, lockThread} from './acts.mjs';
import {ago, communityFields, everyone} from './community.mjs';
import {packThread, shardOfThread, TITLES_SHARD_SIZE, threadIdOf} from './model.mjs';
import {aCommunity, casesOf, commit} from './support.mjs';

const entry = ({titles}) => titles.data.entries[titles.data.last];
const say = (writes, change) => (writes.titles.data.entries[writes.titles.data.last] = change(entry(writes)));
const shardOf = (id) => `titles/${shardOfThread(id)}`;
const {'threads/board': board, 'threads/other': other} = communityFields('any');

/** Entries of conversations that are not in the way. */
const crowd = (count) => Object.fromEntries(Array.from({length: count}, (_, i) => [`t${i}`, `Talk ${i}`]));

describe('the index of conversations follows one that begins', () => {
  const {allows, refuses, allowsIn, refusesIn} = casesOf(beginListed);
  const shard = shardOf(threadIdOf('https://intranet.example/Größe'));

  allows('an entry that says what it says');
  allows('one on the board', (writes, act, community) => Object.assign(act, beginListed(community, {key: ''})));
  allows('none', (writes) => delete writes.titles);
  refuses('an entry of another title', (writes) => say(writes, (said) => said.replace('Sizes', 'Prices')));
  refuses('an entry of another kind', (writes) => say(writes, (said) => said.replace('discussion', 'decision')));
  refuses('an entry that says more', (writes) => say(writes, (said) => `${said}\n`));
  refuses('an entry that is no text', (writes) => say(writes, () => ({title: 'Sizes'})));
  refuses('no entry', ({titles}) => (titles.data.entries = {}));
  refuses('an entry under another id', (writes) => (writes.titles.data.entries = {mine: entry(writes)}));
  refuses('the entry of another one along with it', ({titles}) => (titles.data.entries.board = 'x'));
  refuses('another document than its own', (writes, act, {path}) => {
    const own = writes.titles.path.at(-1);
    writes.titles.path = path(`titles/${own === '0' ? '1' : '0'}`);
  });
  refuses('a document whose name only begins so', (writes) => (writes.titles.path += '0'));
  refuses('naming another one', ({titles}) => (titles.data.last = 'board'));
  refuses('naming none', ({titles}) => (titles.data.last = 7));
  refuses("a date of one's own", ({titles}) => (titles.data.updatedAt = ago(0)));
  refuses("a field of one's own", ({titles}) => (titles.data.note = 'x'));
  allowsIn('as the last that there is room for', ({put}) => put(shard, {entries: crowd(TITLES_SHARD_SIZE - 1)}));
  refusesIn('where there is no room', ({put}) => put(shard, {entries: crowd(TITLES_SHARD_SIZE)}));
});

describe('the index of conversations follows one that changes', () => {
  const {allows, refuses} = casesOf(closeListed);

  allows('its entry to change with it');
  refuses('its entry as it was', (writes) => say(writes, () => packThread(board)));
  refuses('its entry to go', ({titles}) => (titles.data.entries.board = deleteField()));

  test('allows its entry as it is, if something else about it changes', async () => {
    const community = await aCommunity();
    const act = closeListed(community);
    await community.put(shardOf('board'), {entries: {board: packThread({...board, state: 'closed'})}});
    await commit(act);
  });

  test('allows whoever moderates to say that it is locked', async () => {
    const community = await aCommunity();
    const {titles} = closeListed(community).writes;
    titles.data.entries.board = packThread({...board, state: 'locked'});
    const {by, writes} = lockThread(community);
    await commit({by, writes: {...writes, titles}});
  });
});

describe('a conversation that the index has not', () => {
  const {allows, refuses, allowsIn, refusesIn} = casesOf(listOther);

  for (const person of everyone) {
    const may = ['stella', 'mona', 'anna', 'ben', 'nils'].includes(person);
    (may ? allows : refuses)(`${person} to list it`, (writes, act) => (act.by = person));
  }
  allows('somebody who joins in the same commit', (writes, act, community) => {
    act.by = 'otto';
    act.writes = {...join(community).writes, ...writes};
  });
  allowsIn('in the place of what it said before', ({put}) => put(shardOf('other'), {entries: {other: 'Old'}}));
  refusesIn('where it stands there already', ({put}) =>
    put(shardOf('other'), {entries: {other: packThread(other)}, last: 'other', updatedAt: ago(9)}),
  );
  refuses('one that is not there', ({titles}, act, {path}) => {
    const ghost = {...titles.data, entries: {ghost: entry({titles})}, last: 'ghost'};
    Object.assign(titles, {path: path(shardOf('ghost')), data: ghost});
  });
  refuses('one by a path', ({titles}, act, {path}) => {
    const id = 'other/posts/q1';
    Object.assign(titles, {path: path(shardOf(id)), data: {...titles.data, entries: {[id]: 'x'}, last: id}});
  });
  refuses('more of it than it says', (writes) => say(writes, (said) => said.replace('Another', 'Another one')));
});
