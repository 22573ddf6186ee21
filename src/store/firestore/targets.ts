import {
  collection,
  collectionGroup,
  doc,
  documentId,
  endBefore,
  limit,
  limitToLast,
  orderBy,
  query,
  startAfter,
  where,
  type DocumentReference,
  type Firestore,
  type Query as FirestoreQuery,
} from 'firebase/firestore';
import type {Kind, Ref, Stored} from '../../model/records.js';
import {schemas} from '../../model/schemas.js';
import type {Schema} from '../../model/schema.js';
import {MAX_PAGE} from '../lists.js';
import {MAX_COUNTED} from '../query-forms.js';
import type {Query} from '../store.js';
import {toFirestore} from './convert.js';

/** Where a community is kept. */
export interface Place {
  readonly firestore: Firestore;
  readonly community: string;
}

export function documentAt({firestore, community}: Place, {path}: Ref): DocumentReference {
  return doc(firestore, ['communities', community, path].filter(Boolean).join('/'));
}

/** One page of a query. Without a limit it is the largest that the rules allow. */
export function pageAt(place: Place, asked: Query): FirestoreQuery {
  const {order, after, before, limit: size = MAX_PAGE} = asked;
  return query(
    matchesAt(place, asked),
    ...order.map(([field, direction]) => orderBy(field, direction)),
    // The order that every index ends with.
    orderBy(documentId(), order.at(-1)?.[1] ?? 'asc'),
    ...(after ? [startAfter(...cursor(asked, after))] : []),
    ...(before ? [endBefore(...cursor(asked, before)), limitToLast(size)] : [limit(size)]),
  );
}

/** What a query finds, in no order that matters: one needs no index for it, and Firestore sums up nothing that is ordered by id. */
export function sampleAt(place: Place, asked: Query): FirestoreQuery {
  return query(matchesAt(place, asked), limit(MAX_PAGE));
}

/**
 * All that a query finds, to be counted: the rules let nobody ask for more, and for so much only what may be measured. Or the first of
 * it, in its order.
 */
export function allAt(place: Place, asked: Query): FirestoreQuery {
  const {first, order} = asked;
  if (first === undefined) return query(matchesAt(place, asked), limit(MAX_COUNTED));
  return query(matchesAt(place, asked), ...order.map((one) => orderBy(...one)), limit(first));
}

function matchesAt(
  {firestore, community}: Place,
  {kind, collection: path, group, where: filters}: Query,
): FirestoreQuery {
  const schema: Schema = schemas[kind];
  return query(
    group ? collectionGroup(firestore, path) : collection(firestore, `communities/${community}/${path}`),
    ...filters.map(([field, operator, value]) =>
      where(field, operator === 'contains' ? 'array-contains' : operator, toFirestore(schema[field], value)),
    ),
  );
}

function cursor({kind, order}: Query, record: Stored<Kind>): unknown[] {
  const schema: Schema = schemas[kind];
  const values = order.map(([field]) => toFirestore(schema[field], record[field as keyof typeof record]));
  return [...values, record.id];
}
