import '../../../src/elements/membership/define.js';
import '../../../src/elements/moderation/define.js';
import '../../../src/elements/priorities/define.js';
import '../../../src/elements/thread/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {apply} from '../../../src/community/applications.js';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {changeRole, join} from '../../../src/community/membership.js';
import {moderate} from '../../../src/community/moderation.js';
import {suggestPriority} from '../../../src/community/priorities.js';
import {report} from '../../../src/community/reports.js';
import {changeSettings} from '../../../src/community/settings.js';
import {draftKey, keepDraft, readDraft} from '../../../src/context/drafts.js';
import type {CommunityElement} from '../../../src/elements/community/community.js';
import {createId, threadIdOf} from '../../../src/model/ids.js';
import {targetOf} from '../../../src/model/moderation.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {choose} from '../../support/conversation.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  forgetViewer,
  goneByRole,
  goneText,
  queryByRole,
  show,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {RefusingStore} from '../../support/refusing-store.js';
import {waitUntil} from '../../support/wait-until.js';

const THREAD = threadIdOf('board');

/** A form that is opened when it is needed. */
interface Form {
  /** Who fills it in. */
  readonly as: string;
  readonly element: TemplateResult;
  readonly opened: (page: Element) => Promise<unknown>;
  readonly box: string;
  /** Completes and sends it; settles when that is pressed. */
  readonly send: (page: Element) => void;
  /** What the draft is kept under, after the community and the person. */
  readonly key: () => readonly string[];
}

const press = (name: string) => async (page: Element) => (await findByRole(page, 'button', name)).click();
const thread = html`<praxis-thread thread-key="board" loading="eager"></praxis-thread>`;
const moderation = html`<praxis-moderation></praxis-moderation>`;
const membership = html`<praxis-membership></praxis-membership>`;
const fromMenu = (item: string) => async (page: Element) => {
  (await findByRole(page, 'button', 'Conversation actions')).click();
  (await findByRole(page, 'menuitem', item)).click();
};

