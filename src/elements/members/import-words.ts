import type {SkippedPerson} from '../../community/people-import-plan.js';
import type {PeopleFileError, PeopleProblem} from '../../interchange/people-error.js';
import type {PeopleNotice, SkippedRow} from '../../interchange/person-import.js';
import type {Writer} from '../../locales/en.js';
import type {PeopleInterchangeWords} from '../../locales/people-interchange/en.js';

type Words = PeopleInterchangeWords['import'];

/** What is wrong with a file of people, in words. */
export function problemsInWords({problems}: PeopleFileError, words: Words, write: Writer): string[] {
  return problems.map((problem: PeopleProblem) => {
    const reason = words.problems[problem.code](problem, write);
    // Where JSON breaks off is part of its sentence.
    return problem.code === 'not-json' ? reason : words.problem(problem, reason, write);
  });
}

/** Who is left out, and why, in words. */
export function skippedInWords(skipped: SkippedRow | SkippedPerson, words: Words, write: Writer): string {
  const reason = words.skipped[skipped.reason];
  return words.problem(skipped, skipped.name ? `${skipped.name}: ${reason}` : reason, write);
}

/** What was read otherwise than it stands in the file, in words. */
export function noticeInWords({code, field, value, ...place}: PeopleNotice, words: Words, write: Writer): string {
  return words.problem(place, words.notices[code]({field: field && words.fields[field], value}), write);
}
