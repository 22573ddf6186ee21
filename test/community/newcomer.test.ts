import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {join, leave} from '../../src/community/membership.js';
import {react} from '../../src/community/reactions.js';
import {CommunityError} from '../../src/model/errors.js';
import {createId} from '../../src/model/ids.js';
import {isFirstPost, isUnanswered} from '../../src/model/newcomer.js';
import {refs, type Stored} from '../../src/model/records.js';
import {LocalStore} from '../../src/store/local/store.js';
import type {Change} from '../../src/store/store.js';
import {aPost} from '../support/build.js';
import {CountingStore} from '../support/counting-store.js';
import {LocalCommunity} from '../support/local-community.js';

const DAY = 24 * 60 * 60 * 1000;
const thread = threadOfPage('https://intranet.example/a', 'A page');

/** Refuses a post that says it is the first, as the rules do of one whose author wrote before. */
class StrictStore extends CountingStore {
  refused = 0;

  override async commit(changes: readonly Change[]): Promise<void> {
    if (changes.some(({data}) => 'first' in data && data.first === 1)) {
      this.refused++;
      throw new CommunityError('permission-denied');
    }
    return super.commit(changes);
  }
}

describe('the first post of a newcomer', () => {
  let place: LocalCommunity;
  let ada: Community;
  beforeEach(() => {
    place = new LocalCommunity();
    ada = place.as('Ada');
  });
  afterEach(() => place.close());

  const say = async (who: Community, body: string) => {
    const id = createId();
    await post(who, {id, thread, body});
    return (await who.store.get(refs.post(thread.id, id)))!;
  };

  it('is not what founds the community, nor anything its founder writes', async () => {
    expect((await say(ada, 'I begin')).first).to.equal(0);
    expect((await say(ada, 'and go on')).first).to.equal(0);
    const other = new LocalCommunity();
    await join(other.as('Ada'));
    expect((await say(other.as('Ada'), 'after founding')).first).to.equal(0);
    await other.close();
  });

  it('is marked, and no other', async () => {
    await join(ada);
    const grace = place.as('Grace');
    expect((await say(grace, 'Hello')).first).to.equal(1);
    expect((await say(grace, 'Again')).first).to.equal(0);
    await leave(grace);
    expect((await say(grace, 'I am back')).first).to.equal(0);
  });

  it('is still the first of whoever joined and reacted before', async () => {
    const first = await say(ada, 'Hello');
    const grace = place.as('Grace');
    await join(grace);
    await react(grace, first, 'thanks');
    expect((await say(grace, 'Me too')).first).to.equal(1);
  });

  it('is written all the same where the store knows of an earlier one', async () => {
    await join(ada);
    const store = new StrictStore(new LocalStore(place.id));
    const grace = place.as('Grace', store);
    expect((await say(grace, 'From my other device')).first).to.equal(0);
    expect(store.refused).to.be.greaterThan(0);
    expect(await ada.store.get(refs.guard(grace.viewer!.uid))).to.include({made: 1, count: 1});
    await store.close();
  });

  it('is news for thirty days, while it stands', () => {
    const now = Date.now();
    const first = (given: object = {}) => aPost({first: 1, createdAt: now - DAY, ...given});
    expect(isFirstPost(first(), now)).to.equal(true);
    expect(isFirstPost(first({createdAt: now - 31 * DAY}), now)).to.equal(false);
    expect(isFirstPost(first({createdAt: now + DAY}), now)).to.equal(true);
    expect(isFirstPost(first({state: 'removed'}), now)).to.equal(false);
    expect(isFirstPost(aPost({createdAt: now}), now)).to.equal(false);
  });

  it('waits for a word by somebody else', () => {
    const [root, first] = [aPost({author: 'ada'}), aPost({author: 'grace', first: 1})];
    const waits = (post: Stored<'post'>, ...posts: Stored<'post'>[]) =>
      isUnanswered(post, [root, first, ...posts], {firstPost: root.id});
    expect(waits(first)).to.equal(true);
    expect(waits(first, aPost({author: 'grace', parent: first}))).to.equal(true);
    expect(waits(first, aPost({author: 'ben'}))).to.equal(true);
    expect(waits(first, aPost({author: 'ben', parent: first}))).to.equal(false);
    // What begins a conversation is answered by whatever follows.
    expect(waits(root)).to.equal(false);
    expect(isUnanswered(root, [root], {firstPost: root.id})).to.equal(true);
  });
});
