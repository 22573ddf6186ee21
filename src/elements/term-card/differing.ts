import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {seeDifferently} from '../../community/agreement.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import {NextPerson} from '../../context/next-person.js';

interface Listener {
  community(): Community | undefined;
  term(): string | undefined;
  /** Of a conversation that begins with the reason. */
  title(): string;
  stored(term: string): void;
  refused(term: string, cause: unknown): void;
}

/** What this page has sent and heard nothing of yet. */
const underWay = new Set<string>();

/** Why somebody sees a term differently: written in its card, kept from the first letter on until the store has it. */
export class Differing {
  /** What stands in the box. Undefined: it is closed. */
  text: string | undefined;
  readonly #host: LitElement;
  readonly #listener: Listener;
  readonly #person: NextPerson;

  constructor(host: LitElement, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    this.#person = new NextPerson(
      host,
      () => listener.community(),
      () => (this.text = undefined),
    );
  }

  /** Opens the box where something was begun before. */
  async resume(): Promise<void> {
    const term = this.#listener.term();
    const {count} = this.#person;
    const draft = await this.#read();
    if (!draft || count !== this.#person.count || this.text !== undefined || term !== this.#listener.term()) return;
    this.text = draft;
    this.#host.requestUpdate();
  }

  /** @param said What they said before. */
  async begin(said: string): Promise<void> {
    const {count} = this.#person;
    const text = (await this.#read()) ?? said;
    if (count !== this.#person.count) return;
    this.text = text;
    this.#host.requestUpdate();
  }

  close(): void {
    this.text = undefined;
    this.#host.requestUpdate();
  }

  /** Keeps what stands in the box. */
  write(text: string): void {
    const key = this.#key;
    if (key) void keepDraft(key, {text});
  }

  /** Sends it. What the store refuses stands in the box again, here or when the card opens the next time. */
  async send(reason: string): Promise<void> {
    const community = this.#listener.community();
    const term = this.#listener.term();
    const key = this.#key;
    const title = this.#listener.title();
    const {count} = this.#person;
    if (!community || !term || !key) return;
    this.close();
    underWay.add(key);
    try {
      await keepDraft(key, {text: reason});
      await seeDifferently(community, term, reason, title);
      await keepDraft(key, undefined);
      this.#listener.stored(term);
    } catch (cause) {
      if (count !== this.#person.count) return; // It is its writer's, who has it as a draft.
      if (this.#listener.term() === term) this.text = reason;
      this.#listener.refused(term, cause);
      this.#host.requestUpdate();
    } finally {
      underWay.delete(key);
    }
  }

  async #read(): Promise<string | undefined> {
    const key = this.#key;
    return key && !underWay.has(key) ? (await readDraft(key))?.text : undefined;
  }

  get #key(): string | undefined {
    const {id, viewer} = this.#listener.community() ?? {};
    const term = this.#listener.term();
    return id && viewer && term ? draftKey('term', id, viewer.uid, 'differs', term) : undefined;
  }
}
