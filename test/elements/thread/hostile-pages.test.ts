/** Pages as intranets have them: a conversation is written in, and read, on each. */
import {expect} from '@open-wc/testing';
import type {ThreadElement} from '../../../src/elements/thread/thread.js';
import {FreshPage} from '../../support/fresh-page.js';
import {freshCommunityId} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

interface Hostile {
  readonly markup?: (community: string) => string;
  readonly doctype?: string;
  /** Done to the page before our code comes. */
  readonly spoil?: (page: FreshPage) => void;
  /** What must hold at the end, besides that it works. */
  readonly check?: (thread: ThreadElement, page: FreshPage) => void;
}

const community = (id: string, thread = '<praxis-thread thread-key="here"></praxis-thread>') =>
  `<praxis-community name="${id}" local-name="Ada">${thread}</praxis-community>`;

const fits = (thread: ThreadElement) => {
  expect(thread.clientWidth, 'as narrow as nothing').to.be.at.least(180);
  // Posts reach a little over their column, so that the ground of one that is highlighted has room around its words.
  expect(thread.scrollWidth, 'wider than its place').to.be.at.most(thread.clientWidth + 4);
};

const denied = (page: FreshPage, name: string) => {
  Object.defineProperty(page.window, name, {
    configurable: true,
    get: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
};

const PAGES: Readonly<Record<string, Hostile>> = {
  'in quirks mode': {
    doctype: '',
    check: (thread, {document}) => {
      expect(document.compatMode).to.equal('BackCompat');
    },
  },
  'that zooms': {markup: (id) => `<div style="zoom: 1.5">${community(id)}</div>`, check: fits},
  'with a column of 280 px': {markup: (id) => `<div style="width: 280px">${community(id)}</div>`, check: fits},
  'in a dialog': {
    markup: (id) => `<dialog>${community(id)}</dialog>`,
    spoil: ({document}) => {
      document.querySelector('dialog')!.showModal();
    },
    check: fits,
  },
  'below something that is moved and cut off': {
    markup: (id) => `<div style="transform: translateX(20px); overflow: hidden; contain: paint">${community(id)}</div>`,
    check: fits,
  },
  'with our ids taken, and twice': {
    markup: (id) => `<p id="posts"></p><p id="posts"></p><p id="name"></p><p id="text"></p>${community(id)}`,
  },
  'whose library gives arrays a JSON of its own': {
    spoil: ({window}) => {
      Object.assign(window.Array.prototype, {
        toJSON(this: unknown[]) {
          return `[${this.join()}]`;
        },
      });
      Object.assign(window.String.prototype, {toJSON: () => '"spoilt"'});
    },
  },
  'whose library adds to what all objects have': {
    spoil: ({window}) => {
      Object.assign(window.Object.prototype, {each: () => undefined});
      Object.assign(window.Array.prototype, {last: () => undefined, each: () => undefined});
    },
  },
  'that may keep nothing': {spoil: (page) => ['localStorage', 'sessionStorage'].forEach((name) => denied(page, name))},
  'that must not have cookies': {spoil: ({document}) => denied({window: document} as never, 'cookie')},
  'whose resets are important': {
    markup: (id) => `<style>* { vertical-align: baseline !important; margin: 0 !important; padding: 0 !important;
      border: 0 !important; font: inherit !important; box-sizing: content-box !important }</style>${community(id)}`,
    check: fits,
  },
};

describe('a conversation on a page', () => {
  for (const [name, {markup = community, doctype, spoil, check}] of Object.entries(PAGES)) {
    it(name, async () => {
      const page = await FreshPage.open(markup(freshCommunityId()), '', doctype);
      try {
        const problems: string[] = [];
        page.window.addEventListener('error', ({message}) => problems.push(message));
        page.window.addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));
        spoil?.(page);
        await page.load('/src/elements/community/define.ts');
        await page.load('/src/elements/thread/define.ts');
        const thread = page.document.querySelector('praxis-thread')!;
        const box = () =>
          thread.shadowRoot
            ?.querySelector('praxis-composer')
            ?.shadowRoot?.querySelector<HTMLTextAreaElement>('textarea');
        await waitUntil(box, 'there is no box to write in');
        box()!.value = 'It **works** here';
        box()!.dispatchEvent(new page.window.InputEvent('input', {bubbles: true, composed: true}));
        await waitUntil(() => !post()?.matches(':disabled, [aria-disabled=true]'));
        post()!.click();
        await waitUntil(
          () => thread.shadowRoot!.querySelector('praxis-post')?.shadowRoot?.textContent.includes('It works here'),
          'it is not there',
        );
        check?.(thread, page);
        expect(problems).to.deep.equal([]);

        function post() {
          const {shadowRoot} = thread.shadowRoot!.querySelector('praxis-composer')!;
          return [...shadowRoot!.querySelectorAll('button')].find(({textContent}) => textContent.trim() === 'Post');
        }
      } finally {
        page.close();
      }
    });
  }

  it('without a database says so, and offers to try again', async () => {
    const page = await FreshPage.open(community(freshCommunityId()));
    try {
      Object.defineProperty(page.window, 'indexedDB', {value: undefined});
      await page.load('/src/elements/community/define.ts');
      await page.load('/src/elements/thread/define.ts');
      const {shadowRoot} = page.document.querySelector('praxis-thread')!;
      await waitUntil(() => shadowRoot?.textContent.includes('This browser does not let the page keep anything'));
      expect([...shadowRoot!.querySelectorAll('button')].map(({textContent}) => textContent.trim())).to.include(
        'Try again',
      );
    } finally {
      page.close();
    }
  });
});
