import {onSnapshot, snapshotEqual, type DocumentSnapshot, type SnapshotMetadata} from 'firebase/firestore';
import type {Kind, Ref, Stored} from '../../model/records.js';
import {isQuery, type Observer, type Query} from '../store.js';
import {recordOf} from './convert.js';
import {firestoreError} from './errors.js';
import {documentAt, pageAt, type Place} from './targets.js';

/**
 * Follows a record or a page, and tells its observer only what it can tell apart: other records, or a change of
 * `pending` or `stale`. Records that did not change stay the same objects.
 */
export function follow<K extends Kind>(place: Place, target: Ref<K> | Query<K>, observer: Observer<K>): () => void {
  return isQuery(target) ? followQuery(place, target, observer) : followRecord(place, target, observer);
}

const options = {includeMetadataChanges: true};

function followQuery<K extends Kind>(place: Place, query: Query<K>, observer: Observer<K>): () => void {
  const records = new Map<string, Stored<K>>();
  let before: SnapshotMetadata | undefined;
  return onSnapshot(pageAt(place, query), options, {
    next: (snapshot) => {
      const changes = snapshot.docChanges();
      if (before && changes.length === 0 && before.isEqual(snapshot.metadata)) return;
      before = snapshot.metadata;
      for (const {type, doc} of changes) {
        if (type === 'removed') records.delete(doc.ref.path);
        else records.set(doc.ref.path, recordOf(query.kind, doc));
      }
      tell(
        observer,
        snapshot.docs.map(({ref}) => records.get(ref.path)!),
        snapshot.metadata,
      );
    },
    error: (cause) => observer.error(firestoreError(cause)),
  });
}

function followRecord<K extends Kind>(place: Place, ref: Ref<K>, observer: Observer<K>): () => void {
  let before: DocumentSnapshot | undefined;
  let records: readonly Stored<K>[] = [];
  return onSnapshot(documentAt(place, ref), options, {
    next: (document) => {
      const isChanged = !before || !snapshotEqual(before, document);
      if (!isChanged && before?.metadata.isEqual(document.metadata)) return;
      if (isChanged) records = document.exists() ? [recordOf(ref.kind, document)] : [];
      before = document;
      tell(observer, records, document.metadata);
    },
    error: (cause) => observer.error(firestoreError(cause)),
  });
}

function tell<K extends Kind>(
  observer: Observer<K>,
  records: readonly Stored<K>[],
  {hasPendingWrites: pending, fromCache: stale}: SnapshotMetadata,
): void {
  observer.next({records, pending, stale});
}
