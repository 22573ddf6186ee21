import {expect, fixtureCleanup} from '@open-wc/testing';
import {join} from '../../../src/community/membership.js';
import type {PostElement} from '../../../src/elements/post/post.js';
import {Conversation} from '../../support/conversation.js';
import {waitUntil} from '../../support/wait-until.js';

describe('a conversation of many posts', () => {
  let talk: Conversation;
  beforeEach(async () => {
    talk = new Conversation();
    await join(talk.as('Ada'));
  });
  afterEach(async () => {
    scrollTo(0, 0);
    fixtureCleanup();
    await talk.close();
  });

  const write = async (count: number) => {
    // A newcomer may not write as much in ten minutes.
    for (let number = 0; number < count; number++) await talk.write(`Person ${number % 6}`, `Post ${number}.`);
  };
  const shown = (page: HTMLElement) => [
    ...page.querySelector('praxis-thread')!.renderRoot.querySelectorAll<PostElement>('praxis-post'),
  ];
  const isDrawn = ({renderRoot}: PostElement) => renderRoot?.querySelector('[part~=body]') != null;
  const bar = ({renderRoot}: PostElement) => renderRoot.querySelector('praxis-reaction-bar');
  const isWhole = (post: PostElement) => isDrawn(post) && bar(post)?.shadowRoot?.querySelector('praxis-menu') != null;
  /** Whether the browser draws its text, and does not leave it out as far away. */
  const isInSight = ({renderRoot}: PostElement) =>
    renderRoot.querySelector('article')!.checkVisibility({contentVisibilityAuto: true});
  /** All of them, once those that a reader sees are drawn whole. */
  const opened = async (count: number, as?: string) => {
    const page = await talk.open({...(as && {as}), pageSize: 100});
    await waitUntil(() => shown(page).length === count && shown(page).every(isDrawn));
    await waitUntil(() => isWhole(shown(page)[0]!) || !as);
    return page;
  };

  it('shows the texts of all, and what one can do with those that a reader comes near', async () => {
    await write(60);
    const page = await opened(60, 'Ada');
    const last = shown(page).at(-1)!;
    expect(last.renderRoot.textContent).to.include('Post 59.');
    expect(bar(last)).to.equal(null);

    last.scrollIntoView();
    await waitUntil(() => isWhole(last));
    // Where they came, the room was kept for them.
    const inSight = shown(page).filter((post) => isWhole(post) && isInSight(post));
    expect(inSight.length).to.be.greaterThan(1);
    const first = shown(page)[0]!;
    for (const post of inSight) expect(post.offsetHeight).to.equal(first.offsetHeight);
  });

  it('draws them for somebody who comes with the keyboard, too', async () => {
    await write(60);
    const page = await opened(60, 'Ada');
    const far = shown(page)[45]!;
    expect(bar(far)).to.equal(null);
    far.renderRoot.querySelector<HTMLElement>('a')!.focus();
    await waitUntil(() => isWhole(far));
  });

  it('keeps what is drawn while more is shown below', async () => {
    await write(60);
    const page = await talk.open({as: 'Ada', pageSize: 30});
    await waitUntil(() => shown(page).length === 30 && shown(page).every(isWhole));
    const before = shown(page);
    const bars = before.map(bar);
    [...page.querySelector('praxis-thread')!.renderRoot.querySelectorAll<HTMLButtonElement>('.more button')]
      .at(-1)!
      .click();
    await waitUntil(() => shown(page).length === 60 && shown(page).every(isDrawn));
    expect(before.map(bar)).to.deep.equal(bars);
    expect(bar(shown(page).at(-1)!)).to.equal(null);
  });

  it('waits no more, once it stands among few', async () => {
    await write(42);
    const page = await opened(42, 'Ada');
    const last = shown(page).at(-1)!;
    expect(bar(last)).to.equal(null);
    last.canWait = false;
    await waitUntil(() => isWhole(last));
  });

  it('draws all there is to it of few', async () => {
    await write(40);
    const page = await talk.open({as: 'Ada', pageSize: 100});
    await waitUntil(() => shown(page).length === 40 && shown(page).every(isWhole));
  });
});
