import '../../../src/elements/priorities/define.js';
import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {supportPriority} from '../../../src/community/ballots.js';
import type {Community} from '../../../src/community/community.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {join} from '../../../src/community/membership.js';
import {
  movePriority,
  prioritiesOf,
  rewordPriority,
  suggestPriority,
  takeOnPriority,
} from '../../../src/community/priorities.js';
import {changeSettings} from '../../../src/community/settings.js';
import {draftKey, readDraft} from '../../../src/context/drafts.js';
import type {CommunityElement} from '../../../src/elements/community/community.js';
import type {PriorityFormElement} from '../../../src/elements/priorities/form.js';
import {localUid} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {seasonBefore, seasonOf} from '../../../src/model/season.js';
import {noWording} from '../../../src/model/term.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {elementContract} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  goneText,
  nameOf,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

const now = seasonOf(Date.now());

const prioritiesIn = (id = freshCommunityId(), name = '', season = '') =>
  show(
    html`<praxis-community name=${id} local-name=${name}>
      <praxis-priorities season=${season}></praxis-priorities>
    </praxis-community>`,
  );

/** Stella looks after it, Ben takes part. */
async function communityWith(...titles: string[]) {
  const place = new LocalCommunity();
  const [stella, ben] = [place.as('Stella'), place.as('Ben')] as [Community, Community];
  await join(stella);
  await join(ben);
  const ids: string[] = [];
  for (const title of titles) ids.push(await suggestPriority(stella, {title, body: `Why **${title}**?`}));
  return {place, stella, ben, ids};
}

/** As if what is there had been suggested, and voted on, in the season before. */
async function aSeasonLater({stella, ben, ids}: Awaited<ReturnType<typeof communityWith>>) {
  const before = seasonBefore(now);
  for (const id of ids) await stella.store.commit([{type: 'update', ref: refs.priority(id), data: {season: before}}]);
  const ballot = refs.ballot(ben.viewer!.uid);
  if (await ben.store.get(ballot)) await ben.store.commit([{type: 'update', ref: ballot, data: {season: before}}]);
  const year = Date.parse('2020-01-01');
  await stella.store.commit([{type: 'update', ref: refs.community(), data: {createdAt: year}}]);
}

/** What was opened stays in the address of the page. */
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

elementContract({
  tag: 'praxis-priorities',
  states: {
    'nothing, for the first person': async () => {
      const page = await prioritiesIn(undefined, 'Ada');
      await findByRole(page, 'button', 'Suggest a priority');
      return page;
    },
    'a season, signed out': async () => {
      const {place} = await communityWith('Docs', 'Tests');
      const page = await prioritiesIn(place.id);
      await findByRole(page, 'link', 'Docs');
      return page;
    },
    'a season in the middle, and the form': async () => {
      const {place, stella, ben, ids} = await communityWith('Docs', 'Tests', 'Talks');
      await supportPriority(ben, ids[0]!, true);
      await takeOnPriority(ben, ids[0]!, true);
      await movePriority(ben, ids[0]!, 'active', '');
      await movePriority(stella, ids[2]!, 'set-aside', 'Not now');
      const page = await prioritiesIn(place.id, 'Ben');
      (await findByRole(page, 'button', 'Suggest a priority')).click();
      await findByRole(page, 'textbox', 'What should we work on?');
      return page;
    },
    'what is asked about': async () => {
      const made = await communityWith('Docs', 'Tests');
      await supportPriority(made.ben, made.ids[0]!, true);
      await aSeasonLater(made);
      const page = await prioritiesIn(made.place.id, 'Ben');
      await findByRole(page, 'heading', 'Does it still matter?');
      return page;
    },
    'an earlier season': async () => {
      const made = await communityWith('Docs');
      await aSeasonLater(made);
      const page = await prioritiesIn(made.place.id, 'Ben', seasonBefore(now));
      await findText(page, 'Rests');
      return page;
    },
    'one of them, as who leads it': async () => {
      const {place, stella, ids} = await communityWith('Docs');
      await movePriority(stella, ids[0]!, 'active', 'We begin');
      const page = await prioritiesIn(place.id, 'Stella');
      (await findByRole(page, 'link', 'Docs')).click();
      await findByRole(page, 'button', 'It is done');
      (await findByRole(page, 'button', 'Set it aside')).click();
      await findByRole(page, 'textbox', 'Why?');
      return page;
    },
  },
});

