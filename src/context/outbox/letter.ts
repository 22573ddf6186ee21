import type {CharterDraft} from '../../community/charter.js';
import type {Community} from '../../community/community.js';
import type {Shown} from '../../community/consent.js';
import type {PriorityWords} from '../../community/priorities.js';
import type {ThreadPlace} from '../../community/thread-place.js';
import {CommunityError, type ErrorCode, type ErrorDetail} from '../../model/errors.js';
import type {ReportReason, Target} from '../../model/moderation.js';
import type {NoteWording} from '../../model/note.js';
import type {Stored} from '../../model/records.js';
import type {Wording} from '../../model/term.js';

/** What each kind of letter says: all that is needed to deliver it on another day, from another page. */
export interface Contents {
  post: PostLetter;
  edit: EditLetter;
  term: TermLetter;
  note: NoteLetter;
  charter: CharterLetter;
  priority: PriorityLetter;
  application: ApplicationLetter;
  report: ReportLetter;
}

export type LetterKind = keyof Contents;

/** A post, be it the first of a conversation. */
export interface PostLetter {
  readonly id: string;
  readonly thread: ThreadPlace;
  /** The post that it answers, or ''. */
  readonly parent: string;
  /** Markdown. */
  readonly body: string;
  readonly mentions: readonly string[];
  /** Whether it begins a conversation on the board. */
  readonly begins?: true;
}

/** Another text for a post. */
export interface EditLetter {
  /** The post as its writer saw it when they began. */
  readonly read: Stored<'post'>;
  readonly body: string;
  readonly mentions?: readonly string[] | undefined;
}

/** A term, or a change to one. */
export interface TermLetter {
  readonly id: string;
  readonly wording: Wording;
  readonly lang: string;
  /** The term as its writer saw it when they began; left out for a new one. */
  readonly base?: Stored<'term'> | undefined;
  readonly note: string;
  readonly changesMeaning: boolean;
  /** Of a new one: whether it is not proposed yet. */
  readonly isDraft: boolean;
  /** What stood in the fields, to stand there again. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A knowledge note, or a change to one. */
export interface NoteLetter {
  readonly id: string;
  readonly wording: NoteWording;
  /** The note as its writer saw it when they began; left out for a new one. */
  readonly base?: Stored<'note'> | undefined;
  readonly note: string;
  readonly asksAnew: boolean;
  readonly isMine: boolean;
  readonly reviewBy: string;
  /** What stood in the fields, to stand there again. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A proposal for the charter. */
export interface CharterLetter {
  readonly draft: CharterDraft;
  /** The version that it is to take the place of. */
  readonly base: number;
}

/** What the community should work on. */
export interface PriorityLetter {
  readonly id: string;
  readonly words: PriorityWords;
}

/** What somebody says who asks to join. */
export interface ApplicationLetter {
  readonly message: string;
  readonly shown: Shown;
}

/** That something is wrong. */
export interface ReportLetter {
  readonly about: Target;
  readonly reason: ReportReason;
  readonly note: string;
}

/**
 * What a person sent, and what became of it: it is on its way; it waits for a connection or for its writer to sign in again; or it was
 * refused, and waits for them to decide.
 */
export interface Letter<K extends LetterKind = LetterKind> {
  readonly id: string;
  readonly kind: K;
  readonly content: Contents[K];
  readonly status: 'sending' | 'waiting' | 'refused';
  /** Why it waits or was refused. */
  readonly error?: CommunityError;
}

/** How a letter of a kind gets to the store the first time. */
export interface Sending<K extends LetterKind = LetterKind> {
  readonly kind: K;
  /** Doing it twice comes to the same as doing it once. @throws {CommunityError} Why the store does not take it. */
  send(community: Community, content: Contents[K]): Promise<void>;
}

/** How letters of a kind get to the store. */
export interface Delivery<K extends LetterKind = LetterKind> extends Sending<K> {
  /**
   * Whether the store has it: asked before something is sent that an earlier page has sent already. Settles when that is known, which
   * without a connection can take days.
   */
  hasArrived(community: Community, content: Contents[K], signal: AbortSignal): Promise<boolean>;
}

export const isOfKind =
  <K extends LetterKind>(kind: K) =>
  (letter: Letter): letter is Letter<K> =>
    letter.kind === kind;

/** What keeps a page from storing something, and says nothing about the text. */
const OF_THE_PAGE: readonly ErrorCode[] = ['storage-unavailable', 'storage-full', 'configuration', 'unknown'];

/** Whether it was refused for what it says, or who says it where: another page would hear the same. */
export const isDecided = ({status, error}: Letter): boolean =>
  status === 'refused' && error !== undefined && !OF_THE_PAGE.includes(error.code);

/** As it is kept on this device. Of what only waits, and of what is the matter with this page, nothing is kept: another tries anew. */
export function packLetter(letter: Letter): string {
  const {kind, content, error} = letter;
  return JSON.stringify({kind, content, ...(isDecided(letter) && {code: error?.code, detail: error?.detail})});
}

/** Undefined for what another version of this library kept. */
export function unpackLetter(id: string, json: string, isKnown: (kind: string) => boolean): Letter | undefined {
  try {
    const {kind, content, code, detail} = JSON.parse(json) as Packed;
    if (!isKnown(kind) || typeof content !== 'object') return undefined;
    const refused = code && {status: 'refused' as const, error: new CommunityError(code, detail && {detail})};
    return {id, kind, content, ...(refused || {status: 'sending' as const})};
  } catch {
    return undefined;
  }
}

interface Packed extends Pick<Letter, 'kind' | 'content'> {
  readonly code?: ErrorCode;
  readonly detail?: ErrorDetail;
}
