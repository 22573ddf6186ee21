import '../../../src/elements/community/define.js';
import '../../../src/elements/priorities/define.js';
import '../../../src/elements/threads/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {join} from '../../../src/community/membership.js';
import {prioritiesOf} from '../../../src/community/priorities.js';
import {changeWatched} from '../../../src/community/watched.js';
import {queries} from '../../../src/store/queries.js';
import {byRole, everyElement, fill, findByRole, findText, focused, nameOf, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const question = 'Some would find “numbskull” hurtful.';

describe('a word that some find hurtful, in a title', () => {
  let place: LocalCommunity;
  let stella: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    stella = place.as('Stella');
    await join(stella);
    await changeWatched(stella, ['numbskull'], []);
  });
  afterEach(() => fixtureCleanup());

  const seen = (element: TemplateResult) =>
    show(html`<praxis-community name=${place.id} local-name="Ben">${element}</praxis-community>`);
  const ready = (page: Node, tag: string) =>
    waitUntil(() => {
      const form = [...everyElement(page)].find(({localName}) => localName === tag);
      return Boolean((form as {watching?: {hint?: unknown}} | undefined)?.watching?.hint);
    }, `a ${tag} can ask`);

  it('of a conversation is asked about before it begins, and what was written waits', async () => {
    const page = await seen(html`<praxis-threads></praxis-threads>`);
    (await findByRole(page, 'button', 'Start a conversation')).click();
    fill(await findByRole(page, 'textbox', 'Title'), 'Who is the numbskull here?');
    await ready(page, 'praxis-thread-form');
    fill(byRole(page, 'textbox', 'Your message'), 'I wonder.');
    byRole(page, 'button', 'Post').click();
    await findText(page, question);
    await waitUntil(() => focused() !== null && nameOf(focused()!) === 'Change it', 'the question has the focus');
    await expect(page).to.be.accessible();
    expect(await stella.store.query(queries.threads())).to.deep.equal([]);
    byRole(page, 'button', 'Post anyway').click();
    await waitUntil(async () => (await stella.store.query(queries.threads())).length === 1, 'it is posted');
    const [thread] = await stella.store.query(queries.threads());
    expect(thread).to.include({title: 'Who is the numbskull here?'});
    expect((await stella.store.query(queries.posts(thread!.id)))[0]).to.include({body: 'I wonder.'});
  });

  it('of a priority is asked about before it is suggested', async () => {
    const page = await seen(html`<praxis-priorities></praxis-priorities>`);
    (await findByRole(page, 'button', 'Suggest a priority')).click();
    const title = await findByRole<HTMLInputElement>(page, 'textbox', 'What should we work on?');
    fill(title, 'One numbskull less');
    await ready(page, 'praxis-priority-form');
    byRole(page, 'button', 'Suggest').click();
    await findText(page, question);
    byRole(page, 'button', 'Change it').click();
    await waitUntil(() => focused() === title, 'the title has the focus');
    expect(title.value.slice(title.selectionStart!, title.selectionEnd!)).to.equal('numbskull');
    fill(title, 'Fewer riddles');
    byRole(page, 'button', 'Suggest').click();
    await waitUntil(async () => (await prioritiesOf(stella)).length === 1, 'it is suggested');
  });
});
