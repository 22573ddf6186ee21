/** Who is looking at the page, as the organisation or this browser knows them. */
export interface Viewer {
  readonly uid: string;
  readonly name: string;
  readonly email?: string;
  /** Signed in without an account: may read, not write. */
  readonly guest?: boolean;
}
