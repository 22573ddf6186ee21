import '../../../src/elements/community/define.js';
import '../../../src/elements/account/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import type {Community} from '../../../src/community/community.js';
import {apply} from '../../../src/community/applications.js';
import {post} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {changeSettings} from '../../../src/community/settings.js';
import {draftKey, keepDraft, keepDraftAtOnce, readDraft} from '../../../src/context/drafts.js';
import {recallsRestriction, rememberRestriction} from '../../../src/context/restriction-memory.js';
import {createId, localUid} from '../../../src/model/ids.js';
import {NO_NAME} from '../../../src/model/no-name.js';
import {refs} from '../../../src/model/records.js';
import {byRole, findByRole, findText, focused, forgetViewer, nameOf, queryByRole, show} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

describe('my data, in <praxis-account>', () => {
  let place: LocalCommunity;
  let amara: Community;
  const thread = {id: createId(), key: '', title: 'Zones'};
  const said = createId();
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    amara = place.as('Amara');
    await join(amara);
    await join(place.as('Ada'), {about: 'Likes zones'});
    await post(place.as('Ada'), {id: said, thread, body: 'One zone is enough.'});
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const opened = async (name: string) => {
    const page = await show(
      html`<praxis-community name=${place.id} local-name=${name}><praxis-account></praxis-account></praxis-community>`,
    );
    (await findByRole(page, 'button', `Account: ${name}`)).click();
    (await findByRole(page, 'button', 'My data')).click();
    return findByRole(page, 'dialog', 'My data');
  };

  it('is saved as a file', async () => {
    const dialog = await opened('Ada');
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download, this.href);
    };
    try {
      byRole(dialog, 'button', 'Save my data').click();
      await findText(dialog, '1 post, 0 versions of terms');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved[0]).to.include('my-data');
    expect(await (await fetch(saved[1]!)).text()).to.include('One zone is enough.');
  });

  it('is erased in two steps, after it is said what goes and what stays', async () => {
    const dialog = await opened('Ada');
    await findText(dialog, 'your posts, and what you said of terms and decisions, without your name');
    byRole(dialog, 'checkbox').click();
    byRole(dialog, 'button', 'Erase my data…').click();
    await findText(dialog, 'This cannot be undone.');
    await waitUntil(() => nameOf(focused()!) === 'Keep everything', 'what is safe comes first');
    byRole(dialog, 'button', 'Erase for good').click();
    await findText(dialog, 'It is done.');
    expect(await amara.store.get(refs.member(localUid('Ada')))).to.include({
      ...{name: NO_NAME, status: 'left', about: ''},
    });
    expect((await amara.store.get(refs.post(thread.id, said)))!.body).to.equal('');
  });

  it('leaves nothing on this device of what they did not send, and all that others wrote', async () => {
    const {uid} = place.as('Ada').viewer!;
    const [own, others] = [uid, amara.viewer!.uid].map((who) => draftKey(place.id, who, thread.id, 'reply', ''));
    await keepDraft(own!, {text: 'Half a thought'});
    keepDraftAtOnce(draftKey('profile', place.id, uid), {text: '{"about":"Secret"}'});
    await keepDraft(others!, {text: 'Hers'});
    rememberRestriction(place.as('Ada'));
    const dialog = await opened('Ada');
    byRole(dialog, 'button', 'Erase my data…').click();
    (await findByRole(dialog, 'button', 'Erase for good')).click();
    await findText(dialog, 'It is done.');
    expect(await readDraft(own!)).to.equal(undefined);
    expect(await readDraft(draftKey('profile', place.id, uid))).to.equal(undefined);
    expect(JSON.stringify({...localStorage})).not.to.include('Secret');
    expect(recallsRestriction(place.as('Ada'))).to.equal(false);
    expect(await readDraft(others!)).to.deep.equal({text: 'Hers'});
    expect((await amara.store.get(refs.post(thread.id, said)))!).to.include({
      ...{byline: NO_NAME, body: 'One zone is enough.'},
    });
  });

  it('is erased of somebody who only asked to join', async () => {
    await changeSettings(amara, {join: 'approval'});
    await apply(place.as('Bo'), 'I like zones');
    const dialog = await opened('Bo');
    await findByRole(dialog, 'button', 'Erase my data…');
    expect(queryByRole(dialog, 'checkbox')).to.equal(undefined);
    byRole(dialog, 'button', 'Erase my data…').click();
    (await findByRole(dialog, 'button', 'Erase for good')).click();
    await findText(dialog, 'It is done.');
    expect(await amara.store.get(refs.application(localUid('Bo')))).to.include({message: '', state: 'withdrawn'});
  });

  it('stays when one thinks again', async () => {
    const dialog = await opened('Ada');
    byRole(dialog, 'button', 'Erase my data…').click();
    (await findByRole(dialog, 'button', 'Keep everything')).click();
    await findByRole(dialog, 'button', 'Save my data');
    expect(await amara.store.get(refs.member(localUid('Ada')))).to.include({about: 'Likes zones'});
  });

  it('stays with a steward until they hand over', async () => {
    const dialog = await opened('Amara');
    byRole(dialog, 'button', 'Erase my data…').click();
    (await findByRole(dialog, 'button', 'Erase for good')).click();
    await findText(dialog, 'Ask a colleague to be its steward first');
  });

  it('says that there is nothing to erase of somebody who is no member', async () => {
    const dialog = await opened('Bo');
    await findText(dialog, 'there is nothing to erase');
    expect(queryByRole(dialog, 'button', 'Erase my data…')).to.equal(undefined);
  });
});
