import '../../../src/elements/profile-form/define.js';
import {expect, fixtureCleanup, oneEvent} from '@open-wc/testing';
import {html} from 'lit';
import {join} from '../../../src/community/membership.js';
import {readPortrait} from '../../../src/community/portrait.js';
import {readProfile, updateProfile} from '../../../src/community/profile.js';
import {Formats} from '../../../src/context/formats.js';
import type {ProfileFormElement} from '../../../src/elements/profile-form/profile-form.js';
import en, {type Locale} from '../../../src/locales/en.js';
import fr from '../../../src/locales/fr.js';
import {localUid} from '../../../src/model/ids.js';
import {refs} from '../../../src/model/records.js';
import {LocalStore} from '../../../src/store/local/store.js';
import {serverTime} from '../../../src/store/transforms.js';
import {settled} from '../../support/element-contract.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  findText,
  focused,
  goneText,
  press,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {CountingStore} from '../../support/counting-store.js';
import {LocalCommunity} from '../../support/local-community.js';
import {aPhoto, aPicture} from '../../support/pictures.js';
import {waitUntil} from '../../support/wait-until.js';

const ADA = localUid('Ada');

describe('<praxis-profile-form>', () => {
  let place: LocalCommunity;
  beforeEach(async () => {
    place = new LocalCommunity();
    await join(place.as('Ada'), {title: 'Mathematician', skills: ['Looms']});
  });
  afterEach(async () => {
    fixtureCleanup();
    await place.close();
  });

  const open = async (strings: Locale = en, community = place.as('Ada')) => {
    const member = (await community.store.get(refs.member(ADA)))!;
    const form = await show<ProfileFormElement>(
      html`<praxis-profile-form
        style="--_text-md: 14px"
        .community=${community}
        .member=${member}
        .strings=${strings}
        .formats=${Formats.for(strings === fr ? 'fr' : 'en')}
      ></praxis-profile-form>`,
    );
    await findByRole(form, 'textbox', strings === fr ? 'Fonction' : 'Title');
    await settled(form);
    return form;
  };
  const own = async () => (await readProfile(place.as('Ada'), ADA))!;
  const choose = (select: HTMLSelectElement, value: string) => {
    select.value = value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const add = async (page: Node, label: RegExp | string, text: string) => {
    fill(byRole(page, 'textbox', label), text);
    await press('Enter');
  };
  const save = async (form: HTMLElement) => {
    setTimeout(() => byRole(form, 'button', 'Save').click());
    await oneEvent(form, 'praxis-contributed');
  };
  const file = (input: HTMLInputElement, picture: File) => {
    const data = new DataTransfer();
    data.items.add(picture);
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
  };

  it('is accessible, as a form and as a preview', async () => {
    const form = await open();
    await expect(form).to.be.accessible();
    byRole(form, 'button', 'Preview').click();
    await findText(form, 'Mathematician');
    await settled(form);
    await expect(form).to.be.accessible();
  });

  it('stores every field', async () => {
    const form = await open();
    fill(byRole(form, 'textbox', 'Name'), 'Ada Lovelace');
    fill(byRole(form, 'textbox', 'Pronouns'), 'she/her');
    fill(byRole(form, 'textbox', 'Department'), 'Engines');
    fill(byRole(form, 'textbox', 'Place'), 'London');
    fill(byRole(form, 'textbox', 'About me'), 'Poetical\nscience.');
    fill(byRole(form, 'textbox', 'Contact'), 'ada@example.org');
    fill(byRole(form, 'textbox', 'In my own words'), 'mostly here to listen');
    choose(byRole(form, 'combobox', 'Time zone'), 'Europe/Paris');
    byRole(form, 'checkbox', 'Monday').click();
    byRole(form, 'checkbox', 'Sunday').click();
    for (const [field, time] of [
      ['From', '09:00'],
      ['To', '17:30'],
    ] as const) {
      const input = [...form.shadowRoot!.querySelectorAll('label.time')].find((label) =>
        label.textContent.includes(field),
      )!;
      fill(input.querySelector('input')!, time);
    }
    await add(form, /^Ask me about/, 'Loops');
    await add(form, /^What I know about/, 'Engines');
    await add(form, /^What I am learning/, 'Flying');
    fill(byRole(form, 'textbox', /^Links/), 'example.org/ada'); // Left over, without Enter.
    fill(byRole(form, 'combobox', /^Languages/), 'German,');
    await save(form);
    const {profile} = await own();
    expect(profile).to.deep.include({
      name: 'Ada Lovelace',
      pronouns: 'she/her',
      title: 'Mathematician',
      department: 'Engines',
      place: 'London',
      about: 'Poetical\nscience.',
      contact: 'ada@example.org',
      involvement: 'mostly here to listen',
      zone: 'Europe/Paris',
      hours: '17 09:00-17:30',
      asks: ['Loops'],
      skills: ['Looms', 'Engines'],
      learning: ['Flying'],
      links: ['https://example.org/ada'],
      languages: ['de'],
    });
  });

  it('lets one say who sees what, and previews it', async () => {
    const form = await open();
    const level = byRole<HTMLSelectElement>(form, 'combobox', 'Who sees “Title”');
    expect(level.value).to.equal('all');
    choose(level, 'stewards');
    byRole(form, 'button', 'Preview').click();
    await findByRole(form, 'heading', 'Ada');
    await goneText(form, 'Mathematician');
    byRole(form, 'button', 'Stewards').click();
    await findText(form, 'Mathematician');
    expect(queryByRole(form, 'button', /Ask/), 'a preview does nothing').to.equal(undefined);
    byRole(form, 'button', 'Edit').click();
    await findByRole(form, 'button', 'Save');
    await save(form);
    const read = await own();
    expect(read.levels.title).to.equal('stewards');
    expect(read.profile.title).to.equal('Mathematician');
    const member = await place.as('Bo').store.get(refs.member(ADA));
    expect(member!.title, 'what all may read').to.equal('');
  });

  it('takes a photo, small and without what its file said', async () => {
    const form = await open();
    file(form.shadowRoot!.querySelector<HTMLInputElement>('[type=file]')!, await aPhoto());
    await findByRole(form, 'button', 'Remove the photo');
    await save(form);
    const portrait = (await readPortrait(place.as('Bo'), ADA))!;
    const bytes = atob(portrait.data);
    expect(portrait.type).to.be.oneOf(['image/webp', 'image/jpeg']);
    expect(bytes).to.not.contain('GPS').and.to.not.contain('Exif');
    expect((await own()).profile.photo).to.equal('kept');
    const again = await open();
    byRole(again, 'button', 'Remove the photo').click();
    await save(again);
    expect(await readPortrait(place.as('Bo'), ADA)).to.equal(undefined);
    expect((await own()).profile.photo).to.equal('');
  });

  it('makes a large photo small enough', async () => {
    const form = await open();
    file(
      form.shadowRoot!.querySelector<HTMLInputElement>('[type=file]')!,
      await aPicture({width: 900, height: 700, noise: true}),
    );
    await findByRole(form, 'button', 'Remove the photo');
    await save(form);
    const {data} = (await readPortrait(place.as('Bo'), ADA))!;
    expect(data.length).to.be.below(32_769);
  });

  it('says what is wrong where it is, and keeps the rest', async () => {
    const form = await open();
    file(form.shadowRoot!.querySelector<HTMLInputElement>('[type=file]')!, new File(['no picture'], 'a.png'));
    await findText(form, 'This file is no image');
    fill(byRole(form, 'textbox', 'Name'), '  ');
    fill(byRole(form, 'textbox', /^Links/), 'http://example.org');
    fill(byRole(form, 'combobox', /^Languages/), 'Klingonish');
    byRole(form, 'checkbox', 'Monday').click();
    byRole(form, 'button', 'Save').click();
    await findText(form, 'Please write your name.');
    expect(focused()!.id).to.equal('name');
    const text = textOf(form);
    expect(text).to.contain('A link begins with https://');
    expect(text).to.contain('“Klingonish” is not a language');
    expect(text).to.contain('Say from when until when');
    expect(byRole<HTMLInputElement>(form, 'textbox', /^Links/).value).to.equal('http://example.org');
    expect(byRole(form, 'textbox', 'Name').getAttribute('aria-describedby')).to.contain('name-problem');
    await expect(form).to.be.accessible();
    expect((await own()).profile.name).to.equal('Ada');
  });

  it('loses nothing that was written', async () => {
    let form = await open();
    fill(byRole(form, 'textbox', 'Title'), 'Countess');
    await add(form, /^Ask me about/, 'Loops');
    form = await open();
    await waitUntil(() => byRole<HTMLInputElement>(form, 'textbox', 'Title').value === 'Countess', 'the draft is lost');
    await findText(form, 'Loops');
    byRole(form, 'button', 'Go back to what is saved').click();
    await goneText(form, 'Loops');
    expect(byRole<HTMLInputElement>(form, 'textbox', 'Title').value).to.equal('Mathematician');
  });

  it('leaves alone what somebody changed elsewhere meanwhile', async () => {
    const form = await open();
    await updateProfile(place.as('Ada'), {place: 'Paris'});
    fill(byRole(form, 'textbox', 'Title'), 'Countess');
    await save(form);
    const {profile} = await own();
    expect([profile.title, profile.place]).to.deep.equal(['Countess', 'Paris']);
  });

  it('says so as soon as somebody changes it elsewhere, and goes on from that with what they wrote', async () => {
    const form = await open();
    fill(byRole(form, 'textbox', 'Title'), 'Countess');
    await updateProfile(place.as('Ada'), {title: 'Poet', place: 'Paris', languages: ['fr']});
    form.member = (await place.as('Ada').store.get(refs.member(ADA)))!;
    await findText(form, 'You changed your profile elsewhere in the meantime.');
    const valueOf = (name: string) => byRole<HTMLInputElement>(form, 'textbox', name).value;
    expect([valueOf('Title'), valueOf('Place')]).to.deep.equal(['Countess', 'Paris']);
    (form.renderRoot.querySelector('summary') as HTMLElement).click();
    expect(textOf(form.renderRoot.querySelector('details')!))
      .to.include('Title Poet')
      .and.include('Languages French');
    await expect(form).to.be.accessible();
    await save(form);
    const {profile} = await own();
    expect([profile.title, profile.place, profile.languages]).to.deep.equal(['Countess', 'Paris', ['fr']]);
  });

  it('follows what was changed elsewhere where nothing was written, and keeps no draft of that', async () => {
    const form = await open();
    await updateProfile(place.as('Ada'), {place: 'Paris'});
    form.member = (await place.as('Ada').store.get(refs.member(ADA)))!;
    await findText(form, 'You changed your profile elsewhere in the meantime.');
    expect(byRole<HTMLInputElement>(form, 'textbox', 'Place').value).to.equal('Paris');
    fixtureCleanup();
    await updateProfile(place.as('Ada'), {place: 'Rome'});
    expect(byRole<HTMLInputElement>(await open(), 'textbox', 'Place').value).to.equal('Rome');
  });

  it('says nothing any more once it is as it was', async () => {
    const form = await open();
    const change = async (changes: Parameters<typeof updateProfile>[1]) => {
      await updateProfile(place.as('Ada'), changes);
      form.member = (await place.as('Ada').store.get(refs.member(ADA)))!;
    };
    await change({title: 'Poet'});
    await findText(form, 'You changed your profile elsewhere in the meantime.');
    await change({title: 'Mathematician'});
    await goneText(form, 'You changed your profile elsewhere in the meantime.');
    await change({place: 'Paris'});
    await findText(form, 'You changed your profile elsewhere in the meantime.');
    form.renderRoot.querySelector('summary')!.click();
    await findText(form.renderRoot.querySelector('details')!, 'Place Paris');
    expect(textOf(form.renderRoot.querySelector('details')!)).to.not.include('Title');
  });

  it('reads nothing anew for what was saved from it', async () => {
    const store = new CountingStore(new LocalStore(place.id));
    const form = await open(en, place.as('Ada', store));
    fill(byRole(form, 'textbox', 'Title'), 'Countess');
    await save(form);
    const read = store.reads.length;
    form.member = (await store.get(refs.member(ADA)))!;
    await form.updateComplete;
    expect(store.reads.slice(read)).to.deep.equal([refs.member(ADA)]);
    await store.close();
  });

  it('says nothing of what else becomes of a member meanwhile', async () => {
    const form = await open();
    const {store} = place.as('Ada');
    await store.commit([{type: 'update', ref: refs.member(ADA), data: {activeOn: 1, updatedAt: serverTime()}}]);
    form.member = (await store.get(refs.member(ADA)))!;
    fill(byRole(form, 'textbox', 'Title'), 'Countess');
    await save(form);
    await goneText(form, 'You changed your profile elsewhere in the meantime.');
  });

  it('takes words away one by one, by keyboard too', async () => {
    const form = await open();
    await add(form, /^What I know about/, 'Engines');
    byRole(form, 'button', 'Remove “Looms”').click();
    await waitUntil(() => allByRole(form, 'button', /^Remove/).length === 1, 'still there');
    expect(focused()!.localName, 'the focus is where one goes on').to.equal('input');
    await press('Backspace');
    expect((focused() as HTMLInputElement).value, 'to be changed').to.equal('Engines');
    expect(allByRole(form, 'button', /^Remove/)).to.have.length(0);
  });

  it('shows by what one did lately only what one chooses', async () => {
    const form = await open();
    await findText(form, 'you would be “');
    const button = await findByRole(form, 'button', /^Show “/);
    button.click();
    await save(form);
    expect((await own()).profile.involvement).to.be.oneOf(['core', 'active', 'occasional', 'listening']);
  });

  it('speaks French', async () => {
    const form = await open(fr);
    await findByRole(form, 'combobox', 'Qui voit « Fonction »');
    byRole(form, 'button', 'Aperçu').click();
    await findText(form, 'Votre carte telle que la voient');
  });
});
