import {expect} from '@open-wc/testing';
import {draftKey, keepDraft, readDraft} from '../../src/context/drafts.js';
import {createId} from '../../src/model/ids.js';

describe('a draft', () => {
  it('is there again when asked for', async () => {
    const key = draftKey('community', createId());
    await keepDraft(key, {text: 'half a thought'});
    expect(await readDraft(key)).to.deep.equal({text: 'half a thought'});
  });

  it('is forgotten when it is empty', async () => {
    const key = draftKey('community', createId());
    await keepDraft(key, {text: 'x'});
    await keepDraft(key, {text: ''});
    expect(await readDraft(key)).to.equal(undefined);
  });

  it('belongs to one place: no two places share a key', () => {
    expect(draftKey('a', 'b/c')).not.to.equal(draftKey('a/b', 'c'));
    expect(draftKey('a', '', 'b')).not.to.equal(draftKey('a', 'b', ''));
  });

  it('is in the database that survives the page', async () => {
    const key = draftKey('community', createId());
    await keepDraft(key, {text: 'kept', sentAs: 'id'});
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('praxis-drafts');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('The database could not be opened', {cause: opening.error}));
    });
    const kept = await new Promise((resolve) => {
      const reading = database.transaction('drafts').objectStore('drafts').get(key);
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    expect(kept).to.deep.equal({text: 'kept', sentAs: 'id'});
  });
});
