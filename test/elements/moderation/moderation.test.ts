import '../../../src/elements/glossary/define.js';
import '../../../src/elements/member/define.js';
import '../../../src/elements/moderation/define.js';
import '../../../src/elements/thread/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {changeRole, join} from '../../../src/community/membership.js';
import {appeal, moderate, takeBack} from '../../../src/community/moderation.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {report} from '../../../src/community/reports.js';
import {createId, threadIdOf} from '../../../src/model/ids.js';
import {ReportRequest} from '../../../src/elements/shared/report-request.js';
import {CommunityError} from '../../../src/model/errors.js';
import {targetOf} from '../../../src/model/moderation.js';
import {refs} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {choose as choosePost} from '../../support/conversation.js';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  queryByRole,
  show,
} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const moderationIn = (id = freshCommunityId(), name = '') =>
  show(
    html`<praxis-community name=${id} local-name=${name}><praxis-moderation></praxis-moderation></praxis-community>`,
  );

const threadIn = (id: string, name: string) =>
  show(
    html`<praxis-community name=${id} local-name=${name}>
      <praxis-thread thread-key="board" loading="eager"></praxis-thread>
    </praxis-community>`,
  );

const why = {reason: 'It names a customer', text: 'Please leave the name out.'};

/** Stella answers for it, Ben wrote something, Anna found it wrong. */
async function reported() {
  const place = new LocalCommunity();
  const [stella, anna, ben] = ['Stella', 'Anna', 'Ben'].map((name) => place.as(name)) as [
    Community,
    Community,
    Community,
  ];
  await join(stella);
  await join(anna);
  const id = createId();
  const thread = {id: 'board', key: '', title: 'Which ingress?'};
  await post(ben, {id, thread, body: 'Ask Ms Kim of Acme.'});
  const target = targetOf.post({thread: 'board', id});
  await report(anna, target, {reason: 'privacy', note: 'She does not know.'});
  return {place, stella, anna, ben, target, id};
}

async function hidden() {
  const all = await reported();
  const act = await moderate(all.stella, all.target, 'hide', why, await all.stella.store.query(queries.openReports()));
  return {...all, notice: (await all.stella.store.get(refs.notice(act)))!};
}

elementContract({
  tag: 'praxis-moderation',
  states: {
    'an empty log, signed out': async () => {
      const page = await moderationIn((await reported()).place.id);
      await findText(page, 'Nothing has been done yet.');
      return page;
    },
    'a queue, and the form of an act': async () => {
      const page = await moderationIn((await reported()).place.id, 'Stella');
      await findText(page, 'Ask Ms Kim of Acme.');
      (await findByRole(page, 'button', 'Suspend')).click();
      await findText(page, 'For how many days');
      return page;
    },
    'what was done about oneself': async () => {
      const page = await moderationIn((await hidden()).place.id, 'Ben');
      await findText(page, 'A post of yours was hidden.');
      (await findByRole(page, 'button', 'Ask for another look')).click();
      await findByRole(page, 'textbox', 'Ask for another look');
      return page;
    },
    'an appeal, and what was reported': async () => {
      const {place, ben, notice} = await hidden();
      await appeal(ben, notice, 'It is a made-up name.');
      const page = await moderationIn(place.id, 'Stella');
      await findText(page, 'It is a made-up name.');
      return page;
    },
    'one’s own report, answered': async () => {
      const page = await moderationIn((await hidden()).place.id, 'Anna');
      await findText(page, 'Answered: Stella hid a post.');
      return page;
    },
  },
});

