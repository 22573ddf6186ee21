import '../../../src/elements/community/define.js';
import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {post} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {acceptAnswer} from '../../../src/community/thread-acts.js';
import {createId, localUid} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {findByRole, findText, forgetViewer, goneByRole, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

describe('what a member knows, in <praxis-membership>', () => {
  let place: LocalCommunity;
  let ada: Community;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    const amara = place.as('Amara');
    ada = place.as('Ada');
    await join(amara);
    await join(ada);
    const thread = {
      id: createId(),
      key: '',
      title: 'How do pods restart?',
      kind: 'question' as const,
      tags: ['Kubernetes'],
    };
    await post(amara, {id: createId(), thread, body: 'How do pods restart?'});
    const answer = createId();
    await post(ada, {id: answer, thread, body: 'By themselves.'});
    await acceptAnswer(amara, thread.id, answer);
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  it('is suggested to them, shown once they say so, and hidden again', async () => {
    const shown = async () => (await ada.store.get(refs.member(localUid('Ada'))))!.evidence;
    const page = await show(
      html`<praxis-community name=${place.id} local-name="Ada"
        ><praxis-membership></praxis-membership
      ></praxis-community>`,
    );
    (await findByRole(page, 'button', 'What I know')).click();
    await findText(page, 'Your answer was accepted in “How do pods restart?”.');
    expect(await shown()).to.deep.equal([]);
    (await findByRole(page, 'button', 'Show Kubernetes')).click();
    const hide = await findByRole(page, 'button', 'Hide Kubernetes');
    expect((await shown())[0]).to.match(/^thread:\S+ Kubernetes$/);
    await goneByRole(page, 'button', 'Show Kubernetes');
    hide.click();
    await findByRole(page, 'button', 'Show Kubernetes');
    await waitUntil(async () => (await shown()).length === 0, 'it is hidden');
  });
});
