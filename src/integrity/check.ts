import {Census, type Data, type Rows} from './census.js';
import {checkConversations} from './conversations.js';
import {checkFields} from './fields.js';
import {Findings, isSame, mended, type Finding} from './finding.js';
import {checkModeration} from './moderation.js';
import {checkPacked} from './packed.js';
import {checkPages} from './pages.js';
import {checkPeople} from './people.js';
import {checkPriorities} from './priorities.js';
import {checkVersions} from './versions.js';
import {checkVoices} from './voices.js';

const CHECKS = {
  conversations: checkConversations,
  pages: checkPages,
  versions: checkVersions,
  voices: checkVoices,
  people: checkPeople,
  priorities: checkPriorities,
  moderation: checkModeration,
  indexes: checkPacked,
} satisfies Record<string, (census: Census, findings: Findings, now: number) => void>;

/**
 * What does not hold among the records of a community: numbers that are not those of what they count, packed indexes that do not say
 * what their records say, records that belong to nothing, versions that are missing.
 *
 * Pure. What must hold is what the use cases write and `firestore.rules` demand.
 *
 * @param rows As of one moment: of a community that is written to meanwhile, halves of an act would look like damage.
 */
export function check(community: string, rows: Rows, now = Date.now()): readonly Finding[] {
  const findings = new Findings();
  checkFields(rows, findings);
  const census = new Census(community, rows);
  for (const [name, check] of Object.entries(CHECKS)) {
    try {
      check(census, findings, now);
    } catch (cause) {
      // A field that cannot be read stops what follows from it from being looked for: that is told as well.
      const is = `${name}: ${cause instanceof Error ? cause.message : String(cause)}`;
      findings.add({code: 'invalid', path: '', field: 'all of it', is, should: 'unreadable'});
    }
  }
  return findings.all;
}

/** A record as it would be after a repair; undefined where it is taken away. */
export interface Repaired {
  readonly path: string;
  readonly before: Data | undefined;
  readonly after: Data | undefined;
}

export interface Repair {
  /** What was found, with all that came to light once other things were mended. */
  readonly findings: readonly Finding[];
  /** What would be written. */
  readonly changed: readonly Repaired[];
  /** What is left for a person to look at. */
  readonly left: readonly Finding[];
}

/** What mends one thing may show another: a conversation that comes back is listed. Each round goes one step down from that. */
const MOST_ROUNDS = 30;

/** How all that is wrong would be mended. Nothing is changed. */
export function planRepair(community: string, rows: Rows, now = Date.now()): Repair {
  const after = new Map(rows);
  const found = new Map<string, Finding>();
  let left: readonly Finding[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    left = check(community, after, now);
    for (const finding of left) {
      const name = `${finding.code} ${finding.path} ${finding.field}`;
      if (!found.has(name)) found.set(name, finding);
    }
    const mends = left.flatMap(({mend}) => (mend ? [mend] : []));
    if (!mends.length) break;
    for (const mend of mends) mended(after, mend);
  }
  const paths = new Set([...rows.keys(), ...after.keys()]);
  const changed = [...paths]
    .filter((path) => !isSame(rows.get(path), after.get(path)))
    .map((path) => ({path, before: rows.get(path), after: after.get(path)}));
  return {findings: [...found.values()], changed, left};
}
