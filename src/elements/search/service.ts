import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {SearchAdapter, SearchHit, SearchKind} from './adapter.js';

/** How long to wait for another letter before a service is asked, in milliseconds. */
const PAUSE = 150;
/** How long somebody waits for it before they are shown what there is here, in milliseconds. */
const PATIENCE = 4000;

interface Answer {
  readonly adapter: SearchAdapter;
  readonly query: string;
  /** Undefined: it did not answer. */
  readonly hits?: readonly SearchHit[];
}

/** Asks a search service: once for what stands in the box when somebody pauses, and never for two things at a time. */
export class Service implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #answer: Answer | undefined;
  #asked: {readonly adapter: SearchAdapter; readonly query: string; readonly abort: AbortController} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** What it found; while it is asked, what it found before. Undefined before its first answer, and where it gave none. */
  hits(adapter: SearchAdapter, query: string, request: {kinds: readonly SearchKind[]; limit: number}) {
    if (!query) this.#stop();
    else if (!this.#isAbout(this.#asked, adapter, query) && !this.#isAbout(this.#answer, adapter, query)) {
      this.#stop();
      void this.#ask(adapter, query, request);
    }
    return this.#answer?.adapter === adapter ? this.#answer.hits : undefined;
  }

  get isAsking(): boolean {
    return this.#asked !== undefined;
  }

  /** Whether its last answer was none. */
  get hasFailed(): boolean {
    return this.#answer !== undefined && !this.#answer.hits;
  }

  #isAbout(what: Pick<Answer, 'adapter' | 'query'> | undefined, adapter: SearchAdapter, query: string): boolean {
    return what?.adapter === adapter && what.query === query;
  }

  async #ask(adapter: SearchAdapter, query: string, request: {kinds: readonly SearchKind[]; limit: number}) {
    const abort = new AbortController();
    const asked = {adapter, query, abort};
    this.#asked = asked;
    const {signal} = abort;
    let hits: readonly SearchHit[] | undefined;
    try {
      await passed(PAUSE, signal);
      hits = await Promise.race([adapter.search(query, {...request, signal}), passed(PATIENCE, signal).then(tooLate)]);
    } catch {
      // Whatever went wrong, the page searches by itself.
    }
    if (this.#asked !== asked) return;
    abort.abort();
    this.#asked = undefined;
    this.#answer = {adapter, query, ...(hits && {hits})};
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#asked?.abort.abort();
    this.#asked = undefined;
  }
}

function passed(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Nobody waits for it any more.', 'AbortError'));
    });
  });
}

const tooLate = () => undefined;
