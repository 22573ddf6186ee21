/** Every way a call into this library can fail. Locales hold one message for each. */
export type ErrorCode =
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'invalid'
  | 'signed-out'
  | 'not-a-member'
  | 'agreement-needed'
  | 'invitation-over'
  | 'last-steward'
  | 'suspended'
  | 'banned'
  | 'permission-denied'
  | 'too-fast'
  | 'not-found'
  | 'already-exists'
  | 'conflict'
  | 'closed'
  | 'answered-gone'
  | 'full'
  | 'no-supports-left'
  | 'season-over'
  | 'image-too-large'
  | 'image-unreadable'
  | 'offline'
  | 'storage-unavailable'
  | 'storage-full'
  | 'newer'
  | 'no-community'
  | 'foreign-app'
  | 'configuration'
  | 'sign-in-failed'
  | 'unknown';

/** What a message can say beyond the code: which field, how long it is, how long it may be (UTF-16 units). */
export interface ErrorDetail {
  readonly field?: string;
  readonly limit?: number;
  readonly length?: number;
  /** Until when, in milliseconds since the epoch. */
  readonly until?: number;
}

/** The only error this library throws. Show `code` through a locale; log `cause`. */
export class CommunityError extends Error {
  override readonly name = 'CommunityError';
  readonly detail: ErrorDetail;

  constructor(
    readonly code: ErrorCode,
    {detail = {}, ...options}: ErrorOptions & {detail?: ErrorDetail} = {},
  ) {
    super(detail.field ? `${code}: ${detail.field}` : code, options);
    this.detail = detail;
  }

  /** Wraps anything caught into a `CommunityError`, leaving one as it is. */
  static from(cause: unknown): CommunityError {
    return cause instanceof CommunityError ? cause : new CommunityError('unknown', {cause});
  }
}
