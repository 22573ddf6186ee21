import type {Community} from '../../community/community.js';
import {draftKey, keepDraft, readDraft} from '../../context/drafts.js';
import type {Stored} from '../../model/records.js';
import type {Wording} from '../../model/term.js';
import {isSameText, NO_TEXT, textOf, type TermText} from './term-text.js';

/** What a person writes about a term. */
export interface TermDraft {
  readonly text: TermText;
  /** BCP 47 tag. */
  readonly lang: string;
  /** The term being changed, as the writer read it. Undefined for a new one. */
  readonly base?: Stored<'term'> | undefined;
  /** Why it is changed. */
  readonly note?: string;
  /** Whether it means something else now. */
  readonly changesMeaning?: boolean;
  /** Whether a new one is not proposed yet. */
  readonly isDraft?: boolean;
  /** What the text says, once it passed every check. */
  readonly wording?: Wording;
}

/** Keeps what stands in a form; what says nothing new is forgotten. @param before What the form began with. */
export async function keepTermDraft(
  community: Community,
  draft: TermDraft,
  before: TermText = draft.base ? textOf(draft.base) : NO_TEXT,
): Promise<void> {
  const saysNothing = isSameText(draft.text, before);
  await keepDraft(writingKey(community, draft.base?.id), saysNothing ? undefined : {text: JSON.stringify(draft)});
}

/** What a person began to write about a term and did not send. @param term Undefined for a new one. */
export async function readTermDraft(community: Community, term?: string): Promise<TermDraft | undefined> {
  const kept = await readDraft(writingKey(community, term));
  return kept && parse(kept.text);
}

export async function forgetTermDraft(community: Community, term?: string): Promise<void> {
  await keepDraft(writingKey(community, term), undefined);
}

function place({id, viewer}: Community): [string, string, string] {
  return ['term', id, viewer?.uid ?? ''];
}

function writingKey(community: Community, term = ''): string {
  return draftKey(...place(community), 'writing', term);
}

/** Undefined for what another version of this library kept. */
function parse(json: string): TermDraft | undefined {
  try {
    const {text, lang, base, note = '', changesMeaning = false} = JSON.parse(json) as TermDraft;
    return {text: {...NO_TEXT, ...text}, lang, base, note, changesMeaning};
  } catch {
    return undefined;
  }
}
