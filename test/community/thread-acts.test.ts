import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {
  acceptAnswer,
  changeKind,
  closeThread,
  differ,
  pinThread,
  reopenThread,
  setOutcome,
} from '../../src/community/thread-acts.js';
import {createId} from '../../src/model/ids.js';
import {refs} from '../../src/model/records.js';
import {MAX_DISSENT_LENGTH, MAX_PARTICIPANTS, unpackDissent} from '../../src/model/thread.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('what is done with a thread', () => {
  const thread = threadOfPage('https://intranet.example/a', 'A page');
  const {id} = thread;
  let place: LocalCommunity;
  let ada: Community;
  const say = async (who: Community, body: string) => {
    const written = createId();
    await post(who, {id: written, thread, body});
    return written;
  };
  const record = async () => (await ada.store.get(refs.thread(id)))!;
  beforeEach(async () => {
    place = new LocalCommunity();
    ada = place.as('Ada');
    await say(ada, 'How?');
  });
  afterEach(() => place.close());

  it('begins as an open discussion that names its writer', async () => {
    expect(await record()).to.deep.include({
      ...{kind: 'discussion', outcome: 'open', accepted: '', dissents: {}, pinned: 0, closedBy: ''},
      participants: [ada.viewer!.uid],
    });
    expect((await record()).firstPost).to.equal((await record()).lastPost);
  });

  it('names those who write first, each once and at most five', async () => {
    const names = ['Ben', 'Ada', 'Chloé', 'Dina', 'Emil', 'Fay', 'Gus'];
    for (const name of names) await say(place.as(name), 'Like this.');
    const uids = ['Ada', 'Ben', 'Chloé', 'Dina', 'Emil'].map((name) => place.as(name).viewer!.uid);
    expect((await record()).participants).to.deep.equal(uids);
    expect(uids).to.have.length(MAX_PARTICIPANTS);
  });

  it('is an answer to a question, with who accepted it', async () => {
    await changeKind(ada, id, 'question');
    const answer = await say(place.as('Ben'), 'So.');
    await acceptAnswer(ada, id, answer);
    expect(await record()).to.include({accepted: answer, acceptedBy: ada.viewer!.uid, acceptedByline: 'Ada'});
    await acceptAnswer(ada, id, undefined);
    expect(await record()).to.include({accepted: '', acceptedBy: '', acceptedByline: ''});
  });

  it('is an outcome, with who differs and why', async () => {
    const ben = place.as('Ben');
    await setOutcome(ada, id, 'agreed');
    await differ(ben, id, ' It costs\ntoo much. ');
    const {outcome, dissents} = await record();
    expect(outcome).to.equal('agreed');
    expect(unpackDissent(dissents[ben.viewer!.uid]!)).to.deep.equal({name: 'Ben', reason: 'It costs too much.'});
    await differ(ben, id, undefined);
    expect((await record()).dissents).to.deep.equal({});
    expect(await ada.store.get(refs.member(ben.viewer!.uid))).to.include({status: 'active'});
  });

  it('needs a reason that people can read to differ', async () => {
    await expectError(differ(ada, id, ' \n '), 'empty');
    const error = await expectError(differ(ada, id, 'x'.repeat(MAX_DISSENT_LENGTH + 1)), 'too-long');
    expect(error.detail).to.include({limit: MAX_DISSENT_LENGTH});
    await differ(ada, id, 'x'.repeat(MAX_DISSENT_LENGTH));
  });

  it('is an end, which may have a reason, and a new beginning', async () => {
    await closeThread(ada, id, 'Settled.');
    expect(await record()).to.include({state: 'closed', closedReason: 'Settled.', closedByline: 'Ada'});
    await expectError(say(place.as('Ben'), 'Too late'), 'closed');
    await reopenThread(ada, id);
    expect(await record()).to.include({state: 'open', closedReason: '', closedBy: '', closedByline: ''});
    await expectError(closeThread(ada, id, 'x'.repeat(201)), 'too-long');
  });

  it('is a place at the top of the board', async () => {
    await pinThread(ada, id, true);
    expect(await record()).to.include({pinned: 1});
    await pinThread(ada, id, false);
    expect(await record()).to.include({pinned: 0});
  });
});
