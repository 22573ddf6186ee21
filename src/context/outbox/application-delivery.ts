import {apply} from '../../community/applications.js';
import {refs} from '../../model/records.js';
import type {Delivery} from './letter.js';
import {settledRecord} from './settled.js';

export const applicationDelivery: Delivery<'application'> = {
  kind: 'application',
  send: (community, {message, shown}) => apply(community, message, {}, shown),
  async hasArrived({store, viewer}, {message}, signal) {
    const now = await settledRecord(store, refs.application(viewer?.uid ?? ''), signal);
    return now?.state !== 'withdrawn' && now?.message === message.trim();
  },
};
