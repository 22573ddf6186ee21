import type {CommunityError} from '../model/errors.js';
import type {Kind, Records, Ref, Stored} from '../model/records.js';
import type {Transform} from './transforms.js';

/** How a field is compared. Ranges are of one field, but in queries that are only counted. */
export type Operator = '==' | '>' | '>=' | '<' | '<=' | 'contains';

/** An ordered list of records, from the closed list in `queries.ts`, perhaps narrowed to a page. */
export interface Query<K extends Kind = Kind> {
  readonly name: string;
  readonly kind: K;
  /** The path of the collection below the community; of a group, the name that all its collections have. */
  readonly collection: string;
  /**
   * Looks into all collections of this name, wherever they are below the community. Such a query fixes the field `community`,
   * since a backend may keep more than one, and has no cursors.
   */
  readonly group?: true;
  readonly where: readonly (readonly [field: string, operator: Operator, value: string | number])[];
  /**
   * What may be summed over all that it finds, however much that is; it may be counted as well. Without it, Firestore's rules let
   * nobody count more than a page for the price of one read.
   */
  readonly measured?: readonly string[];
  /** An aggregate takes only so many, the first of them; otherwise all, whatever the page. At most 100. */
  readonly first?: number;
  /** Ties are broken by id, in the direction of the last key. */
  readonly order: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** At most 100: the rules refuse more. */
  readonly limit?: number;
  /** Starts after this record of an earlier page. */
  readonly after?: Stored<K>;
  /** Ends before this record, and takes the last `limit` of what precedes it. */
  readonly before?: Stored<K>;
}

/** What a watcher is told: the whole result, each time it changes. */
export interface Snapshot<K extends Kind> {
  readonly records: readonly Stored<K>[];
  /** True while some of it is this device's own, not yet confirmed. */
  readonly pending: boolean;
  /** True while it comes from this device and the backend has not confirmed it yet. */
  readonly stale: boolean;
}

export interface Observer<K extends Kind> {
  next(snapshot: Snapshot<K>): void;
  /** The last call: nothing follows it. */
  error(error: CommunityError): void;
}

type FieldValue<T> =
  T | Transform | (T extends Readonly<Record<string, infer V>> ? Readonly<Record<string, V | Transform>> : never);

/** The fields of a new record: all of them. */
export type Fields<K extends Kind> = {readonly [F in keyof Records[K]]: FieldValue<Records[K][F]>};

/** Some fields of a record. A map is merged entry by entry; every other value is replaced. */
export type Patch<K extends Kind> = Partial<Fields<K>>;

/** One change to one record. */
export type Change = {[K in Kind]: ChangeTo<K>}[Kind];

export type ChangeTo<K extends Kind> =
  | {readonly type: 'create'; readonly ref: Ref<K>; readonly data: Fields<K>}
  | {
      readonly type: 'update';
      readonly ref: Ref<K>;
      readonly data: Patch<K>;
      /** What the writer read. If it is no longer so, nothing is written and the commit fails with `conflict`. */
      readonly expect?: Partial<Records[K]>;
    }
  /** Creates the record, or updates it if it is there. */
  | {readonly type: 'merge'; readonly ref: Ref<K>; readonly data: Patch<K>};

/** What to compute over a query, by a name of the caller's choice. */
export type Aggregates = Readonly<
  Record<string, {readonly count: true} | {readonly sum: string} | {readonly average: string}>
>;

/**
 * Where a community's records live. All that a backend must implement.
 *
 * Rules every store keeps, checked by `test/support/store-contract.ts` against each of them:
 * - every watcher of this device sees a commit before `commit` settles, and `get` and `query` see it right after the call;
 * - a commit is applied whole or not at all, and there is no way to delete a record;
 * - `watch` never calls back before it returns, nor after its watcher unsubscribed;
 * - every failure is a `CommunityError`.
 */
export interface Store {
  /** One record, or undefined. What this device knows is good enough, unless it must be `fresh`. */
  get<K extends Kind>(ref: Ref<K>, options?: {fresh?: boolean}): Promise<Stored<K> | undefined>;

  /** The records of a query, in its order. `fresh`: as the backend has them; without a connection, it fails with `offline`. */
  query<K extends Kind>(query: Query<K>, options?: {fresh?: boolean}): Promise<readonly Stored<K>[]>;

  /** Follows a record or a query until the returned function is called. */
  watch<K extends Kind>(target: Ref<K> | Query<K>, observer: Observer<K>): () => void;

  /** Counts, sums and averages over all records of a query, pages and cursors ignored. Null: nothing to average. */
  aggregate<K extends Kind, A extends Aggregates>(query: Query<K>, what: A): Promise<{[N in keyof A]: number | null}>;

  /**
   * Applies the changes together. Settles when the backend has them, which offline can take days:
   * nothing a person sees may wait for it.
   *
   * @throws {CommunityError} `already-exists` (create), `not-found` (update), `conflict` (expect),
   *   `permission-denied`, `storage-full`, `storage-unavailable`, or what `validate` throws.
   */
  commit(changes: readonly Change[]): Promise<void>;

  /** Lets go of everything. Watchers are not called again. */
  close(): Promise<void>;
}

/** Tells a query from a reference to one record. */
export function isQuery<K extends Kind>(target: Ref<K> | Query<K>): target is Query<K> {
  return 'collection' in target;
}
