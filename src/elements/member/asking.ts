import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {post} from '../../community/discussion.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import {NextPerson} from '../../context/next-person.js';
import {CommunityError} from '../../model/errors.js';
import {createId} from '../../model/ids.js';
import {markMentions} from '../../text/mark-mentions.js';

/** Longest title taken from a question: a line that a list of conversations shows whole. */
const TITLE = 120;

interface Asked {
  readonly uid: string;
  readonly name: string;
}

interface Source {
  community(): Community | undefined;
  whom(): Asked | undefined;
  stored(thread: string): void;
  refused(error: CommunityError): void;
}

/** A question to somebody, in the open: written in their card, kept from the first letter on until the store has it. */
export class Asking {
  /** What stands in the box. Undefined: it is closed. */
  text: string | undefined;
  problem: CommunityError | undefined;
  isSending = false;
  /** The conversation that it began. */
  thread: {readonly id: string; readonly title: string} | undefined;

  readonly #host: LitElement;
  readonly #source: Source;
  readonly #person: NextPerson;

  constructor(host: LitElement, source: Source) {
    this.#host = host;
    this.#source = source;
    this.#person = new NextPerson(
      host,
      () => source.community(),
      () => Object.assign(this, {text: undefined, problem: undefined, thread: undefined, isSending: false}),
    );
  }

  async begin(): Promise<void> {
    const key = this.#key;
    const draft = key && (await readDraft(key));
    if (key !== this.#key) return;
    this.text = draft ? draft.text : '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  write(text: string): void {
    this.text = text;
    const key = this.#key;
    if (key) void keepDraft(key, {text});
  }

  close(): void {
    this.text = this.problem = undefined;
    this.#host.requestUpdate();
  }

  async send(question: string): Promise<void> {
    const community = this.#source.community();
    const whom = this.#source.whom();
    const key = this.#key;
    if (!community || !whom || !key || this.isSending) return;
    const {count} = this.#person;
    this.isSending = true;
    this.problem = undefined;
    this.text = question;
    const thread = {id: createId(), key: '', title: titleOf(question), kind: 'question' as const};
    const {text: body, mentions} = markMentions(`@${whom.name} ${question.trim()}`, [whom], [whom]);
    try {
      await post(community, {id: createId(), thread, body, mentions});
      await keepDraft(key, undefined);
      if (count !== this.#person.count) return;
      this.thread = thread;
      this.text = undefined;
      this.#source.stored(thread.id);
    } catch (cause) {
      if (count !== this.#person.count) return; // It is its writer's, who has it as a draft.
      this.problem = CommunityError.from(cause);
      this.#source.refused(this.problem);
    }
    this.isSending = false;
    this.#host.requestUpdate();
  }

  get #key(): string | undefined {
    const community = this.#source.community();
    const uid = this.#source.whom()?.uid;
    return community?.viewer && uid ? draftKey('ask', community.id, community.viewer.uid, uid) : undefined;
  }
}

/** The first line of a question, as far as it fits. */
function titleOf(question: string): string {
  const [first = ''] = question.trim().split('\n');
  const line = first.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  if (line.length <= TITLE) return line;
  const cut = line.slice(0, TITLE - 1).replace(/\p{Cs}$/u, '');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}
