/** The cases, and what they assert, stand in `test/support/store-contract/`: every store has to pass them. */
import {storeContract} from '../../support/store-contract.js';
import {openLocal} from './support.js';

storeContract('LocalStore', {
  open: openLocal,
  lacks: {
    permissions: 'there is nobody to guard against in one’s own browser',
    confirmation: 'this browser is the backend, and confirms at once',
  },
});
