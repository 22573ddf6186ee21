import '../../../src/elements/glossary/define.js';
import '../../../src/elements/thread/define.js';
import '../../../src/elements/threads/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';
import {post} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {createId, localUid} from '../../../src/model/ids.js';
import {settled} from '../../support/element-contract.js';
import {allByRole, everyElement, findByRole, forgetViewer, show, textOf} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {pointAt} from '../term-card/support.js';
import {waitUntil} from '../../support/wait-until.js';

describe('names of people, wherever they stand', () => {
  let place: LocalCommunity;
  const thread = {id: createId(), key: '', title: 'Looms', kind: 'question' as const};
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    await join(place.as('Ada'), {title: 'Mathematician'});
    await join(place.as('Bo'), {title: 'Weaver'});
    const draft = {id: createId(), thread, body: 'What says @\u2068Bo\u2069?', mentions: [localUid('Bo')]};
    await post(place.as('Ada'), draft);
  });
  afterEach(async () => {
    await sendMouse({type: 'move', position: [0, 0]});
    fixtureCleanup();
    await place.close();
  });

  const open = async (content: TemplateResult) => {
    const page = await show<HTMLElement>(
      html`<praxis-community name=${place.id} local-name="Cy">${content}</praxis-community>`,
    );
    await waitUntil(() => textOf(page).includes('Looms'), 'nothing is there');
    await settled(page);
    return page;
  };
  const card = () => allByRole(document.body, 'dialog').find((dialog) => dialog.matches('.card'));
  const cardSays = (text: string) => waitUntil(() => card() && textOf(card()!).includes(text), `no card says ${text}`);
  const nameOf = (page: Element, uid: string) =>
    [...everyElement(page)].find((element) => element.matches(`[data-praxis-member="${uid}"]`))!;

  it('have a card in a thread, loaded when somebody first comes to one', async () => {
    const page = await open(
      html`<praxis-thread loading="eager" .threadId=${thread.id} .threadTitle=${thread.title}></praxis-thread>`,
    );
    const byline = await findByRole(page, 'link', 'Ada');
    expect(customElements.get('praxis-member-card'), 'before').to.equal(undefined);
    await pointAt(byline);
    await cardSays('Mathematician');
    await sendMouse({type: 'move', position: [0, 0]});
    await waitUntil(() => !card(), 'the card is in the way');
    await pointAt(await findByRole(page, 'link', '@Bo'));
    await cardSays('Weaver');
  });

  it('have one card each, which goes with whoever comes to it again', async () => {
    const page = await open(
      html`<praxis-thread loading="eager" .threadId=${thread.id} .threadTitle=${thread.title}></praxis-thread>`,
    );
    const byline = await findByRole(page, 'link', 'Ada');
    const beside = (byline.getRootNode() as ShadowRoot).querySelector('time')!;
    for (let time = 0; time < 2; time++) {
      await pointAt(byline);
      await cardSays('Mathematician');
      await pointAt(beside);
      await waitUntil(() => !card(), 'the card is in the way');
    }
    await pointAt(await findByRole(page, 'link', '@Bo'));
    await cardSays('Weaver');
  });

  it('have a card where a face stands for them', async () => {
    const page = await open(html`<praxis-threads></praxis-threads>`);
    await waitUntil(() => nameOf(page, localUid('Ada')), 'no face', {interval: 20});
    await pointAt(nameOf(page, localUid('Ada')));
    await cardSays('Mathematician');
  });
});
