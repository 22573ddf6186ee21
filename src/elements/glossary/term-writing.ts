import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {proposeTerm, reviseTerm} from '../../community/glossary.js';
import {answerRequestsFor} from '../../community/term-requests.js';
import type {CommunityError} from '../../model/errors.js';
import {termIdOf} from '../../model/ids.js';
import {oneLine} from '../../text/one-line.js';
import {Returned} from '../shared/returned.js';
import {forgetSentDraft, keepSentDraft, lostDrafts, takeBackDraft, type TermDraft} from './term-drafts.js';
import {wordingOf} from './term-text.js';

/** What a person wrote, and what became of it. */
export interface Writing {
  readonly draft: TermDraft;
  /** The term it was sent as. */
  readonly sentAs?: string;
  /** Why the store does not have it. */
  readonly refusal?: CommunityError;
}

interface Listener {
  /** The store has it. */
  stored(id: string): void;
  /** The store refused it. @returns Why. */
  refused(cause: unknown, id: string): CommunityError;
  /** Whether the person is where they wrote it, so that the form may come back. */
  isAt(draft: TermDraft): boolean;
}

/** What is being written in a glossary: the form that is open, what is on its way, and what came back. */
export class TermWriting implements ReactiveController {
  /** What stands in the form. Undefined: no form is open. */
  form: Writing | undefined;

  /** The new term that was sent last and will be in the list in a moment. */
  expected: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #listener: Listener;
  readonly #returned = new Returned<Writing>();

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#returned.startOver();
  }

  /** The first of what waits for the person to decide. */
  get returned(): Writing | undefined {
    return this.#returned.all[0];
  }

  /** What came back of what was sent as this term. */
  returnedAs(id: string): Writing | undefined {
    return this.#returned.all.find(({sentAs}) => sentAs === id);
  }

  open(community: Community, writing: Writing): void {
    this.#forget(writing);
    this.form = writing;
    if (writing.sentAs) void takeBackDraft(community, writing.draft, writing.sentAs);
  }

  close(): void {
    this.form = undefined;
    this.#host.requestUpdate();
  }

  discard(community: Community, writing: Writing): void {
    this.#forget(writing);
    void forgetSentDraft(community, writing.sentAs!);
  }

  /** Sends what was written. The form closes at once: offline, a store may take a day to answer. */
  async send(community: Community, draft: TermDraft): Promise<void> {
    const {text, base, lang, note = '', changesMeaning = false, isDraft, wording = wordingOf(text)} = draft;
    const id = base?.id ?? termIdOf(oneLine(text.label), lang);
    this.expected = base ? undefined : id;
    this.close();
    try {
      await keepSentDraft(community, draft, id);
      if (base) await reviseTerm(community, base, wording, {note, changesMeaning});
      else await proposeTerm(community, {...wording, id, lang, status: isDraft ? 'draft' : 'proposed'});
      const {label, aliases, expansion} = wording;
      if (!base) void answerRequestsFor(community, id, [label, ...aliases, expansion]).catch(() => undefined);
      await forgetSentDraft(community, id);
      this.#listener.stored(id);
    } catch (cause) {
      this.expected = undefined;
      const writing = {draft, sentAs: id, refusal: this.#listener.refused(cause, id)};
      if (!this.form && this.#listener.isAt(draft)) this.open(community, writing);
      else this.#returned.add(writing);
      this.#host.requestUpdate();
    }
  }

  /** Looks, once for each person, for what was sent before a reload and did not arrive. */
  async findLost(community: Community | undefined): Promise<void> {
    const read = async (from: Community) => [...(await lostDrafts(from))].map(([sentAs, draft]) => ({draft, sentAs}));
    if (await this.#returned.findLost(community, read)) this.#host.requestUpdate();
  }

  #forget(writing: Writing): void {
    this.#returned.remove(writing);
    this.#host.requestUpdate();
  }
}
