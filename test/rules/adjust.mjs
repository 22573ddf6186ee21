/** Changes to an act that keep the rest of it true, so that a case fails, or passes, for one reason alone. */
import {serverTimestamp} from 'firebase/firestore/lite';
import {memberFields, notes, people, terms} from './community.mjs';
import {packMember, packNote, packTerm} from './model.mjs';

/** Changes a member, and the directory's entry with it. */
export function changeMember({member, directory}, changes) {
  Object.assign(member.data, changes);
  const uid = directory.data.last;
  directory.data.entries[uid] = packMember({...memberFields(people[uid] ?? {}), status: 'active', ...member.data});
}

/** Changes a term, and the glossary's entry with it. */
export function changeTerm({term, glossary}, changes) {
  Object.assign(term.data, changes);
  const id = glossary.data.last;
  glossary.data.entries[id] = packTerm({...terms[id], ...term.data});
}

/** Changes a note, and the index's entry with it. */
export function changeNote({note, knowledge}, changes) {
  Object.assign(note.data, changes);
  const id = knowledge.data.last;
  knowledge.data.entries[id] = packNote({...notes[id], ...note.data});
}

/** Makes a note in the guard the first one, or the first of a window. */
export function opensWindow(write) {
  write.data = {...write.data, count: 1, since: serverTimestamp()};
}
