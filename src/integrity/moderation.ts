import {isPublicAct, isStewardship} from '../model/moderation.js';
import {refs} from '../model/records.js';
import type {Census} from './census.js';
import type {Findings} from './finding.js';

/** Every act of those who moderate is in the log and in the notice to whom it concerns; what follows from acts names them. */
export function checkModeration(census: Census, findings: Findings): void {
  for (const {path, id, data} of census.of('act')) {
    const {path: at} = refs.notice(id);
    const notice = census.get(refs.notice(id));
    if (isStewardship(data.kind)) continue;
    // Whom it concerned, nobody else knows.
    if (!notice) findings.add({code: 'dangling', path, field: '', is: at, should: at});
    else {
      const {kind, about, reason, days} = data;
      const target = isPublicAct(kind) ? {target: data.target} : {};
      findings.expect(at, notice, {kind, about, reason, days, ...target});
    }
  }
  for (const {path, id} of census.of('notice')) {
    // What it hid may stand here alone, so it is not taken away.
    const {path: act} = refs.act(id);
    if (!census.has(act)) findings.add({code: 'orphan', path, field: '', is: act, should: undefined});
  }
  for (const {path, id, data} of census.of('appeal')) {
    if (!census.has(refs.notice(id).path)) findings.orphan(path, refs.notice(id).path);
    if (!data.decision || census.has(refs.act(data.decision).path)) continue;
    const mend = {path, set: {decision: '', state: 'open'}};
    findings.add({code: 'dangling', path, field: 'decision', is: data.decision, should: '', mend});
  }
  for (const {path, data} of census.of('report')) {
    if (!census.has(data.target)) findings.orphan(path, data.target);
    if (!data.act || census.has(refs.act(data.act).path)) continue;
    const mend = {path, set: {act: '', state: 'open'}};
    findings.add({code: 'dangling', path, field: 'act', is: data.act, should: '', mend});
  }
  for (const {path, data} of census.of('restriction')) {
    // Whether it is right, somebody has to say.
    if (!census.has(refs.act(data.act).path))
      findings.add({code: 'dangling', path, field: 'act', is: data.act, should: undefined});
  }
}
