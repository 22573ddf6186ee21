import {openBackend} from '../../src/store/backend.js';
import {aCrowd, listPeople} from '../../test/support/a-crowd.js';

/** Fills the embedded store with so many people. */
export async function fillPeople(name: string, count: number): Promise<void> {
  const backend = await openBackend({community: name, backend: 'local', localName: 'Grace'});
  await listPeople(backend.store, aCrowd(count));
  backend.session.close();
  await backend.store.close();
}
