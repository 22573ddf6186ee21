import '../../../src/elements/thread/define.js';
import '../../../src/elements/thread/reason-form.js';
import {expect, nextFrame} from '@open-wc/testing';
import {html} from 'lit';
import {Formats} from '../../../src/context/formats.js';
import en from '../../../src/locales/en.js';
import {byRole, fill, show} from '../../support/harness.js';

describe('a box for a reason', () => {
  const box = async (text = '') => {
    const form = await show<HTMLElement>(
      html`<praxis-reason-form
        .strings=${en}
        .formats=${Formats.for('en')}
        label="Why?"
        text=${text}
      ></praxis-reason-form>`,
    );
    return byRole<HTMLTextAreaElement>(form, 'textbox', 'Why?');
  };

  it('runs the way that what is written in it does', async () => {
    const area = await box('לא כך');
    expect(area.dir).to.equal('rtl');
    for (const [text, dir] of [
      ['Not so', 'ltr'],
      ['سبب', 'rtl'],
      ['42', ''],
    ] as const) {
      fill(area, text);
      await nextFrame();
      expect(area.dir, text).to.equal(dir);
    }
  });
});
