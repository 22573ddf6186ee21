import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {draftKey, keepDraft} from '../../context/drafts.js';
import {Live} from '../../context/live.js';
import {LoadedLater} from '../../context/loaded-later.js';
import type {ContributionKind} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {targetOf} from '../../model/moderation.js';
import {mayLead, type Standing} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import {packDissent, type Outcome, type ThreadKind} from '../../model/thread.js';
import {ReportRequest} from '../shared/report-request.js';
import {MovingController} from './moving-controller.js';
import type {PlaceController} from './place-controller.js';
import type {PostsController} from './posts-controller.js';
import {loadActs} from './writing-kit.js';

export interface ConversationSource {
  readonly place: PlaceController;
  readonly posts: PostsController;
  community(): Community | undefined;
  /** Undefined while nothing is to be read. */
  reading(): Community | undefined;
  isReadonly(): boolean;
  standing(): Standing;
  byline(): string;
  describe(error: CommunityError): string;
  strings(): Locale;
  contributed(kind: ContributionKind, id: string): void;
  failed(error: CommunityError): void;
  noted(note: string): void;
  /** Makes a note of the conversation. */
  keep(): void;
}

/** A box for a reason, while it is open. */
export interface ReasonBox {
  readonly for: 'closing' | 'dissent';
  readonly text: string;
}

const NO_ANSWER = {isAnswer: false, canAccept: false};

type Acts = Awaited<ReturnType<typeof loadActs>>;
type ThreadFields = Partial<Stored<'thread'>>;

/**
 * What is done with a conversation as a whole: where it arrives, what answers it, who differs, and its end. Shown before the
 * store has it; what the store refuses goes back, and what was written opens again.
 */
export class ConversationController {
  readonly moving: MovingController;
  readonly answerView: LoadedLater<typeof import('./accepted-answer.js')>;
  readonly #host: LitElement;
  readonly #source: ConversationSource;
  readonly #answer: Live<'post'>;
  /** What is on its way to the store, of which thread. */
  #pending: readonly {readonly thread: string; readonly fields: ThreadFields}[] = [];
  #problem: {readonly thread: string; readonly error: CommunityError} | undefined;
  /** Of whoever opened it: what they wrote in it, nobody else is to say. */
  #box: (ReasonBox & {readonly thread: string; readonly by: string}) | undefined;

