import {isFirestore, localReader, told} from './key.js';

/**
 * Who is looking, before anything that knows them is loaded: whose session the page or this browser has. What somebody saw is
 * shown to nobody else.
 *
 * @returns Their uid, '' for nobody. Undefined where that cannot be told.
 */
export async function readerAt(community: Parameters<typeof localReader>[0]): Promise<string | undefined> {
  try {
    if (!isFirestore(community)) return localReader(community);
    const {getIdToken} = community;
    if (typeof getIdToken === 'function') return uidIn((await getIdToken.call(community)) as string | null);
    return await signedIn(told(community, 'api-key') || 'emulator', told(community, 'project-id'));
  } catch {
    return undefined;
  }
}

/** Not verified: it opens nothing but what this browser keeps. */
function uidIn(token: string | null): string {
  if (!token) return '';
  const [, claims = ''] = token.split('.');
  return (JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))) as {sub: string}).sub;
}

/** Whose session the SDK keeps for the app that this library makes: see `nameFor` in `store/firestore/app.ts`. */
async function signedIn(apiKey: string, project: string): Promise<string | undefined> {
  const users = (await persisted()).filter(({fbase_key: key}) => {
    const [, , keyOfUser, app = ''] = key.split(':');
    return key.startsWith('firebase:authUser:') && keyOfUser === apiKey && app.startsWith(`praxis ${project} `);
  });
  const uids = new Set(users.map(({value}) => value.uid));
  return uids.size > 1 ? undefined : ([...uids][0] ?? '');
}

interface Persisted {
  readonly fbase_key: string;
  readonly value: {readonly uid: string};
}

function persisted(): Promise<Persisted[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('firebaseLocalStorageDb');
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction!.abort(); // Nobody ever signed in: the SDK shall make it in its own way.
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve([]);
      else reject(request.error ?? new Error('No database'));
    };
    request.onsuccess = () => {
      const database = request.result;
      const store = database.transaction('firebaseLocalStorage').objectStore('firebaseLocalStorage');
      const all = store.getAll();
      all.onsuccess = () => {
        database.close();
        resolve(all.result as Persisted[]);
      };
      all.onerror = () => {
        database.close();
        reject(all.error ?? new Error('Not readable'));
      };
    };
  });
}
