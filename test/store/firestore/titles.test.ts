import {expect} from '@open-wc/testing';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {found, join} from '../../../src/community/membership.js';
import {acceptAnswer, changeKind, closeThread} from '../../../src/community/thread-acts.js';
import {threadsIn} from '../../../src/community/titles.js';
import {PackedIndex} from '../../../src/context/packed-index.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';
import {waitUntil} from '../../support/wait-until.js';

describe('the index of conversations of a community in Firestore', function () {
  this.timeout(30_000);
  warmUpEmulator();
  const opened = new Opened();
  afterEach(() => opened.close());

  it('shows others what begins and what becomes of it, under the rules', async () => {
    const id = freshCommunity();
    const communityOf = async (uid: string): Promise<Community> => ({
      ...{...(await opened.open(configAs(uid, id))), id},
      viewer: {uid, name: uid},
    });
    const ada = await communityOf('ada');
    await found(ada, 'Practice');
    const bo = await communityOf('bo');
    await join(bo);
    const index = PackedIndex.of(bo, 'titles');
    const stop = index.follow(() => undefined);
    const shows = (wanted: object) =>
      waitUntil(
        () => {
          const [entry] = threadsIn(index.records);
          return Boolean(entry) && Object.entries(wanted).every(([key, value]) => entry![key as 'title'] === value);
        },
        `${JSON.stringify(wanted)}, not ${JSON.stringify(threadsIn(index.records))}`,
        {timeout: 10_000},
      );

    const thread = {id: createId(), key: '', title: 'Which ingress?', kind: 'question' as const, tags: ['net']};
    await post(ada, {id: createId(), thread, body: 'Well?'});
    await shows({title: 'Which ingress?', kind: 'question', state: 'open', answered: false});
    const answer = createId();
    await post(bo, {id: answer, thread, body: 'The gateway.'});
    await acceptAnswer(ada, thread.id, answer);
    await shows({answered: true});

    // Ada goes on at another device; what the first one knows of the conversation is old.
    const elsewhere = await communityOf('ada');
    await ada.store.get(refs.thread(thread.id));
    await changeKind(elsewhere, thread.id, 'idea');
    await closeThread(ada, thread.id, 'Settled.');
    await shows({kind: 'idea', state: 'closed'});
    expect(threadsIn(index.records)).to.have.length(1);
    stop();
  });
});
