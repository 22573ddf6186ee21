/** The cases, and what they assert, stand in `test/support/my-data-contract.ts`: every store has to pass them. */
import {LocalCommunity} from '../support/local-community.js';
import {myDataContract} from '../support/my-data-contract.js';

myDataContract('in this browser', async () => {
  const place = new LocalCommunity();
  return {as: async (name) => place.as(name), close: () => place.close()};
});
