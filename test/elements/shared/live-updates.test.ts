/** While others write, whoever is in the midst of something stays there: the focus, the caret, what is half written. */
import '../../../src/elements/community/define.js';
import '../../../src/elements/glossary/define.js';
import '../../../src/elements/inbox/define.js';
import '../../../src/elements/moderation/define.js';
import '../../../src/elements/priorities/define.js';
import '../../../src/elements/thread/define.js';
import '../../../src/elements/threads/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {supportPriority} from '../../../src/community/ballots.js';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {join} from '../../../src/community/membership.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import {react} from '../../../src/community/reactions.js';
import {report} from '../../../src/community/reports.js';
import {createId} from '../../../src/model/ids.js';
import {targetOf} from '../../../src/model/moderation.js';
import {refs} from '../../../src/model/records.js';
import {byRole, fill, findByRole, findText, focused, forgetViewer, nameOf, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';

/** An element as Ada has it before her, and Bo, who is somewhere else. */
interface Scene {
  readonly page: Element;
  /** What Ada writes in, half way. */
  readonly box?: HTMLElement;
  /** In a search, what finds what Bo is about to write. */
  readonly text?: string;
  /** What Ada has come to with the keyboard. */
  readonly control: HTMLElement;
  /** What Bo does, and how Ada sees that he did. */
  act(): Promise<void>;
  seen(): Promise<unknown>;
}

let place: LocalCommunity;

const showAs = (tag: unknown) =>
  show<HTMLElement>(html`<praxis-community name=${place.id} local-name="Ada">${tag}</praxis-community>`);

async function people() {
  place = new LocalCommunity();
  const [ada, bo] = [place.as('Ada'), place.as('Bo')];
  await join(ada);
  await join(bo);
  return {ada, bo};
}

const SCENES: Record<string, () => Promise<Scene>> = {
  'praxis-thread': async () => {
    const {ada, bo} = await people();
    const thread = threadOfPage('https://intranet.example/ingress', 'Ingress');
    const id = createId();
    await post(ada, {id, thread, body: 'Which one?'});
    const page = await showAs(html`<praxis-thread thread-key=${thread.key} loading="eager"></praxis-thread>`);
    await findText(page, 'Which one?');
    return {
      page,
      box: await findByRole(page, 'textbox', 'Write a reply'),
      control: await findByRole(page, 'button', 'React'),
      act: async () => {
        const parent = (await bo.store.get(refs.post(thread.id, id)))!;
        await react(bo, parent, 'thanks');
        await post(bo, {id: createId(), thread, parent, body: 'The second.'});
      },
      seen: () => findByRole(page, 'button', /^Thanks 1/),
    };
  },
  'praxis-threads': async () => {
    const {bo} = await people();
    const begin = async (title: string) => {
      const id = createId();
      await post(bo, {id: createId(), thread: {id, key: '', title}, body: 'So.'});
      return id;
    };
    const first = await begin('Ingress');
    await begin('Quota');
    const page = await showAs(html`<praxis-threads></praxis-threads>`);
    const control = await findByRole(page, 'link', 'Ingress');
    return {
      page,
      box: await findByRole(page, 'searchbox'),
      text: 'Co',
      control,
      act: async () => {
        await post(bo, {id: createId(), thread: (await bo.store.get(refs.thread(first)))!, body: 'And so.'});
        await begin('Costs');
      },
      // What Ada is at comes up from below, and something new lies above it.
      seen: () => findByRole(page, 'link', 'Costs'),
    };
  },
  'praxis-inbox': async () => {
    const {ada, bo} = await people();
    const mention = (title: string) =>
      post(bo, {
        id: createId(),
        thread: {id: title, key: '', title},
        body: 'Have you seen this?',
        mentions: [ada.viewer!.uid],
      });
    await mention('costs');
    await mention('quota');
    const page = await showAs(html`<praxis-inbox></praxis-inbox>`);
    return {
      page,
      control: await findByRole(page, 'link', 'costs'),
      // The group that Ada is at goes to the top, and then another above it.
      act: async () => {
        await mention('costs');
        await mention('ingress');
      },
      seen: () => findByRole(page, 'link', 'ingress'),
    };
  },
  'praxis-glossary': async () => {
    const {bo} = await people();
    await proposeTerm(bo, {label: 'Pod', gloss: 'A unit', lang: 'en'});
    const page = await showAs(html`<praxis-glossary></praxis-glossary>`);
    return {
      page,
      box: await findByRole(page, 'searchbox'),
      text: 'No',
      control: await findByRole(page, 'link', 'Pod'),
      act: async () => {
        await proposeTerm(bo, {label: 'Node', gloss: 'A machine', lang: 'en'});
      },
      seen: () => findByRole(page, 'link', 'Node'),
    };
  },
  'praxis-priorities': async () => {
    const {bo} = await people();
    await suggestPriority(bo, {title: 'Docs', body: ''});
    const tests = await suggestPriority(bo, {title: 'Tests', body: ''});
    const page = await showAs(html`<praxis-priorities></praxis-priorities>`);
    (await findByRole(page, 'button', 'Suggest a priority')).click();
    return {
      page,
      box: await findByRole(page, 'textbox', 'What should we work on?'),
      control: byRole(await findByRole(page, 'article', 'Tests'), 'button', 'Support'),
      // What is supported goes up.
      act: async () => {
        await supportPriority(bo, tests, true);
        await suggestPriority(bo, {title: 'Talks', body: ''});
      },
      seen: () => findByRole(page, 'article', 'Talks'),
    };
  },
  'praxis-moderation': async () => {
    const {bo} = await people();
    const thread = {id: 'board', key: '', title: 'Ingress'};
    const reportOne = async (body: string) => {
      const id = createId();
      await post(bo, {id, thread, body});
      await report(place.as('Cleo'), targetOf.post({thread: 'board', id}), {reason: 'abuse', note: ''});
    };
    await join(place.as('Cleo'));
    await reportOne('Ask Ms Kim.');
    const page = await showAs(html`<praxis-moderation></praxis-moderation>`);
    (await findByRole(page, 'button', 'Hide it')).click();
    return {
      page,
      box: await findByRole(page, 'textbox', 'Reason'),
      control: await findByRole(page, 'button', 'Cancel'),
      act: () => reportOne('Ask Mr Lee.'),
      seen: () => findText(page, 'Ask Mr Lee.'),
    };
  },
};

/** An inbox has nothing to write in. */
const WITHOUT_TEXT = 'praxis-inbox';

describe('while others write, one stays where one is', () => {
  beforeEach(forgetViewer);
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [tag, set] of Object.entries(SCENES)) {
    it(`in <${tag}>, with the focus on a control`, async () => {
      const {control, act, seen} = await set();
      control.focus();
      expect(focused()).to.equal(control);
      await act();
      await seen();
      expect(nameOf(focused() ?? document.body), 'what has the focus').to.equal(nameOf(control));
      expect(focused() === control, 'it is the same').to.equal(true);
    });

    if (tag === WITHOUT_TEXT) continue;
    it(`in <${tag}>, in the midst of a text`, async () => {
      const {box, text = 'Half written', act, seen} = await set();
      const field = box as HTMLTextAreaElement;
      fill(field, text);
      field.setSelectionRange(1, 2);
      await act();
      await seen();
      expect(focused() === field, 'the focus').to.equal(true);
      expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal([text, 1, 2]);
    });
  }
});
