import {CommunityError} from '../../model/errors.js';
import {localUid} from '../../model/ids.js';
import {memberSchema} from '../../model/member.js';
import {id, validate} from '../../model/schema.js';
import type {Viewer} from '../../model/viewer.js';
import type {Session, SignInMethod, SignInRequest} from '../session.js';
import {recall, remember} from './remember.js';

/** The same in every community: a person is one person wherever they take part. */
const KEY = 'praxis:viewer';

/** Every session of this page: whoever switches in one is that person in all. */
const sessions = new Set<LocalSession>();

/**
 * Who is looking, by their own word. Each tab can be someone else, to try a conversation alone.
 *
 * It is whoever was chosen in this tab; else whom the page names; else whoever was chosen last in this browser.
 */
export class LocalSession implements Session {
  readonly methods: readonly SignInMethod[] = ['local'];
  readonly #listeners = new Set<() => void>();
  #viewer: Viewer | null;

  /** @throws {CommunityError} `configuration` when what the page names cannot be a name. */
  constructor(localName?: string) {
    const inTab = chosenIn('tab');
    this.#viewer = inTab === undefined ? (named(localName) ?? chosenIn('browser') ?? null) : inTab;
    sessions.add(this);
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  subscribe(listener: () => void): () => void {
    const call = () => listener();
    this.#listeners.add(call);
    return () => void this.#listeners.delete(call);
  }

  /** @throws {CommunityError} `empty`, `too-long` or `invalid` for the name; `configuration` for another method. */
  async signIn({method, name = '', uid}: SignInRequest): Promise<void> {
    if (method !== 'local') throw new CommunityError('configuration', {detail: {field: 'method'}});
    const viewer = viewerOf(name, uid);
    remember('browser', KEY, JSON.stringify(viewer));
    LocalSession.#switchTo(viewer);
  }

  async signOut(): Promise<void> {
    LocalSession.#switchTo(null);
  }

  close(): void {
    sessions.delete(this);
    this.#listeners.clear();
  }

  static #switchTo(viewer: Viewer | null): void {
    remember('tab', KEY, JSON.stringify(viewer));
    for (const session of sessions) session.#become(viewer);
  }

  #become(viewer: Viewer | null): void {
    if (viewer?.uid === this.#viewer?.uid && viewer?.name === this.#viewer?.name) return;
    this.#viewer = viewer;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Null: they signed out. Undefined: nobody was chosen, or what stands there is not ours. */
function chosenIn(where: 'tab' | 'browser'): Viewer | null | undefined {
  try {
    const chosen = JSON.parse(recall(where, KEY) ?? '') as Viewer | null;
    return chosen && viewerOf(chosen.name, chosen.uid);
  } catch {
    return undefined;
  }
}

function named(localName: string | undefined): Viewer | undefined {
  if (!localName?.trim()) return undefined;
  try {
    return viewerOf(localName);
  } catch (cause) {
    throw new CommunityError('configuration', {cause, detail: {field: 'local-name'}});
  }
}

function viewerOf(name: string, uid = localUid(name)): Viewer {
  const viewer = {uid, name: name.trim()};
  validate(memberSchema, {name: viewer.name});
  validate({uid: id()}, {uid});
  return viewer;
}
