import {CommunityError} from '../../model/errors.js';
import type {Kind, Stored} from '../../model/records.js';
import type {Change} from '../store.js';
import {isTransform, type Transform} from '../transforms.js';
import {recordOf} from './convert.js';
import {decided} from './decided.js';
import {firestoreError} from './errors.js';
import {documentAt, type Place} from './targets.js';

type Data = Readonly<Record<string, unknown>>;

/** A change that was refused, and what is there now. Null: nothing. Undefined: it could not be found out. */
interface Refused {
  readonly change: Change;
  readonly found: Stored<Kind> | null | undefined;
}

/**
 * Why a commit was refused. To the rules everything is a permission denied; what is there now tells more: a record that
 * was to be created exists, one that was to be changed is missing or is not what the writer expected.
 *
 * @returns Undefined if the commit has arrived: the SDK sends again what was not confirmed when a connection broke, and
 *   the rules take nothing twice.
 */
export async function whyRefused(
  place: Place,
  changes: readonly Change[],
  cause: unknown,
): Promise<CommunityError | undefined> {
  const error = firestoreError(cause);
  if (error.code !== 'permission-denied' && error.code !== 'not-found') return error;
  const refused = await Promise.all(changes.map(async (change) => ({change, found: await find(place, change)})));
  if (hasArrived(refused)) return undefined;
  // Before all else: what one writer was about to create may be there because another has changed the same thing.
  if (refused.some(isOutdated)) return new CommunityError('conflict', {cause});
  for (const {change, found} of refused) {
    if (change.type === 'create' && found) return new CommunityError('already-exists', {cause});
    if (change.type === 'update' && found === null) return new CommunityError('not-found', {cause});
  }
  return error;
}

async function find(place: Place, {type, ref}: Change): Promise<Refused['found']> {
  // What is merged may be there or not, and is shared with others.
  if (type === 'merge') return undefined;
  try {
    const document = await decided(documentAt(place, ref));
    return document.exists() ? recordOf(ref.kind, document) : null;
  } catch {
    // It may not be read, or not now.
    return undefined;
  }
}

/**
 * A commit arrives whole, so one record just as it was written proves it for all; the others may have gone on since. What
 * replaced something must stand as it was written: two can have read, and kept, the same text before.
 */
function hasArrived(refused: readonly Refused[]): boolean {
  const created = refused.filter(({change}) => change.type === 'create');
  const replaced = refused.filter(({change}) => change.type === 'update' && (change.expect || !created.length));
  const isAsWritten = ({change, found}: Refused) => Boolean(found && holds(found, change.data));
  return (
    created.length + replaced.length > 0 &&
    created.every(({found}) => found) &&
    (created.length === 0 || created.some(isAsWritten)) &&
    replaced.every(isAsWritten)
  );
}

function isOutdated({change, found}: Refused): boolean {
  return Boolean(change.type === 'update' && change.expect && found && !holds(found, change.expect));
}

/** Whether a record says what was written, as far as the writer could know it. */
function holds(record: Stored<Kind>, written: Data): boolean {
  return Object.entries(written).every(([field, value]) => says((record as Data)[field], value));
}

function says(found: unknown, written: unknown): boolean {
  if (isTransform(written)) return mayCome(found, written);
  if (typeof written !== 'object' || written === null) return found === written;
  const parts = Object.entries(written as Data);
  if (Array.isArray(written) && (found as readonly unknown[] | undefined)?.length !== written.length) return false;
  return parts.every(([key, value]) => says((found as Data | undefined)?.[key], value));
}

/** Whether a value may be what the backend worked out. What it counted, and when, the writer cannot know. */
function mayCome(found: unknown, written: Transform): boolean {
  const set = new Set(Array.isArray(found) ? found : []);
  switch (written.transform) {
    case 'remove-entry':
      return found === undefined;
    case 'add-to-set':
      return written.values.every((value) => set.has(value));
    case 'remove-from-set':
      return !written.values.some((value) => set.has(value));
    case 'increment':
    case 'server-time':
      return true;
  }
}
