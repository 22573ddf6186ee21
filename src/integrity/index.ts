/** What the administrator's tool is made of, beside what it reads from and writes to. */
export {kindOf, type Data, type Rows} from './census.js';
export {check, planRepair, type Repair, type Repaired} from './check.js';
export {FINDING_CODES, type Finding, type FindingCode, type Mend} from './finding.js';
