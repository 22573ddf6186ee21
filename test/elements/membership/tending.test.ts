import '../../../src/elements/community/define.js';
import '../../../src/elements/membership/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {strFromU8, unzipSync} from 'fflate';
import {html, type LitElement} from 'lit';
import {askToAdopt, takeOver} from '../../../src/community/adoption.js';
import type {Community} from '../../../src/community/community.js';
import {listInDirectory} from '../../../src/community/directory.js';
import {post} from '../../../src/community/discussion.js';
import {proposeTerm} from '../../../src/community/glossary.js';
import {changeRole, join} from '../../../src/community/membership.js';
import {changeWatched} from '../../../src/community/watched.js';
import {draftKey, readDraft} from '../../../src/context/drafts.js';
import {dayOf, type Member} from '../../../src/model/member.js';
import {createId} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {catchDownloads} from '../../support/downloads.js';
import {
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  forgetViewer,
  goneByRole,
  goneText,
  nameOf,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {LocalCommunity} from '../../support/local-community.js';
import {waitUntil} from '../../support/wait-until.js';

const DAY = 24 * 60 * 60 * 1000;

describe('looking after a community, in <praxis-membership>', () => {
  let place: LocalCommunity;
  let amara: Community;
  let ada: Community;
  beforeEach(async () => {
    forgetViewer();
    place = new LocalCommunity();
    [amara, ada] = [place.as('Amara'), place.as('Ada')];
    await join(amara);
    await join(ada);
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const membership = (name: string) => {
    forgetViewer();
    return show(
      html`<praxis-community name=${place.id} local-name=${name}
        ><praxis-membership></praxis-membership
      ></praxis-community>`,
    );
  };
  const tending = async (name: string) => {
    const page = await membership(name);
    (await findByRole(page, 'button', 'Looking after this community')).click();
    await findByRole(page, 'heading', 'Stewards');
    return page;
  };
  const record = async () => (await amara.store.get(refs.community(), {fresh: true}))!;
  const roleOf = async ({viewer}: Community) => (await amara.store.get(refs.member(viewer!.uid), {fresh: true}))?.role;
  const lately = async ({store, viewer}: Community, fields: Partial<Member>) => {
    const member = (await store.get(refs.member(viewer!.uid)))!;
    await store.commit([
      {type: 'update', ref: refs.member(viewer!.uid), data: fields},
      listInDirectory(viewer!.uid, {...member, ...fields}),
    ]);
  };

  it('gives all that members read out as one archive', async () => {
    await post(ada, {id: createId(), thread: {id: createId(), key: '', title: 'Who?'}, body: 'Who runs it?'});
    await proposeTerm(ada, {label: 'Pod', gloss: 'A unit', lang: 'en'});
    const downloads = catchDownloads();
    try {
      const page = await tending('Amara');
      byRole(page, 'button', 'Export the community').click();
      await findText(page, /The community is in .*\.zip\./);
      const [file, ...more] = downloads.files;
      expect(more).to.deep.equal([]);
      expect(file!.name).to.match(new RegExp(`^${place.id}-\\d{4}-\\d\\d-\\d\\d\\.zip$`));
      const files = unzipSync(new Uint8Array(await file!.content.arrayBuffer()));
      const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
      const textIn = (name: RegExp) => texts.find(([known]) => name.test(known))?.[1];
      expect(textIn(/^conversations\/.*-who\.md$/)).to.include('> Who runs it?');
      expect(textIn(/^posts\.csv$/)).to.include('Who runs it?');
      expect(textIn(/^glossary\/en\/pod\.md$/)).to.include('A unit');
      expect(textIn(/^people\.csv$/))
        .to.include('Ada')
        .and.include('Amara');
      await expect(page).to.be.accessible();
    } finally {
      downloads.stop();
    }
  });

  it('gives nothing out once that is cancelled, and leaves the focus where one can go on', async () => {
    const downloads = catchDownloads();
    try {
      const page = await tending('Amara');
      const run = byRole(page, 'button', 'Export the community');
      const {host} = run.getRootNode() as ShadowRoot;
      run.click();
      await (host as LitElement).updateComplete; // Looking for it by its role would take longer than the export.
      const cancel = host.shadowRoot!.querySelector<HTMLElement>('#cancel')!;
      cancel.focus();
      cancel.click();
      await goneByRole(page, 'button', 'Cancel');
      await waitUntil(() => focused() === run);
      expect(downloads.files).to.deep.equal([]);
    } finally {
      downloads.stop();
    }
  });

  describe('its stewards', () => {
    it('are told by name, to stewards alone', async () => {
      const page = await tending('Amara');
      const stewards = byRole(page, 'region', 'Stewards');
      expect(textOf(stewards)).to.include('Amara').and.include('You are the only steward.');
      expect(queryByRole(page, 'button', 'Step down')).to.equal(undefined);
      await expect(page).to.be.accessible();
      const others = await membership('Ada');
      await findByRole(others, 'button', 'Leave');
      expect(queryByRole(others, 'button', 'Looking after this community')).to.equal(undefined);
    });

    it('become more, found by name whatever its case and accents', async () => {
      await join(place.as('Chloé'));
      const page = await tending('Amara');
      fill(byRole(page, 'searchbox', 'Find a member to make a steward'), 'nobody like this');
      await findText(page, 'No other member has this name.');
      fill(byRole(page, 'searchbox', 'Find a member to make a steward'), 'CHLOE');
      await findByRole(page, 'button', 'Make a steward: Chloé');
      await expect(page).to.be.accessible();
      byRole(page, 'button', 'Make a steward: Chloé').click();
      await findText(page, 'Chloé is a steward now.');
      await goneByRole(page, 'button', 'Make a steward: Chloé');
      expect((await record()).stewards).to.equal(2);
      expect(nameOf(focused()!)).to.equal('Stewards');
      await findByRole(page, 'button', 'Step down');
      await goneText(page, 'You are the only steward.');
    });

    it('step down while another one stays', async () => {
      await changeRole(amara, ada.viewer!.uid, 'steward');
      const page = await tending('Amara');
      (await findByRole(page, 'button', 'Step down')).click();
      await findText(page, 'You are here: Member');
      await goneByRole(page, 'button', 'Looking after this community');
      expect([await roleOf(amara), (await record()).stewards]).to.deep.equal(['member', 1]);
    });

    it('leave while another one stays, and the last does not', async () => {
      await changeRole(amara, ada.viewer!.uid, 'steward');
      const page = await membership('Amara');
      (await findByRole(page, 'button', 'Leave')).click();
      await findByRole(page, 'button', 'Stay');
      byRole(page, 'button', 'Leave').click();
      await findByRole(page, 'button', 'Join');
      const last = await membership('Ada');
      (await findByRole(last, 'button', 'Leave')).click();
      await findByRole(last, 'button', 'Stay');
      byRole(last, 'button', 'Leave').click();
      await findText(last, 'Ask a colleague to be its steward first');
      expect(await roleOf(ada)).to.equal('steward');
    });
  });

  describe('the words that hurt', () => {
    const box = (page: Node) => findByRole<HTMLTextAreaElement>(page, 'textbox', 'Words and phrases');

    it('are written down one on each line, and shown tidied', async () => {
      const page = await tending('Amara');
      fill(await box(page), 'numbskull\n\n  dumb as   a post \nNUMBSKULL');
      await expect(page).to.be.accessible();
      byRole(byRole(page, 'region', 'Words that hurt'), 'button', 'Save').click();
      await findText(page, 'Saved.');
      expect((await record()).watched).to.deep.equal(['numbskull', 'dumb as a post']);
      const field = await box(page);
      await waitUntil(() => field.value === 'numbskull\ndumb as a post', 'the list is tidied');
    });

    it('tell what does not fit, and keep what was written', async () => {
      const page = await tending('Amara');
      const field = await box(page);
      fill(field, 'x'.repeat(61));
      byRole(byRole(page, 'region', 'Words that hurt'), 'button', 'Save').click();
      await findText(page, 'This is 61 characters long. At most 60 fit.');
      expect(field.value).to.equal('x'.repeat(61));
    });

    it('keep what another steward added while somebody wrote', async () => {
      await changeWatched(amara, ['one'], []);
      const page = await tending('Amara');
      const field = await box(page);
      fill(field, 'one\ntwo');
      await changeWatched(amara, ['one', 'three'], ['one']);
      byRole(byRole(page, 'region', 'Words that hurt'), 'button', 'Save').click();
      await waitUntil(() => field.value === 'one\ntwo\nthree', `the box has all, not “${field.value}”`);
    });
  });

  describe('the words that hurt, begun and left', () => {
    const save = (page: Node) => byRole(byRole(page, 'region', 'Words that hurt'), 'button', 'Save').click();
    const box = (page: Node) => findByRole<HTMLTextAreaElement>(page, 'textbox', 'Words and phrases');
    const kept = async (before: string) =>
      (await readDraft(draftKey(place.id, amara.viewer!.uid, 'watched', before)))?.text;

    it('stand there again as long as the list is what they were begun with', async () => {
      await changeWatched(amara, ['one'], []);
      fill(await box(await tending('Amara')), 'one\ntwo');
      await waitUntil(async () => (await kept('one')) !== undefined);
      const page = await tending('Amara');
      const field = await box(page);
      await waitUntil(() => field.value === 'one\ntwo', `“${field.value}” is there`);
      save(page);
      await waitUntil(async () => (await record()).watched.length === 2);
      await waitUntil(async () => (await kept('one')) === undefined);
    });

    it('take nothing away that another steward added since', async () => {
      await changeWatched(amara, ['one'], []);
      fill(await box(await tending('Amara')), 'one\ntwo');
      await waitUntil(async () => (await kept('one')) !== undefined);
      await changeWatched(amara, ['one', 'three'], ['one']);
      const page = await tending('Amara');
      const field = await box(page);
      await waitUntil(() => field.value === 'one\nthree', `“${field.value}” is there`);
      fill(field, 'one\nthree\nfour');
      save(page);
      await waitUntil(async () => (await record()).watched.includes('four'));
      expect((await record()).watched).to.deep.equal(['one', 'three', 'four']);
    });
  });

  describe('that its stewards left alone', () => {
    beforeEach(async () => {
      await lately(ada, {joinedAt: Date.now() - 40 * DAY, joinedOn: dayOf() - 40});
      await lately(amara, {activeOn: dayOf() - 100});
    });
    const announced = (days: number) =>
      ada.store.commit([{type: 'update', ref: refs.adoption(), data: {askedAt: Date.now() - days * DAY}}]);

    it('is offered to a member, who asks, and takes it back', async () => {
      const page = await membership('Ada');
      await findText(page, 'Would you look after this community?');
      await expect(page).to.be.accessible();
      (await findByRole(page, 'button', 'Ask to take over')).click();
      await findText(page, 'You ask to look after this community.');
      expect(queryByRole(page, 'button', 'Take over')).to.equal(undefined);
      await expect(page).to.be.accessible();
      (await findByRole(page, 'button', 'Withdraw')).click();
      await findByRole(page, 'button', 'Ask to take over');
      expect(focused()).not.to.equal(null);
    });

    it('is announced to all, with nothing to do for who neither asked nor is a steward', async () => {
      await join(place.as('Bo'));
      await askToAdopt(ada);
      const page = await membership('Bo');
      await findText(page, 'Ada asks to look after this community.');
      const notice = byRole(page, 'region', 'Who looks after this community');
      expect(queryByRole(notice, 'button')).to.equal(undefined);
    });

    it('is kept by a steward with one click', async () => {
      await askToAdopt(ada);
      const page = await membership('Amara');
      await findText(page, 'Ada asks to look after this community.');
      await expect(page).to.be.accessible();
      (await findByRole(page, 'button', 'Refuse: I look after it')).click();
      await goneText(page, 'Ada asks to look after this community.');
      expect(await amara.store.get(refs.adoption(), {fresh: true})).to.include({state: 'refused'});
      await waitUntil(() => focused()?.textContent.includes('You are here'), 'the focus goes on');
    });

    it('is taken over by whoever asked, two weeks later', async () => {
      await askToAdopt(ada);
      await announced(14);
      const page = await membership('Ada');
      await findText(page, 'No steward refused. You can take over now.');
      (await findByRole(page, 'button', 'Take over')).click();
      await findText(page, 'You are here: Steward');
      await goneText(page, 'No steward refused.');
      expect((await record()).stewards).to.equal(2);
      await findByRole(page, 'button', 'Looking after this community');
      await waitUntil(() => focused()?.textContent.includes('You are here'), 'the focus goes on');
    });

    it('tells whoever was too late that it did not work', async () => {
      await askToAdopt(ada);
      await announced(14);
      const page = await membership('Ada');
      const button = await findByRole(page, 'button', 'Take over');
      await takeOver(ada);
      button.click();
      await findText(page, 'You are here: Steward');
    });

    it('is nothing to say while a steward was there in the last 90 days', async () => {
      await lately(amara, {activeOn: dayOf() - 89});
      const page = await membership('Ada');
      await findText(page, 'You are here: Member');
      expect(queryByRole(page, 'region', 'Who looks after this community')).to.equal(undefined);
    });
  });
});
