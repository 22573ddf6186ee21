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
});
