import type {Community} from '../../community/community.js';
import {draftKey, keepDraft} from '../../context/drafts.js';
import {THREAD_KINDS, type ThreadKind} from '../../model/thread.js';
import {namedIn} from '../../text/mentions.js';

/** What stands in the form beside the text. */
export interface StartFields {
  readonly kind: ThreadKind;
  readonly title: string;
  /** As typed, separated by commas. */
  readonly tags: string;
}

/** A conversation as a person wrote it. */
export interface StartDraft extends StartFields {
  /** Markdown. */
  readonly body: string;
  /** The members it speaks to. */
  readonly mentions: readonly string[];
}

/** Where the form keeps what is written in it. */
export const fieldsKey = (community: Community): string => draftKey(...place(community), 'fields');
export const textKey = (community: Community): string => draftKey(...place(community), 'text');

export function parseFields(json: string): StartFields | undefined {
  try {
    const {kind, title, tags} = JSON.parse(json) as Partial<StartFields>;
    return {kind: THREAD_KINDS.find((known) => known === kind) ?? 'question', title: title ?? '', tags: tags ?? ''};
  } catch {
    return undefined; // What another version of this library kept.
  }
}

/** Puts what the store does not have back where it was written. */
export async function takeBackStart(community: Community, {body, mentions, ...fields}: StartDraft): Promise<void> {
  await keepDraft(fieldsKey(community), {text: JSON.stringify(fields)});
  await keepDraft(textKey(community), {text: body, chosen: namedIn({text: body, mentions})});
}

function place({id, viewer}: Community): string[] {
  return ['board', id, viewer?.uid ?? ''];
}
