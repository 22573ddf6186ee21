import '../../../src/elements/inbox-badge/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {markRead} from '../../../src/community/inbox.js';
import {watchInbox, type Inbox} from '../../../src/community/inbox-watch.js';
import {elementContract} from '../../support/element-contract.js';
import {byRole, forgetViewer, nameOf, queryByRole, show} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';
import {withBo} from '../inbox/support.js';

const badgeIn = (id: string, content: TemplateResult | string = '', name = 'Ada') =>
  show(
    html`<praxis-community name=${id} local-name=${name}
      ><praxis-inbox-badge href="/inbox.html">${content}</praxis-inbox-badge></praxis-community
    >`,
  );

elementContract({
  tag: 'praxis-inbox-badge',
  markup: '<praxis-inbox-badge href="/inbox.html">Inbox</praxis-inbox-badge>',
  states: {
    'something new': async () => {
      const {place, mention} = await withBo();
      await mention('costs');
      const page = await badgeIn(place.id, html`Inbox`);
      await waitUntil(() => nameOf(byRole(page, 'link')).includes('1 unread'));
      return page;
    },
  },
});

describe('<praxis-inbox-badge>', () => {
  beforeEach(forgetViewer);
  afterEach(fixtureCleanup);

  const link = (page: Element) => queryByRole<HTMLAnchorElement>(page, 'link');

  it('counts what is unread by what it is about, as it comes, and says so', async () => {
    const {place, mention} = await withBo();
    const page = await badgeIn(place.id);
    await mention('costs');
    await waitUntil(() => link(page) && nameOf(link(page)!) === 'Inbox 1 unread');
    expect(link(page)!.getAttribute('href')).to.equal('/inbox.html');
    await mention('costs');
    await mention('quota');
    await waitUntil(() => nameOf(link(page)!) === 'Inbox 2 unread');
  });

  it('is not there without anything unread, unless it says something', async () => {
    const {place, ada, mention} = await withBo();
    await mention('costs');
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada"
        ><praxis-inbox-badge href="/inbox.html"> </praxis-inbox-badge>
        <p><praxis-inbox-badge href="/inbox.html">Post</praxis-inbox-badge></p></praxis-community
      >`,
    );
    const [quiet, labelled] = page.querySelectorAll('praxis-inbox-badge');
    await waitUntil(() => quiet!.getBoundingClientRect().width > 0);
    await waitUntil(() => nameOf(link(labelled!.parentElement!)!) === 'Post 1 unread');
    const {groups} = await new Promise<Inbox>((resolve) => {
      watchInbox({...ada, viewer: ada.viewer!}, 'lately', resolve);
    });
    await markRead(ada, groups, groups);
    await waitUntil(() => quiet!.getBoundingClientRect().width === 0);
    await waitUntil(() => nameOf(link(labelled!.parentElement!)!) === 'Post');
  });

  it('counts no further than nine', async () => {
    const {place, mention} = await withBo();
    for (let i = 0; i < 10; i++) await mention(`page-${i}`);
    const page = await badgeIn(place.id);
    await waitUntil(() => link(page) && nameOf(link(page)!) === 'Inbox more than 9 unread');
  });

  it('has nothing for those who are not signed in', async () => {
    const {place} = await withBo();
    const page = await badgeIn(place.id, '', '');
    await waitUntil(() => page.querySelector('praxis-inbox-badge')!.hasAttribute('is-quiet'));
  });
});
