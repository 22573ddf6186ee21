import '../../../src/elements/composer/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {Formats} from '../../../src/context/formats.js';
import type {ComposerElement} from '../../../src/elements/composer/composer.js';
import en from '../../../src/locales/en.js';
import {
  allByRole,
  byRole,
  fill,
  findByRole,
  focused,
  nameOf,
  press,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {pasteEvent} from '../../support/pictures.js';

describe('formatting in <praxis-composer>', () => {
  let sent: string[];
  beforeEach(() => (sent = []));
  afterEach(fixtureCleanup);

  const open = async (text = '') => {
    const composer = await show<ComposerElement>(
      html`<praxis-composer
        .strings=${en}
        .formats=${Formats.for('en')}
        .label=${'Write a reply'}
        .action=${'Post'}
        @send=${({detail}: CustomEvent<string>) => sent.push(detail)}
      ></praxis-composer>`,
    );
    const box = byRole<HTMLTextAreaElement>(composer, 'textbox');
    if (text) fill(box, text);
    await composer.updateComplete;
    return {composer, box, button: (name: string) => byRole(composer, 'button', name)};
  };

  it('has one stop for the Tab key, and arrow keys that go around', async () => {
    const {composer, button} = await open();
    const toolbar = byRole(composer, 'toolbar', 'Formatting');
    const tabbable = () => allByRole(toolbar, 'button').filter(({tabIndex}) => tabIndex === 0);
    expect(tabbable().map(nameOf)).to.deep.equal(['Bold']);
    button('Bold').focus();
    await press('ArrowRight');
    expect(nameOf(focused()!)).to.equal('Italic');
    await composer.updateComplete;
    expect(tabbable().map(nameOf)).to.deep.equal(['Italic']);
    await press('End');
    expect(nameOf(focused()!)).to.equal('Preview');
    await press('ArrowRight');
    expect(nameOf(focused()!)).to.equal('Bold');
    await press('ArrowLeft');
    expect(nameOf(focused()!)).to.equal('Preview');
    await press('Home');
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Write a reply');
  });

  it('goes the other way where lines do', async () => {
    const {composer, button} = await open();
    composer.dir = 'rtl';
    button('Bold').focus();
    await press('ArrowLeft');
    expect(nameOf(focused()!)).to.equal('Italic');
  });

  it('says which keys do the same', async () => {
    const {button} = await open();
    expect(button('Bold').title).to.match(/^Bold \((Ctrl|⌘) \+ B\)$/);
    expect(button('Quote').title).to.match(/^Quote \((Ctrl|⌘) \+ Shift \+ 9\)$/);
    expect(button('Link').getAttribute('aria-keyshortcuts')).to.match(/^(Control|Meta)\+K$/);
  });

  it('formats what is selected, and goes on writing there', async () => {
    const {composer, box, button} = await open('some words');
    box.setSelectionRange(5, 10);
    button('Bold').click();
    expect(box.value).to.equal('some **words**');
    expect(composer.text).to.equal('some **words**');
    expect(focused()).to.equal(box);
    await sendKeys({type: 'w'});
    expect(box.value).to.equal('some **w**');
  });

  for (const [keys, text] of [
    ['Control+b', '**word**'],
    ['Meta+b', '**word**'],
    ['Control+i', '_word_'],
    ['Control+e', '`word`'],
    ['Control+k', '[word]()'],
  ] as const) {
    it(`formats by ${keys}`, async () => {
      const {box} = await open('word');
      box.select();
      await press(keys);
      expect(box.value).to.equal(text);
    });
  }

  it('formats lines by the number keys, whatever sign they type', async () => {
    const {composer, box} = await open('word');
    for (const [code, text] of [
      ['Digit9', '> word'],
      ['Digit8', '> - word'],
      ['Digit7', '> 1. word'],
    ]) {
      const key = new KeyboardEvent('keydown', {
        key: '(',
        code,
        ctrlKey: true,
        shiftKey: true,
        cancelable: true,
        bubbles: true,
      });
      box.dispatchEvent(key);
      expect(key.defaultPrevented).to.equal(true);
      expect(composer.text).to.equal(text);
    }
  });

  it('can be undone as if it were typed', async () => {
    const {composer, box, button} = await open();
    box.focus();
    await sendKeys({type: 'word'});
    box.select();
    button('Bold').click();
    await composer.updateComplete;
    button('Bulleted list').click();
    await composer.updateComplete;
    expect(box.value).to.equal('- **word**');
    await press('Control+z');
    expect(box.value).to.equal('**word**');
    await press('Control+z');
    expect(box.value).to.equal('word');
    expect(composer.text).to.equal('word');
  });

  it('goes on with a list at Enter, and ends it at an empty item', async () => {
    const {box} = await open();
    box.focus();
    await sendKeys({type: '- one'});
    await press('Enter');
    await sendKeys({type: 'two'});
    await press('Enter');
    expect(box.value).to.equal('- one\n- two\n- ');
    await press('Enter');
    expect(box.value).to.equal('- one\n- two\n');
  });

  it('makes a link of the words over which an address is pasted', async () => {
    const {box} = await open('the guide');
    const paste = (text: string) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = pasteEvent(clipboardData);
      box.dispatchEvent(event);
      return event.defaultPrevented;
    };
    box.setSelectionRange(4, 9);
    expect(paste('some words')).to.equal(false);
    expect(paste('https://x.org')).to.equal(true);
    expect(box.value).to.equal('the [guide](https://x.org)');
  });

  it('shows what the post will look like, in the same room, and lets one go on', async () => {
    const {composer, box, button} = await open('Hello **all**\n\n- one');
    const [height, frame] = [box.offsetHeight, composer.offsetHeight];
    button('Preview').click();
    const preview = await findByRole(composer, 'group', 'Preview');
    await composer.updateComplete;
    expect(preview.querySelector('strong')!.textContent).to.equal('all');
    expect(preview.querySelector('li')!.textContent).to.equal('one');
    expect([preview.offsetHeight, composer.offsetHeight]).to.deep.equal([height, frame]);
    expect(queryByRole(composer, 'textbox')).to.equal(undefined);
    expect(button('Preview').getAttribute('aria-pressed')).to.equal('true');
    await expect(composer).to.be.accessible();
    button('Bold').click();
    button('Preview').click();
    await composer.updateComplete;
    expect(byRole<HTMLTextAreaElement>(composer, 'textbox').value).to.equal('Hello **all**\n\n- one');
    expect(composer.offsetHeight).to.equal(frame);
  });

  it('says that there is nothing to show', async () => {
    const {composer, button} = await open('  ');
    button('Preview').click();
    await composer.updateComplete;
    expect(textOf(byRole(composer, 'group', 'Preview'))).to.equal('Nothing to show yet.');
  });

  it('sends from the preview, and goes back to the box', async () => {
    const {composer, button} = await open('Hello');
    button('Preview').click();
    await composer.updateComplete;
    button('Preview').focus();
    await press('Control+Enter');
    await composer.updateComplete;
    expect(sent).to.deep.equal(['Hello']);
    expect(byRole<HTMLTextAreaElement>(composer, 'textbox').value).to.equal('');
  });

  it('goes back to the box when it cannot be sent', async () => {
    const {composer, button} = await open();
    button('Preview').click();
    await composer.updateComplete;
    button('Post').click();
    await composer.updateComplete;
    await composer.updateComplete;
    expect(nameOf(focused()!)).to.equal('Write a reply');
  });
});
