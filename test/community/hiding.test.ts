import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {post} from '../../src/community/discussion.js';
import {proposeTerm, reviseTerm, termsIn} from '../../src/community/glossary.js';
import {keepNote, reviseNote} from '../../src/community/knowledge.js';
import {changeRole, join} from '../../src/community/membership.js';
import {moderate, takeBack} from '../../src/community/moderation.js';
import {exportMyData} from '../../src/community/my-data.js';
import {notesIn} from '../../src/community/note-index.js';
import {readNews} from '../../src/community/news/news.js';
import {prioritiesOf, rewordPriority, suggestPriority} from '../../src/community/priorities.js';
import {report} from '../../src/community/reports.js';
import {noteUses} from '../../src/community/term-uses.js';
import {threadsIn} from '../../src/community/titles.js';
import {targetOf, type Target} from '../../src/model/moderation.js';
import {refs} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

const RUDE = 'Our boss is an ass';

describe('what is hidden beside posts', () => {
  let place: LocalCommunity;
  let stella: Community;
  let mona: Community;
  let anna: Community;
  let ben: Community;

  beforeEach(async () => {
    place = new LocalCommunity();
    [stella, mona, anna, ben] = ['Stella', 'Mona', 'Anna', 'Ben'].map((name) => place.as(name)) as [
      Community,
      Community,
      Community,
      Community,
    ];
    for (const person of [stella, mona, anna, ben]) await join(person);
    await changeRole(stella, mona.viewer!.uid, 'moderator');
  });
  afterEach(() => place.close());

  const why = {reason: 'It insults somebody'};
  const hide = async (about: Target) =>
    (await stella.store.get(refs.notice(await moderate(mona, about, 'hide', why))))!;
  const restore = async (about: Target) => {
    const [notice] = await stella.store.query(queries.noticesOn(about.target));
    await takeBack(stella, notice!, {reason: 'He meant the donkey'});
  };
  const begin = async () => {
    await post(ben, {id: 'p1', thread: {id: 'board', key: '', title: RUDE}, body: 'Is he not?'});
    return targetOf.thread('board');
  };
  const says = async (by = anna) => JSON.stringify([await readNews(by, 0), await by.store.query(queries.titles())]);

  it('the title of a conversation, also where it is listed, told and used', async () => {
    const about = await begin();
    const term = await proposeTerm(anna, {label: 'Boss', gloss: 'Who decides', lang: 'en'});
    await noteUses(anna, {key: '', title: RUDE, thread: 'board'}, [term]);
    const notice = await hide(about);
    expect(notice).to.include({quote: RUDE, person: ben.viewer!.uid});
    expect(await says()).not.to.contain(RUDE);
    expect(threadsIn(await anna.store.query(queries.titles()))).to.deep.equal([]);
    expect((await anna.store.query(queries.usesOfTerm(term)))[0]).to.include({title: '', thread: 'board'});
    await expectError(report(anna, about, {reason: 'abuse', note: ''}), 'permission-denied');
    await expectError(moderate(mona, about, 'hide', why), 'permission-denied');

    await restore(about);
    expect(threadsIn(await anna.store.query(queries.titles()))[0]).to.include({title: RUDE});
    expect((await anna.store.query(queries.usesOfTerm(term)))[0]).to.include({title: RUDE});
  });

  it('a term, which the glossary lists no more and nobody revises, with what it was before', async () => {
    const id = await proposeTerm(ben, {label: 'Ass', gloss: RUDE, lang: 'en', tags: ['people'], aliases: ['Donkey']});
    const before = (await anna.store.get(refs.term(id)))!;
    await hide(targetOf.term(id));
    const hidden = (await anna.store.get(refs.term(id)))!;
    expect(JSON.stringify([hidden, await anna.store.query(queries.glossary())])).not.to.contain(RUDE);
    expect(termsIn(await anna.store.query(queries.glossary()))).to.deep.equal([]);
    await expectError(reviseTerm(anna, hidden, {gloss: 'Something else'}), 'empty');
    await exportMyData(anna);

    await restore(targetOf.term(id));
    const after = (await anna.store.get(refs.term(id)))!;
    expect(after).to.deep.equal({...before, revision: 2, updatedAt: after.updatedAt});
    expect(termsIn(await anna.store.query(queries.glossary()))[0]).to.include({id, label: 'Ass', gloss: RUDE});
  });

  it('a note, with the piece of it that lists show', async () => {
    const id = await keepNote(ben, {title: 'Our boss', summary: `${RUDE}.`, tags: ['people']});
    await reviseNote(ben, (await ben.store.get(refs.note(id)))!, {summary: `${RUDE}!`});
    const before = (await anna.store.get(refs.note(id)))!;
    await hide(targetOf.note(id));
    const index = await anna.store.query(queries.knowledge());
    expect(JSON.stringify([await anna.store.get(refs.note(id)), index])).not.to.contain('boss');
    expect(notesIn(index)).to.deep.equal([]);
    await exportMyData(anna);

    await restore(targetOf.note(id));
    const after = (await anna.store.get(refs.note(id)))!;
    expect(after).to.deep.equal({...before, revision: 3, updatedAt: after.updatedAt});
  });

  it('a priority, which its author does not word anew meanwhile', async () => {
    const id = await suggestPriority(ben, {title: 'Another boss', body: `${RUDE}.\n\nSince May.`});
    const before = (await anna.store.get(refs.priority(id)))!;
    await hide(targetOf.priority(id));
    expect(JSON.stringify(await prioritiesOf(anna))).not.to.contain('boss');
    expect(await says()).not.to.contain('Another boss');
    await expectError(rewordPriority(ben, id, {title: 'As I said', body: ''}), 'permission-denied');

    await restore(targetOf.priority(id));
    const after = (await anna.store.get(refs.priority(id)))!;
    expect(after).to.deep.equal({...before, updatedAt: after.updatedAt});
  });

  it('is told in the log, and nothing of it', async () => {
    const about = await begin();
    await hide(about);
    const [entry] = await anna.store.query(queries.log());
    expect(entry).to.include({kind: 'hide', about: 'thread', target: 'threads/board', reason: why.reason});
    expect(JSON.stringify(entry)).not.to.contain(RUDE).and.not.to.contain(ben.viewer!.uid);
  });

  it('is neither one’s own nor a person', async () => {
    const id = await proposeTerm(mona, {label: 'Pod', gloss: 'The smallest unit', lang: 'en'});
    await expectError(moderate(mona, targetOf.term(id), 'hide', why), 'permission-denied');
    await expectError(moderate(mona, targetOf.person(ben.viewer!.uid), 'hide', why), 'permission-denied');
  });
});
