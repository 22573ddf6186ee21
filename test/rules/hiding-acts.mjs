/**
 * What is hidden and restored other than posts, as the library writes it: see `acts.mjs`. Mona hides, Stella restores what
 * Mona hid in the act `hid`; `hiddenBefore` arranges that.
 */
import {increment, serverTimestamp} from 'firebase/firestore/lite';
import {actRecords, notes, people, priorityFields, terms} from './community.mjs';
import {noteVersionIn, packNote, packTerm, useOfThread, versionIn} from './model.mjs';

const write = (type, path, data) => ({type, path, data: {...data, updatedAt: serverTimestamp()}});

/** What is blank while something is hidden, of what the records of the cases say. */
const blank = {
  thread: {title: ''},
  term: {label: '', gloss: '', body: '', aliases: [], tags: []},
  note: {title: '', summary: '', lead: '', tags: []},
  priority: {title: '', body: ''},
};

const TITLE = 'Which ingress?';
const priority = priorityFields('meet', {author: 'ben', byline: 'Ben'});

/** Of each kind: where it is, whose, what it says, and what of it the notice keeps. */
export const hideable = {
  thread: {target: 'threads/board', person: 'anna', says: {title: TITLE}, quote: TITLE},
  term: {target: 'terms/pod', person: 'anna', says: pick(terms.pod, blank.term), quote: ''},
  note: {target: 'notes/ingress', person: 'anna', says: pick(notes.ingress, blank.note), quote: ''},
  priority: {
    ...{target: 'priorities/meet', person: 'ben', says: pick(priority, blank.priority)},
    quote: `${priority.title}\n\n${priority.body}`,
  },
};

function pick(record, fields) {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, record[field]]));
}

const records = {
  term: {collection: 'glossary', record: terms.pod, versionOf: versionIn, pack: packTerm},
  note: {collection: 'knowledge', record: notes.ingress, versionOf: noteVersionIn, pack: packNote},
};

/** What is written beside the words of what has versions: the version before, and the entry in the index. */
function versioned({path}, about, before, words) {
  const {target} = hideable[about];
  const {collection, versionOf, pack} = records[about];
  const [, id] = target.split('/');
  const entries = {[id]: pack({...before, ...words})};
  return {
    revision: write('create', path(`${target}/revisions/${before.revision}`), versionOf(before)),
    index: write('merge', path(`${collection}/${before.shard}`), {entries, last: id}),
  };
}

function turn(community, about, {by, kind, of = '', person, before, words}) {
  const {path} = community;
  const {target, quote} = hideable[about];
  const said = {kind, about, reason: 'It helps nobody', days: 0, createdAt: serverTimestamp()};
  const isVersioned = about in records;
  return {
    by,
    writes: {
      act: write('create', path('log/a1'), {
        ...said,
        target,
        of,
        alone: 0,
        actor: by,
        byline: people[by]?.name ?? 'Otto',
      }),
      notice: write('create', path('notices/a1'), {
        ...{...said, target, person, text: 'Please.'},
        quote: kind === 'hide' ? quote : '',
      }),
      guard: write('merge', path(`guard/${by}`), {count: increment(1), last: 'log/a1', made: increment(1)}),
      [about]: write('update', path(target), {...words, ...(isVersioned && {revision: before.revision + 1})}),
      ...(isVersioned && versioned(community, about, before, words)),
    },
  };
}

const hiding =
  (about) =>
  (community, {by = 'mona', person = hideable[about].person, record = {}} = {}) => {
    const before = {...records[about]?.record, ...record};
    return turn(community, about, {by, person, kind: 'hide', before, words: blank[about]});
  };

const restoring =
  (about) =>
  (community, {by = 'stella', of = 'hid', person = hideable[about].person} = {}) => {
    const record = records[about]?.record;
    const before = record && {...record, ...blank[about], revision: record.revision + 1};
    return turn(community, about, {by, person, kind: 'restore', of, before, words: hideable[about].says});
  };

export const hideTitle = hiding('thread');
export const hideTerm = hiding('term');
export const hideNote = hiding('note');
export const hidePriority = hiding('priority');
export const restoreTitle = restoring('thread');
export const restoreTerm = restoring('term');
export const restoreNote = restoring('note');
export const restorePriority = restoring('priority');

/** Arranges that Mona hid it. */
export const hiddenBefore =
  (about, {person = hideable[about].person, id = 'hid'} = {}) =>
  async ({put}) => {
    const {target, quote} = hideable[about];
    for (const [path, said] of Object.entries(actRecords(id, {about, target, person, quote}))) await put(path, said);
    if (about in records) {
      const {collection, record, versionOf, pack} = records[about];
      const entries = {[target.split('/')[1]]: pack({...record, ...blank[about]})};
      await put(`${collection}/${record.shard}`, {entries});
      await put(`${target}/revisions/${record.revision}`, {...versionOf(record), updatedAt: serverTimestamp()});
      await put(target, {...blank[about], revision: record.revision + 1});
    } else await put(target, blank[about]);
  };

/** Where terms are used is called as its conversation is, whose title Mona hid. */
export const followTitle = ({path}, {by = 'anna'} = {}) => ({
  by,
  writes: {use: write('update', path(`uses/${useOfThread('board')}`), {title: ''})},
});