describe('<praxis-moderation>', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  it('shows each reported thing once, with all that was said of it', async () => {
    const {place, target} = await reported();
    await report(place.as('Cleo'), target, {reason: 'abuse', note: ''});
    const page = await moderationIn(place.id, 'Stella');
    await findText(page, 'It hurts somebody');
    await findText(page, 'She does not know.');
    expect(queryByRole(page, 'list', '2 reports')).to.be.ok;
  });

  it('shows the queue to nobody else', async () => {
    const {place} = await reported();
    const page = await moderationIn(place.id, 'Ben');
    await findText(page, 'Nothing has been done yet.');
    expect(queryByRole(page, 'heading', 'To be looked at')).to.equal(undefined);
  });

  it('hides a post with a reason, which the log tells', async () => {
    const {place, stella, id} = await reported();
    const page = await moderationIn(place.id, 'Stella');
    (await findByRole(page, 'button', 'Hide it')).click();
    fill(await findByRole(page, 'textbox', 'Reason'), why.reason);
    byRole(page, 'button', 'Hide it').click();
    await findText(page, 'Nothing waits to be looked at.');
    await findText(page, 'hid a post');
    await waitUntil(async () => (await stella.store.get(refs.post('board', id)))!.state === 'hidden');
  });

  it('keeps a form apart from the next thing that was reported', async () => {
    const {place, stella, anna, ben} = await reported();
    const other = createId();
    await post(ben, {id: other, thread: {id: 'board', key: '', title: 'Which ingress?'}, body: 'Or Mr Lee.'});
    await report(anna, targetOf.post({thread: 'board', id: other}), {reason: 'privacy', note: ''});
    await changeRole(stella, anna.viewer!.uid, 'moderator');
    const [first] = await stella.store.query(queries.openReports());
    const page = await moderationIn(place.id, 'Stella');
    const buttons = () => allByRole(page, 'button', 'Suspend');
    await waitUntil(() => buttons().length === 2);
    buttons()[0]!.click();
    fill(await findByRole(page, 'textbox', 'Reason'), why.reason);
    await moderate(anna, first!, 'dismiss', why, [first!]);
    await goneByRole(page, 'textbox', 'Reason');
    expect(buttons().length).to.equal(1);
  });

  it('keeps what was chosen and says why, where it is not done', async () => {
    const {place, stella, target} = await reported();
    const page = await moderationIn(place.id, 'Stella');
    (await findByRole(page, 'button', 'Hide it')).click();
    fill(await findByRole(page, 'textbox', 'Reason'), 'x');
    (await findByRole(page, 'textbox', 'Reason')).setAttribute('maxlength', '500');
    fill(await findByRole(page, 'textbox', 'Reason'), 'x'.repeat(201));
    byRole(page, 'button', 'Hide it').click();
    await findText(page, 'This was not done. This is 201 characters long. At most 200 fit.');
    expect((await stella.store.query(queries.log())).length, target.target).to.equal(0);
  });

  it('lets whom it concerns ask for another look, once', async () => {
    const {place, stella, notice} = await hidden();
    const page = await moderationIn(place.id, 'Ben');
    (await findByRole(page, 'button', 'Ask for another look')).click();
    fill(await findByRole(page, 'textbox', 'Ask for another look'), 'It is a made-up name.');
    byRole(page, 'button', 'Send').click();
    await findText(page, 'You asked for another look. A steward has not answered yet.');
    await goneByRole(page, 'button', 'Ask for another look');
    expect((await stella.store.get(refs.appeal(notice.id)))!.text).to.equal('It is a made-up name.');
  });

  it('leaves an appeal to another steward, where there is one', async () => {
    const {place, stella, anna, ben, notice} = await hidden();
    await changeRole(stella, anna.viewer!.uid, 'steward');
    await appeal(ben, notice, 'It is a made-up name.');
    const own = await moderationIn(place.id, 'Stella');
    await findText(own, 'You decided this. Another steward looks at it again.');
    expect(queryByRole(own, 'button', 'Let it stand')).to.equal(undefined);
    fixtureCleanup();
    forgetViewer();
    const page = await moderationIn(place.id, 'Anna');
    (await findByRole(page, 'button', 'Restore it')).click();
    fill(await findByRole(page, 'textbox', 'Reason'), 'So it is');
    byRole(page, 'button', 'Restore it').click();
    await findText(page, 'restored a post');
    await findText(page, 'Taken back since.');
    expect((await stella.store.get(refs.appeal(notice.id)))!.state).to.equal('granted');
  });

  it('takes an act back from the log', async () => {
    const {place, stella, id} = await hidden();
    const page = await moderationIn(place.id, 'Stella');
    (await findByRole(page, 'button', 'Take it back')).click();
    fill(await findByRole(page, 'textbox', 'Reason'), 'It is a made-up name');
    byRole(page, 'button', 'Restore it').click();
    await findText(page, 'restored a post');
    expect((await stella.store.get(refs.post('board', id)))!.body).to.equal('Ask Ms Kim of Acme.');
  });
});

