import {expect} from '@open-wc/testing';
import {post} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {found, join} from '../../../src/community/membership.js';
import type {Data} from '../../../src/integrity/census.js';
import {check} from '../../../src/integrity/check.js';
import {createId, localUid} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {exportCommunity, importCommunity} from '../../../src/store/local/archive.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {expectError} from '../../support/expect-error.js';
import {freshCommunityId, LocalCommunity, sessionOf} from '../../support/local-community.js';

describe('a community of this browser', () => {
  let town: LocalCommunity;
  let file: Blob;
  let postId: string;
  const thread = {id: createId(), key: '', title: 'Hello'};

  beforeEach(async () => {
    town = new LocalCommunity();
    await found(town.as('Stella'), 'Practice');
    await join(town.as('Anna'));
    postId = createId();
    await post(town.as('Anna'), {id: postId, thread, body: 'Hi – “all” of you 👋'});
    await proposeTerm(town.as('Anna'), {label: 'Pod', gloss: 'A unit', lang: 'en'});
    file = await exportCommunity(town.id);
  });
  afterEach(() => town.close());

  /** The records in a file. */
  const recordsIn = async (blob: Blob) =>
    (await blob.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as {path?: string; data: Data})
      .flatMap(({path, data}) => (path === undefined ? [] : [[path, data] as const]));

  it('is written to a file in which everything holds', async () => {
    const records = new Map(await recordsIn(file));
    expect(records.get(refs.post(thread.id, postId).path)?.body).to.equal('Hi – “all” of you 👋');
    expect(check(town.id, records)).to.deep.equal([]);
  });

  it('is the same under another name, and its people go on there', async () => {
    const name = freshCommunityId();
    const anna = localUid('Anna');
    const records = await recordsIn(file);
    expect(await importCommunity(name, file, {people: new Map([[anna, 'a-1']])})).to.equal(records.length);
    const store = new LocalStore(name);
    try {
      const moved = await store.get(refs.post(thread.id, postId));
      expect([moved?.author, moved?.community]).to.deep.equal(['a-1', name]);
      const viewer = {uid: 'a-1', name: 'Anna'};
      const there = {...town.as('Anna'), id: name, store, viewer, session: sessionOf(viewer)};
      await post(there, {id: createId(), thread, body: 'Here I am.'});
    } finally {
      await store.close();
    }
    expect(check(name, new Map(await recordsIn(await exportCommunity(name))))).to.deep.equal([]);
  });

  it('is taken in once, and never over what is there', async () => {
    const name = freshCommunityId();
    await importCommunity(name, file);
    expect(await importCommunity(name, file)).to.equal(0);
    await post(town.as('Anna'), {id: createId(), thread, body: 'More.'});
    await expectError(importCommunity(town.id, file), 'already-exists');
  });

  it('is not taken in from half a file, nor from a changed one', async () => {
    const name = freshCommunityId();
    const faults: string[] = [];
    for (const bad of [file.slice(0, file.size / 2), new Blob([(await file.text()).replace('A unit', 'A pea')])]) {
      await importCommunity(name, bad).catch((error: Error) => faults.push(error.name));
    }
    expect(faults).to.deep.equal(['CommunityFileError', 'CommunityFileError']);
    await expectError(exportCommunity(name), 'no-community');
  });
});
