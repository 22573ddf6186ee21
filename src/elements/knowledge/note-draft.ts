import type {Community} from '../../community/community.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import type {NoteLetter} from '../../context/outbox/letter.js';
import {createId} from '../../model/ids.js';
import type {NoteWording} from '../../model/note.js';
import type {Stored} from '../../model/records.js';
import {joinLines, joinList, splitLines, splitList} from '../glossary/term-text.js';
import {dayOf} from '../shared/days.js';

/** What the fields of the form say. */
export interface NoteText {
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  /** Separated by commas. */
  readonly tags: string;
  /** One a line. */
  readonly cites: string;
}

/** What a person writes of a note. */
export interface NoteDraft {
  /** Of the note to be, or of the one that is changed. */
  readonly id: string;
  readonly text: NoteText;
  /** The note being changed, as the writer read it. Undefined for a new one. */
  readonly base?: Stored<'note'> | undefined;
  /** Of a new one: whether its author looks after it, and when it is looked at again. */
  readonly isMine: boolean;
  readonly reviewBy: string;
  /** Of a change: why, whether everyone is asked anew, and whether it holds no more. */
  readonly note: string;
  readonly asksAnew: boolean;
  readonly retires: boolean;
}

export const NO_NOTE: NoteText = {title: '', summary: '', tags: '', cites: ''};

/** The day on which a note that is true today is looked at again: half a year from now. */
export function nextLook(now = Date.now()): string {
  const date = new Date(now);
  date.setMonth(date.getMonth() + 6);
  return dayOf(date.getTime());
}

/** What a form for a new note begins with. */
export function newNote(text: Partial<NoteText> = {}): NoteDraft {
  const change = {note: '', asksAnew: false, retires: false};
  return {id: createId(), text: {...NO_NOTE, ...text}, isMine: true, reviewBy: nextLook(), ...change};
}

/** What a form for a change begins with: it settles the doubts there are, unless its writer says otherwise. */
export function changeOf(base: Stored<'note'>): NoteDraft {
  const {id, different, status, reviewBy} = base;
  const change = {note: '', asksAnew: different > 0, retires: status === 'retired'};
  return {id, text: textOfNote(base), base, isMine: false, reviewBy, ...change};
}

export function textOfNote({title, summary, tags, cites}: NoteWording): NoteText {
  return {title, summary, tags: joinList(tags), cites: joinLines(cites)};
}

export function noteWordingOf({text, retires}: Pick<NoteDraft, 'text' | 'retires'>): NoteWording {
  const {title, summary, tags, cites} = text;
  return {
    ...{title, summary, tags: splitList(tags), cites: splitLines(cites)},
    status: retires ? 'retired' : 'kept',
  };
}

export const isSameNoteText = (a: NoteText, b: NoteText): boolean =>
  (Object.keys(NO_NOTE) as (keyof NoteText)[]).every((field) => a[field] === b[field]);

/** What is sent of it. Where it was written, it is kept no more: on its way it is kept elsewhere. */
export async function letterOf(community: Community, draft: NoteDraft): Promise<NoteLetter> {
  const {id, base, note, asksAnew, isMine, reviewBy, text} = draft;
  await keepNoteDraft(community, draft, draft.text);
  return {...{id, base, note, asksAnew, isMine, reviewBy}, wording: noteWordingOf(draft), typed: {...text}};
}

/** What stood in the form. */
export function draftIn({typed, wording, ...draft}: NoteLetter): NoteDraft {
  return {...draft, text: {...NO_NOTE, ...typed}, retires: wording.status === 'retired'};
}

/**
 * Keeps what stands in a form; what says nothing new is forgotten. A new note that was begun somewhere is kept for there.
 *
 * @param before What the form began with.
 */
export async function keepNoteDraft(community: Community, draft: NoteDraft, before: NoteText): Promise<void> {
  const saysNothing = isSameNoteText(draft.text, before);
  await keepDraft(keyOf(community, draft), saysNothing ? undefined : {text: JSON.stringify(draft)});
}

/** What a person began to write in such a form and did not store. */
export async function readNoteDraft(community: Community, draft: NoteDraft): Promise<NoteDraft | undefined> {
  const kept = await readDraft(keyOf(community, draft));
  try {
    return kept && {...draft, ...(JSON.parse(kept.text) as NoteDraft)};
  } catch {
    return undefined; // What another version of this library kept.
  }
}

function keyOf({id, viewer}: Community, {base, text}: NoteDraft): string {
  const [first = ''] = splitLines(text.cites);
  return draftKey('note', id, viewer?.uid ?? '', base ? base.id : `new ${first}`);
}
