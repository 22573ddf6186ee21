import '../../../src/elements/knowledge/define.js';
import '../../../src/elements/member/define.js';
import '../../../src/elements/thread/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {keepNote, reviseNote, type NoteDraft} from '../../../src/community/knowledge.js';
import {join} from '../../../src/community/membership.js';
import {voiceNote} from '../../../src/community/note-voices.js';
import {createId, keyOfNote, threadIdOf} from '../../../src/model/ids.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {choose} from '../../support/conversation.js';
import {elementContract} from '../../support/element-contract.js';
import {allByRole, byRole, fill, findByRole, findText, forgetViewer, nameOf, show} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const knowledgeIn = (id = freshCommunityId(), name = '', note = '') =>
  show(
    html`<praxis-community name=${id} local-name=${name}>
      <praxis-knowledge note-id=${note}></praxis-knowledge>
    </praxis-community>`,
  );

/** Ada keeps what Ben answered in a conversation. */
async function kept(draft: Partial<NoteDraft> = {}) {
  const place = new LocalCommunity();
  const [ada, ben] = ['Ada', 'Ben'].map((name) => place.as(name)) as [Community, Community];
  await join(ada);
  const answer = createId();
  const thread = {id: 'board', key: '', title: 'Which ingress?', kind: 'question' as const, tags: ['networks']};
  await post(ada, {id: createId(), thread, body: 'Which one do we use?'});
  await post(ben, {id: answer, thread, body: 'One for all teams: ask @Stella of the platform.'});
  const id = await keepNote(ada, {
    ...{title: 'Our ingress', summary: '# Why\n\nWe use **one** for all teams.', tags: ['networks']},
    ...{cites: [`board/${answer}`], isMine: true},
    ...draft,
  });
  const read = async () => (await ada.store.get(refs.note(id)))!;
  return {place, ada, ben, id, answer, read};
}

elementContract({
  tag: 'praxis-knowledge',
  states: {
    'nothing yet, signed out': async () => {
      const page = await knowledgeIn();
      await findText(page, 'Nothing is kept here yet.');
      return page;
    },
    'a list with what needs a look': async () => {
      const {place, ben, id} = await kept({reviewBy: '2020-01-31'});
      await voiceNote(ben, id, {reason: 'It was shut down.'});
      const page = await knowledgeIn(place.id, 'Ada');
      await findText(page, 'A note that you look after is due for another look.');
      return page;
    },
    'a note, doubted, and the box for a reason': async () => {
      const {place, ben, id} = await kept({reviewBy: '2020-01-31'});
      await voiceNote(ben, id, {reason: 'It was shut down.'});
      const page = await knowledgeIn(place.id, 'Ada', id);
      await findText(page, 'It was shut down.');
      await findText(page, 'One for all teams: ask @Stella of the platform.');
      (await findByRole(page, 'button', 'No longer, because…')).click();
      await findByRole(page, 'textbox', 'Why is it true no longer?');
      return page;
    },
    'the form for a change': async () => {
      const {place, id} = await kept();
      const page = await knowledgeIn(place.id, 'Ada', id);
      (await findByRole(page, 'button', 'Edit')).click();
      await findByRole(page, 'textbox', 'What we know');
      return page;
    },
    'its history': async () => {
      const {place, ben, id, read} = await kept();
      await reviseNote(ben, await read(), {summary: 'We use **two**.'}, {note: 'Since May'});
      const page = await knowledgeIn(place.id, 'Ada', id);
      (await findByRole(page, 'button', 'History')).click();
      await findText(page, 'Since May');
      return page;
    },
  },
});

