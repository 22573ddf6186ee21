import '../../../src/elements/account/define.js';
import '../../../src/elements/charter/define.js';
import '../../../src/elements/glossary/define.js';
import '../../../src/elements/knowledge/define.js';
import '../../../src/elements/member/define.js';
import '../../../src/elements/members/define.js';
import '../../../src/elements/membership/define.js';
import '../../../src/elements/moderation/define.js';
import '../../../src/elements/priorities/define.js';
import '../../../src/elements/term/define.js';
import '../../../src/elements/thread/define.js';
import '../../../src/elements/threads/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {apply} from '../../../src/community/applications.js';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {keepNote} from '../../../src/community/knowledge.js';
import {changeRole, join} from '../../../src/community/membership.js';
import {moderate} from '../../../src/community/moderation.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import {report} from '../../../src/community/reports.js';
import {changeSettings} from '../../../src/community/settings.js';
import type {CommunityElement} from '../../../src/elements/community/community.js';
import {MembersHelloElement} from '../../../src/elements/members/hello-dialog.js';
import type {PostElement} from '../../../src/elements/post/post.js';
import en from '../../../src/locales/en.js';
import {createId, threadIdOf} from '../../../src/model/ids.js';
import {targetOf} from '../../../src/model/moderation.js';
import {choose, postWith} from '../../support/conversation.js';
import {settled} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  everyElement,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  queryByRole,
  show,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';
import {card, linkOf, tap} from '../term-card/support.js';

const THREAD = threadIdOf('board');
const WRITTEN = 'Half a thought';

interface Form {
  /** Who begins, and who is next. */
  readonly people?: readonly [string, string];
  readonly element: TemplateResult;
  /** Opens it, where it is not there from the start. */
  readonly opened?: (page: Element) => Promise<unknown>;
  readonly box: string | RegExp;
  /** What stands in it at first, where that comes by and by. */
  readonly begins?: string;
  /** Takes up what was begun, where that is offered. */
  readonly resumed?: (page: Element) => Promise<unknown>;
  /** The next person cannot open it. */
  readonly isOnes?: true;
  /** It is open again where its writer comes back. */
  readonly comesBack?: true;
}

const press = (name: string | RegExp) => async (page: Element) => (await findByRole(page, 'button', name)).click();
/** @param may What tells that it is known who looks: a menu that is open closes when that changes. */
const chosen = (text: string, item: string, may: 'canChange' | 'canDefine' | 'canReport') => async (page: Element) => {
  await findText(page, text);
  await waitUntil(() => (postWith(page, text) as PostElement)[may], `${item} is not for them`);
  await choose(page, text, item);
};
const fromMenu = (item: string) => async (page: Element) => {
  await press('Conversation actions')(page);
  (await findByRole(page, 'menuitem', item)).click();
};
/** A card stands open where somebody signs in beside it. */
const inCard = (button: string) => async (page: Element) => {
  const word = page.querySelector('praxis-term')!;
  await waitUntil(() => linkOf(word), 'the word is no link');
  if (!card()) tap(linkOf(word)!);
  await press(button)(page);
};

