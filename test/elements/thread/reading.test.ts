import {expect, fixtureCleanup} from '@open-wc/testing';
import type {ThreadElement} from '../../../src/elements/thread/thread.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {bodies, Conversation, postWith} from '../../support/conversation.js';
import {CountingStore} from '../../support/counting-store.js';
import {
  allByRole,
  byRole,
  findByRole,
  findText,
  focused,
  goneByRole,
  press,
  queryByRole,
  textOf,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('reading a thread', () => {
  let conversation: Conversation;
  beforeEach(() => (conversation = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await conversation.close();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows posts as a conversation: each before its answers', async () => {
    const first = await conversation.write('Ben', 'first');
    await conversation.write('Chloé', 'second');
    await conversation.write('Dora', 'answer to the first', first);
    const page = await conversation.open();
    expect(bodies(page)).to.deep.equal(['first', 'answer to the first', 'second']);
    expect(textOf(byRole(page, 'heading', /^Conversation/))).to.equal('Conversation 3');
    expect(
      allByRole(page, 'heading')
        .map((heading) => textOf(heading))
        .slice(1),
    ).to.deep.equal(['Ben', 'Dora', 'Chloé']);
  });

  it('shows the newest branch first when asked to', async () => {
    const first = await conversation.write('Ben', 'first');
    await conversation.write('Chloé', 'second');
    await conversation.write('Dora', 'answer to the first', first);
    const page = await conversation.open({sort: 'newest'});
    expect(bodies(page)).to.deep.equal(['second', 'first', 'answer to the first']);
    (page.querySelector('praxis-thread') as ThreadElement).sort = 'oldest';
    await waitUntil(() => bodies(page)[0] === 'first');
  });

  it('says when a post was written, exactly on demand, and that it was edited', async () => {
    const post = await conversation.write('Ben', 'typo');
    await conversation.edit('Ben', post, 'no typo');
    const page = await conversation.open();
    const shown = postWith(page, 'no typo');
    expect(textOf(shown)).to.include('edited');
    const time = shown.shadowRoot!.querySelector('time')!;
    expect(time.dateTime).to.equal(new Date(post.createdAt).toISOString());
    expect(time.title).to.include(String(new Date(post.createdAt).getFullYear()));
    expect(textOf(time)).to.match(/now|ago/);
    time.closest('a')!.focus();
    await press('Enter');
    await findText(shown, time.title);
    expect(shown.hasAttribute('highlighted')).to.be.true;
  });

  it('keeps the place of a removed post, and its answers', async () => {
    const post = await conversation.write('Ben', 'regretted');
    await conversation.write('Chloé', 'but I answered', post);
    await conversation.remove('Ben', post);
    const page = await conversation.open();
    expect(textOf(page)).to.include('This reply was removed by its author.').and.not.to.include('regretted');
    expect(bodies(page)[1]).to.equal('but I answered');
  });

  it('shows hostile text as text', async () => {
    const hostile =
      '<img src=x onerror="globalThis.hacked=1"> [click](javascript:globalThis.hacked=1) <script>globalThis.hacked=1</script>';
    await conversation.write('Ben', hostile);
    const page = await conversation.open();
    const body = postWith(page, '<img src=x').shadowRoot!.querySelector('[part~=body]')!;
    expect(body.querySelectorAll('img, script, a, [onerror]')).to.have.length(0);
    expect(globalThis).not.to.have.property('hacked');
  });

  it('lets code and tables scroll, also by keyboard, and writes code from left to right', async () => {
    await conversation.write(
      'Ben',
      `\`\`\`\n${'long '.repeat(200)}\n\`\`\`\n\n| a | b |\n|--|--|\n| ${'x'.repeat(900)} | 2 |`,
    );
    const page = await conversation.open();
    for (const name of ['Code', 'Table']) {
      const part = byRole(page, 'group', name);
      expect(part.scrollWidth, name).to.be.above(part.clientWidth);
      expect(part.tabIndex).to.equal(0);
      expect(part.getBoundingClientRect().right).to.be.at.most(
        page.querySelector('praxis-thread')!.getBoundingClientRect().right,
      );
    }
    expect(byRole(page, 'group', 'Code').dir).to.equal('ltr');
  });

  it('shows a page first, and more when asked, with the focus at what is new', async () => {
    for (let i = 0; i < 7; i++) await conversation.write('Ben', `post ${i}`);
    const page = await conversation.open({pageSize: 3});
    expect(bodies(page)).to.deep.equal(['post 0', 'post 1', 'post 2']);
    byRole(page, 'button', 'Show more (4)').click();
    await waitUntil(() => bodies(page).length === 6);
    await waitUntil(() => focused() === postWith(page, 'post 3').shadowRoot!.querySelector('article'));
    byRole(page, 'button', 'Show more (1)').click();
    await findText(page, 'post 6');
    await goneByRole(page, 'button', /Show more|Loading/);
  });

  it('offers no more where a full page is all there is', async () => {
    for (let i = 0; i < 6; i++) await conversation.write('Ben', `post ${i}`);
    const page = await conversation.open({pageSize: 3});
    byRole(page, 'button', 'Show more (3)').click();
    await waitUntil(() => bodies(page).length === 6);
    await goneByRole(page, 'button', /Show more|Loading/);
    const whole = await conversation.open({pageSize: 6});
    expect(queryByRole(whole, 'button', /Show more/)).to.equal(undefined);
  });

  it('reads no more of a long thread than it shows', async () => {
    for (let i = 0; i < 8; i++) await conversation.write('Ben', `post ${i}`);
    let read = 0;
    class ReadingStore extends CountingStore {
      override watch: CountingStore['watch'] = (target, observer) =>
        super.watch(target, {
          error: (error) => observer.error(error),
          next: (snapshot) => {
            read += snapshot.records.length;
            observer.next(snapshot);
          },
        });
    }
    await conversation.open({pageSize: 3, store: new ReadingStore(new LocalStore(conversation.community.id))});
    expect(read).to.be.at.most(4); // The thread, and three posts.
  });

  it('follows what changes beyond the page as well', async () => {
    for (let i = 0; i < 5; i++) await conversation.write('Ben', `post ${i}`);
    const last = await conversation.write('Ben', 'post 5');
    const page = await conversation.open({pageSize: 3});
    byRole(page, 'button', /Show more/).click();
    await waitUntil(() => bodies(page).length === 6);
    await conversation.edit('Ben', last, 'changed elsewhere');
    await findText(page, 'changed elsewhere');
    await conversation.write('Chloé', 'a new one at the end');
    await findText(page, 'a new one at the end');
    expect(bodies(page).at(-1)).to.equal('a new one at the end');
  });

  it('shows what others write at the end, and tells people who listen', async () => {
    await conversation.write('Ben', 'first');
    const page = await conversation.open();
    await conversation.write('Chloé', 'and I say');
    await findText(page, 'and I say');
    await findText(byRole(page.querySelector('praxis-thread')!, 'status'), 'New from Chloé');
  });

  it('does not push away what is being read: a new answer above waits until it is asked for', async () => {
    const first = await conversation.write('Ben', 'first');
    await conversation.write('Ben', 'being read');
    const page = await conversation.open();
    await conversation.write('Chloé', 'an answer to the first', first);
    const pill = await findByRole(page, 'button', '1 new reply');
    expect(bodies(page)).to.deep.equal(['first', 'being read']);
    await conversation.write('Dora', 'one more', first);
    await findByRole(page, 'button', '2 new replies');
    pill.click();
    await waitUntil(() => bodies(page).length === 4);
    expect(bodies(page)).to.deep.equal(['first', 'an answer to the first', 'one more', 'being read']);
    await waitUntil(() => focused() === postWith(page, 'an answer to the first').shadowRoot!.querySelector('article'));
    expect(queryByRole(page, 'button', /new repl/)).to.equal(undefined);
  });

  it('shows a new answer at once where nobody is reading yet', async () => {
    const first = await conversation.write('Ben', 'first');
    await conversation.write('Ben', `long\n\n${'line\n'.repeat(100)}`, first);
    await conversation.write('Ben', 'far below');
    const page = await conversation.open();
    await conversation.write('Chloé', 'an answer to the first', first);
    await findText(page, 'an answer to the first');
    expect(queryByRole(page, 'button', /new repl/)).to.equal(undefined);
  });

  it('opens at the post that the address leads to, in the middle of a long thread', async () => {
    const posts = [];
    for (let i = 0; i < 12; i++) posts.push(await conversation.write('Ben', `post ${i}`));
    const answer = await conversation.write('Chloé', 'an answer there', posts[8]);
    location.hash = `#praxis-${answer.id}`;
    const page = await conversation.open({pageSize: 2});
    await findText(page, 'an answer there');
    const post = postWith(page, 'an answer there');
    await waitUntil(() => focused() === post.shadowRoot!.querySelector('article'));
    const {top} = post.getBoundingClientRect();
    expect(top).to.be.within(0, window.innerHeight);
    await waitUntil(() => bodies(page).includes('post 8'), 'what it answers is there too');
    expect(bodies(page)).to.deep.equal(['post 0', 'post 1', 'post 8', 'an answer there', 'post 9']);
    expect(allByRole(page, 'button', /Show more/)).to.have.length(2);

    byRole(page, 'button', 'Show earlier ones').click();
    await waitUntil(() => bodies(page).includes('post 7'));
    await waitUntil(() => focused() === postWith(page, 'post 7').shadowRoot!.querySelector('article'));
    expect(bodies(page)).to.deep.equal(['post 0', 'post 1', 'post 7', 'post 8', 'an answer there', 'post 9']);

    location.hash = `#praxis-${posts[0]!.id}`;
    await waitUntil(() => focused() === postWith(page, 'post 0').shadowRoot!.querySelector('article'));
  });

  it('does nothing about an address that leads elsewhere', async () => {
    await conversation.write('Ben', 'first');
    location.hash = '#praxis-0000000000000000000n';
    const page = await conversation.open();
    expect(bodies(page)).to.deep.equal(['first']);
  });

  it('reads nothing before somebody comes near, unless told to be eager', async () => {
    await conversation.write('Ben', 'first');
    const store = new CountingStore(new LocalStore(conversation.community.id));
    const page = await conversation.open({as: null, store, loading: 'eager'});
    const spacer = document.createElement('div');
    spacer.style.height = '5000px';
    page.before(spacer);
    const {id} = conversation.community;
    page.innerHTML = '';
    await waitUntil(() => store.watches === 0);
    const element = document.createElement('praxis-thread');
    element.threadKey = conversation.key;
    page.append(element);
    await findByRole(page, 'img', 'Loading…');
    expect(store.watches, id).to.equal(0);
    element.scrollIntoView();
    await findText(page, 'first');
    spacer.remove();
  });

  it('says what signing in is for, and lets everyone read', async () => {
    await conversation.write('Ben', 'first');
    const page = await conversation.open({as: null});
    expect(bodies(page)).to.deep.equal(['first']);
    expect(textOf(page)).to.include('Sign in to write.');
    expect(queryByRole(page, 'button', 'Reply')).to.equal(undefined);
    expect(queryByRole(page, 'textbox', 'Write a reply')).to.equal(undefined);
    await findByRole(page, 'button', 'Sign in');
  });

  it('offers nothing to do where it is for reading only', async () => {
    await conversation.write('Ada', 'first');
    const page = await conversation.open({readonly: true});
    expect(bodies(page)).to.deep.equal(['first']);
    expect(allByRole(page, 'button')).to.deep.equal([]);
    expect(allByRole(page, 'textbox')).to.deep.equal([]);
  });
});
