import {describe} from 'node:test';
import {deleteField} from 'firebase/firestore/lite';
import {proposeTerm, reviseTerm} from './acts.mjs';
import {ago} from './community.mjs';
import {GLOSSARY_SHARD_SIZE} from './model.mjs';
import {casesOf} from './support.mjs';

/** Entries of terms that are not in the way. */
const crowd = (count) => Object.fromEntries(Array.from({length: count}, (_, i) => [`t${i}`, `Term ${i}`]));

describe('the glossary follows a term', () => {
  const {allows, refuses, refusesIn, allowsIn} = casesOf(proposeTerm);
  const before = 2; // The terms of the case's community.
  const id = ({glossary}) => glossary.data.last;

  allows('an entry that says what the term says');
  refuses('an entry that says something else', (writes) => (writes.glossary.data.entries[id(writes)] += '!'));
  refuses('an entry of a status that the term has not', ({glossary}) => {
    for (const [id, entry] of Object.entries(glossary.data.entries))
      glossary.data.entries[id] = entry.replace('proposed', 'agreed');
  });
  refuses('an entry that is no text', (writes) => (writes.glossary.data.entries[id(writes)] = {label: 'Nœud'}));
  refuses('no entry', ({glossary}) => delete glossary.data.entries);
  refuses('an entry under another id', ({glossary}) => {
    glossary.data.entries = {mine: Object.values(glossary.data.entries)[0]};
  });
  refuses('the entry of another term along with it', ({glossary}) => (glossary.data.entries.pod = 'x'));
  refuses('taking another term out along the way', ({glossary}) => (glossary.data.entries.pod = deleteField()));
  refuses('writing the glossary anew', ({glossary}) => (glossary.type = 'create'));
  refuses('naming another term', ({glossary}) => (glossary.data.last = 'pod'));
  refuses("a date of one's own", ({glossary}) => (glossary.data.updatedAt = ago(0)));
  refuses("a field of one's own", ({glossary}) => (glossary.data.note = 'x'));
  refuses('a document whose name only looks like the number', ({term, glossary}, act, {path}) => {
    term.data.shard = 7;
    glossary.path = path('glossary/07');
  });
  allowsIn('up to five hundred entries', ({put}) => {
    return put('glossary/0', {entries: crowd(GLOSSARY_SHARD_SIZE - 1 - before)});
  });
  refusesIn('beyond five hundred entries', ({put}) =>
    put('glossary/0', {entries: crowd(GLOSSARY_SHARD_SIZE - before)}),
  );
});

describe('the glossary follows a term that changes', () => {
  const {allows, refuses} = casesOf(reviseTerm);

  allows('the entry to change with it');
  refuses('the entry as it was', ({glossary}) => delete glossary.data.entries);
  refuses('the entry to go', ({glossary}) => (glossary.data.entries.pod = deleteField()));
  refuses('touching it while no term changes', (writes) => {
    delete writes.term;
    delete writes.revision;
    delete writes.guard;
    delete writes.glossary.data.entries;
  });
});
