import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {CommunityError} from '../../../src/model/errors.js';
import {refs} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {choose, Conversation, postWith} from '../../support/conversation.js';
import {CountingStore} from '../../support/counting-store.js';
import {elementContract} from '../../support/element-contract.js';
import {byRole, fill, findByRole, findText, forgetViewer, show, textOf} from '../../support/harness.js';
import {RefusingStore} from '../../support/refusing-store.js';

async function aConversation(): Promise<Conversation> {
  const conversation = new Conversation();
  const question = await conversation.write(
    'Ben',
    '## How?\n\n> quoted\n\n1. `code`\n\n```ts\nconst a = 1;\n```\n\n| a | b |\n|--|--|\n| 1 | 2 |',
  );
  const answer = await conversation.write('Chloé', 'Like **this**, see [there](https://example.com).', question);
  await conversation.write('Ada', 'Thanks', answer);
  await conversation.remove('Chloé', await conversation.write('Chloé', 'Sorry', question));
  return conversation;
}

async function choosing(item: string): Promise<HTMLElement> {
  const page = await (await aConversation()).open();
  await choose(page, 'Thanks', item);
  return page;
}

elementContract({
  tag: 'praxis-thread',
  states: {
    'an empty conversation': () => new Conversation().open(),
    'a conversation': async () => (await aConversation()).open(),
    'more than a page of it': async () => (await aConversation()).open({pageSize: 2}),
    'nobody signed in': async () => (await aConversation()).open({as: null}),
    'for reading only': async () => (await aConversation()).open({readonly: true}),
    'a closed one': async () => {
      const conversation = await aConversation();
      const {id} = conversation.place;
      await conversation.as('Ben').store.commit([{type: 'update', ref: refs.thread(id), data: {state: 'closed'}}]);
      const page = await conversation.open();
      await findText(page, 'This conversation is closed.');
      return page;
    },
    'one that could not be read': async () => {
      class BrokenStore extends CountingStore {
        override watch: CountingStore['watch'] = (_target, observer) => {
          void Promise.resolve().then(() => observer.error(new CommunityError('storage-unavailable')));
          return () => undefined;
        };
      }
      const page = await new Conversation().open({store: new BrokenStore(new LocalStore('broken'))});
      await findByRole(page, 'button', 'Try again');
      return page;
    },
    'an open menu': async () => {
      const page = await (await aConversation()).open();
      byRole(postWith(page, 'Thanks'), 'button', 'More actions').click();
      await findByRole(page, 'menuitem', 'Copy link');
      return page;
    },
    'an answer being written': async () => {
      const page = await (await aConversation()).open();
      byRole(postWith(page, 'Thanks'), 'button', 'Reply').click();
      await findByRole(page, 'textbox', 'Reply to Ada');
      return page;
    },
    'a post being changed': () => choosing('Edit'),
    'a post about to be deleted': () => choosing('Delete'),
    'a post that was refused': async () => {
      const conversation = await aConversation();
      const store = new RefusingStore(new LocalStore(conversation.community.id));
      const page = await conversation.open({store});
      store.refusal = 'permission-denied';
      fill(await findByRole(page, 'textbox', 'Write a reply'), 'Refused');
      byRole(page, 'button', 'Post').click();
      await findByRole(page, 'button', 'Discard');
      return page;
    },
    'a text that is refused': async () => {
      const page = await new Conversation().open();
      (await findByRole(page, 'button', 'Post')).click();
      await findByRole(page, 'alert');
      return page;
    },
  },
});

describe('<praxis-thread> before it knows', () => {
  it('shows what comes, in its shape, and says that it is loading', async () => {
    const store = new (class extends CountingStore {
      override watch = () => () => undefined;
    })(new LocalStore('slow'));
    forgetViewer();
    const page = await show(
      html`<praxis-community name="slow" local-name="Ada" .store=${store}
        ><praxis-thread></praxis-thread
      ></praxis-community>`,
    );
    await findByRole(page, 'img', 'Loading…');
    await findByRole(page, 'textbox', 'Write a reply');
    expect(textOf(page)).not.to.include('Nobody has written');
    await expect(page).to.be.accessible();
  });
});
