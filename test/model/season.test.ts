import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {askedIn, bySupport, supportedIn, type Ballot} from '../../src/model/priority.js';
import {
  isOver,
  isSeason,
  SEASON_LENGTHS,
  seasonAfter,
  seasonBefore,
  seasonOf,
  timesOf,
} from '../../src/model/season.js';

const at = (day: string) => Date.parse(`${day}Z`);

describe('a season', () => {
  for (const [day, quarter, half, year] of [
    ['2026-01-01T00:00', '2026-Q1', '2026-H1', '2026'],
    ['2026-03-31T23:59:59.999', '2026-Q1', '2026-H1', '2026'],
    ['2026-04-01T00:00', '2026-Q2', '2026-H1', '2026'],
    ['2026-06-30T23:59', '2026-Q2', '2026-H1', '2026'],
    ['2026-07-01T00:00', '2026-Q3', '2026-H2', '2026'],
    ['2026-12-31T23:59:59.999', '2026-Q4', '2026-H2', '2026'],
  ] as const) {
    it(`is that of ${day}`, () => {
      expect(SEASON_LENGTHS.map((length) => seasonOf(at(day), length))).to.deep.equal([quarter, half, year]);
    });
  }

  it('ends where the next one begins, and holds every moment of its own', () => {
    const moments = fc.integer({min: at('1971-01-01T00:00'), max: at('2200-01-01T00:00')});
    fc.assert(
      fc.property(moments, fc.constantFrom(...SEASON_LENGTHS), (moment, length) => {
        const season = seasonOf(moment, length);
        const {begins, ends} = timesOf(season);
        expect(isSeason(season)).to.equal(true);
        expect(begins <= moment && moment < ends).to.equal(true);
        expect(timesOf(seasonBefore(season)).ends).to.equal(begins);
        expect(timesOf(seasonAfter(season)).begins).to.equal(ends);
        expect(seasonBefore(season) < season && season < seasonAfter(season)).to.equal(true);
        expect(isOver(season, ends - 1)).to.equal(false);
        expect(isOver(season, ends)).to.equal(true);
      }),
    );
  });

  it('is told from what is none', () => {
    for (const name of ['2026-Q0', '2026-Q5', '2026-H3', '26-Q1', '2026-', 'now', '', '2026-Q1 ']) {
      expect(isSeason(name), name).to.equal(false);
    }
  });
});

describe('a ballot', () => {
  const ballot: Ballot = {season: '2026-Q3', supports: ['a', 'b'], asked: ['c'], last: 'b', updatedAt: 0};

  it('says what somebody supports in its season, and in the next one what they are asked about', () => {
    expect([supportedIn(ballot, '2026-Q3'), askedIn(ballot, '2026-Q3')]).to.deep.equal([['a', 'b'], ['c']]);
    expect([supportedIn(ballot, '2026-Q4'), askedIn(ballot, '2026-Q4')]).to.deep.equal([[], ['a', 'b']]);
    expect([supportedIn(undefined, '2026-Q4'), askedIn(undefined, '2026-Q4')]).to.deep.equal([[], []]);
  });
});

describe('priorities', () => {
  it('are ordered by support, and the older of two equals stands first', () => {
    const some = [
      {id: 'new', supports: 2, createdAt: 9},
      {id: 'none', supports: 0, createdAt: 1},
      {id: 'old', supports: 2, createdAt: 3},
      {id: 'most', supports: 4, createdAt: 9},
      {id: 'b', supports: 2, createdAt: 9},
    ];
    expect(bySupport(some).map(({id}) => id)).to.deep.equal(['most', 'old', 'b', 'new', 'none']);
  });
});
