import {expect} from '@open-wc/testing';
import {Formats} from '../../../src/context/formats.js';
import {asDocument, asText, summaryOf} from '../../../src/elements/activity/summary.js';
import {printSheet} from '../../../src/elements/shared/print-sheet.js';
import words from '../../../src/locales/activity/en.js';
import strings from '../../../src/locales/en.js';
import type {News} from '../../../src/model/news.js';

const context = {strings, words, formats: Formats.for('en-GB')};
const week = {
  name: 'Cloud practice',
  since: new Date('2026-11-19T12:00').getTime(),
  until: new Date('2026-11-26T12:00').getTime(),
};

const HOSTILE = '<img src=x onerror="document.title=1"> & "co"';
const key = 'https://intranet.example/guide';
const talk = {kind: 'thread', id: 'a', title: HOSTILE, by: 'bo', byline: 'Bo', at: 1, key} as const;
const many = Array.from({length: 10}, (_, i) => {
  return {kind: 'term', id: `t${i}`, title: `Term ${i}`, by: '', byline: '', at: 1, status: 'agreed'} as const;
});
const news: readonly News[] = [
  {kind: 'threadsBegun', items: [{...talk, outcome: 'answered'}], isCut: false},
  {kind: 'termsChanged', items: many, isCut: true},
];

describe('the summary of a week', () => {
  it('is plain text for a mail, with an address below each title', () => {
    const text = asText(summaryOf(news, week, context));
    expect(text.split('\n').slice(0, 6)).to.deep.equal([
      'Cloud practice',
      '19 Nov 2026 to 26 Nov 2026',
      '',
      '1 new conversation',
      `• ${HOSTILE} (by Bo, Answered)`,
      `  ${key}`,
    ]);
    expect(text).to.include('10 or more terms were worked on\n• Term 0 (Agreed)').and.not.include('Term 8');
    expect(text.split('\n').at(-1)).to.equal('  and 2 more');
  });

  it('is headings and lists, in which what people wrote stays text', () => {
    const sheet = asDocument(summaryOf(news, week, context));
    expect(sheet.querySelector('img')).to.equal(null);
    expect([...sheet.querySelectorAll('h3, h4')].map(({textContent}) => textContent)).to.deep.equal([
      'Cloud practice',
      '1 new conversation',
      '10 or more terms were worked on',
    ]);
    expect(sheet.querySelector('a')).to.include({textContent: HOSTILE, href: key});
    expect(sheet.outerHTML).to.include('&lt;img src=x onerror=');
  });

  it('says so when nothing happened', () => {
    expect(asText(summaryOf([], week, context))).to.equal(
      'Cloud practice\n19 Nov 2026 to 26 Nov 2026\n\nIt was a quiet week: nothing new.',
    );
  });

  it('is printed by itself, in the direction of the page', () => {
    const around = document.createElement('div');
    around.dir = 'rtl';
    document.body.append(around);
    const content = asDocument(summaryOf(news, week, context));
    const frame = printSheet(content, {title: 'Week', like: around, language: 'ar'});
    const sheet = content.ownerDocument; // Some browsers are done with the frame by now.
    expect(sheet.documentElement).to.include({dir: 'rtl', lang: 'ar'});
    expect(sheet.body.querySelectorAll('li').length).to.equal(10);
    expect(sheet.adoptedStyleSheets.length).to.equal(1);
    const next = printSheet(document.createElement('p'), {title: 'Next', like: around, language: 'en'});
    expect(frame.isConnected, 'the sheet before is gone').to.equal(false);
    next.remove();
    around.remove();
  });
});
