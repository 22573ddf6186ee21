import {getDocFromServer} from 'firebase/firestore';
import {CommunityError} from '../../model/errors.js';
import type {Kind, Stored} from '../../model/records.js';
import type {Change} from '../store.js';
import {recordOf} from './convert.js';
import {firestoreError} from './errors.js';
import {documentAt, type Place} from './targets.js';

/** Null: there is no such record. Undefined: it could not be found out. */
type Found = Stored<Kind> | null | undefined;

/**
 * Why a commit was refused. To the rules everything is a permission denied; what is there now tells more: a record that
 * was to be created exists, one that was to be changed is missing or is not what the writer expected.
 */
export async function whyRefused(place: Place, changes: readonly Change[], cause: unknown): Promise<CommunityError> {
  const error = firestoreError(cause);
  if (error.code !== 'permission-denied' && error.code !== 'not-found') return error;
  const found = await Promise.all(changes.map((change) => find(place, change)));
  // What one writer expected may be gone because another has already created what this one was about to.
  if (changes.some((change, i) => isOutdated(change, found[i]))) return new CommunityError('conflict', {cause});
  for (const [i, {type}] of changes.entries()) {
    if (type === 'create' && found[i]) return new CommunityError('already-exists', {cause});
    if (type === 'update' && found[i] === null) return new CommunityError('not-found', {cause});
  }
  return error;
}

async function find(place: Place, {type, ref}: Change): Promise<Found> {
  if (type === 'merge') return undefined;
  try {
    const document = await getDocFromServer(documentAt(place, ref));
    return document.exists() ? recordOf(ref.kind, document) : null;
  } catch {
    // It may not be read, or not now.
    return undefined;
  }
}

function isOutdated(change: Change, found: Found): boolean {
  if (change.type !== 'update' || !change.expect || !found) return false;
  return Object.entries(change.expect).some(
    ([field, value]) => JSON.stringify(found[field as keyof typeof found]) !== JSON.stringify(value),
  );
}
