import {expect} from '@open-wc/testing';
import {FirestoreError} from 'firebase/firestore';
import {CommunityError, type ErrorCode} from '../../../src/model/errors.js';
import {firestoreError, signInError} from '../../../src/store/firestore/errors.js';

describe('errors of Firestore', () => {
  const codes: [code: string, meaning: ErrorCode][] = [
    ['permission-denied', 'permission-denied'],
    ['unauthenticated', 'signed-out'],
    ['not-found', 'not-found'],
    ['already-exists', 'already-exists'],
    ['aborted', 'conflict'],
    ['unavailable', 'offline'],
    ['deadline-exceeded', 'offline'],
    ['invalid-argument', 'invalid'],
    ['failed-precondition', 'configuration'],
    ['resource-exhausted', 'too-fast'],
    ['data-loss', 'unknown'],
  ];
  for (const [code, meaning] of codes) {
    it(`${code} becomes ${meaning}`, () => {
      const cause = Object.assign(new Error('Because'), {code, name: 'FirebaseError'});
      expect(firestoreError(cause)).to.include({code: meaning, cause});
    });
  }

  it('tells a full disk, and one that is not there, from a lost connection', () => {
    const unavailable = (message: string) => Object.assign(new Error(message), {code: 'unavailable'});
    const full = unavailable('Failed to persist write: IndexedDbTransactionError: … QuotaExceededError: …');
    expect(firestoreError(full).code).to.equal('storage-full');
    expect(firestoreError(new DOMException('Full', 'QuotaExceededError')).code).to.equal('storage-full');
    const gone = unavailable('Failed to persist write: IndexedDbTransactionError: the connection was lost');
    expect(firestoreError(gone).code).to.equal('storage-unavailable');
  });

  it('are known by their code alone, also when they come from another copy of the SDK', () => {
    expect(new CommunityError('offline')).to.not.be.instanceOf(FirestoreError);
    expect(firestoreError({code: 'permission-denied'}).code).to.equal('permission-denied');
    expect(firestoreError(undefined).code).to.equal('unknown');
  });

  it('stay as they are when they are ours', () => {
    const error = new CommunityError('closed');
    expect(firestoreError(error)).to.equal(error);
    expect(signInError(error)).to.equal(error);
  });
});

describe('errors of Firebase Auth', () => {
  const codes: [code: string, meaning: ErrorCode, field?: string][] = [
    ['network-request-failed', 'offline'],
    ['too-many-requests', 'too-fast'],
    ['invalid-email', 'invalid', 'email'],
    ['api-key-not-valid.-please-pass-a-valid-api-key.', 'configuration', 'api-key'],
    ['invalid-tenant-id', 'configuration', 'tenant-id'],
    ['unauthorized-domain', 'configuration', 'auth-domain'],
    ['operation-not-allowed', 'configuration', 'sign-in'],
    ['popup-blocked', 'sign-in-failed'],
    ['popup-closed-by-user', 'sign-in-failed'],
    ['invalid-custom-token', 'sign-in-failed'],
    ['user-disabled', 'sign-in-failed'],
  ];
  for (const [code, meaning, field] of codes) {
    it(`${code} becomes ${meaning}${field ? `, of ${field}` : ''}`, () => {
      const cause = Object.assign(new Error('Because'), {code: `auth/${code}`});
      const error = signInError(cause);
      expect(error).to.include({code: meaning, cause});
      expect(error.detail.field).to.equal(field);
    });
  }
});