describe('reporting', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  async function choose(page: Element) {
    (await findByRole(page, 'radio', /^Spam/)).click();
    byRole(page, 'button', 'Send the report').click();
    await findText(page, 'Thank you');
  }

  it('is in the menu of a post, says what happens next, and why one’s own is hidden', async () => {
    const {place, ben} = await reported();
    const mine = createId();
    const board = {id: threadIdOf('board'), key: 'board', title: 'Board'};
    await post(ben, {id: mine, thread: board, body: 'Buy my book!'});
    const page = await threadIn(place.id, 'Stella');
    await findText(page, 'Buy my book!');
    await choosePost(page, 'Buy my book!', 'Report');
    await choose(page);
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'heading', 'Thank you');
    await choosePost(page, 'Buy my book!', 'Report');
    await findText(page, 'You reported this already.');
    byRole(page, 'button', 'Close').click();

    const target = targetOf.post({thread: board.id, id: mine});
    await moderate(place.as('Stella'), target, 'hide', {reason: 'Advertising'});
    await findText(page, 'This post was hidden by those who moderate.');
    expect(queryByRole(page, 'button', 'Why, and what you can do')).to.equal(undefined);
    fixtureCleanup();
    forgetViewer();
    const own = await threadIn(place.id, 'Ben');
    (await findByRole(own, 'button', 'Why, and what you can do')).click();
    await findText(own, 'Reason: \u2068Advertising\u2069');
  });

  it('is in the menu of a conversation, and locking it takes the box away', async () => {
    const {place, ben} = await reported();
    const board = {id: threadIdOf('board'), key: 'board', title: 'Board'};
    await post(ben, {id: createId(), thread: board, body: 'Buy my book!'});
    const page = await threadIn(place.id, 'Stella');
    (await findByRole(page, 'button', 'Conversation actions')).click();
    (await findByRole(page, 'menuitem', 'Report')).click();
    await choose(page);
    byRole(page, 'button', 'Close').click();
    await moderate(place.as('Stella'), targetOf.thread(board.id), 'lock', {reason: 'It got heated'});
    await findText(page, 'locked this conversation');
    expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
  });

  it('tells whoever is suspended until when, and why, before they write', async () => {
    const {place, stella, target} = await reported();
    await moderate(stella, target, 'suspend', {...why, days: 7});
    const page = await threadIn(place.id, 'Ben');
    await findText(page, 'You can write here again');
    expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
    byRole(page, 'button', 'Why, and what you can do').click();
    const dialog = await findByRole(page, 'dialog', 'Why, and what you can do');
    await findText(dialog, 'It names a customer');
    await findByRole(dialog, 'button', 'Ask for another look');
  });

  it('says so where why one is suspended could not be loaded', async () => {
    const {place, stella, target} = await reported();
    await moderate(stella, target, 'suspend', {...why, days: 7});
    const page = await threadIn(place.id, 'Ben');
    const ask = await findByRole(page, 'button', 'Why, and what you can do');
    const missing = (event: Event) => {
      event.stopPropagation();
      (event as ReportRequest).failed(new CommunityError('offline'));
    };
    page.addEventListener(ReportRequest.type, missing, {capture: true, once: true});
    ask.click();
    await findText(page, 'There is no connection.');
  });

  it('lets whoever is suspended take back what they said, and neither change it nor answer', async () => {
    const {place, stella, ben, target} = await reported();
    const [thread, id] = [threadIdOf('board'), createId()];
    await post(ben, {id, thread: {id: thread, key: 'board', title: 'Which ingress?'}, body: 'I know her.'});
    const page = await threadIn(place.id, 'Ben');
    await findText(page, 'I know her.');
    byRole(page, 'button', 'Reply').click();
    const answer = await findByRole<HTMLTextAreaElement>(page, 'textbox', /^Reply to/);
    fill(answer, 'I mean her manager');
    await moderate(stella, target, 'suspend', {...why, days: 7});
    await findText(page, 'You can write here again');
    await goneByRole(page, 'button', 'Post');
    expect(answer.value).to.equal('I mean her manager');
    await findText(page, 'Your text is safe on this device.');
    byRole(page, 'button', 'More actions').click();
    await findByRole(page, 'menuitem', 'Delete');
    expect(queryByRole(page, 'menuitem', 'Edit')).to.equal(undefined);
    byRole(page, 'menuitem', 'Delete').click();
    (await findByRole(page, 'button', 'Delete')).click();
    await waitUntil(async () => (await ben.store.get(refs.post(thread, id)))?.state === 'removed');
  });

  it('keeps the change that whoever is suspended had begun, to be copied, until they may save it', async () => {
    const {place, stella, ben, target} = await reported();
    const id = createId();
    await post(ben, {
      id,
      thread: {id: threadIdOf('board'), key: 'board', title: 'Which ingress?'},
      body: 'I know her.',
    });
    const page = await threadIn(place.id, 'Ben');
    await findText(page, 'I know her.');
    await choosePost(page, 'I know her.', 'Edit');
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Edit your reply');
    await findByRole(page, 'button', 'Save');
    fill(box, 'I know her well.');
    const act = await moderate(stella, target, 'suspend', {...why, days: 7});
    await goneByRole(page, 'button', 'Save');
    await findText(page, 'Your text is safe on this device.');
    expect(byRole<HTMLTextAreaElement>(page, 'textbox', 'Edit your reply').value).to.equal('I know her well.');
    await takeBack(stella, (await stella.store.get(refs.notice(act)))!, why);
    (await findByRole(page, 'button', 'Save')).click();
    const saved = async () => (await ben.store.get(refs.post(threadIdOf('board'), id)))?.body === 'I know her well.';
    await waitUntil(saved, 'it is saved');
  });

  it('tells whoever is banned so before they write', async () => {
    const {place, stella, ben} = await reported();
    await moderate(stella, targetOf.person(ben.viewer!.uid), 'ban', why);
    const page = await threadIn(place.id, 'Ben');
    await findText(page, 'You can no longer take part');
    expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
  });

  it('keeps what whoever is suspended had begun, to be copied, until they may send it', async () => {
    const {place, stella, ben, target} = await reported();
    const page = await threadIn(place.id, 'Ben');
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Write a reply');
    fill(box, 'But I must say');
    const act = await moderate(stella, target, 'suspend', {...why, days: 7});
    await findText(page, 'You can write here again');
    await findText(page, 'Your text is safe on this device.');
    expect(byRole(page, 'textbox', 'Write a reply')).to.equal(box);
    expect(box.value).to.equal('But I must say');
    expect(queryByRole(page, 'button', 'Post')).to.equal(undefined);
    const again = await threadIn(place.id, 'Ben');
    const kept = await findByRole<HTMLTextAreaElement>(again, 'textbox', 'Write a reply');
    await waitUntil(() => kept.value === 'But I must say');
    await takeBack(stella, (await stella.store.get(refs.notice(act)))!, why);
    const contributed = oneEvent(again, 'praxis-contributed');
    (await findByRole(again, 'button', 'Post')).click();
    await contributed;
    expect((await ben.store.query(queries.posts(threadIdOf('board')))).map(({body}) => body)).to.include(
      'But I must say',
    );
  });

  it('is on a term and on a person, and not on what is one’s own', async () => {
    const place = new LocalCommunity();
    const [stella, ben] = [place.as('Stella'), place.as('Ben')];
    await join(stella);
    const id = await proposeTerm(ben, {label: 'Pod', gloss: 'Rubbish.', lang: 'en'});
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Stella">
        <praxis-glossary term-id=${id}></praxis-glossary>
      </praxis-community>`,
    );
    (await findByRole(page, 'button', 'Report')).click();
    await choose(page);
    const [one] = await stella.store.query(queries.openReports());
    expect(one).to.include({about: 'term', quote: 'Rubbish.', reason: 'spam'});
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'heading', 'Thank you');

    fixtureCleanup();
    const card = await show(
      html`<praxis-community name=${place.id} local-name="Stella">
        <praxis-member uid=${ben.viewer!.uid}></praxis-member>
      </praxis-community>`,
    );
    (await findByRole(card, 'button', 'Report')).click();
    await choose(card);
    expect((await stella.store.query(queries.openReports())).map(({about}) => about)).to.deep.equal(['term', 'person']);

    fixtureCleanup();
    const own = await show(
      html`<praxis-community name=${place.id} local-name="Stella">
        <praxis-member uid=${stella.viewer!.uid}></praxis-member>
      </praxis-community>`,
    );
    await findText(own, 'Stella');
    expect(queryByRole(own, 'button', 'Report')).to.equal(undefined);
  });
});
