import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {react} from '../../src/community/reactions.js';
import {createId} from '../../src/model/ids.js';
import {refs, type Stored} from '../../src/model/records.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('a reaction', () => {
  const thread = threadOfPage('https://intranet.example/a', 'A page');
  let place: LocalCommunity;
  let ada: Community;
  let grace: Community;
  let read: Stored<'post'>;
  const reactions = async () => (await ada.store.get(refs.post(thread.id, read.id)))!.reactions;
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, grace] = [place.as('Ada'), place.as('Grace')];
    const id = createId();
    await post(ada, {id, thread, body: 'Done'});
    read = (await ada.store.get(refs.post(thread.id, id)))!;
  });
  afterEach(() => place.close());

  it('is one a person: another takes its place', async () => {
    await react(grace, read, 'thanks');
    await react(ada, read, 'agree');
    await react(grace, read, 'worked');
    expect(await reactions()).to.deep.equal({[ada.viewer!.uid]: 'agree', [grace.viewer!.uid]: 'worked'});
  });

  it('can be taken back', async () => {
    await react(grace, read, 'thanks');
    await react(grace, read, undefined);
    expect(await reactions()).to.deep.equal({});
  });

  it('gives the post its value: how many said something, whoever says it twice or at the same moment', async () => {
    const value = async () => (await ada.store.get(refs.post(thread.id, read.id)))!.value;
    expect(await value()).to.equal(0);
    await Promise.all([react(grace, read, 'thanks'), react(ada, read, 'agree')]);
    expect(await value()).to.equal(2);
    // Both on their way when neither knows of the other.
    await Promise.all([react(grace, read, 'insight'), react(grace, read, 'curious')]);
    expect(await value()).to.equal(2);
    await react(ada, read, undefined);
    await react(ada, read, undefined);
    expect(await value()).to.equal(1);
    await Promise.all([react(ada, read, 'agree'), react(ada, read, 'thanks'), react(grace, read, undefined)]);
    expect(await value()).to.equal(Object.keys(await reactions()).length);
  });

  it('makes whoever reacts a member, and changes nothing else of the post', async () => {
    await react(grace, read, 'thanks');
    expect(await ada.store.get(refs.member(grace.viewer!.uid))).to.include({status: 'active', role: 'member'});
    const after = (await ada.store.get(refs.post(thread.id, read.id)))!;
    const {reactions, value, updatedAt, reactedAt, reactedBy, ...rest} = after;
    expect(rest).to.deep.equal(
      Object.fromEntries(Object.entries(read).filter(([field]) => Object.hasOwn(rest, field))),
    );
    expect(reactions).to.deep.equal({[grace.viewer!.uid]: 'thanks'});
    expect([reactedBy, reactedAt]).to.deep.equal([grace.viewer!.uid, updatedAt]);
    const {value: nothing} = read;
    expect([nothing, value]).to.deep.equal([0, 1]);
  });

  it('is counted among what one does, so that nobody floods', async () => {
    await react(grace, read, 'thanks');
    await react(grace, read, 'agree');
    const guard = await ada.store.get(refs.guard(grace.viewer!.uid));
    expect(guard).to.include({count: 2, made: 0, last: refs.post(thread.id, read.id).path});
  });

  it('needs a person', async () => {
    await expectError(react(place.as(null), read, 'thanks'), 'signed-out');
  });
});
