import type {Community} from '../../community/community.js';
import {draftKey, draftsUnder, keepDraft} from '../../context/drafts.js';
import {refs} from '../../model/records.js';
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

/** What this page has sent and heard nothing of yet. */
const underWay = new Set<string>();

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

/** Keeps a conversation on its way to the store. @param id Of its thread. */
export async function keepSentStart(community: Community, draft: StartDraft, id: string): Promise<void> {
  underWay.add(sentKey(community, id));
  await keepDraft(sentKey(community, id), {text: JSON.stringify(draft), sentAs: id});
}

/** The store has it, or the person does not want it any more. */
export async function forgetSentStart(community: Community, id: string): Promise<void> {
  underWay.delete(sentKey(community, id));
  await keepDraft(sentKey(community, id), undefined);
}

/** Puts what the store does not have back where it was written. */
export async function takeBackStart(
  community: Community,
  {body, mentions, ...fields}: StartDraft,
  id: string,
): Promise<void> {
  await keepDraft(fieldsKey(community), {text: JSON.stringify(fields)});
  await keepDraft(textKey(community), {text: body, chosen: namedIn({text: body, mentions})});
  await forgetSentStart(community, id);
}

/** What was sent before a reload and did not arrive, by the id of its thread. What did arrive is forgotten. */
export async function lostStarts(community: Community): Promise<ReadonlyMap<string, StartDraft>> {
  const lost = new Map<string, StartDraft>();
  for (const [key, {text, sentAs: id}] of await draftsUnder(draftKey(...place(community), 'sent'))) {
    const draft = parseDraft(text);
    if (!draft || !id || underWay.has(key)) continue;
    const ref = refs.thread(id);
    const confirmed = await community.store.get(ref, {fresh: true}).catch(() => undefined);
    if (confirmed) await forgetSentStart(community, id);
    // Without a connection, this device may still be about to send it.
    else if (!(await community.store.get(ref).catch(() => undefined))) lost.set(id, draft);
  }
  return lost;
}

function parseDraft(json: string): StartDraft | undefined {
  const fields = parseFields(json);
  const {body = '', mentions = []} = JSON.parse(json) as Partial<StartDraft>;
  return fields && {...fields, body, mentions};
}

function place({id, viewer}: Community): string[] {
  return ['board', id, viewer?.uid ?? ''];
}

function sentKey(community: Community, id: string): string {
  return draftKey(...place(community), 'sent', id);
}
