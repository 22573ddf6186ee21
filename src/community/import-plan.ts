import {breathe} from '../interchange/breathe.js';
import {findCycle} from '../interchange/cycle.js';
import {ImportError} from '../interchange/import-error.js';
import type {SkippedTerm, TermImport} from '../interchange/term-import.js';
import type {Stored} from '../model/records.js';
import {noWording, wordingIn, type Wording} from '../model/term.js';
import {sameWording, tidyWording} from './glossary.js';

/** A term as it would be, with what the file says nothing of as it is. */
export type PlannedTerm = TermImport & Wording;

/** A term that a file says otherwise. */
export interface TermChange {
  readonly from: Stored<'term'>;
  readonly to: PlannedTerm;
}

/** What the person should know before they agree. */
export interface PlanNotice {
  /** A link to a term that is nowhere, which is left out; another name that is the name of a term. */
  readonly code: 'unknown-link' | 'ambiguous-name';
  readonly label: string;
  readonly value: string;
}

/** What an import would do. */
export interface ImportPlan {
  readonly added: readonly PlannedTerm[];
  readonly changed: readonly TermChange[];
  readonly unchanged: readonly PlannedTerm[];
  readonly skipped: readonly SkippedTerm[];
  readonly notices: readonly PlanNotice[];
  /** How many of the terms are deprecated here, and stay so. */
  readonly deprecated: number;
}

/**
 * Compares the terms of a file with those of the glossary. Never touches a status, a steward or a date of review.
 *
 * @throws {ImportError} `cycle` when a term would be broader than itself.
 */
export async function planImport(
  known: readonly Stored<'term'>[],
  entries: readonly TermImport[],
): Promise<ImportPlan> {
  const stored = new Map(known.map((term) => [term.id, term]));
  const listed = new Set(entries.map(({id}) => id));
  const nameOf = ({label, lang}: {label: string; lang: string}) => `${lang}\n${label.toLowerCase()}`;
  const storedNames = new Map(known.map((term) => [nameOf(term), term.id]));
  const isTaken = (entry: TermImport) => {
    const other = storedNames.get(nameOf(entry));
    return !stored.has(entry.id) && other !== undefined && !listed.has(other);
  };
  const taken = new Set(entries.filter(isTaken).map(({id}) => id));
  const isKnown = (id: string) => stored.has(id) || (listed.has(id) && !taken.has(id));
  const names = new Map([...known, ...entries].map((term) => [nameOf(term), term.id]));

  const added: PlannedTerm[] = [];
  const changed: TermChange[] = [];
  const unchanged: PlannedTerm[] = [];
  const skipped: SkippedTerm[] = [];
  const notices: PlanNotice[] = [];
  const rest = breathe();
  for (const entry of entries) {
    await rest();
    const {label, lang} = entry;
    if (taken.has(entry.id)) {
      skipped.push({label, lang, reason: 'name-taken'});
      continue;
    }
    const from = stored.get(entry.id);
    const to = {...entry, ...tidyWording({...(from && wordingIn(from)), ...withKnownLinks(entry, isKnown)})};
    if (!from) added.push(to);
    else if (sameWording(from, to)) unchanged.push(to);
    else changed.push({from, to});
    for (const value of [...(entry.broader ?? []), ...(entry.related ?? [])].filter((id) => !isKnown(id))) {
      notices.push({code: 'unknown-link', label, value});
    }
    for (const value of to.aliases) {
      const other = names.get(nameOf({label: value, lang}));
      if (other && other !== to.id) notices.push({code: 'ambiguous-name', label, value});
    }
  }
  refuseCycle(known, [...added, ...changed.map(({to}) => to)]);
  const deprecated = entries.filter(({id}) => stored.get(id)?.status === 'deprecated').length;
  return {added, changed, unchanged, skipped, notices, deprecated};
}

/** What of a wording an import would change. */
export function changedFields({from, to}: TermChange): (keyof Wording)[] {
  return (Object.keys(noWording) as (keyof Wording)[]).filter((field) => String(from[field]) !== String(to[field]));
}

function withKnownLinks(entry: TermImport, isKnown: (id: string) => boolean): TermImport {
  const {broader, related} = entry;
  return {
    ...entry,
    ...(broader && {broader: broader.filter(isKnown)}),
    ...(related && {related: related.filter(isKnown)}),
  };
}

function refuseCycle(known: readonly Stored<'term'>[], entries: readonly PlannedTerm[]): void {
  const all = [...known, ...entries];
  const broader = new Map(all.map((term) => [term.id, term.broader]));
  const cycle = findCycle(
    broader,
    entries.map(({id}) => id),
  );
  if (!cycle) return;
  const labels = new Map(all.map(({id, label}) => [id, label]));
  throw new ImportError([{code: 'cycle', value: cycle.map((id) => labels.get(id) ?? id).join(' → ')}]);
}
