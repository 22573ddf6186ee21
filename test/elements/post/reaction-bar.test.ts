import '../../../src/elements/post/define.js';
import {expect, fixtureCleanup, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {Formats} from '../../../src/context/formats.js';
import type {ReactionBarElement} from '../../../src/elements/post/reaction-bar.js';
import en from '../../../src/locales/en.js';
import {allByRole, byRole, findByRole, nameOf, press, queryByRole, show, textOf} from '../../support/harness.js';

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
