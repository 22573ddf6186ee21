import '../../../src/elements/post/define.js';
import {aPerson} from '../../support/a-person.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import {Formats} from '../../../src/context/formats.js';
import type {ReactionBarElement} from '../../../src/elements/post/reaction-bar.js';
import type {Lookup} from '../../../src/elements/composer/lookup.js';
import en from '../../../src/locales/en.js';
import {
  allByRole,
  byRole,
  findByRole,
  findText,
  goneText,
  nameOf,
  press,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('<praxis-reaction-bar>', () => {
  afterEach(fixtureCleanup);

  const open = async (given: Partial<ReactionBarElement> = {}) => {
    const bar = await show<ReactionBarElement>(html`<praxis-reaction-bar></praxis-reaction-bar>`);
    const reactions = {ada: 'thanks', ben: 'thanks', chloe: 'agree'} as const;
    Object.assign(bar, {reactions, offered: ['agree', 'thanks'], strings: en, formats: Formats.for('en'), ...given});
    await bar.updateComplete;
    return bar;
  };

  it('says what was said and by how many, and which of it is one’s own', async () => {
    const bar = await open({me: 'ada'});
    const pills = [...byRole(bar, 'list', 'Reactions').querySelectorAll('button')];
    expect(pills.map(nameOf)).to.deep.equal(['Agree 1 person', 'Thanks 2 people']);
    expect(pills.map(({ariaPressed}) => ariaPressed)).to.deep.equal(['false', 'true']);
    await expect(bar).to.be.accessible();
  });

  it('only counts for those who read', async () => {
    const bar = await open({offered: []});
    expect(textOf(byRole(bar, 'list', 'Reactions'))).to.equal('Agree 1 person Thanks 2 people');
    expect(queryByRole(bar, 'button')).to.equal(undefined);
    await expect(bar).to.be.accessible();
  });

  it('shows a button alone where nobody reacted', async () => {
    const bar = await open({reactions: {}});
    expect(allByRole(bar, 'button').map(nameOf)).to.deep.equal(['React']);
    expect(queryByRole(bar, 'list')).to.equal(undefined);
  });

  it('offers what may be said here, and to take back what one said', async () => {
    const bar = await open({me: 'ada', offered: ['agree', 'thanks', 'same']});
    byRole(bar, 'button', 'React').click();
    await findByRole(bar, 'menuitem', 'Agree');
    expect(allByRole(bar, 'menuitem').map(nameOf)).to.deep.equal(['Agree', 'Take back “Thanks”', 'Same question']);
  });

  it('works with keys alone, and tells the post what is chosen', async () => {
    const bar = await open();
    const chosen: string[] = [];
    bar.addEventListener('react', (event) => chosen.push((event as CustomEvent<string>).detail));
    bar.focus();
    await press('Enter');
    await findByRole(bar, 'menuitem', 'Agree');
    await press('ArrowDown');
    await press('Enter');
    expect(chosen).to.deep.equal(['thanks']);
    expect(bar.shadowRoot!.activeElement === bar.shadowRoot!.querySelector('praxis-menu')).to.equal(true);
  });

  describe('tells who it was', () => {
    let asked = 0;
    const person = (uid: string, name: string) => aPerson({uid, name});
    const lookup: Lookup = {
      people: async () => {
        asked++;
        return [person('ada', 'Ada'), person('ben', 'Ben'), person('chloe', 'Chloé')];
      },
      terms: async () => [],
    };
    const said = (bar: Node) => textOf(byRole(bar, 'status')).replace(/[\u2068\u2069]/g, '');
    const touch = (pill: HTMLElement, type: string) =>
      pill.dispatchEvent(new PointerEvent(type, {pointerType: 'touch', bubbles: true, composed: true}));
    beforeEach(() => (asked = 0));

    it('when a pointer rests on it, and not before', async () => {
      const bar = await open({lookup, me: 'ben'});
      expect(asked).to.equal(0);
      const {left, top, width, height} = byRole(bar, 'button', 'Thanks 2 people').getBoundingClientRect();
      const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
      await sendMouse({type: 'move', position});
      await findText(bar, 'Thanks: you and');
      expect(said(bar)).to.equal('Thanks: you and Ada');
      expect(asked).to.equal(1);
      await expect(bar).to.be.accessible();
      await resetMouse();
      await goneText(bar, 'Thanks: you');
    });

    it('when it has the focus, until Escape', async () => {
      const bar = await open({lookup});
      let heard = 0;
      const hear = ({key}: KeyboardEvent) => (heard += key === 'Escape' ? 1 : 0);
      document.addEventListener('keydown', hear);
      byRole(bar, 'button', 'Thanks 2 people').focus();
      await findText(bar, 'Thanks: ');
      expect(said(bar)).to.equal('Thanks: Ada and Ben');
      await press('Escape');
      await goneText(bar, 'Thanks: ');
      expect(heard).to.equal(0);
      await press('Escape');
      expect(heard).to.equal(1);
      document.removeEventListener('keydown', hear);
    });

    it('when a finger stays on it, which chooses nothing', async () => {
      const bar = await open({lookup});
      let chosen = 0;
      bar.addEventListener('react', () => chosen++);
      const pill = byRole(bar, 'button', 'Agree 1 person');
      touch(pill, 'pointerdown');
      await findText(bar, 'Agree: ');
      touch(pill, 'pointerup');
      pill.click();
      expect(chosen).to.equal(0);
      expect(said(bar)).to.equal('Agree: Chloé');
      touch(pill, 'pointerdown');
      touch(pill, 'pointerup');
      pill.click();
      expect(chosen).to.equal(1);
      await goneText(bar, 'Agree: ');
    });

    it('with a press, where one only reads', async () => {
      const bar = await open({lookup, offered: []});
      const pill = byRole(bar, 'button', 'Agree 1 person');
      pill.click();
      await findText(bar, 'Agree: ');
      expect(pill.ariaExpanded).to.equal('true');
      await expect(bar).to.be.accessible();
      document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
      await goneText(bar, 'Agree: ');
    });

    it('and counts those it cannot name', async () => {
      const many = Object.fromEntries(Array.from({length: 12}, (_, i) => [`u${i}`, 'thanks'] as const));
      const reactions = {...many, ada: 'thanks', zoe: 'agree'} as const;
      const bar = await open({lookup, reactions});
      byRole(bar, 'button', 'Thanks 13 people').focus();
      await findText(bar, 'Thanks: ');
      expect(said(bar)).to.equal('Thanks: Ada and 12 others');
      byRole(bar, 'button', 'Agree 1 person').focus();
      await findText(bar, 'Agree: 1 person');
    });

    it('and only counts when the directory cannot be read', async () => {
      const bar = await open({lookup: {...lookup, people: () => Promise.reject(new Error('offline'))}});
      byRole(bar, 'button', 'Thanks 2 people').focus();
      await findText(bar, 'Thanks: 2 people');
    });
  });

  it('keeps the focus when the last of a kind is taken back', async () => {
    const bar = await open({me: 'chloe'});
    bar.addEventListener('react', () => (bar.reactions = {ada: 'thanks', ben: 'thanks'}));
    const pill = byRole(bar, 'button', 'Agree 1 person');
    pill.focus();
    await press('Enter');
    await findByRole(bar, 'button', 'React');
    await waitUntil(() => bar.shadowRoot!.activeElement === bar.shadowRoot!.querySelector('praxis-menu'));
  });
});
