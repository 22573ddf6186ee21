import {charterWording, proposeCharter, tidyCharter} from '../../community/charter.js';
import {queries} from '../../store/queries.js';
import type {Delivery} from './letter.js';

/** Among how many of the latest proposals one's own is looked for. */
const LATEST = 5;

export const charterDelivery: Delivery<'charter'> = {
  kind: 'charter',
  async send(community, {draft, base}) {
    await proposeCharter(community, draft, base);
  },
  async hasArrived({store, viewer}, {draft, base}) {
    const said = JSON.stringify(tidyCharter(draft));
    const latest = await store.query({...queries.charters(), limit: LATEST});
    return latest.some(
      (charter) =>
        charter.author === viewer?.uid && charter.base === base && JSON.stringify(charterWording(charter)) === said,
    );
  },
};
