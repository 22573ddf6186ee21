import {expect} from '@open-wc/testing';
import {adoptCharter, proposeCharter} from '../../../src/community/charter.js';
import type {Community} from '../../../src/community/community.js';
import {editPost, post, removePost} from '../../../src/community/discussion.js';
import {found, join} from '../../../src/community/membership.js';
import {myBallot, supportPriority} from '../../../src/community/ballots.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import {readProfile, updateProfile} from '../../../src/community/profile.js';
import {acceptAnswer} from '../../../src/community/thread-acts.js';
import {CHARTER_FIELDS, type CharterWording} from '../../../src/model/charter.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {expectError} from '../../support/expect-error.js';
import {configAs, freshCommunity, Opened, warmUpEmulator} from './support.js';

const WORDING = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])) as CharterWording;

/** Each device knows what it read last, and not what the other did since. */
describe('two devices that do not know of each other', function () {
  this.timeout(30_000);
  warmUpEmulator();
  const opened = new Opened();
  const thread = {id: 'board', key: '', title: 'Who knows?', kind: 'question' as const};
  let id: string;
  let ada: Community;
  let laptop: Community;
  let phone: Community;

  beforeEach(async () => {
    id = freshCommunity();
    ada = await device('ada');
    laptop = await device('bo');
    phone = await device('bo', true); // It shares nothing with the other.
    await found(ada, 'Practice');
    await join(laptop);
    await post(ada, {id: createId(), thread, body: 'Who runs the night shift?'});
  });
  afterEach(() => opened.close());

  async function device(uid: string, isPrivate = false): Promise<Community> {
    return {...(await opened.open(configAs(uid, id, {isPrivate}))), id, viewer: {uid, name: uid}};
  }

  async function answer(body: string) {
    const answered = createId();
    await post(laptop, {id: answered, thread, body});
    return (await phone.store.get(refs.post(thread.id, answered), {fresh: true}))!;
  }

  it('and change one post: the second is told, and the first is not lost', async () => {
    const read = await answer('I do');
    await editPost(phone, read, 'I do, on Mondays');
    await expectError(editPost(laptop, read, 'I do, on Tuesdays'), 'conflict');
    const now = (await ada.store.get(refs.post(thread.id, read.id), {fresh: true}))!;
    expect(now).to.include({body: 'I do, on Mondays', revision: 1});
    await editPost(laptop, now, 'I do, on Mondays and Tuesdays'); // Having seen both.
    expect(await ada.store.get(refs.postRevision(thread.id, read.id, 1), {fresh: true})).to.include({
      body: 'I do, on Mondays',
    });
  });

  it('and change one profile: both changes stay', async () => {
    await phone.store.get(refs.member('bo'));
    await updateProfile(laptop, {title: 'Operator'});
    await updateProfile(phone, {department: 'Platform'});
    expect((await readProfile(ada, 'bo', {fresh: true}))?.profile).to.include({
      title: 'Operator',
      department: 'Platform',
    });
  });

  it('and put two charters into effect: the second takes the place of none that its writer never saw', async () => {
    const tablet = await device('ada', true);
    const draft = {...WORDING, name: 'Practice', note: '', changesSubstance: true, daysOpen: 0};
    const one = await proposeCharter(ada, {...draft, purpose: 'To learn'}, 0);
    const two = await proposeCharter(tablet, {...draft, purpose: 'To teach'}, 0);
    await adoptCharter(tablet, {number: two});
    await expectError(adoptCharter(ada, {number: one}), 'conflict');
    expect(await ada.store.get(refs.community(), {fresh: true})).to.include({charter: two});
  });

  it('and spend the last support: one counts, and the ballot holds no more than it may', async () => {
    const {limit} = await myBallot(laptop);
    const ids: string[] = [];
    for (let n = 0; n <= limit; n++) ids.push(await suggestPriority(ada, {title: `Priority ${n}`, body: ''}));
    for (const each of ids.slice(0, limit - 1)) await supportPriority(laptop, each, true);
    await myBallot(phone);
    await supportPriority(laptop, ids[limit - 1]!, true);
    await expectError(supportPriority(phone, ids[limit]!, true), 'no-supports-left');
    const counts = await Promise.all(ids.map((each) => ada.store.get(refs.priority(each), {fresh: true})));
    expect(counts.map((priority) => priority?.supports)).to.deep.equal([...ids.slice(1).map(() => 1), 0]);
  });

  it('and accept an answer while it is taken away: whoever comes second changes nothing of what the first did', async () => {
    const read = await answer('I do');
    await acceptAnswer(ada, thread.id, read.id);
    await removePost(laptop, read);
    const accepted = async () => (await ada.store.get(refs.thread(thread.id), {fresh: true}))?.accepted;
    expect(await accepted()).to.equal(read.id); // The place at the top stays empty: what is removed is shown nowhere.
    const other = await answer('So do I');
    await ada.store.get(refs.post(thread.id, other.id));
    await removePost(phone, other);
    await acceptAnswer(ada, thread.id, other.id).catch(() => undefined);
    expect(await ada.store.get(refs.post(thread.id, other.id), {fresh: true})).to.include({state: 'removed', body: ''});
    expect([read.id, other.id]).to.include(await accepted());
  });
});
