import {seasonIn} from '../model/priority.js';
import {refs} from '../model/records.js';
import type {Census} from './census.js';
import type {Findings} from './finding.js';

/**
 * Priorities count the ballots that name them, and no ballot names what is not there. Of a season that is over, ballots say no more:
 * each begins anew with the next.
 */
export function checkPriorities(census: Census, findings: Findings, now: number): void {
  const season = seasonIn(census.get(refs.community()), now);
  const counts = new Map<string, number>();
  for (const {path, ids, data} of census.of('ballot')) {
    const there = data.supports.filter((id) => census.get(refs.priority(id))?.season === data.season);
    findings.expect(path, data, {supports: there}, 'dangling');
    if (!census.has(refs.member(ids[0]!).path)) continue;
    for (const id of new Set(there)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const {path, id, data} of census.of('priority')) {
    const named = counts.get(id) ?? 0;
    findings.expect(path, data, {supports: data.season === season ? named : Math.max(named, data.supports)});
    const renews = data.renewedFrom && !census.has(refs.priority(data.renewedFrom).path);
    if (renews) findings.expect(path, data, {renewedFrom: ''}, 'dangling');
  }
}
