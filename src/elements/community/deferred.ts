import type {CommunityError} from '../../model/errors.js';

/** A promise, and the ways to settle it. */
export function deferred() {
  let resolve!: () => void;
  let reject!: (reason: CommunityError) => void;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined); // A page that does not ask is not told of a rejection it does not handle.
  return {promise, resolve, reject};
}
