import {Board, boardIn, forgetAddress, rowOf} from './support.js';
import {expect, fixtureCleanup} from '@open-wc/testing';
import {join} from '../../../src/community/membership.js';
import {moveThread} from '../../../src/community/pages.js';
import {mergeThread} from '../../../src/community/thread-acts.js';
import type {Stored} from '../../../src/model/records.js';
import {queries} from '../../../src/store/queries.js';
import {bodies} from '../../support/conversation.js';
import {byRole, fill, findByRole, findText, goneText, queryByRole, textOf} from '../../support/harness.js';
import {waitUntil} from '../../support/wait-until.js';

const OLD = 'https://intranet.example/guides/spot';

describe('conversations that were moved or closed as duplicates, on <praxis-threads>', () => {
  let board: Board;
  let spot: Stored<'thread'>;
  let prices: Stored<'thread'>;
  beforeEach(async () => {
    board = new Board();
    await join(board.as('Ada'));
    spot = await board.begin({title: 'Spot machines at night'});
    prices = await board.begin({title: 'What machines cost at night'});
  });
  afterEach(async () => {
    fixtureCleanup();
    forgetAddress();
    await board.close();
  });

  it('are marked in the list', async () => {
    await mergeThread(board.as('Ada'), spot.id, prices.id);
    const page = await board.show();
    await findByRole(page, 'link', 'Spot machines at night');
    expect(textOf(rowOf(page, 'Spot machines at night')))
      .to.include('Duplicate')
      .and.not.include('Closed');
    expect(textOf(rowOf(page, 'What machines cost at night'))).not.to.include('Duplicate');
  });

  it('lead to the other conversation, opened in its place', async () => {
    await mergeThread(board.as('Ada'), spot.id, prices.id);
    const page = await board.show();
    (await findByRole(page, 'link', 'Spot machines at night')).click();
    await findText(page, 'This conversation goes on in What machines cost at night');
    byRole(page, 'link', 'What machines cost at night').click();
    await waitUntil(() => boardIn(page).threadId === prices.id);
    await findText(page, 'About What machines cost at night');
    expect(location.hash).to.equal(`#thread=${prices.id}`);
    history.back();
    await findText(page, 'This conversation goes on in What machines cost at night');
  });

  it('give way to the other where somebody is about to write the same', async () => {
    await mergeThread(board.as('Ada'), spot.id, prices.id);
    const page = await board.show({as: 'Ada'});
    (await findByRole(page, 'button', 'Start a conversation')).click();
    fill(await findByRole(page, 'textbox', 'Title'), 'Spot machines');
    await findByRole(page, 'link', 'What machines cost at night');
    expect(queryByRole(page, 'link', 'Spot machines at night')).to.equal(undefined);
  });

  it('stay open in place while they go to another page, which is named', async () => {
    const page = await board.show({as: 'Ada', threadId: spot.id});
    await findText(page, 'About Spot machines at night');
    expect(textOf(page)).not.to.include('guides/spot');
    await moveThread(board.as('Ada'), spot, OLD);
    await findText(page, 'intranet.example/guides/spot');
    expect(bodies(page)).to.deep.equal(['About Spot machines at night']);
    fill(await findByRole(page, 'textbox', 'Write a reply'), 'And on');
    byRole(page, 'button', 'Post').click();
    await findText(page, 'Posted.');
    expect((await board.as('Ada').store.query(queries.posts(spot.id))).length).to.equal(2);
  });

  it('can be moved from there, and stay in view', async () => {
    const page = await board.show({as: 'Ada', threadId: spot.id});
    (await findByRole(page, 'button', 'Conversation actions')).click();
    (await findByRole(page, 'menuitem', 'Move to another page')).click();
    await findByRole(page, 'dialog');
    expect(queryByRole(page, 'button', 'Keep it on the board only')).to.equal(undefined);
    fill(byRole(page, 'textbox', 'Address of the other page'), OLD);
    byRole(page, 'button', 'Move').click();
    await findText(page, 'intranet.example/guides/spot');
    await goneText(page, 'Former address');
    expect(bodies(page)).to.deep.equal(['About Spot machines at night']);
    expect((await board.read(spot.id)).key).to.equal(OLD);
  });
});
