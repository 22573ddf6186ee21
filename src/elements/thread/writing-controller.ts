import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {CommunityLookup} from '../../context/community-lookup.js';
import {imagesOf, type ImageSource} from '../../context/images.js';
import {Live} from '../../context/live.js';
import {RestrictionController} from '../../context/restriction-controller.js';
import type {ContributionKind} from '../../events.js';
import type {Locale} from '../../locales/en.js';
import {CommunityError} from '../../model/errors.js';
import {isFirstPost, isUnanswered} from '../../model/newcomer.js';
import {
  isActive,
  mayChangePost,
  mayReadHistory,
  mayRemovePost,
  mayReport,
  mayWrite,
  reactionsTo,
} from '../../model/permissions.js';
import {refs, type Stored} from '../../model/records.js';
import type {ComposerElement} from '../composer/composer.js';
import {ConversationController} from './conversation-controller.js';
import {Edits} from './edits.js';
import {onItsWay, Outbox, type WritingPlace} from './outbox.js';
import {NotesController} from './notes-controller.js';
import {PassingNote} from './passing-note.js';
import type {PlaceController} from './place-controller.js';
import type {PostView} from './post-list.js';
import {PostRequests} from './post-requests.js';
import type {PostsController} from './posts-controller.js';
import {Reactions} from './reactions.js';
import {ReplyBoxes} from './reply-boxes.js';
import {TermsController, type TermWords} from './terms-controller.js';
import {WritingKit} from './writing-kit.js';

const NO_REACTIONS: PostView['reactions'] = [];

/** What writing depends on, and who wants to know what became of it. */
export interface WritingSource {
  readonly place: PlaceController;
  readonly posts: PostsController;
  community(): Community | undefined;
  /** Undefined while nothing is to be read. */
  reading(): Community | undefined;
  isReadonly(): boolean;
  /** The title of a conversation that begins here. */
  title(): string;
  /** The box below the posts, while there is one. */
  composer(): ComposerElement | null | undefined;
  describe(error: CommunityError): string;
  strings(): Locale;
  /** What is said in which language. */
  words(): TermWords;
  posted(post: Stored<'post'>): void;
  refused(error: CommunityError): void;
  changed(post: Stored<'post'>, what: 'saved' | 'removed'): void;
  contributed(kind: ContributionKind, id: string): void;
  failed(error: CommunityError): void;
  noted(note: string): void;
}

/** All that the viewer can do in a thread: write, answer, change and remove what they wrote. */
export class WritingController {
  readonly requests: PostRequests;
  readonly conversation: ConversationController;
  readonly terms: TermsController;
  readonly notes: NotesController;
  /** The boxes to write in. */
  readonly kit: WritingKit;
  readonly restriction: RestrictionController;
  /** What is said at a post for a while, or below them. */
  readonly note: PassingNote;
  readonly #source: WritingSource;
  readonly #me: Live<'member'>;
  readonly #outbox: Outbox;
  readonly #edits: Edits;
  readonly #reactions: Reactions;
  readonly #replies: ReplyBoxes;

