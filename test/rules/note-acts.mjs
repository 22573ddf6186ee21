/** What is done with notes, as the library writes it: see `acts.mjs`. */
import {deleteField, increment, serverTimestamp} from 'firebase/firestore/lite';
import {notes, people} from './community.mjs';
import {dayOf, NO_NAME, noteVersionIn, packNote, packVoice, untouchedNote} from './model.mjs';

const nameOf = (uid) => people[uid]?.name ?? 'Otto';
const write = (type, path, data) => ({type, path, data: {...data, updatedAt: serverTimestamp()}});

const count = ({path}, by, id, made) =>
  write('merge', path(`guard/${by}`), {count: increment(1), last: `notes/${id}`, made: increment(made)});

const list = ({path}, id, note) =>
  write('merge', path(`knowledge/${note.shard}`), {entries: {[id]: packNote(note)}, last: id});

export function keepNote(community, {by = 'anna', id = 'quota', shard = 0} = {}) {
  const note = {
    ...untouchedNote,
    ...{title: 'How we set quotas', summary: '## Why\n\nEach team asks *once*.\n', lead: 'Each team asks *once*.'},
    ...{tags: ['cluster'], cites: ['board/p1', 'other/q1'], note: 'From the board.'},
    ...{owner: by, reviewBy: '2030-01-31', shard, changedOn: dayOf(), by, editor: nameOf(by), author: by},
    ...{byline: nameOf(by), createdAt: serverTimestamp()},
  };
  return {
    by,
    writes: {
      note: write('create', community.path(`notes/${id}`), note),
      knowledge: list(community, id, note),
      guard: count(community, by, id, 1),
    },
  };
}

export function reviseNote(community, {by = 'ben', id = 'ingress'} = {}) {
  const before = notes[id];
  const {revision} = before;
  const after = {
    ...{title: 'Which ingress we use', summary: 'One for all.', lead: 'One for all.', tags: [], cites: ['board/p3']},
    ...{note: 'Shorter.', by, editor: nameOf(by), changedOn: dayOf(), revision: revision + 1},
  };
  return {
    by,
    writes: {
      revision: write('create', community.path(`notes/${id}/revisions/${revision}`), noteVersionIn(before)),
      note: write('update', community.path(`notes/${id}`), after),
      knowledge: list(community, id, {...before, ...after}),
      guard: count(community, by, id, 0),
    },
  };
}

/** It says something else now: everyone is asked anew. */
export function rewriteNote(community, {by = 'ben', id = 'ingress'} = {}) {
  const {writes} = reviseNote(community, {by, id});
  Object.assign(writes.note.data, {meaning: notes[id].revision + 1, same: 0, different: 0});
  writes.knowledge = list(community, id, {...notes[id], ...writes.note.data});
  return {by, writes};
}

/** It holds no more: it is kept for its history. */
export function retireNote(community, {by = 'ben', id = 'ingress', status = 'retired'} = {}) {
  const {writes} = reviseNote(community, {by, id});
  for (const field of ['title', 'summary', 'lead', 'tags', 'cites']) delete writes.note.data[field];
  writes.note.data.status = status;
  writes.knowledge = list(community, id, {...notes[id], ...writes.note.data});
  return {by, writes};
}

/** Ben looks after it from now on. */
export function tendNote(community, {by = 'ben', id = 'ingress', owner = by, reviewBy = '2030-06-30'} = {}) {
  const after = {...notes[id], owner, reviewBy};
  return {
    by,
    writes: {
      note: write('update', community.path(`notes/${id}`), {owner, reviewBy}),
      knowledge: list(community, id, after),
      guard: count(community, by, id, 0),
    },
  };
}

/** @param reason '' if it holds; undefined takes back what they said. */
function speak(community, {by, id, reason, counts, reviewBy}) {
  const note = notes[id];
  const voice = reason === undefined ? deleteField() : packVoice({meaning: note.meaning, name: nameOf(by), reason});
  const [same, different] = counts;
  const said = {voices: {[by]: voice}, same: increment(same), different: increment(different)};
  const after = {...note, different: note.different + different, reviewBy: reviewBy ?? note.reviewBy};
  const writes = {
    note: write('merge', community.path(`notes/${id}`), {...said, ...(reviewBy && {reviewBy})}),
    guard: count(community, by, id, 0),
  };
  if (packNote(after) !== packNote(note)) writes.knowledge = list(community, id, after);
  return {by, writes};
}

/** Ben says that it still holds, and when to look at it again. */
export const confirmNote = (community, {by = 'ben', id = 'ingress', reviewBy = '2031-01-31'} = {}) =>
  speak(community, {by, id, reason: '', counts: [1, 0], reviewBy});

export const doubtNote = (community, {by = 'ben', id = 'ingress', reason = 'It was shut down.'} = {}) =>
  speak(community, {by, id, reason, counts: [0, 1]});

export const withdrawNoteVoice = (community, {by = 'mona', id = 'ingress'} = {}) =>
  speak(community, {by, id, counts: [-1, 0]});

export function takeNameOffNote({path}, {by = 'lena'} = {}) {
  const voices = {[by]: packVoice({meaning: 0, name: NO_NAME, reason: 'It is old.'})};
  return {by, writes: {note: write('merge', path('notes/ingress'), {byline: NO_NAME, editor: NO_NAME, voices})}};
}