  constructor(host: LitElement, source: ConversationSource) {
    this.#host = host;
    this.#source = source;
    this.answerView = new LoadedLater(host, () => import('./accepted-answer.js'));
    this.moving = new MovingController(host, source, this);
    this.#answer = new Live(host, source.reading, () => {
      const {record, posts} = {record: source.place.record, posts: source.posts};
      const isElsewhere = record?.accepted && posts.isRead && !posts.get(record.accepted);
      return isElsewhere ? refs.post(record.id, record.accepted) : undefined;
    });
  }

  /** The thread with what the viewer did to it, though the store may not know yet. */
  get record(): Stored<'thread'> | undefined {
    const {record} = this.#source.place;
    if (!record) return undefined;
    return this.#pending.reduce(
      (before, {thread, fields}) => (thread === record.id ? {...before, ...fields} : before),
      record,
    );
  }

  get community(): Community | undefined {
    return this.#source.community();
  }

  /** Who looks; undefined where there is nothing to do. */
  get standing(): Standing | undefined {
    return this.#source.isReadonly() ? undefined : this.#source.standing();
  }

  /** The post that answers the question, while it can be read. */
  get answer(): Stored<'post'> | undefined {
    const {kind, accepted = ''} = this.record ?? {};
    if (kind !== 'question' || !accepted) return undefined;
    const elsewhere = this.#answer.record?.id === accepted ? this.#answer.record : undefined;
    const post = this.#source.posts.get(accepted) ?? elsewhere;
    return post?.state === 'visible' ? post : undefined;
  }

  /** Why what the viewer wanted last could not be stored. */
  get problem(): string {
    const {error, thread} = this.#problem ?? {};
    if (!error || thread !== this.#source.place.id) return '';
    return this.#source.strings().conversation.refused(this.#source.describe(error));
  }

  get box(): ReasonBox | undefined {
    const {thread, by} = this.#box ?? {};
    return thread === this.#source.place.id && by === this.#uid ? this.#box : undefined;
  }

  /** Under which a reason is kept until the store has it. */
  draftOf(kind: ReasonBox['for']): string {
    return draftKey(this.#source.community()?.id ?? '', this.#uid, kind, this.#source.place.id ?? '');
  }

  /** Tells what there is to know about a post as an answer. */
  get view(): (post: Stored<'post'>) => {readonly isAnswer: boolean; readonly canAccept: boolean} {
    const {record, standing} = this;
    if (record?.kind !== 'question') return () => NO_ANSWER;
    const leads = standing !== undefined && mayLead(standing, record);
    return ({id, state}) => ({
      isAnswer: state === 'visible' && record.accepted === id,
      canAccept: leads && state === 'visible' && id !== record.firstPost && this.#source.posts.get(id) !== undefined,
    });
  }

  readonly changeKind = (kind: ThreadKind): Promise<void> =>
    this.#do({kind}, (acts, community, thread) => acts.changeKind(community, thread, kind));

  readonly setOutcome = (outcome: Outcome): Promise<void> =>
    this.#do({outcome}, (acts, community, thread) => acts.setOutcome(community, thread, outcome));

  readonly pin = (isPinned: boolean): Promise<void> =>
    this.#do({pinned: isPinned ? 1 : 0}, (acts, community, thread) => acts.pinThread(community, thread, isPinned));

  readonly reopen = (): Promise<void> =>
    this.#do({state: 'open', mergedInto: ''}, (acts, community, thread) => acts.reopenThread(community, thread));

  readonly ask = (what: 'away' | 'duplicate'): Promise<void> => this.moving.ask(what);

  readonly keep = (): void => this.#source.keep();

  readonly report = (): void => this.askAbout('report');

  /** Opens a dialog of moderation: to report it, or to read why its title is hidden. */
  readonly askAbout = (what: ReportRequest['what']): void => {
    const {id: thread} = this.#source.place;
    if (thread === undefined) return;
    const failed = (error: CommunityError) => {
      this.#fail(thread, error);
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new ReportRequest(what, targetOf.thread(thread), failed));
  };

  /** Closes it as a duplicate of another. */
  readonly merge = (into: string): Promise<void> => {
    const closing = {closedReason: '', closedBy: this.#uid, closedByline: this.#source.byline()};
    const fields: ThreadFields = {state: 'closed', ...closing, mergedInto: into};
    return this.#do(fields, (acts, community, thread) => acts.mergeThread(community, thread, into));
  };

  /** Marks a post as the answer, or no longer if it is. */
  readonly accept = ({id}: Stored<'post'>): Promise<void> => {
    const post = this.record?.accepted === id ? undefined : id;
    const fields = {accepted: post ?? '', acceptedBy: this.#uid, acceptedByline: this.#source.byline()};
    return this.#do(fields, (acts, community, thread) => acts.acceptAnswer(community, thread, post));
  };

  readonly openBox = async (kind: ReasonBox['for'], text = ''): Promise<void> => {
    const {id: thread} = this.#source.place;
    const by = this.#uid;
    if (thread === undefined) return;
    try {
      await import('./reason-form.js'); // Few people need it.
    } catch (cause) {
      this.#fail(thread, new CommunityError('offline', {cause}));
      return this.#host.requestUpdate();
    }
    this.#box = {thread, by, for: kind, text};
    void this.#focus('[data-reason]');
  };

  /** Closes the box, and puts the viewer back where they opened it, or where they go on. */
  readonly closeBox = (): void => {
    const wasFor = this.#box?.for;
    this.#box = undefined;
    void this.#focus(...(wasFor === 'dissent' ? ['[data-mine]', '[data-differ]', '[data-menu]'] : ['[data-menu]']));
  };

  readonly close = async (reason: string): Promise<void> => {
    this.closeBox();
    const closing = {closedReason: reason, closedBy: this.#uid, closedByline: this.#source.byline()};
    const fields: ThreadFields = {state: 'closed', ...closing};
    await this.#do(fields, (acts, community, thread) => acts.closeThread(community, thread, reason), {
      for: 'closing',
      text: reason,
    });
  };

  readonly differ = async (reason: string): Promise<void> => {
    this.closeBox();
    const entry = packDissent({name: this.#source.byline(), reason});
    const fields = {dissents: {...this.record?.dissents, [this.#uid]: entry}};
    await this.#do(fields, (acts, community, thread) => acts.differ(community, thread, reason), {
      for: 'dissent',
      text: reason,
    });
  };

  readonly withdraw = (): Promise<void> => {
    const {[this.#uid]: _mine, ...dissents} = this.record?.dissents ?? {};
    void this.#focus('[data-differ]', '[data-menu]');
    return this.#do({dissents}, (acts, community, thread) => acts.differ(community, thread, undefined));
  };

  /** Puts the focus on the first of these that is there. */
  async #focus(...selectors: string[]): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    for (const selector of selectors) {
      const element = this.#host.renderRoot.querySelector<HTMLElement>(selector);
      if (element) return element.focus();
    }
  }

  get #uid(): string {
    return this.#source.community()?.viewer?.uid ?? '';
  }

  async #do(
    fields: ThreadFields,
    act: (acts: Acts, community: Community, thread: string) => Promise<void>,
    written?: ReasonBox,
  ): Promise<void> {
    const community = this.#source.community();
    const {id: thread} = this.#source.place;
    const by = this.#uid;
    if (!community || thread === undefined) return;
    const pending = {thread, fields};
    this.#problem = undefined;
    this.#pending = [...this.#pending, pending];
    const draft = written && this.draftOf(written.for);
    this.#host.requestUpdate();
    try {
      await act(await loadActs(), community, thread);
      if (draft) void keepDraft(draft, undefined);
      this.#source.noted(this.#source.strings().thread.saved);
      this.#source.contributed('thread', thread);
    } catch (cause) {
      if (written && !this.#box) this.#box = {thread, by, ...written};
      this.#fail(thread, CommunityError.from(cause));
    }
    this.#pending = this.#pending.filter((other) => other !== pending);
    this.#host.requestUpdate();
  }

  #fail(thread: string, error: CommunityError): void {
    this.#problem = {thread, error};
    this.#source.failed(error);
  }
}
