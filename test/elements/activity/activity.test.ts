import '../../../src/elements/activity/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {join} from '../../../src/community/membership.js';
import {markSeen} from '../../../src/community/reading.js';
import type {NavigateEvent} from '../../../src/events.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {CountingStore} from '../../support/counting-store.js';
import {elementContract, settled} from '../../support/element-contract.js';
import {
  byRole,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {freshCommunityId, LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

interface Setting {
  readonly as?: string;
  readonly since?: string;
  readonly store?: CountingStore;
}

const activityIn = (id = freshCommunityId(), {as = '', since = '', store}: Setting = {}) =>
  show<HTMLElement>(
    html`<praxis-community name=${id} local-name=${as} .store=${store}>
      <praxis-activity since=${since}></praxis-activity>
    </praxis-community>`,
  );

const say = (who: Community, title: string) =>
  post(who, {id: createId(), thread: threadOfPage(title, title), body: 'Hello'});

/** Ada is a member; Bo has joined, begun conversations and proposed a term since. */
async function lively(conversations = 2) {
  const place = new LocalCommunity();
  const [ada, bo] = [place.as('Ada'), place.as('Bo')];
  await join(ada);
  for (let i = 1; i <= conversations; i++) await say(bo, `Talk ${i}`);
  await proposeTerm(bo, {label: 'Pod', gloss: 'Containers together', lang: 'en'});
  return {place, ada, bo};
}

elementContract({
  tag: 'praxis-activity',
  states: {
    'a quiet community, to a visitor': async () => {
      const page = await activityIn();
      await findText(page, 'It was quiet: nothing new.');
      return page;
    },
    'what is new to a member': async () => {
      const page = await activityIn((await lively(6)).place.id, {as: 'Ada'});
      await findText(page, '6 new conversations');
      return page;
    },
    'the summary of the week': async () => {
      const page = await activityIn((await lively()).place.id, {as: 'Ada'});
      (await findByRole(page, 'button', 'This week in short')).click();
      await findByRole(page, 'button', 'Copy');
      return page;
    },
  },
});

describe('<praxis-activity>', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  it('tells in plain words what is new, the latest first, the first few of each', async () => {
    const {place} = await lively(6);
    const page = await activityIn(place.id, {as: 'Ada'});
    const list = (await findByRole(page, 'heading', '6 new conversations')).nextElementSibling!;
    const titles = () => [...list.querySelectorAll('a')].map(textOf);
    expect(titles()).to.deep.equal(['Talk 6', 'Talk 5', 'Talk 4']);
    expect(textOf(page)).to.include('1 new term').and.include('by \u2068Bo\u2069').and.include('1 person joined');
    byRole(page, 'button', 'and 3 more').click();
    await waitUntil(() => titles().length === 6);
    expect(textOf(focused()!)).to.equal('Talk 3');
  });

  it('is seen at a word, stays so, and takes no reading anew', async () => {
    const {place, ada, bo} = await lively();
    const store = new CountingStore(ada.store);
    const page = await activityIn(place.id, {as: 'Ada', store});
    (await findByRole(page, 'button', 'Mark as seen')).click();
    await findText(page, 'You are up to date.');
    expect(focused()).to.equal(byRole(page, 'heading', 'What’s new'));
    await waitUntil(async () => ((await ada.store.get(refs.state(ada.viewer!.uid)))?.visitedAt ?? 0) > 0);
    await settled(page);
    const asked = ['threadsSince', 'termsSince', 'membersSince', 'changedPriorities'];
    expect(store.queried.map(({name}) => name)).to.have.members(asked);

    await say(bo, 'Talk 1');
    const again = await activityIn(place.id, {as: 'Ada'});
    await findText(again, '1 conversation goes on');
    expect(textOf(again)).not.to.include('Pod');
  });

  it('shows who is up to date the last two weeks when they ask, and the way back', async () => {
    const {place} = await lively();
    const page = await activityIn(place.id, {as: 'Ada'});
    (await findByRole(page, 'button', 'Mark as seen')).click();
    (await findByRole(page, 'button', 'Look back two weeks')).click();
    await findText(page, '2 new conversations');
    expect(textOf(page)).to.include('In the last two weeks');
    expect(queryByRole(page, 'button', 'Mark as seen')).to.equal(undefined);
    byRole(page, 'button', 'Back to what is new to me').click();
    await findText(page, 'You are up to date.');
  });

  it('leaves out what its reader has read meanwhile', async () => {
    const {place, ada} = await lively();
    const page = await activityIn(place.id, {as: 'Ada'});
    await findText(page, '2 new conversations');
    await markSeen(ada, (await ada.store.get(refs.thread(threadOfPage('Talk 2', '').id)))!);
    await findText(page, '1 new conversation');
  });

  it('asks nothing of visitors, and of nobody where the page says since when', async () => {
    const {place} = await lively();
    const page = await activityIn(place.id);
    await findText(page, '2 new conversations');
    expect(textOf(page)).to.include('In the last two weeks').and.include('2 people joined');
    expect(queryByRole(page, 'button', 'Mark as seen')).to.equal(undefined);
    const fixed = await activityIn(place.id, {as: 'Ada', since: '30'});
    await findText(fixed, '2 people joined');
    expect(queryByRole(fixed, 'button', 'Mark as seen')).to.equal(undefined);
    const later = await activityIn(place.id, {as: 'Ada', since: '2999-01-01'});
    await findText(later, 'It was quiet: nothing new.');
  });

  it('lets the page take its reader where it wants', async () => {
    const {place} = await lively(1);
    const page = await activityIn(place.id, {as: 'Ada'});
    const asked: [string, string][] = [];
    page.addEventListener('praxis-navigate', (event: NavigateEvent) => {
      asked.push([event.kind, event.id]);
      event.preventDefault();
    });
    (await findByRole(page, 'link', 'Talk 1')).click();
    byRole(page, 'link', 'Pod').click();
    expect(asked).to.deep.equal([
      ['thread', threadOfPage('Talk 1', '').id],
      ['term', 'pod'],
    ]);
  });

  it('has a summary of the week, of what one has read already too', async () => {
    const {place} = await lively(10);
    const page = await activityIn(place.id, {as: 'Ada'});
    (await findByRole(page, 'button', 'Mark as seen')).click();
    (await findByRole(page, 'button', 'This week in short')).click();
    await findByRole(page, 'button', 'Copy');
    const dialog = byRole(page, 'dialog', 'This week in short');
    expect(textOf(dialog)).to.include('10 new conversations').and.include('and 2 more').and.include('1 new term');
    byRole(page, 'button', 'Close').click();
    await goneByRole(page, 'dialog', 'This week in short');
  });
});
