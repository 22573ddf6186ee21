import {pageKey} from '../text/page-key.js';

/** What of an element says what it shows, by tag: its attributes. Elements that are not here have no glance. */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  'praxis-thread': ['thread-key', 'previous-keys', 'thread-title', 'sort', 'page-size', 'readonly', 'nudges'],
};

/** What of a `<praxis-community>` says which one it is, and who the viewer is on the local store. */
const PLACE = ['name', 'backend', 'project-id', 'database-id', 'tenant-id', 'emulator', 'api-key', 'auth-emulator'];

/** Raise it when a glance of before cannot be shown any more. */
const FORMAT = 1;

/** Where the local store keeps who is looking: see `store/local/session.ts`. */
const VIEWER = 'praxis:viewer';
/** Where the languages are kept that people chose: see `context/chosen-language.ts`. */
const LANGUAGE = 'praxis:language';

/** A `<praxis-community>`, or an element in one, perhaps not defined yet: what it is told stands in attributes or properties. */
export type Told = Element & Readonly<Record<string, unknown>>;

/** Whether elements of this name have a glance. */
export const hasGlance = (tag: string): boolean => Object.hasOwn(SAYS, tag);

/**
 * What is said about where an element stands and what it is to show. The same before it is defined and after.
 *
 * @returns The community that serves it, if the page has one; undefined in place of all where there is no glance of it.
 */
export function standOf(element: Element): {community: Told | undefined; says: readonly string[]} | undefined {
  const names = SAYS[element.localName];
  const community = communityOf(element);
  // What the page put together itself, or put there for now, we know too little of.
  const isOwn = ['store', 'app', 'credential'].some((name) => community?.[name] !== undefined);
  const isElsewhere = (element as Told)['threadId'] !== undefined;
  if (!names || isOwn || isElsewhere || (community && told(community, 'private'))) return undefined;
  try {
    const page = pageKeyHere();
    const place = PLACE.map((name) => (community ? told(community, name) : '') || (name === 'name' ? 'community' : ''));
    return {
      community,
      says: [
        element.localName,
        page,
        languageOf(element),
        ...place,
        ...names.map((name) => told(element as Told, name)),
      ],
    };
  } catch {
    return undefined;
  }
}

/**
 * The key of the glance of an element.
 *
 * @param reader Who looks: see `readerAt`.
 */
export function keyOf(says: readonly string[], reader: string): string {
  return JSON.stringify([reader, FORMAT, ...says, kept(localStorage, LANGUAGE)]);
}

/** Who is looking, on the local store, by what is kept of it. */
export function localReader(community: Told | undefined): string {
  const named = (community && told(community, 'local-name')) ?? '';
  return kept(sessionStorage, VIEWER) || named || kept(localStorage, VIEWER);
}

export const isFirestore = (community: Told | undefined): community is Told =>
  community !== undefined &&
  (told(community, 'backend') || (told(community, 'project-id') && 'firestore')) === 'firestore';

/** @returns '' where it is told nothing, or what it does anyway. */
export function told(element: Told, attribute: string): string {
  const property = PROPERTIES[attribute] ?? attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const value = element[property] ?? element.getAttribute(attribute) ?? false;
  if (value === false) return '';
  if (BOOLEANS.has(attribute)) return 'true';
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text === DEFAULTS[attribute] ? '' : text;
}

const PROPERTIES: Readonly<Record<string, string>> = {private: 'isPrivate', 'local-name': 'viewerName'};
const BOOLEANS: ReadonlySet<string> = new Set(['private', 'readonly']);
const DEFAULTS: Readonly<Record<string, string>> = {sort: 'oldest', 'page-size': '25'};

/** The language it will be in, unless a reader chose another: `fr`, say. */
export function languageAt(element: Element): string {
  const [language = ''] = languageOf(element).toLowerCase().split('-');
  return language;
}

/** The key of the page, or of a conversation that is bound to a key of its own. @throws {CommunityError} Where it can have none. */
export function pageKeyHere(threadKey = ''): string {
  const canonical = document.head.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href;
  return pageKey({threadKey, canonical, url: location.href});
}

/** The language that the page names around it, '' for none. */
export const languageOf = (element: Element): string => around(element, '[lang]')?.getAttribute('lang') ?? '';

/** The community around it; else the page's, which has nothing in it. */
export function communityOf(element: Element): Told | undefined {
  const all = [...document.querySelectorAll<Told>('praxis-community')];
  return (
    (around(element, 'praxis-community') as Told | undefined) ?? all.find(({firstElementChild}) => !firstElementChild)
  );
}

/** The nearest around an element, or itself, looking out of shadow roots. */
function around(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at;) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** Whether people chose languages in this browser, other than those of the pages. */
export const hasChosenLanguage = (): boolean => kept(localStorage, LANGUAGE) !== '';

function kept(storage: Storage, key: string): string {
  return storage.getItem(key) ?? '';
}
