import type {ReactiveControllerHost} from 'lit';
import type {Community} from '../../community/community.js';
import {NextPerson} from '../../context/next-person.js';
import type {Letter} from '../../context/outbox/letter.js';
import {LettersController} from '../../context/outbox/letters-controller.js';
import type {Became} from '../../context/outbox/outbox.js';
import {termDelivery} from '../../context/outbox/term-delivery.js';
import type {CommunityError} from '../../model/errors.js';
import {createId, termIdOf} from '../../model/ids.js';
import {oneLine} from '../../text/one-line.js';
import {forgetTermDraft, keepTermDraft, type TermDraft} from './term-drafts.js';
import {NO_TEXT, wordingOf} from './term-text.js';

/** What a person wrote, and what became of it. */
export interface Writing {
  readonly draft: TermDraft;
  /** The letter that it was sent with. */
  readonly letter?: string;
  /** The term it was sent as. */
  readonly sentAs?: string;
  /** Why the store does not have it. */
  readonly refusal?: CommunityError | undefined;
}

interface Listener {
  /** Whether only what is sent from here is shown here, and not what an earlier visit left. */
  readonly isPassing?: true;
  community(): Community | undefined;
  /** The store has it. */
  stored(id: string): void;
  /** The store refused it. */
  refused(cause: CommunityError | undefined, id: string): void;
  /** Whether the person is where they wrote it, so that the form may come back. */
  isAt(draft: TermDraft): boolean;
}

/** What is being written in a glossary: the form that is open, what is on its way, and what came back. */
export class TermWriting {
  /** What stands in the form. Undefined: no form is open. */
  form: Writing | undefined;

  /** The new term that was sent last and will be in the list in a moment. */
  expected: string | undefined;

  /** Who writes. */
  readonly person: NextPerson;

  readonly #host: ReactiveControllerHost;
  readonly #listener: Listener;
  readonly #letters: LettersController<'term'>;
  /** What was sent from here, and not on an earlier visit or from elsewhere on the page. */
  readonly #mine = new Set<string>();

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
    this.person = new NextPerson(
      host,
      () => listener.community(),
      () => this.close(),
    );
    this.#letters = new LettersController(host, 'term', {
      community: () => listener.community(),
      shows: ({id}) => !listener.isPassing || this.#mine.has(id),
      heard: (letter, became) => this.#heard(letter, became),
    });
  }

  /** The first of what waits for the person to decide. */
  get returned(): Writing | undefined {
    return this.#letters.refused.map(writingOf)[0];
  }

  /** What came back of what was sent as this term. */
  returnedAs(id: string): Writing | undefined {
    return this.#letters.refused.map(writingOf).find(({sentAs}) => sentAs === id);
  }

  open(community: Community, writing: Writing): void {
    this.form = writing;
    if (writing.letter) {
      this.#letters.take(writing.letter);
      void keepTermDraft(community, writing.draft);
    }
    this.#host.requestUpdate();
  }

  close(): void {
    this.form = undefined;
    this.#host.requestUpdate();
  }

  discard({letter = ''}: Writing): void {
    this.#letters.take(letter);
  }

  /** Sends what was written. The form closes at once: offline, a store may take a day to answer. */
  async send(community: Community, draft: TermDraft): Promise<void> {
    if (!community.viewer) return; // Whose session ended while they wrote goes on once they have signed in again.
    const {text, base, lang, note = '', changesMeaning = false, isDraft = false, wording = wordingOf(text)} = draft;
    const id = base?.id ?? termIdOf(oneLine(text.label), lang);
    this.expected = base ? undefined : id;
    this.close();
    const letter = createId();
    this.#mine.add(letter);
    void forgetTermDraft(community, base?.id);
    const content = {id, wording, lang, base, note, changesMeaning, isDraft, typed: {...text}};
    await this.#letters.send(termDelivery, content, {id: letter});
  }

  #heard(letter: Letter<'term'>, became: Became): void {
    if (!this.#mine.has(letter.id)) return;
    const {id} = letter.content;
    if (became === 'delivered') this.#listener.stored(id);
    if (became !== 'refused') return;
    this.expected = undefined;
    this.#listener.refused(letter.error, id);
    const writing = writingOf(letter);
    const community = this.#listener.community();
    if (community && !this.form && this.#listener.isAt(writing.draft)) this.open(community, writing);
  }
}

function writingOf({id: letter, content, error: refusal}: Letter<'term'>): Writing {
  const {id: sentAs, wording, lang, base, note, changesMeaning, isDraft, typed} = content;
  const draft = {text: {...NO_TEXT, ...typed}, lang, base, note, changesMeaning, isDraft, wording};
  return {draft, letter, sentAs, refusal};
}