  constructor(host: LitElement, source: WritingSource) {
    this.#source = source;
    this.kit = new WritingKit(host, source);
    this.note = new PassingNote(host);
    const {place, posts, community} = source;
    const thread = () => place.id;
    this.#me = new Live(host, source.reading, () => {
      const viewer = community()?.viewer;
      return viewer ? refs.member(viewer.uid) : undefined;
    });
    this.restriction = new RestrictionController(host, source.reading);
    this.#outbox = new Outbox(host, {
      place: () => this.#place,
      sent: (post) => {
        posts.add(post);
        source.posted(post);
        void this.terms.note(post);
        void host.updateComplete.then(() => this.#greet(post.id));
      },
      refused: ({id}, error) => {
        posts.forget(id);
        source.refused(error);
      },
    });
    this.#edits = new Edits(host, {
      ...{community, thread, post: (id) => posts.get(id)},
      done: (post, what) => source.changed(post, what),
      failed: (error) => source.refused(error),
    });
    this.#reactions = new Reactions(host, {
      ...{community, thread, stored: ({id}) => source.contributed('reaction', id)},
      failed: ({id}, reaction, error) => {
        const {post: t} = source.strings();
        this.#note(id, t.reactionRefused(t.reaction[reaction], source.describe(error)));
        source.failed(error);
      },
    });
    this.#replies = new ReplyBoxes(host, community, thread);
    this.conversation = new ConversationController(host, {
      ...{place, posts, community, reading: source.reading, isReadonly: source.isReadonly},
      standing: () => this.#standing,
      byline: () => this.#byline,
      describe: (error) => source.describe(error),
      strings: () => source.strings(),
      contributed: (kind, id) => source.contributed(kind, id),
      failed: (error) => source.failed(error),
      noted: (note) => source.noted(note),
      keep: () => this.notes.turnThread(),
    });
    this.notes = new NotesController(host, {
      ...{posts, reading: source.reading, words: source.words, thread: () => place.record},
      answer: () => this.conversation.answer,
      contributed: (id) => source.contributed('note', id),
      failed: (error) => source.failed(error),
      noted: (note) => source.noted(note),
    });
    this.terms = new TermsController(host, {
      ...{posts, reading: source.reading, words: source.words},
      usePlace: () => (place.record ? {...place.record, thread: place.record.id} : undefined),
      contributed: (id) => source.contributed('term', id),
      failed: (error) => source.failed(error),
      noted: (note) => source.noted(note),
    });
    this.requests = new PostRequests(host, {
      ...{
        ...{community, posts, outbox: this.#outbox},
        ...{edits: this.#edits, reactions: this.#reactions, replies: this.#replies},
      },
      composer: () => source.composer(),
      kit: this.kit,
      accept: (post) => void this.conversation.accept(post),
      missed: (id, what) => {
        const reason = source.describe(new CommunityError('offline'));
        this.#note(id, what === 'history' ? source.strings().history.failed(reason) : reason);
      },
      copied: (id, what, isCopied) =>
        this.#note(id, source.strings().thread[`${what}${isCopied ? 'Copied' : 'NotCopied'}`]),
    });
  }

  /** The viewer, if they ever were a member. */
  get member(): Stored<'member'> | undefined {
    return this.#me.record;
  }

  /** Whether it is known if the viewer is a member. */
  get isMemberKnown(): boolean {
    return this.#me.status === 'ready' || this.#me.status === 'error';
  }

  /** Whether the viewer can answer here. */
  get isOpen(): boolean {
    const {place, isReadonly} = this.#source;
    return mayWrite(this.#standing) && !isReadonly() && (place.record?.state ?? 'open') === 'open';
  }

  /** Whether writing will make the viewer a member. */
  get makesMember(): boolean {
    return this.#me.status === 'ready' && !isActive(this.#standing);
  }

  /** Whom and what the viewer can name. */
  get lookup(): CommunityLookup | undefined {
    const community = this.#source.community();
    return community && CommunityLookup.in(community);
  }

  /** The images of a post, if it shows any. */
  images(post: Stored<'post'>): ImageSource | undefined {
    const community = this.#source.community();
    return community && Object.keys(post.images).length ? imagesOf(community, post) : undefined;
  }

  /** Whether something stands in the box below the posts that was not sent. */
  get hasDraft(): boolean {
    return this.#replies.hasDraft('') || Boolean(this.#source.composer()?.text.trim());
  }

  /** Where the draft of a post to the thread as a whole is kept. */
  get draftKey(): string {
    return this.#replies.draftKey();
  }

  /** The posts as they are by all that is known here: with the viewer's own, though the store may not have them yet. */
  get posts(): Stored<'post'>[] {
    const {posts} = this.#source;
    const outgoing = [...this.#outbox.all].map(({post}) => post).filter(({id}) => !posts.get(id));
    return [...posts.shown.map((post) => this.#reactions.apply(this.#edits.apply(post))), ...outgoing];
  }

  /** Tells what the viewer can do with a post and did. What holds for all posts is worked out once for them. */
  get view(): (post: Stored<'post'>) => PostView {
    const standing = this.#standing;
    const {isOpen} = this;
    const {record: thread} = this.#source.place;
    const isReadonly = this.#source.isReadonly();
    const writes = mayWrite(standing);
    const me = standing.viewer?.uid ?? '';
    const answerView = this.conversation.view;
    return (post) => {
      const {id} = post;
      const outgoing = this.#outbox.get(id);
      const stored = this.#source.posts.get(id);
      const canAct = !isReadonly && stored !== undefined;
      const isAnswered = canAct && this.#replies.isOpen(id);
      const problem = outgoing?.error ?? this.#edits.problem(id);
      return {
        canReply: canAct && isOpen,
        canChange: canAct && mayChangePost(standing, post),
        canRemove: canAct && mayRemovePost(standing, post),
        canCopyLink: canAct && writes, // For whoever only reads, the time is a link.
        canDefine: canAct && writes,
        canReport: canAct && mayReport(standing, {about: 'post', owner: post.author, state: post.state}),
        me,
        reactions: canAct && thread ? reactionsTo(standing, post, thread) : NO_REACTIONS,
        canViewHistory: stored !== undefined && mayReadHistory(standing, stored),
        canTakeBack: isOpen,
        status:
          outgoing?.status === 'refused' ? 'unsent' : outgoing || this.#edits.isPending(id) ? onItsWay(outgoing) : '',
        problem: problem ? this.#source.describe(problem) : '',
        note: this.note.at(id),
        edit: canAct ? this.#edits.of(id) : undefined,
        ...answerView(post),
        isAnswered,
        awaitsWelcome: canAct && isOpen && !isAnswered && this.#awaitsWelcome(post),
        hasDraft: this.#replies.hasDraft(id),
        draftKey: isAnswered ? this.#replies.draftKey(id) : '',
      };
    };
  }

  #awaitsWelcome(post: Stored<'post'>): boolean {
    const {record} = this.#source.place;
    const isByOther = post.author !== this.#source.community()?.viewer?.uid;
    return isByOther && isFirstPost(post) && record !== undefined && isUnanswered(post, this.posts, record);
  }

  /** Shows for a while, at a post, what was done with it. @param said What is said aloud of it. */
  #note(id: string, text: string, said = text): void {
    this.note.show(id, text);
    this.#source.noted(said);
  }

  /** Says to whoever wrote here for the first time that it was seen. */
  #greet(id: string): void {
    const post = this.#source.posts.get(id);
    const {post: t, thread} = this.#source.strings();
    if (post && isFirstPost(post)) this.#note(id, t.yourFirst, `${thread.posted} ${t.yourFirst}`);
  }

  get #standing() {
    const {viewer} = this.#source.community() ?? {};
    return {viewer, member: this.#me.record, restriction: this.restriction.current};
  }

  get #byline(): string {
    return this.#me.record?.name ?? this.#source.community()?.viewer?.name ?? '';
  }

  get #place(): WritingPlace | undefined {
    const community = this.#source.community();
    const thread = this.#source.place.begin(this.#source.title());
    if (!community?.viewer || !thread || this.#source.isReadonly()) return undefined;
    const lastPost = this.#source.place.record?.lastPost ?? '';
    return {community, thread, byline: this.#byline, lastPost};
  }
}
