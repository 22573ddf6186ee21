import {expect} from '@open-wc/testing';
import {takeTurn} from '../../../src/elements/post/turns.js';

describe('Drawing posts in turns', () => {
  it('lets the browser in after a few, and keeps the order', async () => {
    const seen: (number | string)[] = [];
    const turns = Array.from({length: 12}, async (_, number) => {
      await takeTurn();
      seen.push(number);
    });
    setTimeout(() => seen.push('the browser'));
    await Promise.all(turns);
    expect(seen.filter((entry) => typeof entry === 'number')).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(seen.indexOf('the browser')).to.be.within(5, 10);
  });

  it('has no wait for a single one, once the others are through', async () => {
    await Promise.all(Array.from({length: 20}, async () => takeTurn()));
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    expect(takeTurn()).to.equal(undefined);
  });
});
