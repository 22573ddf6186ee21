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
    return signedIn(told(community, 'api-key') || 'emulator', told(community, 'project-id'));
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
function signedIn(apiKey: string, project: string): string | undefined {
  const uids = new Set<string>();
  for (const [key, value] of Object.entries<string>(localStorage)) {
    const [, , keyOfUser, app = ''] = key.split(':');
    if (!key.startsWith('firebase:authUser:') || keyOfUser !== apiKey || !app.startsWith(`praxis ${project} `))
      continue;
    uids.add((JSON.parse(value) as {uid: string}).uid);
  }
  return uids.size > 1 ? undefined : ([...uids][0] ?? '');
}
