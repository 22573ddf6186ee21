import {suggestPriority} from '../../community/priorities.js';
import {refs} from '../../model/records.js';
import type {Delivery} from './letter.js';
import {settledRecord} from './settled.js';

export const priorityDelivery: Delivery<'priority'> = {
  kind: 'priority',
  async send(community, {id, words}) {
    await suggestPriority(community, words, id);
  },
  async hasArrived({store}, {id}, signal) {
    return (await settledRecord(store, refs.priority(id), signal)) !== undefined;
  },
};
