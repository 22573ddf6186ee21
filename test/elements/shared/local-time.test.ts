import {expect} from '@open-wc/testing';
import {timeElsewhere, timeIn} from '../../../src/elements/shared/local-time.js';
import {weekday, workingAt, writeTime} from '../../../src/elements/shared/working-hours.js';

const at = (time: string) => Date.parse(`2026-03-${time}Z`); // The 2nd was a Monday.
const days = [1, 2, 3, 4, 5];
const office = {days, from: '09:00', to: '17:00'};

describe('local time', () => {
  it('tells the time where somebody is, as the reader writes it', () => {
    expect(timeIn('Asia/Kolkata', 'en-GB', at('02T09:00'))).to.equal('14:30');
    expect(timeIn('Asia/Kolkata', 'fr', at('02T09:00'))).to.equal('14:30');
    expect(timeIn('Mars/Olympus', 'en', at('02T09:00'))).to.equal(undefined);
    expect(timeIn('', 'en')).to.equal(undefined);
  });

  it('says nothing where the clock says the same as the reader’s own', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(timeElsewhere(own, 'en')).to.equal(undefined);
    expect(timeElsewhere('Asia/Kolkata', 'en', at('02T09:00'))).to.equal(timeIn('Asia/Kolkata', 'en', at('02T09:00')));
    expect(timeElsewhere('', 'en')).to.equal(undefined);
  });

  it('keeps to summer time', () => {
    expect(timeIn('Europe/Paris', 'fr', Date.parse('2026-03-29T00:59Z'))).to.match(/^0?1:59$/);
    expect(timeIn('Europe/Paris', 'fr', Date.parse('2026-03-29T01:00Z'))).to.match(/^0?3:00$/);
  });

  it('knows whether somebody works', () => {
    expect(workingAt(office, 'UTC', at('02T08:59'))).to.deep.equal({state: 'later', from: '09:00'});
    expect(workingAt(office, 'UTC', at('02T09:00'))).to.deep.equal({state: 'now', until: '17:00'});
    expect(workingAt(office, 'UTC', at('02T17:00'))).to.deep.equal({state: 'another-day', day: 2});
    expect(workingAt(office, 'UTC', at('06T18:00')), 'on Friday evening').to.deep.equal({state: 'another-day', day: 1});
    expect(workingAt(office, 'Pacific/Auckland', at('02T08:00')), 'in their zone').to.deep.equal({
      state: 'another-day',
      day: 2,
    });
  });

  it('knows nights that go on after midnight', () => {
    const night = {days: [7], from: '22:00', to: '06:00'};
    expect(workingAt(night, 'UTC', at('02T05:59')), 'early on Monday').to.deep.equal({state: 'now', until: '06:00'});
    expect(workingAt(night, 'UTC', at('02T06:00'))).to.deep.equal({state: 'another-day', day: 7});
    expect(workingAt(night, 'UTC', at('01T23:00'))).to.deep.equal({state: 'now', until: '06:00'});
  });

  it('writes times and days as a language does', () => {
    expect(writeTime('17:30', 'en-US')).to.match(/^5:30\sPM$/);
    expect(writeTime('17:30', 'fr')).to.equal('17:30');
    expect(weekday(1, 'fr')).to.equal('lundi');
    expect(weekday(7, 'en', 'short')).to.equal('Sun');
  });
});
