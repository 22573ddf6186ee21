import {CommunityError} from '../../model/errors.js';

/**
 * What a failure of IndexedDB means to people: no room left, or no storage at all, as in a private window or a
 * sandboxed frame.
 */
export function storageError(cause: unknown): CommunityError {
  if (cause instanceof CommunityError) return cause;
  const isFull = cause instanceof Error && cause.name === 'QuotaExceededError';
  return new CommunityError(isFull ? 'storage-full' : 'storage-unavailable', {cause});
}
