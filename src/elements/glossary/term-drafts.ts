import type {Community} from '../../community/community.js';
import {draftKey, draftsUnder, keepDraft, readDraft} from '../../context/drafts.js';
import {refs, type Stored} from '../../model/records.js';
import type {Wording} from '../../model/term.js';
import type {Snapshot, Store} from '../../store/store.js';
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

/** What this page has sent and heard nothing of yet. */
const underWay = new Set<string>();

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

/** Keeps a draft on its way to the store. @param id The term it is sent as. */
export async function keepSentDraft(community: Community, draft: TermDraft, id: string): Promise<void> {
  const key = sentKey(community, id);
  underWay.add(key);
  await keepDraft(key, {text: JSON.stringify(draft), sentAs: id});
  await keepDraft(writingKey(community, draft.base?.id), undefined);
}

/** The store has it, or the person does not want it any more. */
export async function forgetSentDraft(community: Community, id: string): Promise<void> {
  underWay.delete(sentKey(community, id));
  await keepDraft(sentKey(community, id), undefined);
}

/** The store refused it, and it stands in the form again. */
export async function takeBackDraft(community: Community, draft: TermDraft, id: string): Promise<void> {
  await keepTermDraft(community, draft);
  await forgetSentDraft(community, id);
}

/** What was sent before a reload and did not arrive, by the id of its term. What did arrive is forgotten. */
export async function lostDrafts(community: Community): Promise<ReadonlyMap<string, TermDraft>> {
  const lost = new Map<string, TermDraft>();
  for (const [key, {text, sentAs: id}] of await draftsUnder(sentPlace(community))) {
    const draft = parse(text);
    if (!draft || !id || underWay.has(key)) continue;
    const hasArrived = await arrived(community, draft, id).catch(() => undefined);
    if (hasArrived) await forgetSentDraft(community, id);
    if (hasArrived === false) lost.set(id, draft);
  }
  return lost;
}

/** Undefined while it is on its way, or nobody can say. */
async function arrived({store, viewer}: Community, {base}: TermDraft, id: string): Promise<boolean | undefined> {
  const {records, pending, stale} = await snapshotOf(store, id);
  const [term] = records;
  if (!term) return stale ? undefined : false;
  const isMine = base ? term.by === viewer?.uid && term.revision > base.revision : term.author === viewer?.uid;
  return isMine && pending ? undefined : isMine;
}

/** Says more than `get`: whether the backend has it. */
function snapshotOf(store: Store, id: string): Promise<Snapshot<'term'>> {
  return new Promise((resolve, reject) => {
    const stop = store.watch(refs.term(id), {
      next: (snapshot) => {
        stop();
        resolve(snapshot);
      },
      error: reject,
    });
  });
}

function place({id, viewer}: Community): [string, string, string] {
  return ['term', id, viewer?.uid ?? ''];
}

function writingKey(community: Community, term = ''): string {
  return draftKey(...place(community), 'writing', term);
}

function sentPlace(community: Community): string {
  return draftKey(...place(community), 'sent');
}

function sentKey(community: Community, id: string): string {
  return draftKey(...place(community), 'sent', id);
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
