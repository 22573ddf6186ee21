import '../../../src/elements/menu/define.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import type {MenuElement} from '../../../src/elements/menu/menu.js';
import {
  allByRole,
  byRole,
  findByRole,
  focused,
  goneByRole,
  press,
  queryByRole,
  show,
  textOf,
} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('<praxis-menu>', () => {
  let menu: MenuElement;
  let chosen: string[];
  beforeEach(async () => {
    chosen = [];
    const item = (label: string) => ({label, icon: 'edit' as const, choose: () => chosen.push(label)});
    const items = [item('Edit'), item('Delete'), item('Copy link'), item('Duplicate')];
    // A tile has its measures from the element that it stands in.
    menu = await show(
      html`<praxis-menu
        style="--_target-sm: 28px; --_target: 34px"
        label="More actions"
        .items=${items}
      ></praxis-menu>`,
    );
  });
  afterEach(fixtureCleanup);

  const button = () => byRole(menu, 'button', 'More actions');
  const open = async () => {
    button().focus();
    await press('Enter');
    await findByRole(menu, 'menu', 'More actions');
    await waitUntil(() => at() === 'Edit');
  };
  const at = () => {
    const element = focused();
    return element && menu.shadowRoot!.contains(element) ? textOf(element) || element.ariaLabel : undefined;
  };
  const clickOn = async (element: Element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
  };

  it('opens with its first item, and is accessible open and closed', async () => {
    expect(button().getAttribute('aria-expanded')).to.equal('false');
    await expect(menu).to.be.accessible();
    await open();
    expect(button().getAttribute('aria-expanded')).to.equal('true');
    expect(allByRole(menu, 'menuitem').map((item) => textOf(item))).to.deep.equal([
      'Edit',
      'Delete',
      'Copy link',
      'Duplicate',
    ]);
    await expect(menu).to.be.accessible();
  });

  it('is walked through with the arrow keys, Home and End', async () => {
    await open();
    const walk = async (key: string) => {
      await press(key);
      return at();
    };
    expect(await walk('ArrowDown')).to.equal('Delete');
    expect(await walk('ArrowUp')).to.equal('Edit');
    expect(await walk('ArrowUp')).to.equal('Duplicate');
    expect(await walk('ArrowDown')).to.equal('Edit');
    expect(await walk('End')).to.equal('Duplicate');
    expect(await walk('Home')).to.equal('Edit');
  });

  it('opens at its end with the arrow up', async () => {
    button().focus();
    await press('ArrowUp');
    await waitUntil(() => at() === 'Duplicate');
  });

  it('goes to what is typed', async () => {
    await open();
    await press('c');
    expect(at()).to.equal('Copy link');
    await press('Home');
    await press('d');
    expect(at()).to.equal('Delete');
    await press('d');
    expect(at(), 'the same letter goes on').to.equal('Duplicate');
  });

  it('does what is chosen, once, with the focus back on the button', async () => {
    await open();
    await press('ArrowDown');
    await press('Enter');
    await goneByRole(menu, 'menu');
    expect(chosen).to.deep.equal(['Delete']);
    expect(at()).to.equal('More actions');
  });

  it('closes with Escape, which nothing around it hears of', async () => {
    let heard = 0;
    const listen = ({key}: KeyboardEvent) => (heard += key === 'Escape' ? 1 : 0);
    document.addEventListener('keydown', listen);
    await open();
    await press('Escape');
    await goneByRole(menu, 'menu');
    document.removeEventListener('keydown', listen);
    expect(at()).to.equal('More actions');
    expect(heard).to.equal(0);
    expect(chosen).to.deep.equal([]);
  });

  it('closes by a click elsewhere, and by a second one on its button', async () => {
    await clickOn(button());
    await findByRole(menu, 'menu');
    await sendMouse({type: 'click', position: [500, 500]});
    await goneByRole(menu, 'menu');
    await clickOn(button());
    await findByRole(menu, 'menu');
    await clickOn(button());
    await goneByRole(menu, 'menu');
    await clickOn(button());
    await findByRole(menu, 'menu');
  });

  it('closes with Tab, and the focus goes on', async () => {
    const next = document.createElement('button');
    menu.after(next);
    await open();
    await press('Tab');
    await goneByRole(menu, 'menu');
    expect(document.activeElement).to.equal(next);
  });

  it('stands beside its button, on the screen, above everything', async () => {
    Object.assign(menu.style, {position: 'fixed', insetBlockEnd: '0', insetInlineEnd: '0'});
    await open();
    const panel = byRole(menu, 'menu');
    await waitUntil(() => panel.getBoundingClientRect().bottom <= button().getBoundingClientRect().top);
    expect(panel.getBoundingClientRect().right).to.be.at.most(window.innerWidth);
    expect(panel.matches(':popover-open')).to.equal(true);
  });

  it('stays under the pointer while the page grows before its button, and goes along when it is scrolled', async () => {
    const placeOf = (element: Element) => element.getBoundingClientRect().top;
    await open();
    const shown = byRole(menu, 'menu', 'More actions');
    await waitUntil(() => getComputedStyle(shown).opacity === '1');
    const [menuAt, buttonAt] = [placeOf(shown), placeOf(button())];
    menu.style.marginBlockStart = '100px';
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    expect(placeOf(button())).to.be.closeTo(buttonAt + 100, 1);
    expect(placeOf(shown)).to.equal(menuAt);
    window.dispatchEvent(new Event('scroll'));
    await waitUntil(() => Math.abs(placeOf(shown) - (menuAt + 100)) < 1);
  });

  it('is closed after it was moved', async () => {
    await open();
    const parent = menu.parentElement!;
    menu.remove();
    parent.append(menu);
    await menu.updateComplete;
    expect(queryByRole(menu, 'menu')).to.equal(undefined);
    await open();
  });
});
