import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  administer,
  copyCommunity,
  eventually,
  found,
  Place,
  postWith,
  recordsIn,
  uidOf,
  useBrowser,
  write,
} from '../support.mjs';

const use = useBrowser();
/** Only members read it, as its name says. */
const NAME = 'p-night-shift';
const BEN = uidOf('Ben Okri');
const SEEN = 'Who runs the night shift?';
const TOLD = 'You cannot read this, or no longer.';
/** What else says so that somebody may not read it. */
const MORE = ['activity', 'charter', 'knowledge', 'priorities'];
/** How often a page may ask the backend anew, where something is refused: once for each that it shows. */
const MOST_REQUESTS = 20;

const box = (page) => page.getByRole('textbox', {name: 'Write a reply'});
const pathOf = ({name}) => name.split('/documents/')[1];
const now = () => ({timestampValue: new Date().toISOString()});

/** Runs in the page: it belongs to a community, and shows more of it. */
function belongTo(name) {
  new MutationObserver((_, observer) => {
    document.querySelector('praxis-community')?.setAttribute('name', name);
    const stage = document.querySelector('.stage__page');
    if (!stage?.querySelector('praxis-thread')) return;
    for (const part of ['glossary', 'threads', 'hub']) stage.append(document.createElement(`praxis-${part}`));
    observer.disconnect();
  }).observe(document, {childList: true, subtree: true});
}

describe('somebody whose permission ends while they read and write', () => {
  let place, ben, zoe, thread;
  const asked = [];
  before(async () => {
    place = await Place.open(use.browser, 'firestore');
    const ada = await place.person('Ada Lovelace');
    await found(ada, 'firestore');
    await write(ada, SEEN);
    await eventually(async () => (await recordsIn('threads')).length > 0);
    await copyCommunity('cloud-practice', NAME);
    const [{fields}] = await recordsIn('members', NAME);
    const own = {role: {stringValue: 'member'}, name: {stringValue: 'Ben Okri'}};
    await administer(`communities/${NAME}/members/${BEN}`, {...fields, ...own});
    [thread] = await recordsIn('threads', NAME);
    ben = await place.person('Ben Okri', {setUp: [belongTo, NAME]});
    ben.on('request', (request) => request.url().includes('/Listen/') && asked.push(request.url()));
    await postWith(ben, SEEN).waitFor();
    await box(ben).fill('Half a thought');
  });
  after(() => place.close());

  const be = (status) =>
    administer(`communities/${NAME}/members/${BEN}`, {status: {stringValue: status}, updatedAt: now()});

  /** A backend looks at who may read when there is something new to tell. */
  const sayNews = async () => {
    const kinds = await Promise.all(['threads', 'titles', 'glossary'].map((kind) => recordsIn(kind, NAME)));
    for (const record of kinds.flat()) await administer(pathOf(record), {updatedAt: now()});
  };
  const posts = () => recordsIn(`threads/${thread.name.split('/').at(-1)}/posts`, NAME);
  const arrived = async (text) => (await posts()).filter(({fields}) => fields.body.stringValue === text).length;
  const told = (page = ben) => page.getByRole('alert').filter({hasText: TOLD});

  it('is told so, at once and at the next visit, and keeps what they were writing', async () => {
    asked.length = 0;
    await be('left');
    await sayNews();
    await told().nth(1).waitFor(); // The conversation, and the board.
    assert.equal(await box(ben).inputValue(), 'Half a thought');
    await ben.reload();
    await told().nth(2).waitFor(); // The glossary as well.
    await ben.getByText('This community is private. One joins it with an invitation.').waitFor(); // The hub.
    await eventually(async () => (await box(ben).inputValue()) === 'Half a thought');
    assert.equal(await ben.getByText(SEEN).count(), 0);
    assert.ok(asked.length <= MOST_REQUESTS, `${asked.length} requests`);
  });

  it('finds no button to send what they had begun, which would be refused', async () => {
    await ben.getByText('Your text is safe on this device.').waitFor();
    assert.equal(await ben.getByRole('button', {name: 'Post', exact: true}).count(), 0);
  });

  it('sees no box to write in where they had begun nothing, as who never was a member', async () => {
    zoe = await place.person('Zoe Quinn', {setUp: [belongTo, NAME]});
    await told(zoe).nth(2).waitFor();
    // Where they are near, since they read nothing before.
    await zoe.evaluate((parts) => {
      const stage = document.querySelector('.stage__page');
      stage.prepend(...parts.map((part) => document.createElement(`praxis-${part}`)));
    }, MORE);
    await told(zoe)
      .nth(2 + MORE.length)
      .waitFor();
    await box(zoe).waitFor({state: 'detached'});
  });

  it('is not said to be open to everyone, to whoever is signed out, before the backend answers', async () => {
    const visitor = await place.person('', {setUp: [belongTo, NAME]});
    await visitor.route('**/Listen/**', () => undefined);
    await visitor.reload();
    const thread = visitor.locator('.stage praxis-thread').first();
    await thread.getByText('Only colleagues read this.').waitFor();
    await thread.getByRole('img', {name: 'Loading…'}).waitFor();
    assert.equal(await thread.getByText('Everyone may read.').count(), 0);
  });

  it('goes on once they may read again', async () => {
    await be('active');
    // From the last: what is told no more has no number.
    for (const problem of (await told().all()).reverse())
      await problem.getByRole('button', {name: 'Try again'}).click();
    await postWith(ben, SEEN).waitFor();
    await told().first().waitFor({state: 'detached'});
    await ben.getByRole('button', {name: 'Post', exact: true}).click();
    await eventually(async () => (await arrived('Half a thought')) === 1);
  });

  it('is told, once they are banned, why something is not sent, and sends it when they are free again', async () => {
    const restrict = (state, until) =>
      administer(`communities/${NAME}/restrictions/${BEN}`, {
        state: {stringValue: state},
        until: {timestampValue: new Date(until).toISOString()},
        act: {stringValue: 'an-act'},
        updatedAt: now(),
      });
    await restrict('banned', Date.now() + 3_600_000);
    await write(ben, 'Said by somebody banned');
    const post = postWith(ben, 'Said by somebody banned');
    await post.getByText('You can no longer take part in this community.').waitFor();
    assert.equal(await arrived('Said by somebody banned'), 0);
    await ben.getByRole('button', {name: 'Why, and what you can do'}).waitFor();
    await box(ben).waitFor({state: 'detached'}); // From now on, they know before they write.
    await restrict('free', 0);
    await box(ben).waitFor();
    await post.getByRole('button', {name: 'Try again'}).click();
    await eventually(async () => (await arrived('Said by somebody banned')) === 1);
  });

  it('is told in each place once, and not by the community as well', async () => {
    assert.equal(await told(zoe).count(), 3 + MORE.length);
    assert.equal(await zoe.locator('praxis-community').getByRole('alert').count(), 0);
  });

  it('none of it was an error of the page', () => assert.deepEqual([...ben.problems, ...zoe.problems], []));
});