describe('what somebody began, where somebody else signs in on the same page', () => {
  let place: LocalCommunity;
  let stella: Community;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    stella = place.as('Stella');
    await join(stella);
    await join(place.as('Anna'));
    await changeRole(stella, place.as('Anna').viewer!.uid, 'steward');
  });
  afterEach(async () => {
    fixtureCleanup();
    location.hash = '';
    await place.close();
  });

  const thread = html`<praxis-thread thread-key="board" loading="eager"></praxis-thread>`;
  const glossary = (id = '') => html`<praxis-glossary term-id=${id}></praxis-glossary>`;
  const knowledge = (id = '') => html`<praxis-knowledge note-id=${id}></praxis-knowledge>`;
  const priorities = html`<praxis-priorities></praxis-priorities>`;
  const membership = html`<praxis-membership></praxis-membership>`;
  const moderation = html`<praxis-moderation></praxis-moderation>`;
  const said = async (who: Community, body: string) => {
    const id = createId();
    await post(who, {id, thread: {id: THREAD, key: 'board', title: 'Which ingress?'}, body});
    return targetOf.post({thread: THREAD, id});
  };
  const pod = () => proposeTerm(stella, {label: 'Pod', gloss: 'A group.', lang: 'en'});
  const hidden = async () => {
    const target = await said(place.as('Ben'), 'Ask Ms Kim of Acme.');
    await report(place.as('Dan'), target, {reason: 'privacy', note: ''});
    await moderate(stella, target, 'hide', {reason: 'It names a customer'});
  };

  /** Each with what must have been before. */
  const FORMS: Record<string, () => Form | Promise<Form>> = {
    'a post': () => ({element: thread, box: 'Write a reply'}),
    'an answer to a post': async () => {
      await said(stella, 'The one of the platform.');
      const opened = async (page: Element) => {
        await findText(page, 'The one of the platform.');
        byRole(postWith(page, 'The one of the platform.'), 'button', 'Reply').click();
      };
      return {element: thread, opened, box: /^Reply to/};
    },
    'a change to a post': async () => {
      await said(stella, 'The one of the platform.');
      const opened = chosen('The one of the platform.', 'Edit', 'canChange');
      return {element: thread, opened, box: 'Edit your reply', isOnes: true, comesBack: true};
    },
    'a conversation on a board': () => ({
      ...{element: html`<praxis-threads></praxis-threads>`, opened: press('Start a conversation'), box: 'Title'},
    }),
    'a term': () => ({element: glossary(), opened: press('Propose a term'), box: 'Term'}),
    'a change to a term': async () => {
      return {element: glossary(await pod()), opened: press('Edit'), box: 'Term'};
    },
    'how one sees a term, on its page': async () => ({
      ...{element: glossary(await pod()), opened: press('I see it differently'), box: 'How do you see it, and why?'},
    }),
    'how one sees a term, in its card': async () => {
      await pod();
      const element = html`<p><praxis-term>Pod</praxis-term></p>`;
      return {element, opened: inCard('I see it differently'), box: 'How do you see it?'};
    },
    'a term made of a post': async () => {
      await said(stella, 'A pod is a group.');
      const opened = chosen('A pod is a group.', 'Turn into a term', 'canDefine');
      return {element: thread, opened, box: 'Term', resumed: press('Go on with it')};
    },
    'a note': () => ({element: knowledge(), opened: press('Write a note'), box: 'Title'}),
    'a change to a note': async () => {
      const id = await keepNote(stella, {title: 'Our ingress', summary: 'One for all.', isMine: true});
      return {element: knowledge(id), opened: press('Edit'), box: 'Title'};
    },
    'a note made of a post': async () => {
      await said(stella, 'One for all.');
      return {element: thread, opened: chosen('One for all.', 'Turn into a knowledge note', 'canDefine'), box: 'Title'};
    },
    'why one doubts a note': async () => {
      const id = await keepNote(stella, {title: 'Our ingress', summary: 'One for all.', isMine: true});
      return {element: knowledge(id), opened: press('No longer, because…'), box: 'Why is it true no longer?'};
    },
    'a priority': () => ({
      ...{element: priorities, opened: press('Suggest a priority'), box: 'What should we work on?'},
    }),
    'other words for a priority': async () => {
      location.hash = `#priority=${await suggestPriority(stella, {title: 'Docs', body: ''})}`;
      const opened = press('Edit');
      return {element: priorities, opened, box: 'What should we work on?', isOnes: true};
    },
    'what came of a priority': async () => {
      location.hash = `#priority=${await suggestPriority(stella, {title: 'Docs', body: ''})}`;
      return {element: priorities, opened: press('Say what came of it'), box: 'What came of it'};
    },
    'a charter': () => ({
      ...{element: html`<praxis-charter></praxis-charter>`, opened: press('Write the charter'), box: 'Purpose'},
    }),
    'a profile': () => ({
      ...{element: html`<praxis-members></praxis-members>`, opened: press('Edit my profile'), box: 'Pronouns'},
    }),
    'a profile, through the account': () => {
      const opened = async (page: Element) => {
        await press(/^Account/)(page);
        await press('Edit my profile')(page);
      };
      return {element: html`<praxis-account></praxis-account>`, opened, box: 'Pronouns'};
    },
    'a welcome': async () => {
      await join(place.as('Ben'));
      const opened = press('Say hello to Ben');
      return {element: html`<praxis-members></praxis-members>`, opened, box: 'Write a reply', begins: '@Ben '};
    },
    'a question to somebody': async () => {
      await join(place.as('Ben'));
      const {uid} = place.as('Ben').viewer!;
      return {element: html`<praxis-member uid=${uid}></praxis-member>`, opened: press(/^Ask/), box: 'Your question'};
    },
    'what one asks to join with': async () => {
      await changeSettings(stella, {join: 'approval'});
      return {people: ['Cleo', 'Dan'], element: membership, box: 'Your message'};
    },
    'the note of an invitation': async () => {
      await changeSettings(stella, {join: 'invitation'});
      return {element: membership, opened: press('Who comes in'), box: 'A word to them'};
    },
    'why somebody is declined': async () => {
      await changeSettings(stella, {join: 'approval'});
      await apply(place.as('Cleo'), 'Let me in');
      const opened = async (page: Element) => {
        await press('Who comes in (1)')(page);
        await press('Decline Cleo')(page);
      };
      return {element: membership, opened, box: 'Why? They will read it'};
    },
    'words that are asked about': () => ({
      ...{element: membership, opened: press('Looking after this community'), box: 'Words and phrases'},
    }),
    'a report': async () => {
      await said(place.as('Ben'), 'Ask Ms Kim of Acme.');
      const opened = chosen('Ask Ms Kim of Acme.', 'Report', 'canReport');
      return {element: thread, opened, box: 'What should those who look at it know?'};
    },
    'why something is hidden': async () => {
      const target = await said(place.as('Ben'), 'Ask Ms Kim of Acme.');
      await report(place.as('Dan'), target, {reason: 'privacy', note: ''});
      return {element: moderation, opened: press('Hide it'), box: 'Reason'};
    },
    'what one asks another look with': async () => {
      await hidden();
      const opened = press('Ask for another look');
      return {people: ['Ben', 'Anna'], element: moderation, opened, box: 'Ask for another look', isOnes: true};
    },
    'what one asks another look with, at the post': async () => {
      await hidden();
      const opened = async (page: Element) => {
        await press('Why, and what you can do')(page);
        await press('Ask for another look')(page);
      };
      return {people: ['Ben', 'Anna'], element: thread, opened, box: 'Ask for another look', isOnes: true};
    },
    'why a conversation is closed': async () => {
      await said(stella, 'The one of the platform.');
      const opened = fromMenu('Close the conversation');
      return {element: thread, opened, box: 'Why do you close this conversation?'};
    },
    'why one sees a conversation differently': async () => {
      await said(stella, 'The one of the platform.');
      return {element: thread, opened: fromMenu('I see it differently'), box: 'Why do you see it differently?'};
    },
  };

  const textsOn = (page: Element) =>
    [...everyElement(page)].flatMap((element) =>
      element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.value : [],
    );

  for (const [what, prepare] of Object.entries(FORMS)) {
    it(`${what}: the next sees nothing of it, and its writer finds it again`, async () => {
      const {people = ['Stella', 'Anna'], element, opened, box, resumed, ...form} = await prepare();
      const {isOnes, comesBack} = form;
      const [writer, next] = people;
      const community = await show<CommunityElement>(
        html`<praxis-community name=${place.id} local-name=${writer}>${element}</praxis-community>`,
      );
      const page = document.body; // A card stands beside what it is about.
      const open = async () => {
        await opened?.(page);
        return findByRole<HTMLTextAreaElement>(page, 'textbox', box);
      };
      const value = () => allByRole<HTMLTextAreaElement>(page, 'textbox', box)[0]?.value;
      /** Until every part knows: what is opened before would close again. */
      const signIn = async (name: string) => {
        await community.signIn({method: 'local', name});
        await settled(page);
      };
      const first = await open();
      const {begins: atFirst = first.value} = form;
      await waitUntil(() => first.value === atFirst, `“${first.value}” is what it begins with`);
      fill(first, WRITTEN);
      await signIn(next);
      await waitUntil(() => !textsOn(page).some((text) => text.includes(WRITTEN)), 'it is gone');
      if (!isOnes) {
        await open();
        await waitUntil(() => value() === atFirst, `“${value()}” is what there was at first`);
        expect(textsOn(page).join()).not.to.include(WRITTEN);
      }
      await signIn(writer);
      if (!comesBack) await open();
      await resumed?.(page);
      await waitUntil(() => value() === WRITTEN, `“${value()}” is there`);
    });
  }

  /** Dialogs in which something is chosen or done, and what was begun in them is not kept. */
  const DIALOGS: Record<string, {element: TemplateResult; opened: (page: Element) => Promise<unknown>; name: string}> =
    {
      'what is kept of somebody': {
        element: html`<praxis-account></praxis-account>`,
        opened: async (page) => {
          await press(/^Account/)(page);
          await press('My data')(page);
        },
        name: 'My data',
      },
      'a file of terms': {element: glossary(), opened: press('Import'), name: 'Import terms'},
      'a file of people': {
        element: html`<praxis-members></praxis-members>`,
        opened: press('Import'),
        name: 'Import people',
      },
    };

  for (const [what, {element, opened, name}] of Object.entries(DIALOGS)) {
    it(`${what}: the dialog is closed for the next, who opens their own`, async () => {
      const page = await show<CommunityElement>(
        html`<praxis-community name=${place.id} local-name="Stella">${element}</praxis-community>`,
      );
      await opened(page);
      await findByRole(page, 'dialog', name);
      await page.signIn({method: 'local', name: 'Anna'});
      await goneByRole(page, 'dialog', name);
      await opened(page);
      await findByRole(page, 'dialog', name);
    });
  }

  it('a welcome that opens while somebody else signs in stays closed, and is theirs once they ask for it', async () => {
    await join(place.as('Cleo'));
    if (!customElements.get('praxis-members-hello')) customElements.define('praxis-members-hello', MembersHelloElement);
    const cleo = {uid: place.as('Cleo').viewer!.uid, name: 'Cleo'};
    const page = await show<CommunityElement>(
      html`<praxis-community name=${place.id} local-name="Stella">
        <praxis-members-hello .community=${stella} .strings=${en}></praxis-members-hello>
      </praxis-community>`,
    );
    const hello = page.querySelector('praxis-members-hello')!;
    const opening = hello.open(cleo);
    hello.community = place.as('Anna');
    await opening;
    expect(queryByRole(page, 'dialog', 'Say hello to Cleo')).to.equal(undefined);
    await hello.open(cleo);
    await findByRole(page, 'dialog', 'Say hello to Cleo');
  });

  it('an import that somebody did is not offered to the next to take back', async () => {
    const page = await show<CommunityElement>(
      html`<praxis-community name=${place.id} local-name="Stella">${glossary()}</praxis-community>`,
    );
    await press('Import')(page);
    await findByRole(page, 'dialog', 'Import terms');
    const input = [...everyElement(page)].find((part): part is HTMLInputElement => part.matches('input[type=file]'))!;
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"terms":[{"label":"Pod","lang":"en","gloss":"A group."}]}'], 'glossary.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await press('Import 1 term')(page);
    await findByRole(page, 'button', 'Undo');
    await page.signIn({method: 'local', name: 'Anna'});
    await goneByRole(page, 'dialog', 'Import terms');
    await press('Import')(page);
    await findText(page, 'Choose a file');
    expect(queryByRole(page, 'button', 'Undo')).to.equal(undefined);
  });

  for (const {element, begin, box} of [
    {element: knowledge(), begin: 'Write a note', box: 'Title'},
    {element: glossary(), begin: 'Propose a term', box: 'Term'},
  ]) {
    it(`“${begin}” leads to the form for whoever signs in for it after somebody else was here`, async () => {
      const page = await show<CommunityElement>(
        html`<praxis-community name=${place.id} local-name="Stella">${element}</praxis-community>`,
      );
      await findByRole(page, 'button', begin);
      await page.signOut();
      await press(begin)(page);
      await page.signIn({method: 'local', name: 'Anna'});
      await findByRole(page, 'textbox', box);
    });
  }

  it('stays for whoever signs in again after their session ended', async () => {
    const page = await show<CommunityElement>(
      html`<praxis-community name=${place.id} local-name="Stella">${glossary()}</praxis-community>`,
    );
    await press('Propose a term')(page);
    const box = await findByRole<HTMLInputElement>(page, 'textbox', 'Term');
    fill(box, WRITTEN);
    await page.signOut();
    await page.signIn({method: 'local', name: 'Stella'});
    await waitUntil(() => box.isConnected && box.value === WRITTEN);
  });
});
