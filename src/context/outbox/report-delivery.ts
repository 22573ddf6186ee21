import {report} from '../../community/reports.js';
import {reportIdOf} from '../../model/moderation.js';
import {refs} from '../../model/records.js';
import type {Delivery} from './letter.js';
import {settledRecord} from './settled.js';

export const reportDelivery: Delivery<'report'> = {
  kind: 'report',
  send: (community, {about, reason, note}) => report(community, about, {reason, note}),
  async hasArrived({store, viewer}, {about, reason, note}, signal) {
    const ref = refs.report(reportIdOf(viewer?.uid ?? '', about.target));
    const now = await settledRecord(store, ref, signal);
    return now?.reason === reason && now.note === note.trim();
  },
};
