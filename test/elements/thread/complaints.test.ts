/** What people complain of most where comments are embedded in pages, one test each: none of it may come back. */
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import type {ReadyEvent} from '../../../src/events.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {bodies, Conversation} from '../../support/conversation.js';
import {CountingStore} from '../../support/counting-store.js';
import {settled} from '../../support/element-contract.js';
import {FreshPage} from '../../support/fresh-page.js';
import {byRole, everyElement, fill, findByRole, findText, forgetViewer, show, textOf} from '../../support/harness.js';
import {freshCommunityId} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';
import {emulateMediaFeatures} from '../../support/wtr/commands.js';

describe('the complaint that', () => {
  const start = location.pathname + location.search;
  let community: string;
  beforeEach(() => {
    forgetViewer();
    community = freshCommunityId();
  });
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', start);
    await emulateMediaFeatures();
  });

  const open = async () => {
    const page = await show<HTMLElement>(
      html`<praxis-community name=${community} local-name="Ada"><praxis-thread></praxis-thread></praxis-community>`,
    );
    await settled(page);
    return page;
  };
  const keyAt = async (address: string) => {
    history.replaceState(null, '', address);
    const [{key}] = await Promise.all([oneEvent<ReadyEvent>(document, 'praxis-ready'), open()]);
    fixtureCleanup();
    return key;
  };
  const box = (page: Node) => findByRole<HTMLTextAreaElement>(page, 'textbox', 'Write a reply');
  const say = async (page: HTMLElement, text: string) => {
    fill(await box(page), text);
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Posted.');
  };
  const threadIn = (page: ParentNode) => page.querySelector('praxis-thread')!;

  it('a campaign’s link splits a conversation', async () => {
    expect(await keyAt('/guide?utm_source=mail')).to.equal(await keyAt('/guide'));
  });

  it('a slash, or the name of an index file, splits a conversation', async () => {
    const key = await keyAt('/guide');
    for (const address of ['/guide/', '/guide/index.html', '/guide/Default.aspx']) {
      expect(await keyAt(address), address).to.equal(key);
    }
  });

  it('a place in the page, or a session in its address, splits a conversation', async () => {
    const key = await keyAt('/guide');
    for (const address of ['/guide#costs', '/guide;jsessionid=8F2A'])
      expect(await keyAt(address), address).to.equal(key);
  });

  it('a page shows the conversation of one that is called nearly so', async () => {
    history.replaceState(null, '', '/guide/spot');
    const page = await open();
    await say(page, 'about spot instances');
    for (const address of ['/guide/spot-prices', '/guide', '/guide/spo', '/Guide/spot']) {
      fixtureCleanup();
      history.replaceState(null, '', address);
      await findText(await open(), 'Nobody has written here yet.');
    }
  });

  it('a page that moves loses its conversation', async () => {
    const conversation = new Conversation('https://old.example/guide');
    await conversation.write('Ben', 'from before');
    const page = await conversation.open({key: 'https://new.example/guide', previousKeys: 'https://old.example/guide'});
    await findText(page, 'from before');
    fixtureCleanup();
    await conversation.close();
  });

  it('a single-page app goes on with the conversation of the page before', async () => {
    history.pushState(null, '', '/page/one');
    const page = await open();
    await say(page, 'about page one');
    history.pushState(null, '', '/page/two');
    await findText(page, 'Nobody has written here yet.');
    expect(bodies(page)).to.deep.equal([]);
  });

  it('nothing of it can be styled', async () => {
    const page = await open();
    const heading = threadIn(page).shadowRoot!.querySelector('[part~=heading]')!;
    const style = document.createElement('style');
    style.textContent = `
      praxis-thread { --praxis-color-text: rgb(1, 2, 3); }
      praxis-thread::part(heading) { letter-spacing: 3px; }`;
    document.head.append(style);
    try {
      expect(getComputedStyle(threadIn(page)).color).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(heading).letterSpacing).to.equal('3px');
    } finally {
      style.remove();
    }
  });

  it('it is dark on a light page because the system is', async () => {
    const page = await open();
    const root = document.documentElement.style;
    const brightness = () => Number(/\d+/.exec(getComputedStyle(threadIn(page)).color)![0]);
    try {
      await emulateMediaFeatures({'prefers-color-scheme': 'dark'});
      root.colorScheme = 'light';
      expect(brightness()).to.be.below(80);
      root.colorScheme = 'dark';
      expect(brightness()).to.be.above(180);
    } finally {
      root.colorScheme = '';
    }
  });

  it('the page’s own rules get into it', async () => {
    const page = await open();
    await say(page, 'Some words');
    await settled(page);
    const looks = () =>
      [...everyElement(threadIn(page).shadowRoot!)]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => {
          const style = getComputedStyle(element);
          const {color, fontFamily, fontSize, letterSpacing, lineHeight, textTransform, textAlign, margin, boxSizing} =
            style;
          return [element.localName, element.className, color, fontFamily, fontSize, letterSpacing, lineHeight].concat(
            ...[
              textTransform,
              textAlign,
              margin,
              boxSizing,
              style.backgroundColor,
              style.fontWeight,
              style.wordSpacing,
            ],
          );
        });
    const before = looks();
    expect(before.length).to.be.above(20);
    const style = document.createElement('style');
    style.textContent = `
      html { font-size: 62.5%; }
      body { word-spacing: 4px; font-weight: 900; }
      *, *::before { color: red !important; font: 40px/3 fantasy !important; letter-spacing: 5px !important; text-transform: uppercase;
        text-align: end; box-sizing: content-box; }
      button, p, h2, textarea, article { margin: 30px !important; background: lime !important; }`;
    document.head.append(style);
    try {
      const after = looks();
      expect(after.filter((one, i) => String(one) !== String(before[i]))).to.deep.equal([]);
    } finally {
      style.remove();
    }
  });

  it('it needs a weaker content security policy', async () => {
    const page = await FreshPage.open(
      `<praxis-community name="${community}" local-name="Ada"><praxis-thread></praxis-thread></praxis-community>`,
      `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'none'`,
    );
    const violations: string[] = [];
    page.document.addEventListener('securitypolicyviolation', ({violatedDirective, sourceFile}) => {
      violations.push(`${violatedDirective} ${sourceFile}`);
    });
    await page.load('/src/elements/community/define.ts');
    await page.load('/src/elements/thread/define.ts');
    await waitUntil(() =>
      threadIn(page.document).shadowRoot?.querySelector('praxis-composer')?.shadowRoot?.querySelector('textarea'),
    );
    expect(violations).to.deep.equal([]);
    const inline = page.document.createElement('script');
    inline.textContent = '0';
    page.document.head.append(inline);
    await waitUntil(() => violations.length > 0, 'the policy is not enforced');
    page.close();
  });

  it('one must agree to something before reading', async () => {
    const cookies = document.cookie;
    performance.clearResourceTimings();
    const page = await open();
    await findText(page, 'Nobody has written here yet.');
    expect(document.cookie).to.equal(cookies);
    const others = performance
      .getEntriesByType('resource')
      .filter(({name}) => new URL(name).origin !== location.origin);
    expect(others.map(({name}) => name)).to.deep.equal([]);
    expect(page.querySelector('iframe, dialog[open]')).to.equal(null);
  });

  it('a long conversation is slow', async () => {
    const conversation = new Conversation();
    for (let i = 0; i < 40; i++) await conversation.write('Ben', `post ${i}`);
    const store = new CountingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store, pageSize: 10});
    await findText(page, 'post 9');
    await settled(page);
    expect(bodies(page)).to.have.length.below(12);
    const read = store.queried.reduce((sum, {records}) => sum + records, 0) + store.reads.length;
    expect(read, JSON.stringify(store.queried)).to.be.below(30);
    fixtureCleanup();
    await conversation.close();
  });

  it('what is half written on one page stands in the box of another', async () => {
    history.pushState(null, '', '/page/one');
    const page = await open();
    fill(await box(page), 'half a thought');
    history.pushState(null, '', '/page/two');
    await findText(page, 'Nobody has written here yet.');
    await waitUntil(async () => (await box(page)).value === '', 'the other page has the draft');
    history.back();
    await waitUntil(async () => (await box(page)).value === 'half a thought', 'the draft is lost');
  });

  it('a page that is left open uses up what its database allows', async () => {
    const conversation = new Conversation();
    await conversation.write('Ben', 'a post');
    const store = new CountingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({store});
    await findText(page, 'a post');
    await settled(page);
    const cost = () => [store.reads.length, store.queried.length, store.watches];
    const before = cost();
    for (let i = 0; i < 20; i++) {
      for (const type of ['visibilitychange', 'focus', 'online', 'resize', 'scroll']) dispatchEvent(new Event(type));
      document.dispatchEvent(new Event('visibilitychange'));
      page.querySelector('praxis-thread')?.requestUpdate();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await settled(page);
    expect(cost()).to.deep.equal(before);
    expect(textOf(page)).to.include('a post');
    fixtureCleanup();
    await conversation.close();
  });
});
