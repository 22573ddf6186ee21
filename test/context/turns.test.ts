import {expect} from '@open-wc/testing';
import {inTurns, sortInSteps} from '../../src/context/turns.js';

describe('inTurns', () => {
  it('is done at once with what is short', () => {
    let result = 0;
    inTurns([1, 2, 3].values() as unknown as Iterator<unknown, number>, () => (result = 1));
    expect(result).to.equal(1);
  });

  it('lets the page have its turn, and comes to the same', async () => {
    let others = 0;
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      others++;
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
    // It ends by others alone.
    const result = await new Promise<string>((done) =>
      inTurns(
        longWork(() => others > 2),
        done,
      ),
    );
    port1.close();
    expect(result).to.equal('done');
  });

  it('can be given up', async () => {
    let steps = 0;
    const work = longWork(() => {
      steps++;
      return false;
    });
    const giveUp = inTurns(work, () => expect.fail('It went on.'));
    giveUp();
    const before = steps;
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve)); // Later than its own.
    expect(before).to.be.above(0);
    expect(steps).to.equal(before);
  });
});

/** @param isOver Asked before each step. */
function* longWork(isOver: () => boolean): Generator<void, string> {
  const end = performance.now() + 5000;
  while (!isOver()) {
    if (performance.now() > end) return 'nobody else had a turn';
    yield;
  }
  return 'done';
}

describe('sortInSteps', () => {
  it('sorts as sort does, and leaves equals in their order', async () => {
    const items = Array.from({length: 500}, (_, place) => ({place, key: (place * 7919) % 37}));
    const compare = (a: {key: number}, b: {key: number}) => a.key - b.key;
    for (const some of [[], items.slice(0, 1), items]) {
      const sorted = await new Promise((done) => inTurns(sortInSteps(some, compare), done));
      expect(sorted).to.deep.equal([...some].sort(compare));
    }
  });
});
