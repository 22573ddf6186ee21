import '../../../src/elements/composer/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {html} from 'lit';
import {Formats} from '../../../src/context/formats.js';
import {draftKey, keepDraft, readDraft} from '../../../src/context/drafts.js';
import type {ComposerElement} from '../../../src/elements/composer/composer.js';
import en from '../../../src/locales/en.js';
import {createId} from '../../../src/model/ids.js';
import {byRole, fill, findByRole, focused, press, queryByRole, show, textOf} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('<praxis-composer>', () => {
  let heard: {type: string; detail: unknown}[];
  beforeEach(() => (heard = []));
  afterEach(fixtureCleanup);

  const open = async (given: Partial<ComposerElement> = {}) => {
    const hear = ({type, detail}: CustomEvent<unknown>) => heard.push({type, detail});
    const composer = await show<ComposerElement>(
      html`<praxis-composer @send=${hear} @cancel=${hear}></praxis-composer>`,
    );
    Object.assign(composer, {
      strings: en,
      formats: Formats.for('en'),
      label: 'Write a reply',
      action: 'Post',
      ...given,
    });
    await composer.updateComplete;
    return composer;
  };
  const box = (composer: Node) => byRole<HTMLTextAreaElement>(composer, 'textbox');

  it('is accessible: empty, refused and nearly full', async () => {
    const composer = await open({cancelLabel: 'Cancel'});
    await expect(composer).to.be.accessible();
    byRole(composer, 'button', 'Post').click();
    await findByRole(composer, 'alert');
    await expect(composer).to.be.accessible();
    fill(box(composer), 'x'.repeat(19_000));
    await composer.updateComplete;
    await expect(composer).to.be.accessible();
  });

  it('tells what is sent, once, and is empty at once', async () => {
    const composer = await open();
    fill(box(composer), 'Hello');
    byRole(composer, 'button', 'Post').click();
    byRole(composer, 'button', 'Post').click();
    await composer.updateComplete;
    expect(heard).to.deep.equal([{type: 'send', detail: 'Hello'}]);
    expect(box(composer).value).to.equal('');
  });

  it('asks for a text again when somebody wrote and deleted since', async () => {
    const composer = await open();
    fill(box(composer), 'Hello');
    byRole(composer, 'button', 'Post').click();
    fill(box(composer), '');
    byRole(composer, 'button', 'Post').click();
    await findByRole(composer, 'alert');
  });

  it('sends with Command and Enter as well', async () => {
    const composer = await open();
    fill(box(composer), 'Hello');
    await press('Meta+Enter');
    expect(heard).to.deep.equal([{type: 'send', detail: 'Hello'}]);
  });

  it('leaves the keys of an input method to it', async () => {
    const composer = await open({cancelLabel: 'Cancel'});
    fill(box(composer), 'にほん');
    for (const key of ['Enter', 'Escape']) {
      box(composer).dispatchEvent(
        new KeyboardEvent('keydown', {key, ctrlKey: true, isComposing: true, bubbles: true, composed: true}),
      );
    }
    expect(heard).to.deep.equal([]);
  });

  it('tells how it is left, and keeps Escape from a dialog around it', async () => {
    const composer = await open({cancelLabel: 'Cancel'});
    let isHeard = false;
    const listen = () => (isHeard = true);
    document.addEventListener('keydown', listen, {once: true});
    box(composer).focus();
    await press('Escape');
    document.removeEventListener('keydown', listen);
    byRole(composer, 'button', 'Cancel').click();
    expect(heard).to.deep.equal([
      {type: 'cancel', detail: 'escape'},
      {type: 'cancel', detail: 'button'},
    ]);
    expect(isHeard).to.equal(false);
  });

  it('lets Escape pass where there is nothing to leave', async () => {
    const composer = await open();
    let isHeard = false;
    document.addEventListener('keydown', () => (isHeard = true), {once: true});
    box(composer).focus();
    await press('Escape');
    expect(isHeard).to.equal(true);
    expect(heard).to.deep.equal([]);
  });

  it('follows the direction of what is written', async () => {
    const composer = await open();
    const direction = async (text: string) => {
      fill(box(composer), text);
      await composer.updateComplete;
      return getComputedStyle(box(composer)).direction;
    };
    expect(await direction('1. مرحبا')).to.equal('rtl');
    expect(await direction('1. hello مرحبا')).to.equal('ltr');
    expect(await direction('1. 你好')).to.equal('ltr');
  });

  it('adds to what is there', async () => {
    const composer = await open();
    composer.write('first');
    expect(composer.text).to.equal('first');
    composer.write('second');
    await composer.updateComplete;
    expect(box(composer).value).to.equal('first\n\nsecond');
    composer.focus();
    expect(focused()).to.equal(box(composer));
  });

  it('has nothing to send with where there is nothing to send to', async () => {
    const composer = await open({action: '', cancelLabel: 'Discard mine'});
    fill(box(composer), 'text');
    await press('Control+Enter');
    expect(heard).to.deep.equal([]);
    expect(queryByRole(composer, 'button', 'Post')).to.equal(undefined);
  });

  it('does not put an old draft over what is typed while it is read', async () => {
    const key = draftKey(createId());
    await keepDraft(key, {text: 'old'});
    const composer = await open();
    composer.draftKey = key;
    await composer.updateComplete;
    fill(box(composer), 'new');
    await readDraft(key);
    await composer.updateComplete;
    expect(box(composer).value).to.equal('new');
  });

  it('keeps the draft of one place when it goes to another', async () => {
    const [first, second] = [draftKey(createId()), draftKey(createId())];
    const composer = await open({draftKey: first});
    fill(box(composer), 'for the first');
    composer.draftKey = second;
    await composer.updateComplete;
    expect(box(composer).value).to.equal('');
    await waitUntil(async () => (await readDraft(first))?.text === 'for the first');
    expect(await readDraft(second)).to.equal(undefined);
  });

  it('keeps no draft that is no different from the text it began with', async () => {
    const key = draftKey(createId());
    const composer = await open({draftKey: key, initial: 'as it was'});
    expect(textOf(composer)).to.include('Markdown works.');
    fill(box(composer), 'changed');
    fill(box(composer), 'as it was');
    composer.remove();
    await waitUntil(async () => (await readDraft(key)) === undefined);
  });
});
