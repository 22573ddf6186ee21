import {expect} from '@open-wc/testing';
import {Formats} from '../../src/context/formats.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const ago = (milliseconds: number, language = 'en') => Formats.for(language).ago(NOW - milliseconds, NOW);
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

describe('how long ago', () => {
  it('is said in the largest unit that fits', () => {
    expect(ago(30 * SECOND)).to.equal('now');
    expect(ago(59 * MINUTE)).to.equal('59 minutes ago');
    expect(ago(3 * HOUR)).to.equal('3 hours ago');
    expect(ago(DAY)).to.equal('yesterday');
    expect(ago(6 * DAY)).to.equal('6 days ago');
  });

  it('becomes a date after a week, with the year when it is another one', () => {
    expect(ago(8 * DAY, 'en-GB')).to.equal('15 Nov');
    expect(ago(400 * DAY, 'en-GB')).to.match(/^19 Oct 2025$/);
  });

  it('is never in the future, whatever this device believes the time is', () => {
    expect(ago(-DAY)).to.equal('now');
  });

  it('follows the language', () => {
    expect(ago(3 * HOUR, 'fr')).to.equal('il y a 3 heures');
  });
});

describe('formats', () => {
  it('order names as readers expect, accents and case aside', () => {
    const names = ['Zoe', 'émile', 'Eve', 'Émile 2', 'eva', 'Émile 10'];
    expect(names.sort((a, b) => Formats.for('fr').compare(a, b))).to.deep.equal([
      'émile',
      'Émile 2',
      'Émile 10',
      'eva',
      'Eve',
      'Zoe',
    ]);
  });

  it('say from which month to which, and on which day, whatever the time zone', () => {
    const quarter = [Date.UTC(2026, 9), Date.UTC(2027, 0) - 1] as const;
    expect(
      Formats.for('en')
        .months(...quarter)
        .replace(/\s/g, ' '),
    ).to.equal('October – December 2026');
    expect(Formats.for('fr').months(...quarter)).to.match(/^octobre\s?–\s?décembre 2026$/);
    expect(Formats.for('en-GB').utcDay(quarter[1])).to.equal('31 December 2026');
  });

  it('write small numbers as the formatters of each language do', () => {
    for (const language of ['de', 'en-GB', 'es', 'fr', 'ja', 'ar-EG', 'en-u-nu-arab', 'hi-u-nu-deva']) {
      const formatter = new Intl.NumberFormat(language);
      for (const value of [0, 7, 10, 99, 100, 999, 1000, 12_345, -1, 2.5]) {
        expect(Formats.for(language).number(value), `${value} in ${language}`).to.equal(formatter.format(value));
      }
    }
  });

  it('speak English where a language tag is not one', () => {
    expect(Formats.for('not a tag').number(1234)).to.equal('1,234');
    expect(Formats.for('en').languageName('?')).to.equal('?');
  });
});
