import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {editPost, post, removePost} from '../../src/community/discussion.js';
import {eraseMyData} from '../../src/community/erasure.js';
import {changeRole, join, leave} from '../../src/community/membership.js';
import {appeal, moderate, takeBack, uphold} from '../../src/community/moderation.js';
import {exportMyData} from '../../src/community/my-data.js';
import {postHistory} from '../../src/community/post-history.js';
import {myReport, report} from '../../src/community/reports.js';
import {createId} from '../../src/model/ids.js';
import {NO_NAME} from '../../src/model/no-name.js';
import {targetOf} from '../../src/model/moderation.js';
import {refs, type Stored} from '../../src/model/records.js';
import {queries} from '../../src/store/queries.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('moderation', () => {
  let place: LocalCommunity;
  let stella: Community;
  let mona: Community;
  let anna: Community;
  let ben: Community;
  let said: string;

  beforeEach(async () => {
    place = new LocalCommunity();
    [stella, mona, anna, ben] = ['Stella', 'Mona', 'Anna', 'Ben'].map((name) => place.as(name)) as [
      Community,
      Community,
      Community,
      Community,
    ];
    for (const person of [stella, mona, anna]) await join(person);
    await changeRole(stella, mona.viewer!.uid, 'moderator');
    said = await write(ben, 'Ask Ms Kim of Acme.');
  });
  afterEach(() => place.close());

  async function write(by: Community, body: string) {
    const id = createId();
    await post(by, {id, thread: {id: 'board', key: '', title: 'Board'}, body});
    return id;
  }
  const read = async (id = said) => (await stella.store.get(refs.post('board', id)))!;
  const bens = async () => targetOf.post(await read());
  const why = {reason: 'It names a customer', text: 'Please leave the name out.'};
  const log = () => stella.store.query(queries.log());
  const noticesFor = ({viewer}: Community) => stella.store.query(queries.noticesFor(viewer!.uid));
  const reports = () => stella.store.query(queries.openReports());
  const hide = async (by = mona) => {
    const id = await moderate(by, await bens(), 'hide', why, await reports());
    return (await stella.store.get(refs.notice(id)))!;
  };

  it('begins with a report, once a person, which quotes what it is about', async () => {
    await report(anna, await bens(), {reason: 'privacy', note: ' She does not know. '});
    await editPost(ben, await read(), 'Ask somebody.');
    expect(await reports()).to.have.length(1);
    expect((await reports())[0]).to.include({
      ...{about: 'post', target: `threads/board/posts/${said}`, reason: 'privacy', note: 'She does not know.'},
      ...{quote: 'Ask Ms Kim of Acme.', byline: 'Anna', state: 'open'},
    });
    await expectError(report(anna, await bens(), {reason: 'spam', note: ''}), 'already-exists');
    await expectError(report(ben, await bens(), {reason: 'spam', note: ''}), 'permission-denied');
  });

  it('answers every report with one act, and tells who reported it', async () => {
    for (const by of [anna, stella]) await report(by, await bens(), {reason: 'spam', note: ''});
    await moderate(mona, await bens(), 'dismiss', {reason: 'It is an answer'}, await reports());
    expect(await reports()).to.have.length(0);
    const mine = (await myReport(anna, await bens()))!;
    expect(mine.state).to.equal('answered');
    expect(await anna.store.get(refs.act(mine.act))).to.include({kind: 'dismiss', byline: 'Mona', target: ''});
    expect(await noticesFor(ben)).to.have.length(0);
    await report(anna, await bens(), {reason: 'other', note: 'Look again.'});
    expect(await reports()).to.have.length(1);
  });

  it('hides a post, keeps what it said, and brings it back', async () => {
    await report(anna, await bens(), {reason: 'privacy', note: ''});
    const notice = await hide();
    expect(await read()).to.include({body: '', state: 'hidden', revision: 1});
    expect((await postHistory(mona, await read())).map(({body}) => body)).to.deep.equal(['', 'Ask Ms Kim of Acme.']);
    await expectError(editPost(ben, await read(), 'I say so again.'), 'conflict');
    await expectError(removePost(ben, await read()), 'conflict');
    expect(notice).to.include({kind: 'hide', person: ben.viewer!.uid, ...why});
    await takeBack(stella, notice, {reason: 'It is a made-up name'});
    expect(await read()).to.include({body: 'Ask Ms Kim of Acme.', state: 'visible', revision: 2});
    const [restored, hidden] = await log();
    expect(restored).to.include({kind: 'restore', of: hidden!.id, byline: 'Stella'});
    expect(hidden).to.include({kind: 'hide', reason: why.reason, target: `threads/board/posts/${said}`});
  });

  it('keeps whom it concerns out of the log', async () => {
    await moderate(stella, await bens(), 'warn', why);
    const [entry] = await log();
    expect(entry).to.include({kind: 'warn', about: 'post', target: ''});
    expect(JSON.stringify(entry)).not.to.contain(ben.viewer!.uid).and.not.to.contain(said);
  });

  it('tells who becomes a steward and who is one no more, by name, until they leave', async () => {
    await changeRole(stella, mona.viewer!.uid, 'steward');
    await changeRole(stella, anna.viewer!.uid, 'moderator');
    await leave(mona);
    const [release, appoint, ...others] = await log();
    expect(others).to.deep.equal([]);
    const of = {about: 'person', target: `members/${mona.viewer!.uid}`, reason: 'Mona'} as const;
    expect(appoint).to.include({...of, kind: 'appoint', byline: 'Stella'});
    expect(release).to.include({...of, kind: 'release', byline: 'Mona'});
    await join(mona);
    const own = JSON.parse(await (await exportMyData(mona))!.content.text()) as {moderation: Record<string, object[]>};
    expect(own.moderation['acts']).to.have.length(2);
    expect(await eraseMyData(mona, {texts: true})).to.equal(true);
    const told = await log();
    expect(told.map(({byline, reason}) => [byline, reason])).to.deep.equal([
      [NO_NAME, NO_NAME],
      ['Stella', NO_NAME],
    ]);
  });

  it('locks a conversation, whoever began it', async () => {
    const id = await moderate(mona, targetOf.thread('board'), 'lock', {reason: 'It got heated'});
    await expectError(write(anna, 'But'), 'closed');
    await takeBack(stella, (await stella.store.get(refs.notice(id)))!, {reason: 'All is calm'});
    await write(anna, 'Thanks.');
  });

  it('suspends somebody for some days, who is told until when', async () => {
    await moderate(stella, await bens(), 'suspend', {...why, days: 7});
    const error = await write(ben, 'But').catch((cause: unknown) => cause);
    expect(error).to.have.property('code', 'suspended');
    expect((error as {detail: {until: number}}).detail.until).to.be.closeTo(Date.now() + 7 * 86_400_000, 60_000);
    await removePost(ben, await read());
    const [notice] = await noticesFor(ben);
    await takeBack(stella, notice!, {reason: 'He understood'});
    await write(ben, 'I understand.');
  });

  it('takes a role with it', async () => {
    await moderate(stella, targetOf.person(mona.viewer!.uid), 'suspend', {...why, days: 1});
    expect((await stella.store.get(refs.member(mona.viewer!.uid)))!.role).to.equal('member');
    await expectError(hide(), 'permission-denied');
  });

  it('bans somebody, who does not come back before that is lifted', async () => {
    await moderate(stella, await bens(), 'ban', why);
    expect((await stella.store.get(refs.member(ben.viewer!.uid)))!.status).to.equal('left');
    await expectError(write(ben, 'But'), 'banned');
    await expectError(join(ben), 'banned');
    const [notice] = await noticesFor(ben);
    await takeBack(stella, notice!, {reason: 'He asked'});
    await join(ben);
    await write(ben, 'Thanks.');
  });

  it('leaves to stewards who may take part, and to nobody what is theirs', async () => {
    for (const kind of ['warn', 'suspend', 'ban'] as const)
      await expectError(moderate(mona, await bens(), kind, {...why, days: 1}), 'permission-denied');
    await expectError(moderate(anna, await bens(), 'dismiss', why), 'permission-denied');
    said = await write(mona, 'Mine');
    await expectError(hide(), 'permission-denied');
    await expectError(moderate(stella, await bens(), 'hide', {reason: ' '}), 'empty');
    await hide(stella);
  });

  it('is looked at again by another steward, or by the only one, which the log says', async () => {
    const notice = await hide(stella);
    await expectError(appeal(anna, notice, 'Why?'), 'permission-denied');
    await appeal(ben, notice, 'It is a made-up name.');
    await expectError(appeal(ben, notice, 'Please!'), 'permission-denied');
    await changeRole(stella, mona.viewer!.uid, 'steward');
    await expectError(uphold(stella, notice, {reason: 'It is not'}), 'permission-denied');
    await uphold(mona, notice, {reason: 'She is a customer'});
    expect((await log())[0]).to.include({kind: 'uphold', alone: 0, byline: 'Mona'});
    expect((await stella.store.get(refs.appeal(notice.id)))!.state).to.equal('upheld');

    said = await write(ben, 'Another');
    const alone = await hide(mona);
    await changeRole(mona, stella.viewer!.uid, 'member');
    await appeal(ben, alone, 'And this one?');
    await uphold(mona, alone, {reason: 'The same'});
    expect((await log())[0]).to.include({kind: 'uphold', alone: 1});
  });

  it('grants what somebody asked for by taking the act back', async () => {
    const notice = await hide();
    await appeal(ben, notice, 'It is a made-up name.');
    await takeBack(stella, notice, {reason: 'So it is'});
    const [decided] = await stella.store.query(queries.appealsBy(ben.viewer!.uid));
    expect(decided).to.include({state: 'granted', decision: (await log())[0]!.id});
  });

  it('is in what one takes along, and one’s name goes with one', async () => {
    await report(anna, await bens(), {reason: 'privacy', note: 'She does not know.'});
    const notice: Stored<'notice'> = await hide();
    await appeal(ben, notice, 'It is a made-up name.');
    const own = JSON.parse(await (await exportMyData(ben))!.content.text()) as {moderation: Record<string, object[]>};
    expect(own.moderation['notices']![0]).to.include({kind: 'hide', text: why.text});
    expect(own.moderation['appeals']![0]).to.include({text: 'It is a made-up name.'});

    await changeRole(stella, mona.viewer!.uid, 'member');
    for (const person of [anna, mona, ben]) expect(await eraseMyData(person, {texts: true})).to.equal(true);
    expect((await log())[0]).to.include({byline: NO_NAME, reason: why.reason});
    const [asked] = await stella.store.query(queries.appealsBy(ben.viewer!.uid));
    expect(asked).to.include({byline: NO_NAME, text: NO_NAME});
    const [told] = await stella.store.query(queries.reportsBy(anna.viewer!.uid));
    expect(told).to.include({byline: NO_NAME, note: ''});
  });

  it('lets whoever is banned have themselves forgotten', async () => {
    await moderate(stella, await bens(), 'ban', why);
    expect(await eraseMyData(ben, {texts: true})).to.equal(true);
    expect(await read()).to.include({byline: NO_NAME, state: 'visible'});
    await leave(anna);
  });
});
