/** The cases, and what they assert, stand in `test/support/my-data-contract.ts`: every store has to pass them. */
import {myDataContract} from '../../support/my-data-contract.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';

describe('under the rules', function () {
  // The emulator may have to wake up first, on a machine that is busy with other things.
  this.timeout(60_000);
  warmUpEmulator();

  myDataContract('in Firestore', async () => {
    const id = freshCommunity();
    const opened = new Opened();
    return {
      as: async (name) => {
        const uid = name.toLowerCase();
        return {...(await opened.open(configAs(uid, id))), id, viewer: {uid, name}};
      },
      close: () => opened.close(),
    };
  });
});
