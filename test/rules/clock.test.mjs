/** People whose devices believe that it is another time: what they do counts by the clock of the backend. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import {setLogLevel} from 'firebase/firestore';
import {Firestore} from '../../bin/lib/firestore.mjs';
import {gather} from '../../bin/lib/places.mjs';
import {aPerson, aProject, library} from '../support/town.mjs';

setLogLevel('silent');

const HOUR = 3_600_000;
const CLOCKS = {'an hour fast': HOUR, 'an hour slow': -HOUR, 'a day fast': 24 * HOUR, 'a day slow': -24 * HOUR};
/** How many contributions the rules take of somebody who is new, in one window. */
const MOST = 20;
const {now} = Date;
const {refs} = library;

for (const [how, by] of Object.entries(CLOCKS)) {
  describe(`on a device whose clock is ${how}`, () => {
    const community = `clock-${by}`.replace('--', '-minus-');
    const thread = {id: 'board', key: '', title: 'Lunch', kind: 'question'};
    let project, stella, anna, place;
    const moved = () => (Date.now = () => now.call(Date) + by);
    const right = () => (Date.now = now);

    before(async () => {
      project = await aProject(`demo-clock-${process.pid}`);
      place = new Firestore({project: project.id, emulator: project.emulator, token: () => 'owner'}, library);
      stella = await aPerson(project, community, 'stella');
      await library.found(stella, 'Practice');
      await library.post(stella, {id: 'before', thread, body: 'Soup?'});
      moved();
      anna = await aPerson(project, community, 'anna');
      await library.join(anna);
    });
    beforeEach(moved);
    afterEach(right);
    after(async () => {
      await stella.close();
      await anna.close();
      await project.clear();
    });

    const records = async () => (await gather(place.scan(community), library)).rows;
    const read = (ref) => anna.store.get(ref, {fresh: true});
    const isNow = (time) => assert.ok(Math.abs(time - now.call(Date)) < HOUR / 4, new Date(time).toISOString());

    test('one writes, changes, reacts and accepts', async () => {
      await library.post(anna, {id: 'mine', thread, body: 'Salad'});
      await library.editPost(anna, await read(refs.post('board', 'mine')), 'Salad today');
      await library.react(anna, {thread: 'board', id: 'before'}, 'thanks');
      await library.post(stella, {id: 'answer', thread, body: 'In the canteen'});
      await library.acceptAnswer(stella, 'board', 'answer');
      const mine = await read(refs.post('board', 'mine'));
      assert.deepEqual([mine.body, mine.revision], ['Salad today', 1]);
      for (const time of [mine.createdAt, mine.updatedAt]) isNow(time);
      const {posts, accepted, lastAt} = await read(refs.thread('board'));
      assert.deepEqual([posts, accepted], [3, 'answer']);
      isNow(lastAt);
    });

    test('terms, notes and voices count', async () => {
      const term = refs.term(await library.proposeTerm(anna, {label: 'Pod', gloss: 'A group.', lang: 'en'}));
      await library.reviseTerm(anna, await read(term), {gloss: 'A group of containers.'});
      await library.voiceTerm(anna, term.path.split('/')[1], '');
      const {gloss, same, voicedAt} = await read(term);
      assert.deepEqual([gloss, same], ['A group of containers.', 1]);
      isNow(voicedAt);
      const note = await library.keepNote(anna, {title: 'Lunch', summary: 'There is soup.'});
      await library.voiceNote(anna, note, {reason: ''});
      assert.equal((await read(refs.note(note))).same, 1);
    });

    test('one suggests and supports in the season that the community has', async () => {
      const id = await library.suggestPriority(anna, {title: 'Docs', body: ''});
      await library.supportPriority(anna, id, true);
      await library.supportPriority(stella, id, true);
      await library.supportPriority(anna, id, false);
      assert.equal((await read(refs.priority(id))).supports, 1);
    });

    test('what is read is read, and what comes then is new', async () => {
      await library.markSeen(anna, await read(refs.thread('board')));
      await library.follow(anna, 'board');
      const isUnread = async () => {
        const [member, state] = [await read(refs.member('anna')), await read(refs.state('anna'))];
        return library.isUnread(library.readerOf(anna, member, state), await read(refs.thread('board')));
      };
      assert.equal(await isUnread(), false);
      await library.post(stella, {id: 'news', thread, body: 'It is ready'});
      assert.equal(await isUnread(), true);
      await library.markAllSeen(anna);
      assert.equal(await isUnread(), false);
    });

    test('one may do as much as anybody in ten minutes, and is told when it was too much', async () => {
      const guard = async () => Number((await records()).get(refs.guard('anna').path).count);
      const before = await guard();
      for (let n = before; n < MOST; n++)
        await library.post(anna, {id: library.createId(), thread, body: `Number ${n}`});
      assert.equal(await guard(), MOST);
      const one = {id: library.createId(), thread, body: 'One more'};
      await assert.rejects(library.post(anna, one), {code: 'too-fast'});
      assert.equal(await guard(), MOST);
    });
  });
}
