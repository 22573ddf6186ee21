import '../../../src/elements/post/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {Formats} from '../../../src/context/formats.js';
import type {PostElement} from '../../../src/elements/post/post.js';
import en from '../../../src/locales/en.js';
import fr from '../../../src/locales/fr.js';
import {NO_NAME} from '../../../src/model/no-name.js';
import {aPost} from '../../support/build.js';
import {byRole, findByRole, queryByRole, show, textOf} from '../../support/harness.js';

describe('<praxis-post>', () => {
  afterEach(fixtureCleanup);

  const open = async (given: Partial<PostElement> = {}) => {
    const post = await show<PostElement>(html`<praxis-post></praxis-post>`);
    Object.assign(post, {post: aPost(), strings: en, formats: Formats.for('en'), age: 'now', href: '#there', ...given});
    await post.updateComplete;
    return post;
  };

  it('is an article by its author', async () => {
    const post = await open({post: aPost({byline: 'Ada', body: '*Hello*'})});
    expect(textOf(byRole(post, 'article', 'Ada'))).to.equal('A Ada now Hello');
    expect(byRole<HTMLAnchorElement>(post, 'link', /^now, /).hash).to.equal('#there');
    await expect(post).to.be.accessible({ignoredRules: ['heading-order']});
  });

  it('that only a newer version understands says so, and nothing that it may not be meant to say', async () => {
    const post = await open({post: {...aPost({body: 'Not yet!'}), newer: true}, canRemove: true, canReply: true});
    expect(textOf(byRole(post, 'article'))).to.equal(`${en.errors.newer({}, Formats.for('en'))} now`);
    expect(queryByRole(post, 'button')).to.equal(undefined);
    await expect(post).to.be.accessible({ignoredRules: ['heading-order']});
  });

  it('says when it was written, in full for whoever asks', async () => {
    const createdAt = Date.parse('2026-11-24T10:12:00Z');
    const exact = Formats.for('en').exact(createdAt);
    for (const state of ['visible', 'removed'] as const) {
      const post = await open({post: aPost({createdAt, state}), age: 'yesterday'});
      const time = byRole(post, 'link', `yesterday, ${exact}`).querySelector('time')!;
      expect([time.dateTime, time.title]).to.deep.equal(['2026-11-24T10:12:00.000Z', exact]);
      expect(textOf(time)).to.equal('yesterday');
      expect(exact).to.include('Tuesday, November 24, 2026');
      post.highlighted = true;
      await post.updateComplete;
      expect(textOf(byRole(post, 'link', exact))).to.equal(exact);
    }
  });

  it('shows a name as it is, whatever direction it has', async () => {
    const post = await open({post: aPost({byline: 'سميرة <b>'})});
    expect(byRole(post, 'heading').querySelector('bdi')!.textContent).to.equal('سميرة <b>');
  });

  it('shows in the reader’s language that who wrote it is gone', async () => {
    for (const [strings, shown] of [
      [en, 'Former member'],
      [fr, 'Ancien membre'],
    ] as const) {
      const post = await open({post: aPost({byline: NO_NAME}), strings});
      expect(byRole(post, 'heading').querySelector('bdi')!.textContent).to.equal(shown);
    }
  });

  it('offers what it is told to', async () => {
    const post = await open({canReply: true});
    expect(queryByRole(post, 'button', 'Reply')).to.exist;
    post.canReply = false;
    await post.updateComplete;
    expect(queryByRole(post, 'button')).to.equal(undefined);
  });

  it('tells only the element around it what is asked for', async () => {
    const post = await open({canReply: true, canChange: true, canRemove: true, canCopyLink: true});
    const [near, far]: string[][] = [[], []];
    for (const type of ['reply', 'edit', 'copy-link']) {
      post.addEventListener(type, () => near!.push(type));
      document.addEventListener(type, () => far!.push(type), {once: true});
    }
    byRole(post, 'button', 'Reply').click();
    byRole(post, 'button', 'More actions').click();
    (await findByRole(post, 'menuitem', 'Edit')).click();
    byRole(post, 'button', 'More actions').click();
    (await findByRole(post, 'menuitem', 'Copy link')).click();
    expect(near).to.deep.equal(['reply', 'edit', 'copy-link']);
    expect(far).to.deep.equal([]);
  });

  it('does not build its text anew for anything else', async () => {
    const post = await open({post: aPost({body: 'a `code`'})});
    const body = post.shadowRoot!.querySelector('[part~=body]')!;
    const inside = body.firstChild;
    post.age = '1 minute ago';
    await post.updateComplete;
    expect(post.shadowRoot!.querySelector('[part~=body]')!.firstChild).to.equal(inside);
    post.post = {...post.post!, body: 'b'};
    await post.updateComplete;
    expect(textOf(post)).to.include('b');
  });

  it('says whom it answers where its place does not', async () => {
    const post = await open({inReplyTo: 'Ben', inReplyToHref: '#ben'});
    expect(byRole<HTMLAnchorElement>(post, 'link', /in reply to .*Ben/).hash).to.equal('#ben');
  });

  it('keeps its place when it is removed', async () => {
    const post = await open({
      post: aPost({state: 'removed', body: ''}),
      canReply: true,
      ...{canChange: true, canRemove: true},
      canCopyLink: true,
    });
    byRole(post, 'article', 'This reply was removed by its author.');
    expect(queryByRole(post, 'button')).to.equal(undefined);
    await expect(post).to.be.accessible();
  });

  it('offers to put its text back only where there is a box for it', async () => {
    const post = await open({status: 'unsent', canTakeBack: true});
    expect(queryByRole(post, 'button', 'Edit')).to.exist;
    post.canTakeBack = false;
    await post.updateComplete;
    expect(queryByRole(post, 'button', 'Edit')).to.equal(undefined);
    for (const name of ['Try again', 'Copy text', 'Discard']) byRole(post, 'button', name);
  });

  it('is accessible when it was not sent', async () => {
    const post = await open({status: 'unsent', problem: 'There is no connection.'});
    expect(textOf(byRole(post, 'group', 'Not sent.'))).to.include(
      'There is no connection. Your text is safe on this device.',
    );
    await expect(post).to.be.accessible({ignoredRules: ['heading-order']});
  });
});
