import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {INVOLVEMENT_WEEKS, INVOLVEMENTS, involvementOf, isInvolvement, weekOf} from '../../src/model/involvement.js';

const DAY = 24 * 60 * 60 * 1000;
const now = Date.UTC(2030, 5, 14, 12);
const current = weekOf(now);
const weeks = (count: number, from = 0) => Array.from({length: count}, (_, i) => current - from - i);

describe('involvement', () => {
  const table: [weeks: number, involvement: string][] = [
    ...([
      [0, 'listening'],
      [1, 'occasional'],
      [3, 'occasional'],
      [4, 'active'],
    ] as [number, string][]),
    ...([
      [8, 'active'],
      [9, 'core'],
      [13, 'core'],
      [50, 'core'],
    ] as [number, string][]),
  ];
  for (const [count, involvement] of table) {
    it(`is ${involvement} after contributions in ${count} weeks`, () => {
      expect(involvementOf(weeks(count), now)).to.equal(involvement);
    });
  }

  it('does not grow by saying more in a week', () => {
    expect(involvementOf(Array<number>(500).fill(current), now)).to.equal('occasional');
  });

  it('looks back over 91 days, today among them', () => {
    expect(involvementOf(weeks(20, INVOLVEMENT_WEEKS), now)).to.equal('listening');
    expect(involvementOf([current - INVOLVEMENT_WEEKS + 1], now)).to.equal('occasional');
    expect(involvementOf([weekOf(now - 91 * DAY)], now)).to.equal('listening');
    expect(involvementOf([weekOf(now - 84 * DAY)], now)).to.equal('occasional');
  });

  it('ignores what has not happened yet', () => {
    expect(involvementOf([current + 1, current + 2], now)).to.equal('listening');
  });

  it('does not depend on the order, and never falls because of one week more', () => {
    const some = fc.array(fc.integer({min: current - 30, max: current + 5}), {maxLength: 40});
    fc.assert(
      fc.property(some, fc.integer({min: current - 30, max: current + 5}), (list, more) => {
        const rank = (of: readonly number[]) => INVOLVEMENTS.indexOf(involvementOf(of, now));
        expect(rank([...list].reverse())).to.equal(rank(list));
        expect(rank([...list, more])).to.be.at.most(rank(list));
      }),
    );
  });

  it('is told from words of one’s own', () => {
    expect(isInvolvement('listening')).to.equal(true);
    expect(isInvolvement('mostly here to listen')).to.equal(false);
  });
});
