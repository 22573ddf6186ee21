import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {Timestamp} from 'firebase/firestore';
import {toMilliseconds, toTimestamp} from '../../../src/store/firestore/convert.js';

describe('times of Firestore', () => {
  it('are milliseconds, with microseconds as the fraction', () => {
    expect(toMilliseconds(new Timestamp(1_700_000_000, 123_456_000))).to.equal(1_700_000_000_123.456);
    expect(toTimestamp(1_700_000_000_123.456).isEqual(new Timestamp(1_700_000_000, 123_456_000))).to.equal(true);
  });

  it('may be before 1970', () => {
    expect(toTimestamp(-0.001).isEqual(new Timestamp(-1, 999_999_000))).to.equal(true);
    expect(toMilliseconds(new Timestamp(-1, 999_999_000))).to.equal(-0.001);
  });

  it('come back to the microsecond, whatever they are', () => {
    // From 1692 to 2248: beyond, a number has no bits left for microseconds.
    const limit = 2 ** 43 * 1000;
    const microseconds = fc.integer({min: -limit, max: limit});
    fc.assert(
      fc.property(microseconds, (time) => {
        const timestamp = new Timestamp(Math.floor(time / 1e6), (time - Math.floor(time / 1e6) * 1e6) * 1000);
        expect(toTimestamp(toMilliseconds(timestamp)).isEqual(timestamp)).to.equal(true);
      }),
      {numRuns: 2000},
    );
  });

  it('lose what is below a microsecond, as the server does', () => {
    expect(toMilliseconds(new Timestamp(1_700_000_000, 123_456_789))).to.equal(1_700_000_000_123.457);
  });
});
