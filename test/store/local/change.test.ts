import {expect} from '@open-wc/testing';
import {refs} from '../../../src/model/records.js';
import {applyChange, checkExpectation} from '../../../src/store/local/change.js';
import {timeAfter} from '../../../src/store/local/clock.js';
import {same} from '../../../src/store/local/same.js';
import type {Change} from '../../../src/store/store.js';
import {addToSet, increment, removeEntry, removeFromSet, serverTime} from '../../../src/store/transforms.js';

const NOW = 1_800_000_000_000.001;
const state = {
  ...{visitedAt: 1, seen: {a: 1, b: 2}, caughtUpAt: 1, read: {}, readAt: 1},
  ...{follows: ['x', 'y'], mutes: [], weeks: [], mail: 'off', updatedAt: 1},
};

function merged(data: object, before: object | null = state) {
  const change = {type: 'merge', ref: refs.state('ada'), data} as Change;
  return applyChange(change, before ? {...before} : undefined, NOW);
}

describe('a change', () => {
  it('leaves the record it starts from alone', () => {
    const before = structuredClone(state);
    merged({seen: {a: removeEntry(), c: 3}, follows: addToSet('z'), mail: 'daily'}, before);
    expect(before).to.deep.equal(state);
  });

  it('works every transform out', () => {
    const data = {
      visitedAt: serverTime(),
      seen: {a: increment(4), b: removeEntry(), c: serverTime()},
      follows: addToSet('y', 'z'),
    };
    expect(merged(data)).to.deep.equal({...state, visitedAt: NOW, seen: {a: 5, c: NOW}, follows: ['x', 'y', 'z']});
    expect(merged({follows: removeFromSet('x', 'q')})).to.deep.equal({...state, follows: ['y']});
  });

  it('works transforms out on what is not there yet', () => {
    const data = {...state, seen: {n: increment(2)}, follows: addToSet('x', 'x')};
    expect(merged(data, null)).to.deep.equal({...state, seen: {n: 2}, follows: ['x']});
  });

  it('takes an entry by any name, also one that objects use themselves', () => {
    const seen = Object.fromEntries([
      ['__proto__', 1],
      ['constructor', 2],
      ['toString', 3],
    ]);
    const after = merged({seen});
    expect(Object.keys(after['seen'] as object)).to.deep.equal(['a', 'b', '__proto__', 'constructor', 'toString']);
    expect(merged({seen: Object.fromEntries([['__proto__', removeEntry()]])}, after)).to.deep.equal(
      merged({seen: {constructor: 2, toString: 3}}),
    );
  });

  it('is refused where a whole field would be removed', () => {
    expect(() => merged({mail: removeEntry()})).to.throw('invalid: mail');
  });

  it('is refused where a new record would not be whole', () => {
    const {mail: _mail, ...rest} = state;
    expect(() => merged(rest, null)).to.throw('invalid: mail');
  });

  it('completes a record that an older version wrote', () => {
    const {mail: _mail, ...old} = state;
    expect(merged({visitedAt: 2}, old)).to.include({visitedAt: 2});
  });

  it('expects lists and maps by what is in them', () => {
    const expecting = (expect: object) => ({type: 'update', ref: refs.state('ada'), data: {}, expect}) as Change;
    expect(() => checkExpectation(expecting({follows: ['x', 'y'], seen: {b: 2, a: 1}}), state)).not.to.throw();
    expect(() => checkExpectation(expecting({follows: ['y', 'x']}), state)).to.throw('conflict');
    expect(() => checkExpectation(expecting({mail: 'off'}), undefined)).to.throw('not-found');
  });
});

describe('the clock of a store', () => {
  it('tells the time of this device', () => {
    expect(timeAfter(NOW - 1, NOW)).to.equal(NOW);
  });

  it('never stands still', () => {
    expect(timeAfter(NOW, NOW)).to.be.greaterThan(NOW);
  });

  it('goes on by a microsecond when two commits fall together or the device is set back', () => {
    let time = NOW;
    for (let i = 2; i < 2000; i++) {
      const next = timeAfter(time, NOW - 1);
      expect(next).to.be.greaterThan(time);
      expect(Math.round(next * 1000)).to.equal(1_800_000_000_000_000 + i);
      time = next;
    }
  });
});

describe('two values', () => {
  it('are the same when they say the same', () => {
    expect(same({a: [1, {b: 'c'}], d: null}, {d: null, a: [1, {b: 'c'}]})).to.equal(true);
  });

  for (const [a, b] of [
    [
      [1, 2],
      [2, 1],
    ],
    [{a: 1}, {b: 1}],
    [{a: undefined}, {b: 1}],
    [{a: undefined}, {}],
    [{a: 1}, {a: 1, b: 2}],
    ['1', 1],
    [null, {}],
  ]) {
    it(`differ: ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => {
      expect(same(a, b)).to.equal(false);
      expect(same(b, a)).to.equal(false);
    });
  }
});
