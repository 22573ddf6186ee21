import {expect, fixtureCleanup} from '@open-wc/testing';
import {react} from '../../../src/community/reactions.js';
import type {Reaction} from '../../../src/model/post.js';
import type {Stored} from '../../../src/model/records.js';
import {bodies, Conversation, postWith} from '../../support/conversation.js';
import {allByRole, byRole, findByRole, queryByRole, textOf} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

describe('a thread by the value of its posts', () => {
  let talk: Conversation;
  beforeEach(() => (talk = new Conversation()));
  afterEach(async () => {
    fixtureCleanup();
    await talk.close();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const say = (post: Stored<'post'>, people: readonly string[], reaction: Reaction = 'thanks') =>
    Promise.all(people.map((name) => react(talk.as(name), post, reaction)));

  /** Five posts; the answer “b1” is worth most, then “c”. */
  const five = async () => {
    const a = await talk.write('Ben', 'a');
    const b = await talk.write('Ben', 'b');
    const c = await talk.write('Chloé', 'c');
    const d = await talk.write('Chloé', 'd');
    const b1 = await talk.write('Dora', 'b1', b);
    await say(b1, ['Ben', 'Chloé', 'Emil']);
    await say(c, ['Ben', 'Dora']);
    return {a, b, c, d, b1};
  };
  const choose = (page: HTMLElement, value: string) => {
    const select = byRole<HTMLSelectElement>(page, 'combobox', 'Sort');
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };

  it('shows first what most people said something about, and whom an answer answers', async () => {
    await five();
    const page = await talk.open({sort: 'top'});
    await waitUntil(() => bodies(page).length === 5);
    expect(bodies(page).slice(0, 2)).to.deep.equal(['b1', 'c']);
    expect(textOf(postWith(page, 'b1'))).to.include('Ben');
    expect(textOf(byRole(postWith(page, 'b1'), 'link', /reply to/i))).to.include('Ben');
    expect(allByRole(page, 'list').filter((list) => list.part.contains('posts'))).to.have.length(1);
  });

  it('lets the reader choose, where there are at least five posts', async () => {
    await five();
    const page = await talk.open();
    expect(bodies(page)).to.deep.equal(['a', 'b', 'b1', 'c', 'd']);
    const options = [...byRole<HTMLSelectElement>(page, 'combobox', 'Sort').options].map((option) => option.text);
    expect(options).to.deep.equal(['Oldest', 'Newest', 'Most valued']);
    choose(page, 'top');
    await waitUntil(() => bodies(page)[0] === 'b1' && bodies(page).length === 5);
    choose(page, 'newest');
    await waitUntil(() => bodies(page)[0] === 'd' && bodies(page).length === 5);
  });

  it('offers no order for a few posts', async () => {
    await talk.write('Ben', 'alone');
    const page = await talk.open();
    expect(queryByRole(page, 'combobox', 'Sort')).to.equal(undefined);
  });

  it('stays as it is while others say something, and puts what is new at the end', async () => {
    const {a} = await five();
    const page = await talk.open({sort: 'top'});
    await waitUntil(() => bodies(page).length === 5);
    const before = bodies(page);
    await say(a, ['Chloé', 'Dora', 'Emil', 'Finn']);
    await waitUntil(() => textOf(allByRole(page, 'article').at(bodies(page).indexOf('a'))!).includes('4 people'));
    expect(bodies(page)).to.deep.equal(before);
    await talk.write('Emil', 'late');
    await waitUntil(() => bodies(page).length === 6);
    expect(bodies(page)).to.deep.equal([...before, 'late']);
  });

  it('goes on page by page, and misses nothing that rose meanwhile', async () => {
    const {a} = await five();
    const page = await talk.open({sort: 'top', pageSize: 2});
    await waitUntil(() => bodies(page).length === 2);
    await say(a, ['Chloé', 'Dora', 'Emil', 'Finn']);
    (await findByRole(page, 'button', /^Show more/)).click();
    await waitUntil(() => bodies(page).length === 4);
    (await findByRole(page, 'button', /^Show more/)).click();
    await waitUntil(() => bodies(page).length === 5);
    expect([...bodies(page)].sort()).to.deep.equal(['a', 'b', 'b1', 'c', 'd']);
    expect(queryByRole(page, 'button', /^Show more/)).to.equal(undefined);
  });

  it('leads to a post that is not on the page', async () => {
    const {a} = await five();
    history.replaceState(null, '', `#praxis-${a.id}`);
    const page = await talk.open({sort: 'top', pageSize: 2});
    await waitUntil(() => bodies(page).includes('a'));
    expect(bodies(page)).to.deep.equal(['b1', 'c', 'a']);
  });
});
