import {expect, fixtureCleanup} from '@open-wc/testing';
import {FreshPage} from './support/fresh-page.js';
import {waitUntil} from './support/wait-until.js';

const SCRIPT = '/src/praxis.ts';

describe('The one script', () => {
  let page: FreshPage;
  afterEach(() => {
    page.close();
    fixtureCleanup();
  });

  const isDefined = (tag: string) => Boolean(page.window.customElements.get(tag));
  const becomesDefined = (tag: string) => waitUntil(() => isDefined(tag), `${tag} is defined`);

  /** The library's modules that the page asked for. */
  const asksFor = (path: string) =>
    page.window.performance.getEntriesByType('resource').some(({name}) => new URL(name).pathname.startsWith(path));

  it('defines what the page uses and loads nothing else', async () => {
    page = await FreshPage.open('<main><praxis-membership></praxis-membership></main>');
    await page.load(SCRIPT);
    await becomesDefined('praxis-membership');
    expect(isDefined('praxis-thread')).to.equal(false);
    expect(asksFor('/src/elements/membership/')).to.equal(true);
    expect(asksFor('/src/elements/thread/')).to.equal(false);
  });

  it('defines an element that is put there later, also within something else', async () => {
    page = await FreshPage.open('<main></main>');
    await page.load(SCRIPT);
    expect(isDefined('praxis-account')).to.equal(false);
    page.document.querySelector('main')!.innerHTML = '<div><p><praxis-account></praxis-account></p></div>';
    await becomesDefined('praxis-account');
  });

  it('leaves a shadow root alone until the page hands it over', async () => {
    page = await FreshPage.open('<div></div>');
    await page.load(SCRIPT);
    const root = page.document.querySelector('div')!.attachShadow({mode: 'open'});
    root.innerHTML = '<praxis-account></praxis-account>';
    page.document.body.append(page.document.createElement('praxis-charter'));
    await becomesDefined('praxis-charter');
    expect(isDefined('praxis-account')).to.equal(false);

    const {autoload} = (await page.import(SCRIPT)) as typeof import('../src/praxis.js');
    autoload(root);
    await becomesDefined('praxis-account');
  });

  it('lets the first of two versions define everything, and says so', async () => {
    page = await FreshPage.open('<praxis-account></praxis-account>');
    const watched: unknown[] = [];
    const said: string[] = [];
    const first = {version: '0.0.1', watch: (root: unknown) => watched.push(root)};
    Object.assign(page.window, {[Symbol.for('praxis-autoloader')]: first});
    page.window.console.warn = (message: string) => said.push(message);
    await page.load(SCRIPT);
    expect(watched).to.deep.equal([page.document]);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/versions 0\.0\.1 and \d/);
    expect(isDefined('praxis-account')).to.equal(false);
  });

  describe('leaves what is lazy until a reader comes near', () => {
    const FAR = '<div style="height: 9000px"></div>';
    const THREAD = '<praxis-thread thread-key="far" loading="lazy"></praxis-thread>';
    const COMMUNITY = `<praxis-community name="far">${THREAD}</praxis-community>`;

    const open = async (markup: string) => {
      page = await FreshPage.open(markup);
      await page.load(SCRIPT);
    };
    const lazyOne = () => page.document.querySelector<HTMLElement>('[loading]')!;

    /** Settles when the page has said whether something is near, and all that a community is made of could have come since. */
    const comesNothing = async () => {
      await new Promise<void>((resolve) => new page.window.IntersectionObserver(() => resolve()).observe(lazyOne()));
      await page.import('/src/elements/community/community.ts');
      expect(isDefined('praxis-community')).to.equal(false);
      expect(isDefined(lazyOne().localName)).to.equal(false);
      expect(asksFor('/src/elements/thread/define')).to.equal(false);
    };

    it('and with it the community around it, until they scroll', async () => {
      await open(FAR + COMMUNITY);
      await comesNothing();
      lazyOne().scrollIntoView();
      await becomesDefined('praxis-thread');
      await becomesDefined('praxis-community');
    });

    it('but loads at once what is near', async () => {
      await open('<praxis-members loading="lazy"></praxis-members>');
      await becomesDefined('praxis-members');
    });

    it('and loads the community when anything else needs one', async () => {
      await open(FAR + COMMUNITY);
      await comesNothing();
      page.document.body.append(page.document.createElement('praxis-charter'));
      await becomesDefined('praxis-charter');
      await becomesDefined('praxis-community');
      expect(isDefined('praxis-thread')).to.equal(false);
    });

    it('or its attribute says otherwise', async () => {
      await open(FAR + COMMUNITY);
      await comesNothing();
      lazyOne().setAttribute('loading', 'eager');
      await becomesDefined('praxis-thread');
    });

    it('or a link leads to a post in it', async () => {
      await open(FAR + COMMUNITY);
      await comesNothing();
      page.window.location.hash = '#praxis-0123456789abcdefghjk';
      await becomesDefined('praxis-thread');
    });

    it('or what hides it is opened', async () => {
      await open(`<div hidden>${THREAD}</div>`);
      await comesNothing();
      page.document.querySelector('div')!.hidden = false;
      await becomesDefined('praxis-thread');
    });

    it('also in a shadow root, and where it is put later', async () => {
      await open(`${FAR}<main></main>`);
      const main = page.document.querySelector('main')!;
      const root = main.attachShadow({mode: 'open'});
      const {autoload} = (await page.import(SCRIPT)) as typeof import('../src/praxis.js');
      autoload(root);
      root.innerHTML = THREAD;
      await page.import('/src/elements/community/community.ts');
      expect(isDefined('praxis-thread')).to.equal(false);
      main.scrollIntoView();
      await becomesDefined('praxis-thread');
    });

    it('but loads at once what the page gives no box of its own: nobody could see it come', async () => {
      await open(
        `<style>praxis-members { display: contents }</style>${FAR}<praxis-members loading="lazy"></praxis-members>`,
      );
      await becomesDefined('praxis-members');
    });

    it('and what a page keeps away until it is defined', async () => {
      await open(
        `<style>praxis-members:not(:defined) { display: none }</style>${FAR}<praxis-members loading="lazy"></praxis-members>`,
      );
      await becomesDefined('praxis-members');
    });

    it('and keeps the room that a conversation takes before it is read', async () => {
      await open(`<main></main>${FAR}${THREAD}<p>Below it</p>`);
      await comesNothing();
      const waiting = lazyOne().getBoundingClientRect();
      page.document.querySelector('main')!.innerHTML = '<praxis-thread thread-key="near"></praxis-thread>';
      await waitUntil(() => lazyOne().shadowRoot?.querySelector('.bones'), 'it is defined');
      const defined = lazyOne().getBoundingClientRect();
      expect(defined.height).to.be.closeTo(waiting.height, 2);
      expect(defined.width).to.equal(waiting.width);
    });
  });
});
