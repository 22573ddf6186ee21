import {isSameNote, keepNote, reviseNote, tidyNote} from '../../community/knowledge.js';
import {refs} from '../../model/records.js';
import type {Delivery} from './letter.js';
import {settledRecord} from './settled.js';

export const noteDelivery: Delivery<'note'> = {
  kind: 'note',
  async send(community, {id, wording, base, note, asksAnew, isMine, reviewBy}) {
    if (base) await reviseNote(community, base, wording, {note, changesMeaning: asksAnew});
    else await keepNote(community, {...wording, id, isMine, reviewBy});
  },
  /** What it says is there still, or was kept by whoever changed that again. */
  async hasArrived({store}, {id, wording, base}, signal) {
    const made = base ? base.revision + 1 : 0;
    const now = await settledRecord(store, refs.note(id), signal);
    if (!now || now.revision < made) return false;
    const version = now.revision === made ? now : await settledRecord(store, refs.noteRevision(id, made), signal);
    return version !== undefined && isSameNote(tidyNote(version), tidyNote(wording));
  },
};
