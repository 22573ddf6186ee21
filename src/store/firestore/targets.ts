import {
  collection,
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
  type QueryConstraint,
} from 'firebase/firestore';
import {schemas, type Kind, type Ref, type Stored} from '../../model/records.js';
import type {Schema} from '../../model/schema.js';
import {MAX_PAGE} from '../queries.js';
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
  const {after, before, limit: size = MAX_PAGE} = asked;
  return query(
    allAt(place, asked),
    ...(after ? [startAfter(...cursor(asked, after))] : []),
    ...(before ? [endBefore(...cursor(asked, before)), limitToLast(size)] : [limit(size)]),
  );
}

/** All that a query finds, in its order, ties broken by id: no index is needed for that beyond the query's own. */
function allAt({firestore, community}: Place, {kind, collection: path, where: filters, order}: Query): FirestoreQuery {
  const schema: Schema = schemas[kind];
  const constraints: QueryConstraint[] = [
    ...filters.map(([field, operator, value]) => where(field, operator, toFirestore(schema[field], value))),
    ...order.map(([field, direction]) => orderBy(field, direction)),
    orderBy(documentId(), order.at(-1)?.[1] ?? 'asc'),
  ];
  return query(collection(firestore, `communities/${community}/${path}`), ...constraints);
}

function cursor({kind, order}: Query, record: Stored<Kind>): unknown[] {
  const schema: Schema = schemas[kind];
  const values = order.map(([field]) => toFirestore(schema[field], record[field as keyof typeof record]));
  return [...values, record.id];
}