describe('<praxis-priorities>', () => {
  let place: LocalCommunity;
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const article = (page: Element, title: string) => byRole(page, 'article', title);
  const support = (page: Element, title: string) => byRole(article(page, title), 'button', 'Support');
  const titles = (page: Element) => allByRole(page, 'article').map(nameOf);

  it('is where something is suggested and supported, until no support is left', async () => {
    const {place: made, stella} = await communityWith('Docs');
    place = made;
    await changeSettings(stella, {supports: 1});
    const page = await prioritiesIn(place.id, 'Ben');
    await findText(page, 'You can support one priority');
    (await findByRole(page, 'button', 'Suggest a priority')).click();
    const title = await findByRole(page, 'textbox', 'What should we work on?');
    byRole(page, 'button', 'Suggest').click();
    await findText(page, 'Write something first.');
    fill(title, 'Tests');
    byRole(page, 'button', 'Suggest').click();
    await findByRole(page, 'article', 'Tests');
    await goneByRole(page, 'textbox', 'What should we work on?');
    expect(nameOf(focused()!)).to.equal('Suggest a priority');

    support(page, 'Tests').click();
    await waitUntil(() => support(page, 'Tests').ariaPressed === 'true', 'never supported');
    await findText(article(page, 'Tests'), '1 support');
    await findText(page, 'All your supports are given.');
    expect(support(page, 'Docs').ariaDisabled).to.equal('true');
    support(page, 'Docs').click();
    await findText(article(page, 'Docs'), 'Take one back');

    support(page, 'Tests').click();
    await findText(article(page, 'Tests'), '0 supports');
    await goneText(article(page, 'Docs'), 'Take one back');
    support(page, 'Docs').click();
    await findText(article(page, 'Docs'), '1 support');
    expect((await prioritiesOf(stella)).map((one) => `${one.title} ${one.supports}`)).to.deep.equal([
      'Docs 1',
      'Tests 0',
    ]);
  });

  it('keeps what is being written', async () => {
    ({place} = await communityWith());
    let page = await prioritiesIn(place.id, 'Ben');
    (await findByRole(page, 'button', 'Suggest a priority')).click();
    fill(await findByRole(page, 'textbox', 'Why does it matter?'), 'Because');
    page = await prioritiesIn(place.id, 'Ben');
    (await findByRole(page, 'button', 'Suggest a priority')).click();
    await findText(page, 'You began this earlier.');
    expect(byRole<HTMLTextAreaElement>(page, 'textbox', 'Why does it matter?').value).to.equal('Because');
  });

  it('orders by support, and moves a row only after its reader had time to see why', async () => {
    const {place: made, ben, ids} = await communityWith('Docs', 'Tests');
    place = made;
    const page = await prioritiesIn(place.id, 'Stella');
    await findByRole(page, 'article', 'Tests');
    expect(titles(page)).to.deep.equal(['Docs', 'Tests']);
    support(page, 'Tests').focus();
    await supportPriority(ben, ids[1]!, true);
    await findText(article(page, 'Tests'), '1 support');
    expect(titles(page)).to.deep.equal(['Docs', 'Tests']);
    await waitUntil(() => titles(page).join() === 'Tests,Docs', 'it never moved');
    expect(focused()).to.equal(support(page, 'Tests'));
  });

  it('asks about what somebody supported in the season before, once', async () => {
    const made = await communityWith('Docs', 'Tests', 'Talks');
    place = made.place;
    for (const id of made.ids) await supportPriority(made.ben, id, true);
    await aSeasonLater(made);
    const page = await prioritiesIn(place.id, 'Ben');
    (await findByRole(page, 'button', '“Tests” still matters')).click();
    await findByRole(page, 'article', 'Tests');
    await findText(page, 'You have 4 of 5 supports left.');
    await goneByRole(page, 'button', '“Tests” still matters');
    expect(nameOf(focused()!)).to.equal('Does it still matter?');
    byRole(page, 'button', 'Let it rest: “Docs”').click();
    await goneByRole(page, 'button', 'Let it rest: “Docs”');
    byRole(page, 'button', 'Let it rest: “Talks”').click();
    await goneByRole(page, 'heading', 'Does it still matter?');
    expect(titles(page)).to.deep.equal(['Tests']);
  });

  it('shows an earlier season to read, from which something can be brought back', async () => {
    const made = await communityWith('Docs', 'Tests');
    place = made.place;
    await movePriority(made.stella, made.ids[1]!, 'done', 'All written');
    await aSeasonLater(made);
    const page = await prioritiesIn(place.id, 'Ben');
    await findText(page, 'Nobody has suggested anything');
    const seasons = byRole<HTMLSelectElement>(page, 'combobox', 'Show another season');
    seasons.value = seasonBefore(now);
    seasons.dispatchEvent(new Event('change'));
    await findByRole(page, 'article', 'Docs');
    await findText(page, 'All written');
    expect(queryByRole(page, 'button', 'Support')).to.equal(undefined);
    expect(queryByRole(page, 'button', 'Suggest a priority')).to.equal(undefined);
    byRole(page, 'link', 'Docs').click();
    (await findByRole(page, 'button', 'Bring it back: “Docs”')).click();
    await findByRole(page, 'button', 'Take it on');
    expect((await prioritiesOf(made.stella)).map(({title, supports}) => `${title} ${supports}`)).to.deep.equal([
      'Docs 1',
    ]);
  });

  it('opens one in place with a link of its own, where those who take it on say where it stands', async () => {
    const {place: made, stella, ids} = await communityWith('Docs');
    place = made;
    const page = await prioritiesIn(place.id, 'Ben');
    const gone: string[] = [];
    (page as HTMLElement).addEventListener('praxis-navigate', ({kind, id}) => gone.push(`${kind} ${id}`));
    (await findByRole(page, 'link', 'Docs')).click();
    await findByRole(page, 'button', 'Take it on');
    expect([location.hash, ...gone]).to.deep.equal([`#priority=${ids[0]}`, `priority ${ids[0]}`]);
    expect(queryByRole(page, 'button', 'We begin')).to.equal(undefined);
    byRole(page, 'button', 'Take it on').click();
    (await findByRole(page, 'button', 'We begin')).click();
    await findByRole(page, 'textbox', 'Why?');
    byRole(page, 'button', 'We begin').click();
    (await findByRole(page, 'button', 'Set it aside')).click();
    const reason = await findByRole(page, 'textbox', 'Why?');
    byRole(page, 'button', 'Set it aside').click();
    await findText(page, 'Write something first.');
    fill(reason, 'No time');
    byRole(page, 'button', 'Set it aside').click();
    await findText(page, 'No time');
    byRole(page, 'button', 'Say what came of it').click();
    fill(await findByRole(page, 'textbox', 'What came of it'), 'A *draft*');
    byRole(page, 'button', 'Save').click();
    await findText(page, 'A draft');
    expect(await stella.store.get(refs.priority(ids[0]!))).to.include({
      ...{state: 'set-aside', reason: 'No time', stateByline: 'Ben', outcome: 'A *draft*'},
    });
    byRole(page, 'link', 'All priorities').click();
    await findText(page, 'Done and set aside');
    expect(location.hash).to.equal('');
  });

  it('shows what a link on the page names, and says so where it is not there', async () => {
    const {place: made, ids} = await communityWith('Docs');
    place = made;
    location.hash = `#priority=${ids[0]}`;
    const page = await prioritiesIn(place.id, 'Ben');
    await findByRole(page, 'heading', 'Docs');
    await findByRole(page, 'textbox', 'Write a reply');
    location.hash = '#priority=ghost';
    await findText(page, 'There is no such priority.');
  });

  it('is said in other words by its author, and links what has to do with it', async () => {
    const {place: made, stella} = await communityWith('Docs');
    place = made;
    const page = await prioritiesIn(place.id, 'Stella');
    (await findByRole(page, 'link', 'Docs')).click();
    (await findByRole(page, 'button', 'Edit')).click();
    fill(await findByRole(page, 'textbox', 'What should we work on?'), 'Better docs');
    byRole(page, 'button', 'Save').click();
    await findByRole(page, 'heading', 'Better docs');
    await proposeTerm(stella, {...noWording, label: 'Runbook', gloss: 'What to do when', lang: 'en'});
    byRole(page, 'button', 'Link something').click();
    const what = await findByRole(page, 'combobox', 'Conversation or term');
    fill(what, 'Nothing');
    byRole(page, 'button', 'Link it').click();
    await findText(page, 'Nothing of that name is here.');
    fill(what, 'runbook');
    byRole(page, 'button', 'Link it').click();
    await findByRole(page, 'link', 'Runbook');
    byRole(page, 'button', 'Remove the link to “Runbook”').click();
    await goneByRole(page, 'link', 'Runbook');
  });

  it('keeps the other words that its author began', async () => {
    const {place: made} = await communityWith('Docs');
    place = made;
    const page = await prioritiesIn(place.id, 'Stella');
    (await findByRole(page, 'link', 'Docs')).click();
    (await findByRole(page, 'button', 'Edit')).click();
    const title = () => findByRole<HTMLInputElement>(page, 'textbox', 'What should we work on?');
    fill(await title(), 'Better docs');
    byRole(page, 'button', 'Cancel').click();
    (await findByRole(page, 'button', 'Edit')).click();
    await findText(page, 'You began this earlier.');
    expect((await title()).value).to.equal('Better docs');
    byRole(page, 'button', 'Start over').click();
    await goneText(page, 'You began this earlier.');
    expect((await title()).value).to.equal('Docs');
  });

  it('says so as soon as its author says it in other words elsewhere, and keeps what they write', async () => {
    const {place: made, stella, ids} = await communityWith('Docs');
    place = made;
    const page = await prioritiesIn(place.id, 'Stella');
    (await findByRole(page, 'link', 'Docs')).click();
    (await findByRole(page, 'button', 'Edit')).click();
    const title = () => findByRole<HTMLInputElement>(page, 'textbox', 'What should we work on?');
    fill(await title(), 'Better docs');
    await rewordPriority(stella, ids[0]!, {title: 'Guides', body: 'For the first week.'});
    await findText(page, 'You reworded it elsewhere in the meantime.');
    expect((await title()).value).to.equal('Better docs');
    byRole(page, 'button', 'Cancel').click();
    (await findByRole(page, 'button', 'Edit')).click();
    await findText(page, 'You reworded it elsewhere in the meantime.');
    expect((await title()).value).to.equal('Better docs');
    byRole(page, 'button', 'Save').click();
    await findByRole(page, 'heading', 'Better docs');
  });

  it('says so once to people who listen, in a status that is there before, and not again when they look', async () => {
    const {place: made, stella, ids} = await communityWith('Docs');
    place = made;
    const page = await prioritiesIn(place.id, 'Stella');
    (await findByRole(page, 'link', 'Docs')).click();
    (await findByRole(page, 'button', 'Edit')).click();
    const form = (await findByRole(page, 'textbox', 'What should we work on?')).closest('form')!;
    const status = byRole(form, 'status');
    expect(textOf(status)).to.equal('');
    await rewordPriority(stella, ids[0]!, {title: 'Guides', body: ''});
    await findText(status, 'You reworded it elsewhere in the meantime.');
    expect(allByRole(form, 'status')).to.deep.equal([status]);
    form.querySelector('summary')!.click();
    await findText(form, 'Guides');
    expect(textOf(status)).to.not.include('Guides');
  });

  it('takes what its author saves for their own, also while it shows before it is stored and they write on', async () => {
    const {place: made, ids} = await communityWith('Docs');
    place = made;
    location.hash = `#priority=${ids[0]}`;
    const store = new RefusingStore(new LocalStore(place.id));
    const page = await show<CommunityElement>(
      html`<praxis-community name=${place.id} local-name="Stella" .store=${store}
        ><praxis-priorities></praxis-priorities
      ></praxis-community>`,
    );
    (await findByRole(page, 'button', 'Edit')).click();
    const title = await findByRole(page, 'textbox', 'What should we work on?');
    const form = (title.getRootNode() as ShadowRoot).host as PriorityFormElement;
    const shows = (said: string) => waitUntil(() => form.priority?.title === said, `it never says ${said}`);
    const {settle} = store.settleLate();
    fill(title, ' Better docs ');
    byRole(page, 'button', 'Save').click();
    await shows('Better docs');
    await form.updateComplete;
    expect(textOf(form)).to.not.include('elsewhere');
    fill(title, 'Better docs, soon');
    await form.updateComplete;
    expect(textOf(form)).to.not.include('elsewhere');
    settle();
    await findByRole(page, 'heading', 'Better docs');
  });

  it('lets go of what was begun once that is what it says', async () => {
    const {place: made, stella, ids} = await communityWith('Docs');
    place = made;
    const key = draftKey(place.id, localUid('Stella'), 'priority', ids[0]!);
    const page = await prioritiesIn(place.id, 'Stella');
    (await findByRole(page, 'link', 'Docs')).click();
    (await findByRole(page, 'button', 'Edit')).click();
    fill(await findByRole(page, 'textbox', 'What should we work on?'), 'Better docs ');
    await waitUntil(async () => (await readDraft(key)) !== undefined, 'never kept');
    byRole(page, 'button', 'Cancel').click();
    const {body} = (await stella.store.get(refs.priority(ids[0]!)))!;
    await rewordPriority(stella, ids[0]!, {title: 'Better docs', body});
    await findByRole(page, 'heading', 'Better docs');
    byRole(page, 'button', 'Edit').click();
    const title = await findByRole<HTMLInputElement>(page, 'textbox', 'What should we work on?');
    await waitUntil(async () => (await readDraft(key)) === undefined, 'still kept');
    const form = (title.getRootNode() as ShadowRoot).host as PriorityFormElement;
    await form.updateComplete;
    expect(textOf(form)).to.not.include('earlier').and.not.include('elsewhere');
    expect(title.value).to.equal('Better docs');
  });

  it('says when a page asks for no season', async () => {
    ({place} = await communityWith('Docs'));
    const page = await prioritiesIn(place.id, 'Ben', 'soon');
    await findText(page, 'This page asks for a season that is none.');
    await findByRole(page, 'article', 'Docs');
  });

  it('goes by what the stewards choose', async () => {
    const {place: made, stella} = await communityWith();
    place = made;
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Stella"
        ><praxis-membership></praxis-membership
      ></praxis-community>`,
    );
    (await findByRole(page, 'button', 'Looking after this community')).click();
    const supports = await findByRole<HTMLInputElement>(
      page,
      'spinbutton',
      'How many priorities can each member support?',
    );
    fill(supports, '3');
    const length = byRole<HTMLSelectElement>(page, 'combobox', 'How long is a season?');
    length.value = 'half';
    const form = supports.closest('form')!;
    form.requestSubmit();
    await waitUntil(async () => (await stella.store.get(refs.community()))?.supports === 3, 'never saved');
    expect(await stella.store.get(refs.community())).to.include({seasons: 'half', supports: 3});
  });
});
