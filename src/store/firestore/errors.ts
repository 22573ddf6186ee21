import {CommunityError, type ErrorCode} from '../../model/errors.js';

/** What the codes of Firestore mean to people. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  'permission-denied': 'permission-denied',
  unauthenticated: 'signed-out',
  'not-found': 'not-found',
  'already-exists': 'already-exists',
  aborted: 'conflict',
  unavailable: 'offline',
  'deadline-exceeded': 'offline',
  'invalid-argument': 'invalid',
  'out-of-range': 'invalid',
  // A query without its index, or a project without the database.
  'failed-precondition': 'configuration',
  'resource-exhausted': 'too-fast',
};

/** What the SDK calls a failure of the device's own storage. */
const STORAGE = /IndexedDbTransactionError|Failed to persist/;

export function firestoreError(cause: unknown): CommunityError {
  if (cause instanceof CommunityError) return cause;
  const {name, message, code} = describe(cause);
  if (/QuotaExceededError/.test(`${name} ${message}`)) return new CommunityError('storage-full', {cause});
  if (STORAGE.test(`${name} ${message}`)) return new CommunityError('storage-unavailable', {cause});
  return new CommunityError(CODES[code] ?? 'unknown', {cause});
}

/** Whether the backend could not be reached, so that what this device knows has to do. */
export function isOffline(cause: unknown): boolean {
  return firestoreError(cause).code === 'offline';
}

/** Whether what was to be set up is set up already. */
export function isTaken(cause: unknown): boolean {
  return describe(cause).code === 'failed-precondition';
}

const NETWORK = /^auth\/(network-request-failed|timeout)$/;
const TOO_FAST = /^auth\/(too-many-requests|quota-exceeded)$/;
const EMAIL = /^auth\/(invalid-email|missing-email)$/;
/** What only whoever set up the project or the page can mend, by the setting to look at. */
const SETTINGS: readonly (readonly [code: RegExp, field: string])[] = [
  [/^auth\/(invalid-api-key|api-key-not-valid.*)$/, 'api-key'],
  [/^auth\/(invalid-tenant-id|unsupported-tenant-operation|tenant-id-mismatch)$/, 'tenant-id'],
  [/^auth\/(auth-domain-config-required|unauthorized-domain)$/, 'auth-domain'],
  [
    /^auth\/(operation-not-allowed|configuration-not-found|admin-restricted-operation|unauthorized-continue-uri)$/,
    'sign-in',
  ],
];

/** What a failure of Firebase Auth means to people; `cause.code` tells whoever looks closer. */
export function signInError(cause: unknown): CommunityError {
  if (cause instanceof CommunityError) return cause;
  const {code} = describe(cause);
  if (NETWORK.test(code)) return new CommunityError('offline', {cause});
  if (TOO_FAST.test(code)) return new CommunityError('too-fast', {cause});
  if (EMAIL.test(code)) return new CommunityError('invalid', {cause, detail: {field: 'email'}});
  const field = SETTINGS.find(([pattern]) => pattern.test(code))?.[1];
  return field
    ? new CommunityError('configuration', {cause, detail: {field}})
    : new CommunityError('sign-in-failed', {cause});
}

function describe(cause: unknown): {name: string; message: string; code: string} {
  const {name = '', message = '', code = ''} = (cause ?? {}) as Partial<Error> & {code?: unknown};
  return {name, message, code: String(code)};
}