describe('a form that is opened when it is needed', () => {
  let place: LocalCommunity;
  let stella: Community;
  let ben: Community;
  let target: ReturnType<typeof targetOf.post>;
  let priority: string;
  let notice: string;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    [stella, ben] = [place.as('Stella'), place.as('Ben')];
    await join(stella);
    const id = createId();
    await post(ben, {id, thread: {id: THREAD, key: 'board', title: 'Which ingress?'}, body: 'Ask Ms Kim of Acme.'});
    target = targetOf.post({thread: THREAD, id});
  });
  afterEach(async () => {
    fixtureCleanup();
    location.hash = '';
    await place.close();
  });

  const reported = () => report(place.as('Anna'), target, {reason: 'privacy', note: ''});
  const uid = (name: string) => place.as(name).viewer!.uid;

  /** Each with what must have been before. */
  const FORMS: Record<string, () => Promise<Form>> = {
    'of a report': async () => ({
      ...{as: 'Stella', element: thread},
      opened: async (page) => {
        await findText(page, 'Ask Ms Kim of Acme.');
        await choose(page, 'Ask Ms Kim of Acme.', 'Report');
      },
      box: 'What should those who look at it know?',
      send: (page) => {
        byRole(page, 'radio', /^Spam/).click();
        byRole(page, 'button', 'Send the report').click();
      },
      key: () => ['report', target.target],
    }),
    'of the reason for an act': async () => {
      await reported();
      return {
        ...{as: 'Stella', element: moderation, opened: press('Hide it'), box: 'Reason'},
        send: (page) => byRole(page, 'button', 'Hide it').click(),
        key: () => ['act', target.target, 'hide'],
      };
    },
    'of an appeal': async () => {
      await reported();
      notice = await moderate(stella, target, 'hide', {reason: 'It names a customer'});
      return {
        ...{as: 'Ben', element: moderation, opened: press('Ask for another look'), box: 'Ask for another look'},
        send: (page) => byRole(page, 'button', 'Send').click(),
        key: () => ['appeal', notice],
      };
    },
    'of the reason why somebody is declined': async () => {
      await changeSettings(stella, {join: 'approval'});
      await apply(place.as('Cleo'), 'Let me in');
      return {
        ...{as: 'Stella', element: membership, box: 'Why? They will read it'},
        opened: async (page) => {
          await press('Who comes in (1)')(page);
          await press('Decline Cleo')(page);
        },
        send: (page) => byRole(page, 'button', 'Decline').click(),
        key: () => ['decline', uid('Cleo')],
      };
    },
    'of the reason why a conversation is closed': async () => ({
      ...{as: 'Ben', element: thread, opened: fromMenu('Close the conversation')},
      box: 'Why do you close this conversation?',
      send: (page) => byRole(page, 'button', 'Close it').click(),
      key: () => ['closing', THREAD],
    }),
    'of the reason why somebody differs': async () => ({
      ...{as: 'Ben', element: thread, opened: fromMenu('I see it differently')},
      box: 'Why do you see it differently?',
      send: (page) => byRole(page, 'button', 'Record it').click(),
      key: () => ['dissent', THREAD],
    }),
    'of what came of a priority': async () => {
      priority = await suggestPriority(stella, {title: 'Docs', body: ''});
      location.hash = `#priority=${priority}`;
      return {
        ...{as: 'Stella', element: html`<praxis-priorities></praxis-priorities>`},
        opened: press('Say what came of it'),
        box: 'What came of it',
        send: (page) => byRole(page, 'button', 'Save').click(),
        key: () => ['outcome', priority],
      };
    },
  };

  for (const [what, prepare] of Object.entries(FORMS)) {
    it(`${what} stands there again when the page was closed, until it is sent`, async () => {
      const {as, element, opened, box, send, key} = await prepare();
      const open = async () => {
        fixtureCleanup();
        const page = await show(
          html`<praxis-community name=${place.id} local-name=${as}>${element}</praxis-community>`,
        );
        await opened(page);
        return {page, field: await findByRole<HTMLTextAreaElement>(page, 'textbox', box)};
      };
      const [kind = '', ...about] = key();
      const kept = () => readDraft(draftKey(place.id, uid(as), kind, ...about));
      const first = await open();
      fill(first.field, 'Half a thought');
      await waitUntil(async () => (await kept()) !== undefined);
      const {page, field} = await open();
      await waitUntil(() => field.value === 'Half a thought', `“${field.value}” is there`);
      send(page);
      await waitUntil(async () => (await kept()) === undefined, 'it is sent');
    });
  }

  it('lets go of what was put in before, once somebody else looks', async () => {
    await changeRole(stella, uid('Ben'), 'steward');
    await reported();
    const open = async (name: string) => {
      fixtureCleanup();
      forgetViewer();
      const page = await show(
        html`<praxis-community name=${place.id} local-name=${name}>${moderation}</praxis-community>`,
      );
      await press('Ask to change it')(page);
      return findByRole<HTMLInputElement>(page, 'textbox', 'Reason');
    };
    await changeRole(stella, uid('Anna'), 'steward');
    fill(await open('Stella'), 'It names a customer');
    const key = (name: string) => draftKey(place.id, uid(name), 'act', target.target, 'ask');
    await waitUntil(async () => (await readDraft(key('Stella'))) !== undefined);
    expect((await open('Anna')).value).to.equal('');
    const again = await open('Stella');
    await waitUntil(() => again.value === 'It names a customer');
  });

  it('lets go of it where somebody else signs in on the same page', async () => {
    for (const name of ['Ben', 'Anna']) {
      await join(place.as(name));
      await changeRole(stella, uid(name), 'steward');
    }
    await reported();
    const page = await show<CommunityElement>(
      html`<praxis-community name=${place.id} local-name="Stella">${moderation}</praxis-community>`,
    );
    const field = () => findByRole<HTMLInputElement>(page, 'textbox', 'Reason');
    await press('Ask to change it')(page);
    fill(await field(), 'It names a customer');
    const key = draftKey(place.id, uid('Stella'), 'act', target.target, 'ask');
    await waitUntil(async () => (await readDraft(key)) !== undefined);
    await page.signIn({method: 'local', name: 'Anna'});
    await goneByRole(page, 'textbox', 'Reason');
    await press('Ask to change it')(page);
    expect((await field()).value).to.equal('');
    await page.signIn({method: 'local', name: 'Stella'});
    await goneByRole(page, 'textbox', 'Reason');
    await press('Ask to change it')(page);
    await waitUntil(() => queryByRole<HTMLInputElement>(page, 'textbox', 'Reason')?.value === 'It names a customer');
  });

  it('takes of what was kept only what can stand in a box', async () => {
    await reported();
    const key = draftKey(place.id, uid('Stella'), 'act', target.target, 'hide');
    const open = async (text: string) => {
      await keepDraft(key, {text});
      const page = await show(
        html`<praxis-community name=${place.id} local-name="Stella">${moderation}</praxis-community>`,
      );
      await press('Hide it')(page);
      const reason = await findByRole<HTMLInputElement>(page, 'textbox', 'Reason');
      return {reason, text: byRole<HTMLTextAreaElement>(page, 'textbox', 'What you say to them')};
    };
    fill((await open('null')).reason, 'It names a customer');
    await waitUntil(async () => (await readDraft(key))?.text.includes('customer'));
    const {reason, text} = await open('{"reason": 5, "text": "Please"}');
    await waitUntil(() => text.value === 'Please');
    expect(reason.value).to.equal('');
  });

  it('stays, with what stands in it, while another of its kind is sent', async () => {
    await changeSettings(stella, {join: 'approval'});
    for (const name of ['Cleo', 'Dan']) await apply(place.as(name), `It is ${name}`);
    const store = new RefusingStore(new LocalStore(place.id));
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Stella" .store=${store}>${membership}</praxis-community>`,
    );
    const box = () => byRole<HTMLTextAreaElement>(page, 'textbox', 'Why? They will read it');
    const kept = (name: string) => readDraft(draftKey(place.id, uid('Stella'), 'decline', uid(name)));
    await press('Who comes in (2)')(page);
    await press('Decline Cleo')(page);
    await findByRole(page, 'textbox', 'Why? They will read it');
    fill(box(), 'Not yet');
    await waitUntil(async () => (await kept('Cleo')) !== undefined);
    store.goOffline();
    byRole(page, 'button', 'Decline').click();
    await press('Decline Dan')(page);
    await waitUntil(() => box().value === '');
    fill(box(), 'We are full');
    await waitUntil(async () => (await kept('Dan')) !== undefined);
    store.goOnline();
    await waitUntil(async () => (await kept('Cleo')) === undefined, 'it is sent');
    await goneText(page, 'It is Cleo');
    expect(box().value).to.equal('We are full');
    expect((await kept('Dan'))?.text).to.include('We are full');
  });

  it('stays where its writer went on while it was stored', async () => {
    priority = await suggestPriority(stella, {title: 'Docs', body: ''});
    location.hash = `#priority=${priority}`;
    const store = new RefusingStore(new LocalStore(place.id));
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Stella" .store=${store}
        ><praxis-priorities></praxis-priorities
      ></praxis-community>`,
    );
    await press('Say what came of it')(page);
    const field = await findByRole<HTMLTextAreaElement>(page, 'textbox', 'What came of it');
    fill(field, 'A start');
    const said = oneEvent(page, 'praxis-contributed');
    store.goOffline();
    byRole(page, 'button', 'Save').click();
    fill(field, 'A start, and more');
    store.goOnline();
    await said;
    await waitUntil(() => byRole(page, 'button', 'Save').getAttribute('aria-disabled') === 'false');
    expect(byRole<HTMLTextAreaElement>(page, 'textbox', 'What came of it').value).to.equal('A start, and more');
    byRole(page, 'button', 'Save').click();
    await findText(page, 'A start, and more');
    await goneByRole(page, 'textbox', 'What came of it');
    const key = draftKey(place.id, uid('Stella'), 'outcome', priority);
    await waitUntil(async () => (await readDraft(key)) === undefined);
  });
});
