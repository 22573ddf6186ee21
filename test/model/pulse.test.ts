import {expect} from '@open-wc/testing';
import {
  medianWait,
  periodAfter,
  periodAt,
  periodBefore,
  shares,
  shownCount,
  tallyFieldOf,
  WAIT_BARS,
  WAITS,
  type Figures,
} from '../../src/model/pulse.js';
import {talliedIn, tallyIdOf} from '../../src/model/tally.js';
import {waitOf} from '../../src/model/thread.js';

describe('a period of the pulse', () => {
  it('is a month, a quarter or a year, in UTC', () => {
    const lastMoment = Date.UTC(2026, 11, 31, 23, 59, 59, 999);
    const named = (['month', 'quarter', 'year'] as const).map((unit) => {
      const {year, number, from, to} = periodAt(unit, lastMoment);
      return [year, number, new Date(from).toISOString().slice(0, 10), new Date(to).toISOString().slice(0, 10)];
    });
    expect(named).to.deep.equal([
      [2026, 12, '2026-12-01', '2027-01-01'],
      [2026, 4, '2026-10-01', '2027-01-01'],
      [2026, 1, '2026-01-01', '2027-01-01'],
    ]);
  });

  it('follows the one before without a gap, across a year', () => {
    const first = periodAt('quarter', Date.UTC(2026, 0, 1));
    expect(periodBefore(first)).to.include({year: 2025, number: 4, to: first.from});
    expect(periodAfter(periodBefore(first))).to.deep.equal(first);
  });

  it('has its field in a tally, in which a post of each of its months counts', () => {
    for (let month = 1; month <= 12; month++) {
      const time = Date.UTC(2026, month - 1, 15);
      const fields = (['year', 'quarter', 'month'] as const).map((unit) => tallyFieldOf(periodAt(unit, time)));
      expect(talliedIn(month)).to.deep.equal(fields);
    }
  });
});

describe('a tally', () => {
  it('names nobody, and is another one in every community', () => {
    expect(tallyIdOf('c', 'ada')).to.match(/^[0-9a-f]{64}$/);
    expect(tallyIdOf('d', 'ada')).not.to.equal(tallyIdOf('c', 'ada'));
  });
});

describe('how long an answer took', () => {
  it('is in whole minutes, of whole milliseconds', () => {
    expect(waitOf({createdAt: 1000.9, answeredAt: 61_000.1})).to.equal(1);
    expect(waitOf({createdAt: 1000, answeredAt: 60_999.9})).to.equal(0);
  });
});

describe('a group that is too small', () => {
  const figures = {active: 10, posts: 40, topPosts: 30, cohort: 12, stayed: 6} as Figures;

  it('is not told of: one to four people', () => {
    expect([0, 1, 4, 5].map(shownCount)).to.deep.equal([0, undefined, undefined, 5]);
  });

  it('nor what would give it away', () => {
    const stayed = (of: Partial<Figures>) => shares.stayed({...figures, ...of});
    expect(stayed({})).to.equal(0.5);
    expect(stayed({stayed: 4})).to.equal(undefined);
    expect(stayed({stayed: 9})).to.equal(undefined);
    expect(stayed({cohort: 3, stayed: 0})).to.equal(undefined);
    expect(stayed({stayed: 12})).to.equal(1);
    expect(shares.top(figures)).to.equal(0.75);
    expect(shares.top({...figures, active: 9})).to.equal(undefined);
  });

  it('of nothing there is no share', () => {
    expect(shares.across({...figures, replies: 0, across: 0})).to.equal(undefined);
    expect(shares.stayed({...figures, cohort: 0, stayed: 0})).to.equal(undefined);
  });
});

describe('within what time half were answered', () => {
  const among = (waited: readonly number[]) => {
    const within = (minutes: number) => waited.filter((wait) => wait <= minutes).length;
    return {
      asked: 0,
      known: new Map(WAIT_BARS.map((minutes) => [minutes, within(minutes)])),
      async within(minutes: number) {
        this.asked++;
        return within(minutes);
      },
    };
  };

  it('is a step that people would name, found with few counts', async () => {
    for (const [waited, expected] of [
      [[1, 2, 3, 4, 5], 15],
      [[60, 61, 61, 61, 61], 90],
      [[0, 0, 1440, 9999, 99_999], 1440],
      [[0, 0, 1441, 9999, 99_999, 99_999], 2160],
    ] as const) {
      const plain = among(waited);
      expect(await medianWait(waited.length, (minutes) => plain.within(minutes))).to.equal(expected);
      expect(plain.asked).to.be.at.most(5);
      const charted = among(waited);
      expect(await medianWait(waited.length, (minutes) => charted.within(minutes), charted.known)).to.equal(expected);
      expect(charted.asked).to.be.at.most(3);
    }
  });

  it('is not told of fewer than five, nor beyond a year', async () => {
    expect(await medianWait(4, () => Promise.reject(new Error('asked')))).to.equal(undefined);
    const long = among(Array.from({length: 9}, () => WAITS.at(-1)! + 1));
    expect(await medianWait(9, (minutes) => long.within(minutes))).to.equal(undefined);
  });
});
