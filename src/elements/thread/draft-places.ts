import type {Community} from '../../community/community.js';
import {draftKey} from '../../context/drafts.js';

/** Where what one person writes in one thread is kept. Nobody else, and no other thread, finds it there. */
export class DraftPlaces {
  readonly #place: readonly string[];

  constructor({id, viewer}: Pick<Community, 'id' | 'viewer'>, thread: string) {
    this.#place = [id, viewer?.uid ?? '', thread];
  }

  /** The box that answers a post, or the thread as a whole. */
  reply(parent = ''): string {
    return draftKey(...this.#place, 'reply', parent);
  }

  get replies(): string {
    return draftKey(...this.#place, 'reply');
  }

  /** The box that changes a post, as its writer began it at a revision. */
  edit(post: string, revision: number): string {
    return draftKey(...this.#place, 'edit', post, String(revision));
  }

  get edits(): string {
    return draftKey(...this.#place, 'edit');
  }
}

/** The last parts of a key. */
export function partsOf(key: string, place: string): string[] {
  return key
    .slice(place.length + 1)
    .split('/')
    .map(decodeURIComponent);
}
