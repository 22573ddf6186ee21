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
  /** Whether it is retired here, and is proposed again. */
  readonly returns?: boolean;
}

/** What the person should know before they agree. */
export interface PlanNotice {
  /** A link to a term that is nowhere, which is left out; another name that is the name of a term; a name of several terms. */
  readonly code: 'unknown-link' | 'ambiguous-name' | 'same-name';
  readonly label: string;
  /** What stands there; of a name, how many terms have it. */
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
  /** How many of the terms can be brought back: deprecated here, with nothing in their place, and not so in the file. */
  readonly retired: number;
}

/**
 * Compares the terms of a file with those of the glossary. Never touches a status, a steward or a date of review, but for
 * terms that were retired, if they are to be brought back.
 *
 * @throws {ImportError} `cycle` when a term would be broader than itself.
 */
export async function planImport(
  known: readonly Stored<'term'>[],
  entries: readonly TermImport[],
  {bringBack = false}: {bringBack?: boolean} = {},
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
  const named = new Map<string, number>();
  for (const entry of entries) if (!taken.has(entry.id)) named.set(nameOf(entry), (named.get(nameOf(entry)) ?? 0) + 1);
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
    const returns = bringBack && isRetired(from, entry);
    if (!from) added.push(to);
    else if (sameWording(from, to) && !returns) unchanged.push(to);
    else changed.push({from, to, ...(returns && {returns})});
    for (const value of [...(entry.broader ?? []), ...(entry.related ?? [])].filter((id) => !isKnown(id))) {
      notices.push({code: 'unknown-link', label, value});
    }
    const same = named.get(nameOf(entry)) ?? 1;
    if (same > 1) notices.push({code: 'same-name', label, value: String(same)});
    named.delete(nameOf(entry));
    for (const value of to.aliases) {
      const other = names.get(nameOf({label: value, lang}));
      if (other && other !== to.id) notices.push({code: 'ambiguous-name', label, value});
    }
  }
  refuseCycle(known, [...added, ...changed.map(({to}) => to)]);
  const retired = entries.filter((entry) => isRetired(stored.get(entry.id), entry)).length;
  const isDeprecated = ({id}: TermImport) => stored.get(id)?.status === 'deprecated';
  const deprecated = entries.filter(isDeprecated).length - (bringBack ? retired : 0);
  return {added, changed, unchanged, skipped, notices, deprecated, retired};
}

/** Whether a term is deprecated here, as an import that was taken back leaves it, and the file does not say that it should be. */
function isRetired(stored: Stored<'term'> | undefined, {status, standing}: TermImport): boolean {
  const saysSo = status === 'deprecated' || standing?.status === 'deprecated';
  return stored?.status === 'deprecated' && !stored.successor && !saysSo;
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
