import {
  PERSON_FIELDS,
  type PersonField,
  type PersonFields,
  type PersonRow,
  type SkippedRow,
} from '../interchange/person-import.js';
import {isKnownId} from '../model/ids.js';
import {fold} from '../text/fold.js';

/** A person as the community has them. */
export interface PersonHere extends PersonFields {
  readonly id: string;
  /**
   * `known`: imported, and never signed in. `claimed`: was known, and signed in since as `claimedBy`. All others have a record
   * of their own.
   */
  readonly status: 'active' | 'left' | 'asking' | 'known' | 'claimed';
  /** Whom a known person turned out to be; '' if that is not told. */
  readonly claimedBy?: string;
  readonly role?: string;
}

/** A person as they would be listed. */
export interface PlannedPerson extends PersonFields {
  readonly id: string;
}

/** What an import says otherwise of somebody who is known. */
export interface PersonChange<P extends PersonHere = PersonHere> {
  readonly from: P;
  readonly to: PlannedPerson;
  readonly fields: readonly PersonField[];
  /** They were marked as left, and their account is open again. */
  readonly isBack: boolean;
}

/** A person of the file of whom nothing is written. */
export interface SkippedPerson extends Omit<SkippedRow, 'reason'> {
  /**
   * `speaks-for-themselves`: they have signed in, and nobody overwrites what they say of themselves. `never-here`: their account
   * is switched off. `steward`: theirs too, but a steward hands over first. `unknown-id`: the file has an id that nobody has here.
   */
  readonly reason: 'speaks-for-themselves' | 'never-here' | 'steward' | 'unknown-id';
}

/** Somebody new has the name of somebody who has signed in: perhaps they are there already. */
export interface SameName {
  readonly name: string;
  /** Who has the name here. */
  readonly id: string;
}

/** What an import of people would do. */
export interface PeoplePlan<P extends PersonHere = PersonHere> {
  readonly added: readonly PlannedPerson[];
  readonly changed: readonly PersonChange<P>[];
  /** Who would be marked as left, for their account is switched off. */
  readonly left: readonly P[];
  readonly unchanged: readonly P[];
  readonly skipped: readonly SkippedPerson[];
  readonly sameNames: readonly SameName[];
}

const NOTHING: PersonFields = {
  ...{name: '', pronouns: '', title: '', department: '', place: '', zone: ''},
  ...{languages: [], skills: [], asks: []},
};

/**
 * Compares the people of a file with those who are there. What the file does not say stays. Who has signed in speaks for
 * themselves: they are marked as left if their account is switched off, and are not touched otherwise. Who is not in the file
 * stays as they are: it may hold one department.
 *
 * @param here Those whom the file may mean: by its ids, and those who claimed these.
 * @param members Those who have signed in, for somebody new may have the name of one.
 */
export function planPeopleImport<P extends PersonHere>(
  here: readonly P[],
  rows: readonly PersonRow[],
  members: readonly {readonly uid: string; readonly name: string}[] = [],
): PeoplePlan<P> {
  const byId = new Map(here.map((person) => [person.id, person]));
  const find = (id: string) => {
    const person = byId.get(id);
    return (person?.claimedBy && byId.get(person.claimedBy)) || person;
  };
  // Who has two accounts has left only when both are switched off.
  const open = new Set(rows.filter(({isDisabled}) => !isDisabled).map(({id}) => find(id)?.id ?? id));
  const names = new Map([
    ...members.map(({uid, name}) => [fold(name), uid] as const),
    ...here.filter(({status}) => isOwn(status)).map(({id, name}) => [fold(name), id] as const),
  ]);
  const seen = new Set<string>();

  const added: PlannedPerson[] = [];
  const changed: PersonChange<P>[] = [];
  const left: P[] = [];
  const unchanged: P[] = [];
  const skipped: SkippedPerson[] = [];
  const sameNames: SameName[] = [];
  for (const row of rows) {
    const skip = (reason: SkippedPerson['reason']) => skipped.push({...placeOf(row), name: row.name, reason});
    const from = find(row.id);
    if (!from) {
      if (!isKnownId(row.id)) skip('unknown-id');
      else if (row.isDisabled) skip('never-here');
      else {
        added.push({...NOTHING, ...said(row), id: row.id});
        const id = names.get(fold(row.name));
        if (id) sameNames.push({name: row.name, id});
      }
    } else if (seen.has(from.id)) {
      skip('speaks-for-themselves');
    } else if (row.isDisabled && !open.has(from.id)) {
      seen.add(from.id);
      if (from.status === 'left') unchanged.push(from);
      else if (from.status === 'asking' || from.status === 'claimed') skip('speaks-for-themselves');
      else if (from.role === 'steward') skip('steward');
      else left.push(from);
    } else if (isOwn(from.status) || !isKnownId(from.id)) {
      seen.add(from.id);
      skip('speaks-for-themselves');
    } else {
      const to = {...fieldsOf(from), ...said(row), id: from.id};
      const fields = PERSON_FIELDS.filter((field) => !isSame(from[field], to[field]));
      const isBack = from.status === 'left';
      if (fields.length || isBack) changed.push({from, to, fields, isBack});
      else unchanged.push(from);
    }
  }
  return {added, changed, left, unchanged, skipped, sameNames};
}

/** Whether they have signed in. Who left may have been marked so before they ever did. */
function isOwn(status: PersonHere['status']): boolean {
  return status === 'active' || status === 'asking' || status === 'claimed';
}

function said(row: PersonRow): Partial<PersonFields> & Pick<PersonFields, 'name'> {
  const fields = PERSON_FIELDS.filter((field) => row[field] !== undefined);
  return {...Object.fromEntries(fields.map((field) => [field, row[field]])), name: row.name};
}

function fieldsOf(person: PersonFields): PersonFields {
  return Object.fromEntries(PERSON_FIELDS.map((field) => [field, person[field]])) as unknown as PersonFields;
}

function placeOf({line, row}: PersonRow) {
  return {...(line !== undefined && {line}), ...(row !== undefined && {row})};
}

function isSame(a: string | readonly string[], b: string | readonly string[]): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.join('\n') === b.join('\n');
}
