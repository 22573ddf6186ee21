import {describe} from 'node:test';
import {deleteField} from 'firebase/firestore/lite';
import {comeBack, describeMyself, join, leave} from './acts.mjs';
import {ago} from './community.mjs';
import {DIRECTORY_SHARD_SIZE} from './model.mjs';
import {casesOf} from './support.mjs';

/** Entries of people who are not in the way. */
const crowd = (count) => Object.fromEntries(Array.from({length: count}, (_, i) => [`u${i}`, `Person ${i}`]));

describe('the directory follows a member who joins', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(join);
  const before = 5; // The active members of the case's community.

  allows('an entry that says what the member says');
  refuses('an entry that says something else', ({directory}) => (directory.data.entries.otto += '\tBoss'));
  refuses('an entry of another name', ({directory}) => {
    directory.data.entries.otto = directory.data.entries.otto.replace('Otto', 'Stella');
  });
  refuses('an entry that is no text', ({directory}) => (directory.data.entries.otto = {name: 'Otto'}));
  refuses('no entry', ({directory}) => delete directory.data.entries);
  refuses("the entry of somebody else along with one's own", ({directory}) => (directory.data.entries.anna = 'x'));
  refuses('taking somebody out along the way', ({directory}) => (directory.data.entries.anna = deleteField()));
  refuses('writing the directory anew', ({directory}) => (directory.type = 'create'));
  refuses("a date of one's own", ({directory}) => (directory.data.updatedAt = ago(0)));
  refuses("a field of one's own", ({directory}) => (directory.data.note = 'x'));
  refuses('a document whose name only looks like the number', ({member, directory}, act, {path}) => {
    member.data.shard = 7;
    directory.path = path('directory/07');
  });
  refuses('an entry for a member who is listed elsewhere', ({directory}, act, {path}) => {
    directory.path = path('directory/1');
  });
  refuses('a second entry in another document', (writes, act, {path}) => {
    writes.directory2 = {...writes.directory, path: path('directory/1')};
  });
  allowsIn('up to a thousand entries', ({put}) => {
    return put('directory/0', {entries: crowd(DIRECTORY_SHARD_SIZE - 1 - before)});
  });
  refusesIn('beyond a thousand entries', ({put}) =>
    put('directory/0', {entries: crowd(DIRECTORY_SHARD_SIZE - before)}),
  );
});

describe('the directory follows nobody who does nothing', () => {
  const {refuses} = casesOf(describeMyself);

  refuses('a new entry without a change to the member', (writes) => delete writes.member);
  refuses('touching an entry that stays as it is', (writes) => {
    delete writes.member;
    delete writes.guard;
    delete writes.directory.data.entries;
  });
  refuses('touching a document that lists nobody of that name', (writes) => {
    delete writes.member;
    delete writes.guard;
    writes.directory.data = {...writes.directory.data, entries: {}, last: 'lena'};
  });
});

describe('the directory follows a member who leaves or comes back', () => {
  casesOf(leave).allows('the entry to go');
  casesOf(leave).refuses('an entry that stays, under another date', ({directory}) => delete directory.data.entries);
  casesOf(leave).refuses('an entry that says goodbye', ({directory}) => (directory.data.entries.anna = 'Gone'));
  casesOf(leave).refuses('the entry of somebody else to go', ({directory}) => {
    Object.assign(directory.data, {entries: {ben: deleteField()}, last: 'ben'});
  });
  casesOf(comeBack).refuses('an entry that stays away', ({directory}) => delete directory.data.entries);
});
