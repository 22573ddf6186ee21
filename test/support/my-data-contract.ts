import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {peopleIn} from '../../src/community/directory.js';
import {editPost, post, removePost} from '../../src/community/discussion.js';
import {proposeTerm} from '../../src/community/glossary.js';
import {changeRole, found, join, leave} from '../../src/community/membership.js';
import {changeSettings} from '../../src/community/settings.js';
import {acceptApplication, apply} from '../../src/community/applications.js';
import {eraseMyData} from '../../src/community/erasure.js';
import {exportMyData} from '../../src/community/my-data.js';
import {savePortrait} from '../../src/community/portrait.js';
import {readProfile, updateProfile} from '../../src/community/profile.js';
import {follow, markSeen} from '../../src/community/reading.js';
import {voiceTerm} from '../../src/community/agreement.js';
import {keepNote, reviseNote} from '../../src/community/knowledge.js';
import {voiceNote} from '../../src/community/note-voices.js';
import {requestTerm} from '../../src/community/term-requests.js';
import {closeThread, differ} from '../../src/community/thread-acts.js';
import {createId} from '../../src/model/ids.js';
import {NO_NAME} from '../../src/model/no-name.js';
import {FACET_LEVELS} from '../../src/model/profile.js';
import {refs, type Stored} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from './expect-error.js';

/** A community that nobody founded yet, as each of its people sees it. */
export interface MyDataPlace {
  as(name: 'Ada' | 'Grace' | 'Nils'): Promise<Community>;
  close(): Promise<void>;
}

