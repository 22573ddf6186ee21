import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {keepDraft, keepDraftAtOnce, readDraft} from '../../context/drafts.js';
import {unmarkMentions, type Named} from '../../text/mentions.js';

/** How long somebody pauses before what they typed is kept, in milliseconds. */
const PAUSE = 400;

/** The text of one box, kept while it is written. */
export class DraftController implements ReactiveController {
  text = '';
  /** Whom the writer picked from the list. */
  chosen: readonly Named[] = [];
  /** Whether the text is one that was kept before. */
  isRestored = false;
  /** Settles when the draft that was kept is there. */
  opened = Promise.resolve();

  readonly #host: ReactiveControllerHost;
  #key = '';
  #initial = '';
  #isTouched = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins with a text, or with the draft that was kept in its place. */
  open(key: string, initial: string): void {
    this.#keep();
    this.#key = key;
    this.#initial = unmarkMentions(initial);
    this.#isTouched = this.isRestored = false;
    this.text = this.#initial;
    this.chosen = [];
    this.opened = key ? this.#restore(key) : Promise.resolve();
  }

  change(text: string): void {
    this.text = text;
    this.#isTouched = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), PAUSE);
    this.#host.requestUpdate();
  }

  /** Goes on from another text to begin with. @param text What was written over that. */
  rebase(initial: string, text: string): void {
    this.#initial = initial;
    this.change(text);
  }

  /** Notes whom the text that comes next speaks to. */
  choose(...people: readonly Named[]): void {
    this.chosen = [...this.chosen, ...people.map(({uid, name}) => ({uid, name}))];
  }

  /** Empties the box and forgets its draft. */
  clear(): void {
    this.chosen = [];
    this.change('');
    this.#keep();
  }

  hostConnected(): void {
    // The last moments in which a page may do anything: it can be ended without another word.
    window.addEventListener('pagehide', this.#keepAtOnce);
    document.addEventListener('visibilitychange', this.#keepSoon);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#keepAtOnce);
    document.removeEventListener('visibilitychange', this.#keepSoon);
    this.#keep();
  }

  async #restore(key: string): Promise<void> {
    const draft = await readDraft(key);
    if (!draft || key !== this.#key || this.#isTouched) return;
    this.text = unmarkMentions(draft.text);
    this.isRestored = true;
    this.chosen = draft.chosen ?? [];
    this.#host.requestUpdate();
  }

  readonly #keepAtOnce = (): void => {
    this.#keep(keepDraftAtOnce);
  };

  readonly #keepSoon = (): void => {
    this.#keep();
  };

  #keep(keep: (...kept: Parameters<typeof keepDraft>) => unknown = keepDraft): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const {text, chosen} = this;
    const draft = chosen.length ? {text, chosen} : {text};
    if (this.#key) void keep(this.#key, text.trim() && text !== this.#initial ? draft : undefined);
  }
}
