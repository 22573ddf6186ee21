import {expect} from '@open-wc/testing';
import {CommunityError, type ErrorCode} from '../../src/model/errors.js';

/** Fails unless the promise is rejected with this error, and gives the error. */
export async function expectError(promise: Promise<unknown>, code: ErrorCode): Promise<CommunityError> {
  const error = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error, `an error ${code}`).to.be.instanceOf(CommunityError);
  expect((error as CommunityError).code).to.equal(code);
  return error as CommunityError;
}