describe('<praxis-knowledge>', () => {
  beforeEach(forgetViewer);
  afterEach(() => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('finds notes by a word that is mistyped, and by tag and by what needs a look', async () => {
    const {place, ada, ben, id} = await kept();
    await keepNote(ada, {title: 'How we set quotas', summary: 'Each team asks once.', tags: ['cluster']});
    await voiceNote(ben, id, {reason: 'No.'});
    const page = await knowledgeIn(place.id, 'Ada');
    const titles = () => allByRole(page, 'heading').map(nameOf).slice(1);
    await waitUntil(() => titles().length === 2);
    fill(byRole<HTMLInputElement>(page, 'searchbox', 'Search notes'), 'qoutas');
    await waitUntil(() => titles().join() === 'How we set quotas');
    fill(byRole<HTMLInputElement>(page, 'searchbox', 'Search notes'), '');
    const filter = byRole<HTMLSelectElement>(page, 'combobox', 'Which notes');
    filter.value = 'look';
    filter.dispatchEvent(new Event('change'));
    await waitUntil(() => titles().join() === 'Our ingress');
  });

  it('opens a note in place, in the address, and comes back to it in the list', async () => {
    const {place, id} = await kept();
    const page = await knowledgeIn(place.id, 'Ada');
    (await findByRole(page, 'link', 'Our ingress')).click();
    await findByRole(page, 'button', 'History');
    byRole(page, 'heading', 'Our ingress');
    expect(location.hash).to.equal(`#note=${id}`);
    (await findByRole(page, 'link', 'What we know')).click();
    await findByRole(page, 'searchbox', 'Search notes');
    expect(location.hash).to.equal('');
  });

  it('says that it holds, and why no longer, which begins a conversation', async () => {
    const {place, id, read} = await kept();
    const page = await knowledgeIn(place.id, 'Cleo', id);
    (await findByRole(page, 'button', 'Yes, still true')).click();
    await findText(page, '1 says it is');
    (await findByRole(page, 'button', 'No longer, because…')).click();
    fill(await findByRole<HTMLTextAreaElement>(page, 'textbox', 'Why is it true no longer?'), 'Shut down in May.');
    byRole(page, 'button', 'Say so').click();
    await findText(page, '1 doubts it');
    expect(await read()).to.include({same: 0, different: 1});
    await findByRole(page, 'heading', 'About “Our ingress” 1');
    const [first] = await place.as('Ada').store.query(queries.posts(threadIdOf(keyOfNote(id))));
    expect(first).to.include({body: 'Shut down in May.', byline: 'Cleo'});
  });

  it('carries a change over to what somebody else stored meanwhile', async () => {
    const {place, ben, id, read} = await kept({summary: 'One line.\n\nAnother line.'});
    const page = await knowledgeIn(place.id, 'Ada', id);
    (await findByRole(page, 'button', 'Edit')).click();
    const box = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'What we know');
    fill(box, 'One line, mine.\n\nAnother line.');
    await reviseNote(ben, await read(), {summary: 'One line.\n\nAnother line, theirs.'});
    await waitUntil(() => box.value === 'One line, mine.\n\nAnother line, theirs.');
    byRole(page, 'button', 'Save').click();
    await waitUntil(async () => (await read()).revision === 2);
    expect((await read()).summary).to.equal('One line, mine.\n\nAnother line, theirs.');
  });

  it('says what is missing, and stores nothing', async () => {
    const {place, id, read} = await kept();
    const page = await knowledgeIn(place.id, 'Ada', id);
    (await findByRole(page, 'button', 'Edit')).click();
    fill(await findByRole<HTMLInputElement>(page, 'textbox', 'Title'), '');
    byRole(page, 'button', 'Save').click();
    await findText(page, 'Write something here.');
    expect((await read()).revision).to.equal(0);
  });
});

describe('a post', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  it('becomes a note, which its conversation then names', async () => {
    const {place, ada} = await kept({cites: []});
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada">
        <praxis-thread .threadId=${'board'} loading="eager"></praxis-thread>
      </praxis-community>`,
    );
    await findText(page, 'One for all teams');
    await choose(page, 'One for all teams', 'Turn into a knowledge note');
    const title = await findByRole<HTMLInputElement>(page, 'textbox', 'Title');
    expect(title.value).to.equal('Which ingress?');
    expect((await findByRole<HTMLTextAreaElement>(page, 'textbox', 'What we know')).value).to.equal(
      'One for all teams: ask @Stella of the platform.',
    );
    fill(title, 'One ingress');
    byRole(page, 'button', 'Keep this note').click();
    await findByRole(page, 'link', 'One ingress');
    let note: Stored<'note'> | undefined; // It is shown before the store has it.
    await waitUntil(async () => {
      note = (await ada.store.query(queries.notes())).find(({title}) => title === 'One ingress');
      return note;
    });
    expect(note).to.deep.include({tags: ['networks'], owner: ada.viewer!.uid});
    expect(note!.cites).to.have.length(1);
  });
});
