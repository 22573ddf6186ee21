/** What a page says of looks, and what a person asks of their system, arrives inside the elements. */
import '../../../src/all.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {createId} from '../../../src/model/ids.js';
import {settled} from '../../support/element-contract.js';
import {fill, findByRole, forgetViewer, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';
import {emulateMediaFeatures} from '../../support/wtr/commands.js';

/** A colour as the browser computes it. */
function computed(colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** The runner serves JSON as modules. */
const json = async (path: string) => ((await import(path)) as {default: unknown}).default;
const hostVariables = (await json('/demo/playground/theme/host-variables.json')) as Record<
  string,
  Record<'light' | 'dark', Record<string, string>>
>;
const manifest = (await json('/custom-elements.json')) as {
  modules: {declarations: {tagName: string; cssParts?: {name: string}[]}[]}[];
};
const sheetOf = async (theme: string) => {
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetch(`/src/themes/${theme}.css`)).text());
  return sheet;
};

describe('a theme', () => {
  let place: LocalCommunity;
  let sheets: CSSStyleSheet[];
  beforeEach(() => {
    forgetViewer();
    place = new LocalCommunity();
    sheets = [...document.adoptedStyleSheets];
  });
  afterEach(async () => {
    fixtureCleanup();
    document.adoptedStyleSheets = sheets;
    await emulateMediaFeatures();
  });

  /** A conversation with a post in it, for a member. */
  const open = async (style = '', attributes: Record<string, string> = {}) => {
    const key = `https://intranet.example/${createId()}`;
    await post(place.as('Bo'), {id: createId(), thread: threadOfPage(key, 'Guide'), body: 'It **works** here.'});
    const page = await show<HTMLElement>(
      html`<div .style=${style}>
        <praxis-community name=${place.id} local-name="Ada"
          ><praxis-thread loading="eager" thread-key=${key}></praxis-thread
        ></praxis-community>
      </div>`,
    );
    for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value);
    await findByRole(page, 'button', 'Post');
    await findByRole(page, 'button', 'Reply');
    return page.querySelector('praxis-thread')!;
  };
  const button = (thread: Element) => findByRole<HTMLElement>(thread, 'button', 'Post');
  // A colour on its way is neither the one nor the other.
  const text = async (thread: Element) => {
    await settled(thread);
    return getComputedStyle(thread.shadowRoot!.querySelector('[part=heading]')!).color;
  };
  const accent = async (thread: Element) => {
    const post = await button(thread);
    await settled(thread);
    return getComputedStyle(post).backgroundColor;
  };

  for (const [theme, host] of Object.entries({bootstrap: 'data-bs-theme', fluent: 'class'})) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`takes up what ${theme} says in ${scheme}`, async () => {
        const variables: Record<string, string> = hostVariables[theme]![scheme];
        document.adoptedStyleSheets = [...sheets, await sheetOf(theme)];
        const said = Object.entries(variables).map(([name, value]) => `--${name}: ${value}`);
        const thread = await open([`color-scheme: ${scheme}`, ...said].join(';'), {
          [host]: theme === 'bootstrap' ? scheme : 'praxis-fluent',
        });
        const [ink, brand] =
          theme === 'bootstrap'
            ? ['bs-body-color', 'bs-link-hover-color']
            : ['colorNeutralForeground1', 'colorBrandForeground2'];
        expect(await text(thread)).to.equal(computed(variables[ink]!));
        expect(await accent(thread)).to.equal(computed(variables[brand]!));
      });
    }
  }

  it('of Fluent takes the three colours that a web part of SharePoint has', async () => {
    document.adoptedStyleSheets = [...sheets, await sheetOf('fluent')];
    const thread = await open('--bodyText: #323130; --link: #03787c; --linkHovered: #014446', {class: 'praxis-fluent'});
    expect(await text(thread)).to.equal(computed('#323130'));
    expect(await accent(thread)).to.equal(computed('#03787c'));
  });

  it('of more contrast is there where the system asks for it, and gives way to what the page says', async () => {
    const thread = await open('--praxis-color-accent: #7a1f5c');
    await emulateMediaFeatures({'prefers-contrast': 'more'});
    // A browser may tell its pages a moment later.
    await waitUntil(async () => (await text(thread)) === computed('#000000'), 'the text is black');
    expect(await accent(thread)).to.equal(computed('#7a1f5c'));
  });

  it('of more contrast is there where the page asks for it', async () => {
    document.adoptedStyleSheets = [...sheets, await sheetOf('contrast')];
    const thread = await open('color-scheme: dark', {'data-praxis-contrast': 'more'});
    expect(await text(thread)).to.equal(computed('#ffffff'));
    expect(await accent(thread)).to.equal(computed('#93dbd2'));
  });

  it('says how dense things are, and leaves what one touches large enough', async () => {
    const heights: number[] = [];
    for (const density of ['0.7', '1', '1.3']) {
      const thread = await open(`--praxis-density: ${density}`);
      heights.push(Math.round(thread.getBoundingClientRect().height));
      const {height, width} = (await findByRole(thread, 'button', 'Reply')).getBoundingClientRect();
      expect(Math.min(height, width), density).to.be.at.least(24);
      fixtureCleanup();
    }
    const [dense, usual, roomy] = heights as [number, number, number];
    expect(dense).to.be.below(usual);
    expect(usual).to.be.below(roomy);
  });

  it('of the system’s own colours leaves focus, errors and what is pressed to be seen', async () => {
    await emulateMediaFeatures({'forced-colors': 'active'});
    const thread = await open();
    const box = await findByRole<HTMLTextAreaElement>(thread, 'textbox', 'Write a reply');
    fill(box, 'Hello');
    const post = await button(thread);
    post.focus({focusVisible: true});
    const {outlineStyle, outlineWidth} = getComputedStyle(post);
    expect(outlineStyle).to.equal('solid');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
    post.setAttribute('aria-pressed', 'true');
    expect(await accent(thread)).to.equal(computed('Highlight'));
  });

  it('reaches inside through the parts, of every element', async () => {
    const parts = manifest.modules.flatMap(({declarations}) => declarations);
    expect(parts.length).to.be.at.least(20);
    const sheet = new CSSStyleSheet();
    for (const {tagName, cssParts = []} of parts)
      for (const {name} of cssParts) sheet.insertRule(`${tagName}::part(${name}) { outline-color: rgb(1, 2, 3) }`);
    document.adoptedStyleSheets = [...sheets, sheet];
    const thread = await open();
    /** What is not its element's own is reached through the elements around it. */
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    const seen = new Set<string>();
    const look = (host: Element) => {
      const own = parts.find(({tagName}) => tagName === host.localName)!;
      const named = all(host.shadowRoot!).filter(({part}) => part.length > 0);
      for (const element of named.filter((element) =>
        [...element.part].some((name) => own.cssParts?.some((part) => part.name === name)),
      )) {
        seen.add(`${host.localName}::part(${element.part.value})`);
        expect(getComputedStyle(element).outlineColor, `${host.localName}::part(${element.part.value})`).to.equal(
          'rgb(1, 2, 3)',
        );
      }
    };
    look(thread);
    expect([...seen]).to.include.members(
      ['heading', 'posts', 'post', 'author', 'body', 'actions', 'composer', 'input', 'send'].map(
        (name) => `praxis-thread::part(${name})`,
      ),
    );
    for (const {tagName, cssParts = []} of parts) {
      if (tagName === 'praxis-thread' || tagName === 'praxis-community' || cssParts.length === 0) continue;
      const host = document.createElement(tagName);
      host.textContent = 'Pod';
      host.setAttribute('uid', 'nobody');
      thread.after(host);
      await waitUntil(() => host.shadowRoot?.querySelector('*'), `${tagName} shows nothing`);
      look(host);
      host.remove();
    }
  });
});
