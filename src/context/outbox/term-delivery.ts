import {proposeTerm, reviseTerm, sameWording, tidyWording} from '../../community/glossary.js';
import {answerRequestsFor} from '../../community/term-requests.js';
import {refs} from '../../model/records.js';
import type {Delivery} from './letter.js';
import {settledRecord} from './settled.js';

export const termDelivery: Delivery<'term'> = {
  kind: 'term',
  async send(community, {id, wording, lang, base, note, changesMeaning, isDraft}) {
    if (base) return reviseTerm(community, base, wording, {note, changesMeaning});
    await proposeTerm(community, {...wording, id, lang, status: isDraft ? 'draft' : 'proposed'});
    const {label, aliases, expansion} = wording;
    void answerRequestsFor(community, id, [label, ...aliases, expansion]).catch(() => undefined);
  },
  /** What it says is there still, or was kept by whoever changed that again. */
  async hasArrived({store}, {id, wording, base}, signal) {
    const made = base ? base.revision + 1 : 0;
    const now = await settledRecord(store, refs.term(id), signal);
    if (!now || now.revision < made) return false;
    const version = now.revision === made ? now : await settledRecord(store, refs.termRevision(id, made), signal);
    return version !== undefined && sameWording(version, tidyWording(wording));
  },
};
