import {groupBy} from '../model/group-by.js';
import {refs, type Kind} from '../model/records.js';
import {TALLY_FIELDS, talliedIn, tallyIdOf, type TallyField} from '../model/tally.js';
import type {Census, Row} from './census.js';
import type {Findings} from './finding.js';

/** What is kept of people and of the community belongs to somebody who is there, and counts what it says. */
export function checkPeople(census: Census, findings: Findings): void {
  for (const {path, data} of census.of('community')) {
    const effective = census
      .of('charter')
      .map((row) => row.data)
      .filter(({state}) => state === 'effective');
    const latest = (versions: typeof effective) => Math.max(0, ...versions.map(({number}) => number));
    const stewards = census.of('member').filter(({data: {role, status}}) => role === 'steward' && status === 'active');
    findings.expect(path, data, {
      charter: latest(effective),
      binding: latest(effective.filter(({substance}) => substance === 1)),
      ...(stewards.length > 0 && {stewards: stewards.length}),
    });
    if (!stewards.length) {
      // Who it should be, nobody can tell but those who are there.
      findings.add({code: 'wrong', path, field: 'stewards', is: data.stewards, should: 'at least one member'});
    }
  }
  for (const {path, id, data} of census.of('charter')) findings.expect(path, data, {number: Number(id)});
  for (const kind of ['facet', 'portrait', 'application', 'ballot', 'restriction'] as const) {
    ofMembers(census, findings, census.of(kind));
  }
  checkInvitations(census, findings);
  checkTallies(census, findings);
}

function ofMembers(census: Census, findings: Findings, rows: readonly Row<Kind>[]): void {
  for (const {path, ids} of rows) {
    const member = refs.member(ids[0]!).path;
    if (!census.has(member)) findings.orphan(path, member);
  }
}

/** Who had their data erased is counted, and not known any more: so it is at least as many as are known. */
function checkInvitations(census: Census, findings: Findings): void {
  const came = groupBy(
    census.of('application').filter(({data}) => data.invitation && data.state === 'accepted'),
    ({data}) => data.invitation,
  );
  for (const {path, id, data} of census.of('invitation')) {
    findings.expect(path, data, {used: Math.max(data.used, came.get(id)?.length ?? 0)});
  }
}

/** A tally counts no more than was written, and its parts are what it is made of. Nobody is made to count. */
function checkTallies(census: Census, findings: Findings): void {
  const posts = groupBy(census.of('post'), ({data}) => tallyIdOf(census.community, data.author));
  for (const [id, tallies] of groupBy(census.of('tally'), (row) => row.id)) {
    const written = (posts.get(id) ?? []).map(({data}) => new Date(data.createdAt));
    const total = tallies.reduce((sum, {data}) => sum + data.total, 0);
    const isMade = tallies.every(({data}) => isSum(data, 'q', 4) && isSum(data, 'm', 12));
    if (isMade && total <= written.length) continue;
    for (const {path, ids, data} of tallies) {
      const dates = written.filter((date) => date.getUTCFullYear() === Number(ids[0]));
      const counts = Object.fromEntries(TALLY_FIELDS.map((field) => [field, 0])) as Record<TallyField, number>;
      for (const date of dates) for (const field of talliedIn(date.getUTCMonth() + 1)) counts[field]++;
      findings.expect(path, data, counts);
    }
  }
}

function isSum(tally: Readonly<Record<string, number>>, letter: 'q' | 'm', parts: number): boolean {
  const sum = Array.from({length: parts}, (_, place) => tally[`${letter}${place + 1}`] ?? 0).reduce((a, b) => a + b);
  return sum === tally.total;
}