/** What it means to take one's data out and to erase it. Each store's own test file calls this once. */
export function myDataContract(name: string, open: () => Promise<MyDataPlace>): void {
  describe(`one's own data, ${name}`, () => {
    let place: MyDataPlace;
    let ada: Community;
    let grace: Community;
    let uid: string;
    beforeEach(async () => {
      place = await open();
      [ada, grace] = [await place.as('Ada'), await place.as('Grace')];
      await found(ada, 'Practice');
      await join(grace, {skills: ['COBOL']});
      uid = grace.viewer!.uid;
    });
    afterEach(() => place.close());

    const thread = {key: '', title: 'Which zone?', kind: 'decision' as const, tags: []};
    const draft = (body: string, id = createId()) => ({id, thread: {...thread, id: threadId}, body});
    let threadId: string;
    beforeEach(() => (threadId = createId()));

    const read = async (id: string): Promise<Stored<'post'>> =>
      (await ada.store.get(refs.post(threadId, id), {fresh: true}))!;

    /** Grace says two things, one of them twice, and takes one back; Ada says one. */
    const talk = async () => {
      await post(ada, draft('What Ada says'));
      const [said, gone] = [createId(), createId()];
      await post(grace, draft('First said', said));
      await editPost(grace, (await grace.store.get(refs.post(threadId, said), {fresh: true}))!, 'Then said');
      await post(grace, draft('Taken back', gone));
      await removePost(grace, (await grace.store.get(refs.post(threadId, gone), {fresh: true}))!);
      return {said, gone};
    };

    const exported = async () => JSON.parse(await (await exportMyData(grace))!.content.text()) as Exported;

    it('comes out as one file: profile, notes, all that was said and was said before, and nothing of others', async () => {
      const {said} = await talk();
      await updateProfile(grace, {contact: 'Room 5'}, {contact: 'stewards'});
      await savePortrait(grace, {type: 'image/png', data: 'AAAA'}, 'members');
      await differ(grace, threadId, 'It costs more.');
      const term = await proposeTerm(ada, {label: 'Zone', gloss: 'A part of a region', lang: 'en'});
      await voiceTerm(grace, term, 'A zone is a building.');
      await proposeTerm(grace, {label: 'Region', gloss: 'Where zones are', lang: 'en'});
      await follow(grace, threadId);

      const file = (await exportMyData(grace))!;
      expect(file.name).to.match(/-my-data-\d{4}-\d{2}-\d{2}\.json$/);
      expect([file.posts, file.terms]).to.deep.equal([2, 1]);
      const data = await exported();
      expect(data.profile).to.include({name: grace.viewer!.name, contact: 'Room 5'});
      expect(data.visibleTo).to.include({contact: 'stewards', photo: 'members'});
      expect(data.portrait).to.include({data: 'AAAA'});
      expect(data.notes.follows).to.deep.equal([threadId]);
      expect(data.conversations).to.have.length(1);
      const [conversation] = data.conversations;
      expect(conversation).to.include({title: 'Which zone?', seenDifferently: 'It costs more.'});
      expect(conversation!.posts.map(({text, state}) => [text, state])).to.deep.equal([
        ['Then said', 'visible'],
        ['', 'removed'],
      ]);
      expect(conversation!.posts[0]).to.include({id: said});
      expect(conversation!.posts.map(({before}) => before!.map(({text}) => text))).to.deep.equal([
        ['First said'],
        ['Taken back'],
      ]);
      expect(data.terms.map(({term: label, proposed}) => [label, proposed]).sort()).to.deep.equal([
        ['Region', true],
        ['Zone', false],
      ]);
      expect(JSON.stringify(data.terms)).to.include('A zone is a building.');
      expect(JSON.stringify(data)).not.to.include('What Ada says');
      expect(new Date(conversation!.posts[0]!.writtenAt).toISOString()).to.equal(conversation!.posts[0]!.writtenAt);
    });

    it('is what there is of somebody who only joined', async () => {
      const data = await exported();
      expect(data.profile).to.deep.include({skills: ['COBOL']});
      expect([data.conversations, data.terms]).to.deep.equal([[], []]);
    });

    it('is erased wherever one said it, whoever sees it, and posts stay if that is wanted', async () => {
      const {said} = await talk();
      await updateProfile(grace, {contact: 'Room 5', about: 'I like zones'}, {contact: 'stewards', about: 'members'});
      await savePortrait(grace, {type: 'image/png', data: 'AAAA'});
      await markSeen(grace, (await grace.store.get(refs.thread(threadId)))!);
      await follow(grace, threadId);
      expect(await eraseMyData(grace, {texts: false})).to.be.true;

      const member = await ada.store.get(refs.member(uid), {fresh: true});
      expect(member).to.deep.include({name: NO_NAME, status: 'left', skills: [], photo: ''});
      const {profile} = (await readProfile(grace, uid))!;
      expect(Object.values(profile).filter((value) => value.length)).to.deep.equal([NO_NAME]);
      const facets = await Promise.all(
        FACET_LEVELS.map((level) => grace.store.get(refs.facet(uid, level), {fresh: true})),
      );
      expect(JSON.stringify(facets)).not.to.match(/Room 5|I like zones/);
      expect((await grace.store.get(refs.portrait(uid), {fresh: true}))!.data).to.equal('');
      expect(await grace.store.get(refs.state(uid), {fresh: true})).to.deep.include({seen: {}, follows: [], weeks: []});
      const people = peopleIn(await ada.store.query(queries.directory()));
      expect(people.map(({uid: id}) => id)).to.deep.equal([ada.viewer!.uid]);
      expect(await read(said)).to.include({body: 'Then said', state: 'visible'});
    });

    it('takes along what one wrote, if that is wanted: others keep their places', async () => {
      const {said} = await talk();
      await differ(grace, threadId, 'It costs more.');
      const term = await proposeTerm(ada, {label: 'Zone', gloss: 'A part of a region', lang: 'en'});
      await voiceTerm(grace, term, 'A zone is a building.');
      await eraseMyData(grace, {texts: true});
      expect(await read(said)).to.include({body: '', state: 'removed'});
      expect(await ada.store.get(refs.thread(threadId), {fresh: true})).to.deep.include({posts: 3, dissents: {}});
      expect(await ada.store.get(refs.term(term), {fresh: true})).to.deep.include({voices: {}, different: 0});
    });

    it('comes out and is erased in notes: what one wrote in them stays, without a name', async () => {
      const id = await keepNote(grace, {title: 'Zones', summary: 'There are three.'});
      const note = async () => (await ada.store.get(refs.note(id), {fresh: true}))!;
      await reviseNote(ada, await note(), {summary: 'There are four.'});
      await voiceNote(grace, id, {reason: 'There are five.'});
      const {knowledge} = await exported();
      expect(knowledge).to.have.length(1);
      expect(knowledge[0]).to.deep.include({title: 'Zones', began: true, said: {'no longer': 'There are five.'}});
      expect(JSON.stringify(knowledge)).to.include('There are three.').and.not.to.include('There are four.');
      expect(await eraseMyData(grace, {texts: true})).to.be.true;
      expect(await note()).to.deep.include({byline: NO_NAME, editor: ada.viewer!.name, voices: {}, different: 0});
    });

    it('can be erased by somebody who left before', async () => {
      await leave(grace);
      await eraseMyData(grace, {texts: false});
      expect(await ada.store.get(refs.member(uid), {fresh: true})).to.deep.include({
        ...{name: NO_NAME, status: 'left', skills: []},
      });
    });

    it('is broken off before anything of the profile is gone', async () => {
      await talk();
      const stop = new AbortController();
      stop.abort();
      expect(await eraseMyData(grace, {texts: true, signal: stop.signal})).to.be.false;
      expect(await exportMyData(grace, {signal: stop.signal})).to.equal(undefined);
      expect(await ada.store.get(refs.member(uid), {fresh: true})).to.deep.include({
        status: 'active',
        skills: ['COBOL'],
      });
    });

    it('stays with whoever answers for the community, until they hand over', async () => {
      await expectError(eraseMyData(ada, {texts: true}), 'last-steward');
      await changeRole(ada, uid, 'steward');
      await changeRole(ada, ada.viewer!.uid, 'member');
      await eraseMyData(ada, {texts: false});
      expect(await grace.store.get(refs.member(ada.viewer!.uid), {fresh: true})).to.include({status: 'left'});
    });

    it('is changed by coming back right after leaving, as by changing one’s profile', async () => {
      await leave(grace);
      await join(grace, {skills: ['Compilers'], place: 'Arlington'});
      expect(await ada.store.get(refs.member(uid), {fresh: true})).to.deep.include({
        ...{status: 'active', skills: ['Compilers'], place: 'Arlington'},
      });
      await leave(grace);
      await join(grace, {skills: ['Compilers']});
      expect(await grace.store.get(refs.guard(uid), {fresh: true})).to.include({last: refs.member(uid).path, count: 1});
    });

    it('is erased once, and one may come back as somebody new', async () => {
      await eraseMyData(grace, {texts: false});
      await join(grace);
      expect(await ada.store.get(refs.member(uid), {fresh: true})).to.deep.include({
        ...{name: 'Grace', status: 'active', skills: []},
      });
      await updateProfile(grace, {skills: ['Looms']});
      await leave(grace);
      await eraseMyData(grace, {texts: false});
      const again = createId();
      await post(grace, draft('Here I am again', again));
      expect(await read(again)).to.include({byline: 'Grace', author: uid});
    });

    it('takes their name off all that stays, and nobody else’s', async () => {
      const {said, gone} = await talk();
      const began = createId();
      const topic = {...thread, title: 'Which region?', id: createId()};
      await post(grace, {id: began, thread: topic, body: 'Which?'});
      await closeThread(grace, topic.id, 'Settled');
      await differ(grace, threadId, 'It costs more.');
      const term = await proposeTerm(ada, {label: 'Zone', gloss: 'A part of a region', lang: 'en'});
      await voiceTerm(grace, term, 'A zone is a building.');
      await voiceTerm(ada, term, '');
      const own = await proposeTerm(grace, {label: 'Region', gloss: 'Where zones are', lang: 'en'});
      await requestTerm(grace, 'Edge');
      const named: (readonly [number, number])[] = [];
      const nameless = (...[done, all]: readonly [number, number]) => void named.push([done, all]);
      expect(await eraseMyData(grace, {texts: false, nameless})).to.be.true;

      expect(named).to.deep.equal([[0, 8]]);
      for (const id of [said, gone]) expect(await read(id)).to.include({byline: NO_NAME, author: uid});
      const board = (await ada.store.get(refs.thread(threadId), {fresh: true}))!;
      expect(board).to.deep.include({byline: 'Ada', dissents: {[uid]: `${NO_NAME}\nIt costs more.`}});
      expect(await ada.store.get(refs.thread(topic.id), {fresh: true})).to.include({
        ...{byline: NO_NAME, closedByline: NO_NAME, closedBy: uid, closedReason: 'Settled'},
      });
      const {byline, editor, voices} = (await ada.store.get(refs.term(term), {fresh: true}))!;
      expect([byline, editor, voices[uid]]).to.deep.equal(['Ada', 'Ada', `0\nA zone is a building.\n${NO_NAME}`]);
      expect(await ada.store.get(refs.term(own), {fresh: true})).to.include({byline: NO_NAME, editor: NO_NAME});
      const [edge] = await ada.store.query(queries.requests());
      expect(edge!.supporters).to.deep.equal({[uid]: NO_NAME});
      const all = await ada.store.query(queries.posts(threadId));
      expect(all.map(({byline: by}) => by).sort()).to.deep.equal(['Ada', NO_NAME, NO_NAME]);
    });

    it('goes on where it was broken off, and does nothing twice', async () => {
      await talk();
      // Each is named in a conversation and in its first post: more than lose their name at once.
      const begun = Array.from({length: 12}, () => ({thread: {...thread, id: createId()}, id: createId()}));
      for (const one of begun) await post(grace, {...one, body: 'One more'});
      const named = async () => {
        const places = begun.flatMap(({thread: {id}, id: first}) => [refs.thread(id), refs.post(id, first)]);
        const records = await Promise.all(places.map((ref) => ada.store.get<'thread' | 'post'>(ref, {fresh: true})));
        return records.filter((record) => record!.byline !== NO_NAME).length;
      };
      const stop = new AbortController();
      const nameless = () => stop.abort();
      expect(await eraseMyData(grace, {texts: false, nameless, signal: stop.signal})).to.be.false;
      const left = await named();
      expect(left).to.be.within(1, 23);
      expect(await ada.store.get(refs.member(uid), {fresh: true})).to.include({status: 'left', name: NO_NAME});

      const counts: [done: number, all: number][] = [];
      const count = (...how: [number, number]) => void counts.push(how);
      expect(await eraseMyData(grace, {texts: false, nameless: count})).to.be.true;
      expect(await named()).to.equal(0);
      expect(counts[0]![1], 'what is left to do').to.be.within(left, left + 3);
      counts.length = 0;
      expect(await eraseMyData(grace, {texts: false, nameless: count})).to.be.true;
      expect(counts).to.deep.equal([]);
    });

    it('is erased with its texts, and nothing is left to do the second time', async () => {
      const {said} = await talk();
      await post(grace, draft('And one more'));
      expect(await eraseMyData(grace, {texts: true})).to.be.true;
      expect(await read(said)).to.include({byline: NO_NAME, body: ''});
      const counts: number[] = [];
      expect(await eraseMyData(grace, {texts: true, nameless: (_, all) => void counts.push(all)})).to.be.true;
      expect(counts).to.deep.equal([]);
    });

    it('is erased of somebody who left before, posts and all, under no name meanwhile', async () => {
      const {said} = await talk();
      await leave(grace);
      await eraseMyData(grace, {texts: false});
      await eraseMyData(grace, {texts: true});
      expect(await read(said)).to.include({byline: NO_NAME, body: '', state: 'removed'});
      expect(await ada.store.get(refs.member(uid), {fresh: true})).to.include({status: 'left', name: NO_NAME});
    });

    it('is erased of somebody who only asked to join, with what they asked; they may ask again', async () => {
      await changeSettings(ada, {join: 'approval'});
      const nils = await place.as('Nils');
      const {uid: him} = nils.viewer!;
      await apply(nils, 'I run zones.', {skills: ['Zones']});
      await eraseMyData(nils, {texts: true});
      expect(await ada.store.get(refs.member(him), {fresh: true})).to.deep.include({
        ...{name: NO_NAME, status: 'asking', skills: []},
      });
      expect(await ada.store.get(refs.application(him), {fresh: true})).to.include({
        ...{name: NO_NAME, message: '', state: 'withdrawn'},
      });
      await apply(nils, 'Once more');
      expect(await ada.store.get(refs.application(him), {fresh: true})).to.include({
        name: 'Nils',
        message: 'Once more',
      });
      await acceptApplication(ada, him);
      expect(await ada.store.get(refs.member(him), {fresh: true})).to.include({name: 'Nils', status: 'active'});
      await eraseMyData(nils, {texts: false});
      expect(await ada.store.get(refs.application(him), {fresh: true})).to.include({
        ...{name: NO_NAME, message: '', state: 'accepted'},
      });
    });

    it('is not there to erase of who never came', async () => {
      await expectError(eraseMyData(await place.as('Nils'), {texts: false}), 'not-a-member');
    });
  });
}

interface Exported {
  readonly profile: Readonly<Record<string, unknown>>;
  readonly visibleTo: Readonly<Record<string, string>>;
  readonly portrait: Readonly<Record<string, string>>;
  readonly notes: {readonly follows: readonly string[]};
  readonly conversations: readonly {
    readonly title: string;
    readonly posts: readonly {
      readonly id: string;
      readonly text: string;
      readonly state: string;
      readonly writtenAt: string;
      readonly before?: readonly {readonly text: string}[];
    }[];
  }[];
  readonly terms: readonly {readonly term: string; readonly proposed: boolean}[];
  readonly knowledge: readonly {readonly title: string}[];
}
