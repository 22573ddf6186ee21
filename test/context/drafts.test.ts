import {expect} from '@open-wc/testing';
import {draftKey, draftsUnder, keepDraft, keepDraftAtOnce, readDraft} from '../../src/context/drafts.js';
import {leaveNothing} from '../../src/context/device.js';
import {createId} from '../../src/model/ids.js';
import {FreshPage} from '../support/fresh-page.js';

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

  /** What a page that is opened now finds. */
  const readAnew = async (key: string) => {
    const page = await FreshPage.open('');
    const module = (await page.window.eval("import('/src/context/drafts.ts')")) as {readDraft: typeof readDraft};
    const draft = await module.readDraft(key);
    page.close();
    return draft;
  };

  it('that was written as the page closed does not depend on a database that may be too late', async () => {
    const key = draftKey('community', createId());
    // As a page leaves it whose database did not get to it.
    localStorage.setItem(`praxis:draft:${key}`, JSON.stringify({text: 'the last word'}));
    expect(await readAnew(key)).to.deep.equal({text: 'the last word'});
    expect(localStorage.getItem(`praxis:draft:${key}`)).to.equal(null);
    expect(await readAnew(key)).to.deep.equal({text: 'the last word'});
  });

  it('is kept at once while a page closes, and what is written later counts', async () => {
    const key = draftKey('community', createId());
    keepDraftAtOnce(key, {text: 'closing'});
    expect(localStorage.getItem(`praxis:draft:${key}`)).to.equal('{"text":"closing"}');
    await keepDraft(key, {text: 'later'});
    expect(await readAnew(key)).to.deep.equal({text: 'later'});
    keepDraftAtOnce(key, undefined);
    expect(await readAnew(key)).to.equal(undefined);
  });
});

describe('a draft on a shared machine', () => {
  const page = {};
  beforeEach(() => leaveNothing(page, true));
  afterEach(() => leaveNothing(page, false));

  /** What a page finds that is opened in this tab. */
  const readAnew = async (key: string, isShared: boolean) => {
    const other = await FreshPage.open('');
    const load = (name: string) => other.window.eval(`import('/src/context/${name}.ts')`) as Promise<unknown>;
    ((await load('device')) as {leaveNothing: typeof leaveNothing}).leaveNothing(page, isShared);
    const draft = await ((await load('drafts')) as {readDraft: typeof readDraft}).readDraft(key);
    other.close();
    return draft;
  };

  it('is there again in this tab, also after a reload, and nowhere that outlasts it', async () => {
    const place = createId();
    const key = draftKey(place, 'reply');
    await keepDraft(key, {text: 'half a secret'});
    expect(await readDraft(key)).to.deep.equal({text: 'half a secret'});
    expect(JSON.stringify(localStorage)).not.to.include('half a secret');
    expect(await readAnew(key, true)).to.deep.equal({text: 'half a secret'});
    expect(await readAnew(key, false)).to.equal(undefined);
    expect([...(await draftsUnder(place)).keys()]).to.deep.equal([key]);
    keepDraftAtOnce(key, undefined);
    expect(await readDraft(key)).to.equal(undefined);
    expect(await readAnew(key, true)).to.equal(undefined);
    expect(JSON.stringify(sessionStorage)).not.to.include('half a secret');
  });
});
