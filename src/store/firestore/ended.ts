import {doc, getDocFromCache, type Firestore} from 'firebase/firestore';

/**
 * For how long, twice, the SDK may be busy with opening what it keeps, in milliseconds: it takes a moment, or as long as a tab is open.
 * Once may be over all at once where the device was asleep or the tab frozen, before anything could answer.
 */
const PATIENCE = 5000;

/** Does something once that is over. @returns How it is not to be done after all. */
export type Wait = (then: () => void) => () => void;

const wait: Wait = (then) => {
  const timer = setTimeout(then, PATIENCE);
  return () => clearTimeout(timer);
};

/**
 * Watches over what the SDK keeps on the device. Where that is deleted under it, or another tab does not let it be opened, the SDK neither
 * answers any more nor says so.
 *
 * @param ended Called once when it is so. `stuck`: opening it again would be, too.
 * @param options `patiently` in place of waiting by the clock.
 */
export async function watchOver(
  firestore: Firestore,
  databaseId: string,
  signal: AbortSignal,
  ended: (how: 'deleted' | 'stuck') => void,
  {patiently = wait}: {patiently?: Wait} = {},
): Promise<void> {
  let stop = patiently(() => (stop = patiently(() => ended('stuck'))));
  signal.addEventListener('abort', () => stop());
  // That nothing is known of it is an answer.
  await getDocFromCache(doc(firestore, 'praxis', 'opened')).catch(() => undefined);
  stop();
  const name = databaseOf(firestore, databaseId);
  const databases = await indexedDB.databases?.().catch(() => []);
  if (!databases?.some((database) => database.name === name) || signal.aborted) return; // It keeps everything in memory after all.
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => {
    request.transaction!.abort(); // It was deleted just now, and is not for us to make.
    if (!signal.aborted) ended('deleted');
  };
  request.onerror = (event) => event.preventDefault();
  request.onsuccess = () => {
    const database = request.result;
    signal.addEventListener('abort', () => database.close());
    if (signal.aborted) database.close();
    database.onclose = () => ended('deleted');
    database.onversionchange = ({newVersion}) => {
      database.close();
      if (newVersion === null) ended('deleted');
    };
  };
}

/** How the SDK names what it keeps of a database. */
function databaseOf({app}: Firestore, databaseId: string): string {
  const database = databaseId === '(default)' ? '' : `.${databaseId}`;
  return `firestore/${app.name}/${app.options.projectId}${database}/main`;
}
