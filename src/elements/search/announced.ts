import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {SearchWords} from '../../locales/search/en.js';
import type {FoundAll} from './finder.js';

/** How long somebody pauses before what was found is said aloud, in milliseconds. */
const PAUSE = 700;

/** Tells people who listen to the page what was found: once they pause, not at each letter. */
export class Announced implements ReactiveController {
  readonly #say: (message: string) => void;
  #seen = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, say: (message: string) => void) {
    this.#say = say;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** @returns Whether it is something else than before. */
  see(query: string, {kinds, isSearching}: FoundAll, words: SearchWords, formats: Formats): boolean {
    const seen = JSON.stringify([query, isSearching, kinds.map(({kind, total}) => [kind, total])]);
    if (seen === this.#seen) return false;
    this.#seen = seen;
    clearTimeout(this.#timer);
    if (isSearching) return true;
    const what = kinds.map(({kind, total}) => words.counted[kind](total, formats));
    const message = what.length ? words.found(formats.list(what), query) : words.nothing(query);
    this.#timer = setTimeout(() => this.#say(message), PAUSE);
    return true;
  }
}

/** Whether there was nothing to find, for all that is known. */
export function isNothing({kinds, isSearching, failed}: FoundAll): boolean {
  return !kinds.length && !isSearching && !failed.length;
}
