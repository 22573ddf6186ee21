import {FieldPath, Timestamp} from 'firebase-admin/firestore';

/** A community in Firestore, as `readInbox` asks for it. */
export function adminDatabase(firestore, community) {
  const place = firestore.doc(`communities/${community}`);
  return {
    async get(path) {
      const record = await place.firestore.doc(`${place.path}/${path}`).get();
      return record.exists ? recordOf(record) : undefined;
    },
    async find({collection, group, where, order, limit, before}) {
      let query = group ? firestore.collectionGroup(collection) : place.collection(collection);
      for (const [field, operator, value] of where) {
        query = query.where(field, operator === 'contains' ? 'array-contains' : operator, valueOf(field, value));
      }
      for (const [field, direction] of order) query = query.orderBy(field, direction);
      query = query.orderBy(FieldPath.documentId(), order.at(-1)[1]);
      query = before
        ? query.endBefore(...order.map(([field]) => before[field]), before.id).limitToLast(limit)
        : query.limit(limit);
      const {docs} = await query.get();
      return docs.map(recordOf);
    },
  };
}

/** Fields of times are named so. */
function valueOf(field, value) {
  return /At$/.test(field) ? Timestamp.fromMillis(value) : value;
}

function recordOf(document) {
  return {...plain(document.data()), id: document.id};
}

/** Times in milliseconds, wherever they stand. */
function plain(value) {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}
