import {expect} from '@open-wc/testing';
import {agreementOn} from '../../src/community/agreement.js';
import type {Community} from '../../src/community/community.js';
import {post, threadOfPage} from '../../src/community/discussion.js';
import {keepNote, reviseNote, tendNote} from '../../src/community/knowledge.js';
import {notesIn, notesOn} from '../../src/community/note-index.js';
import {join} from '../../src/community/membership.js';
import {noteHistory, restoreNote} from '../../src/community/note-history.js';
import {doubtNote, voiceNote} from '../../src/community/note-voices.js';
import {createId, keyOfNote, threadIdOf} from '../../src/model/ids.js';
import {dayOf} from '../../src/model/member.js';
import {citeOf, needsALook} from '../../src/model/note.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('a knowledge note', () => {
  let place: LocalCommunity;
  let ada: Community;
  let ben: Community;
  let id: string;
  const board = {thread: 'board', post: 'p1'};
  beforeEach(async () => {
    place = new LocalCommunity();
    [ada, ben] = [place.as('Ada'), place.as('Ben')];
    await join(ada);
    id = await keepNote(ada, {
      title: ' Our \n ingress ',
      summary: '# Why\n\n> Ask.\n\n- We use *one* for all.\n\nMore.\n',
      ...{
        tags: ['networks', ' networks '],
        cites: [citeOf(board), citeOf(board)],
        isMine: true,
        reviewBy: '2030-01-31',
      },
    });
  });
  afterEach(() => place.close());

  const read = async () => (await ada.store.get(refs.note(id)))!;
  const entries = async () => notesIn(await ada.store.query(queries.knowledge()));
  const entry = async () => (await entries())[0]!;

  it('is kept as it was written, tidied, and listed by how it begins', async () => {
    expect(await read()).to.deep.include({title: 'Our ingress', tags: ['networks'], cites: ['board/p1'], revision: 0});
    const {uid} = ada.viewer!;
    expect(await entry()).to.deep.equal({
      ...{id, title: 'Our ingress', status: 'kept', doubted: false, owner: uid, reviewBy: '2030-01-31'},
      ...{changedOn: dayOf(), lead: 'We use *one* for all.', tags: ['networks'], threads: ['board']},
    });
  });

  it('is found at the conversation that it rests on, as long as it holds', async () => {
    expect(notesOn('board', await entries()).map(({title}) => title)).to.deep.equal(['Our ingress']);
    expect(notesOn('other', await entries())).to.deep.equal([]);
    await reviseNote(ben, await read(), {status: 'retired'}, {note: 'Gone since May'});
    expect(notesOn('board', await entries())).to.deep.equal([]);
  });

  it('is improved by anyone, with its history and the way back', async () => {
    await reviseNote(ben, await read(), {summary: 'Two of them.', tags: []}, {note: ' Since \n May '});
    expect(await read()).to.include({
      summary: 'Two of them.',
      editor: 'Ben',
      note: 'Since May',
      revision: 1,
      byline: 'Ada',
    });
    expect(await entry()).to.deep.include({lead: 'Two of them.', tags: []});
    const versions = await noteHistory(ada, await read());
    expect(versions.map(({number, said}) => `${number} ${said.editor}`)).to.deep.equal(['1 Ben', '0 Ada']);
    await restoreNote(ada, await read(), versions[1]!, 'It was better');
    expect(await read()).to.deep.include({revision: 2, tags: ['networks'], note: 'It was better'});
  });

  it('refuses a change of what somebody else changed meanwhile, but not of what they only spoke of', async () => {
    const before = await read();
    await voiceNote(ben, id, {reason: ''});
    await reviseNote(ada, before, {title: 'Ingress'});
    await expectError(reviseNote(ben, before, {title: 'The ingress'}), 'conflict');
    expect(await read()).to.include({title: 'Ingress', same: 1});
  });

  it('writes nothing where nothing changed', async () => {
    await reviseNote(ben, await read(), {title: 'Our  ingress'});
    expect((await read()).revision).to.equal(0);
  });

  it('holds as long as nobody doubts it; a doubt is listed, and talked about', async () => {
    await voiceNote(ada, id, {reason: ''});
    await doubtNote(ben, id, 'It was shut down.', 'About our ingress');
    expect(await read()).to.include({same: 1, different: 1});
    expect(await entry()).to.include({doubted: true});
    expect(needsALook(await entry())).to.equal(true);
    const thread = threadIdOf(keyOfNote(id));
    const [first] = await ada.store.query(queries.posts(thread));
    expect(first).to.include({body: 'It was shut down.', byline: 'Ben'});
    expect((await ada.store.get(refs.thread(thread)))?.title).to.equal('About our ingress');
    await voiceNote(ben, id, undefined);
    expect(await read()).to.include({same: 1, different: 0});
    expect(await entry()).to.include({doubted: false});
  });

  it('keeps the doubt where the conversation about it is closed', async () => {
    const key = keyOfNote(id);
    await post(ada, {id: createId(), thread: threadOfPage(key, 'About it'), body: 'Hello'});
    await ada.store.commit([
      {type: 'update', ref: refs.thread(threadIdOf(key)), data: {state: 'locked', updatedAt: 5}},
    ]);
    await doubtNote(ben, id, 'No.', 'About it');
    expect(agreementOn(await read()).different.map(({reason}) => reason)).to.deep.equal(['No.']);
  });

  it('asks anew when it says something else, which settles the doubt', async () => {
    await doubtNote(ben, id, 'It was shut down.', 'About');
    await reviseNote(ada, await read(), {summary: 'It was shut down in May.'}, {changesMeaning: true});
    expect(await read()).to.include({meaning: 1, same: 0, different: 0});
    expect(await entry()).to.include({doubted: false});
    expect(agreementOn(await read()).earlier.map(({reason}) => reason)).to.deep.equal(['It was shut down.']);
    await voiceNote(ben, id, {reason: ''});
    expect(await read()).to.include({same: 1, different: 0});
  });

  it('is looked at again later once somebody says that it holds', async () => {
    await tendNote(ada, id, {reviewBy: '2020-01-31'});
    expect(needsALook(await entry())).to.equal(true);
    await voiceNote(ben, id, {reason: '', reviewBy: '2031-01-31'});
    expect(await entry()).to.include({reviewBy: '2031-01-31'});
    expect(needsALook(await entry())).to.equal(false);
  });

  it('is let go of, and taken into care by somebody else', async () => {
    await tendNote(ada, id, {owner: ''});
    await tendNote(ben, id, {owner: ben.viewer!.uid});
    expect(await entry()).to.include({owner: ben.viewer!.uid, reviewBy: '2030-01-31'});
    expect((await read()).revision).to.equal(0);
  });

  it('says which field is wrong', async () => {
    const summary = 'x';
    await expectError(keepNote(ada, {title: ' ', summary}), 'empty');
    await expectError(keepNote(ada, {title: 'x', summary: '\n'}), 'empty');
    await expectError(keepNote(ada, {title: 'x'.repeat(121), summary}), 'too-long');
    await expectError(keepNote(ada, {title: 'x', summary, cites: ['board']}), 'invalid');
    await expectError(keepNote(ada, {title: 'x', summary, reviewBy: '2030-02-32'}), 'invalid');
    await expectError(doubtNote(ben, id, ' ', 'x'), 'empty');
    await expectError(doubtNote(ben, id, 'x'.repeat(501), 'x'), 'too-long');
    await expectError(voiceNote(ben, 'nothing', {reason: ''}), 'not-found');
    await expectError(keepNote(place.as(null), {title: 'x', summary}), 'signed-out');
  });
});
