import {expect, fixture, fixtureCleanup} from '@open-wc/testing';
import {html, LitElement} from 'lit';
import {PageKeyController} from '../../src/context/page-key-controller.js';
import {FreshPage} from '../support/fresh-page.js';
import {waitUntil} from '../support/wait-until.js';

class KeyProbe extends LitElement {
  threadKey?: string;
  readonly page = new PageKeyController(this, () => this.threadKey);
}
customElements.define('key-probe', KeyProbe);

describe('the key of a page', () => {
  const start = location.href;
  const url = (path: string) => location.origin + path;
  let probe: KeyProbe;
  beforeEach(async () => {
    history.replaceState(null, '', '/one');
    probe = await fixture(html`<key-probe></key-probe>`);
  });
  afterEach(() => {
    fixtureCleanup();
    document.head.querySelector('link[rel=canonical]')?.remove();
    history.replaceState(null, '', start);
  });

  const canonical = (href: string) => {
    document.head.querySelector('link[rel=canonical]')?.remove();
    const link = Object.assign(document.createElement('link'), {rel: 'canonical', href});
    document.head.append(link);
    return link;
  };
  const becomes = (key: string) => waitUntil(() => probe.page.key === key, `the key is ${probe.page.key}, not ${key}`);

  it('is its address', () => {
    expect(probe.page.key).to.equal(url('/one'));
  });

  it('is what the author says, without a look at the rest', async () => {
    probe.threadKey = 'ours';
    probe.requestUpdate();
    await becomes('ours');
  });

  it('follows pushState, replaceState and the back button', async () => {
    history.pushState(null, '', '/two');
    await becomes(url('/two'));
    history.replaceState(null, '', '/three');
    await becomes(url('/three'));
    history.back();
    await becomes(url('/one'));
  });

  it('follows the canonical link as it comes, changes and goes', async () => {
    const link = canonical('https://intranet.example/a');
    await becomes('https://intranet.example/a');
    link.href = 'https://intranet.example/b';
    await becomes('https://intranet.example/b');
    link.remove();
    await becomes(url('/one'));
  });

  it('is not that of a canonical link which the app left behind', async () => {
    canonical('https://intranet.example/a');
    await becomes('https://intranet.example/a');
    history.pushState(null, '', '/two');
    await becomes(url('/two'));
    history.back();
    await becomes('https://intranet.example/a');
  });

  it('takes address and canonical link together, in whatever order an app changes them', async () => {
    canonical('https://intranet.example/a');
    await becomes('https://intranet.example/a');
    const keys: (string | undefined)[] = [];
    const update = probe.requestUpdate.bind(probe);
    probe.requestUpdate = () => {
      update();
      void probe.updateComplete.then(() => keys.push(probe.page.key));
    };
    canonical('https://intranet.example/b');
    history.pushState(null, '', '/two');
    await becomes('https://intranet.example/b');
    history.pushState(null, '', '/three');
    canonical('https://intranet.example/c');
    await becomes('https://intranet.example/c');
    expect(new Set(keys)).to.deep.equal(new Set(['https://intranet.example/b', 'https://intranet.example/c']));
  });

  it('keeps to the canonical link when only the query or the hash changes', async () => {
    canonical('https://intranet.example/a');
    await becomes('https://intranet.example/a');
    history.pushState(null, '', '/one?tab=2#x');
    await new Promise((resolve) => setTimeout(resolve));
    await probe.updateComplete;
    expect(probe.page.key).to.equal('https://intranet.example/a');
  });

  it('follows nothing when it has left the page, and catches up when it comes back', async () => {
    const parent = probe.parentElement!;
    probe.remove();
    history.pushState(null, '', '/two');
    await new Promise((resolve) => setTimeout(resolve));
    expect(probe.page.key).to.equal(url('/one'));
    parent.append(probe);
    await becomes(url('/two'));
  });

  it('says why a page has none', async () => {
    probe.threadKey = 'x'.repeat(501);
    probe.requestUpdate();
    await waitUntil(() => probe.page.error?.code === 'too-long');
    expect(probe.page.key).to.equal(undefined);
  });

  it('leaves the page’s own history functions alone', async () => {
    const page = await FreshPage.open('');
    const {pushState, replaceState} = page.window.History.prototype;
    await page.load('/src/context/page-key-controller.ts');
    expect(page.window.history.pushState).to.equal(pushState);
    expect(page.window.history.replaceState).to.equal(replaceState);
    page.close();
  });
});
