import {expect} from '@open-wc/testing';
import {problemsInWords, noticeInWords, skippedInWords} from '../../../src/elements/members/import-words.js';
import {PeopleFileError, type PeopleProblemCode} from '../../../src/interchange/people-error.js';
import {Formats} from '../../../src/context/formats.js';
import en from '../../../src/locales/people-interchange/en.js';
import fr from '../../../src/locales/people-interchange/fr.js';

describe('what is wrong with a file of people, in words', () => {
  for (const [language, {import: words}] of Object.entries({en, fr})) {
    it(`is a sentence for each, in ${language}`, () => {
      const write = Formats.for(language);
      for (const code of Object.keys(words.problems) as PeopleProblemCode[]) {
        for (const place of [{}, {line: 1234, column: 5}, {row: 2}]) {
          const [said] = problemsInWords(new PeopleFileError([{code, ...place, value: 'Ada'}]), words, write);
          expect(said, code).to.match(/^[\p{Lu}“«].*\.$/u);
          expect(said).not.to.match(/undefined|\[object/);
        }
      }
    });
  }

  it('says in which line, and where the same stood before', () => {
    const problem = {code: 'duplicate-email', line: 1234, value: 'a@x.org', first: {line: 2}} as const;
    expect(problemsInWords(new PeopleFileError([problem]), en.import, Formats.for('en'))).to.deep.equal([
      'Line 1,234: “a@x.org” is there twice, first in line 2.',
    ]);
    expect(problemsInWords(new PeopleFileError([problem]), fr.import, Formats.for('fr'))[0]).to.match(
      /^Ligne 1\s234\s: «\sa@x\.org\s» s’y trouve deux fois, d’abord à la ligne 2\.$/,
    );
  });

  it('says who is left out, and why', () => {
    const write = Formats.for('en');
    expect(skippedInWords({line: 3, name: 'Ada', reason: 'no-email'}, en.import, write)).to.equal(
      'Line 3: Ada: there is no e-mail.',
    );
    expect(skippedInWords({line: 3, name: '', reason: 'no-name'}, en.import, write)).to.equal(
      'Line 3: there is no name.',
    );
  });

  it('says what was read otherwise', () => {
    const write = Formats.for('en');
    expect(noticeInWords({code: 'shortened', field: 'zone', value: 'x', line: 3}, en.import, write)).to.equal(
      'Line 3: the time zone is too long, and is shortened: x',
    );
    expect(noticeInWords({code: 'partial', field: '', value: '500'}, en.import, write)).to.equal(
      'This is a part: there are 500 people in all.',
    );
  });
});
