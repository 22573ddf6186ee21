import type {Evidence} from '../model/profile.js';
import {packEvidence, unpackEvidence} from '../model/profile.js';
import {refs, type Stored} from '../model/records.js';
import {queries} from '../store/queries.js';
import type {Community} from './community.js';
import {signedIn} from './membership.js';
import {updateProfile} from './profile.js';

/** At how many accepted answers it looks, the latest first. */
const ANSWERS = 25;
const MAX_SKILL_LENGTH = 60;

/** Something that the viewer could show they know, and what it is taken from. */
export interface Suggestion extends Evidence {
  /** The title of the conversation, or the name of the term. */
  readonly from: string;
}

/**
 * What the viewer's answers and terms say that they know: the topics of conversations in which an answer of theirs was
 * accepted, and the terms they look after. Nobody else is told: it is theirs to approve. What they approved is left out.
 */
export async function suggestEvidence(community: Community): Promise<readonly Suggestion[]> {
  const {store} = community;
  const {uid} = signedIn(community);
  const [member, threads, terms] = await Promise.all([
    store.get(refs.member(uid)),
    store.query(queries.threadsOf(uid)),
    store.query(queries.termsOfSteward(uid)),
  ]);
  const answered = await answeredBy(community, uid, threads);
  const suggestions = [
    ...answered.flatMap(({id, title, tags}) =>
      (tags.length ? tags : [title]).map((tag): Suggestion => ({kind: 'thread', id, skill: cut(tag), from: title})),
    ),
    ...terms
      .filter(({status}) => status !== 'deprecated')
      .map(({id, label}): Suggestion => ({kind: 'term', id, skill: cut(label), from: label})),
  ];
  const approved = new Set((member?.evidence ?? []).map(skillOf));
  const fresh = suggestions.filter(({skill}) => !approved.has(skill.toLowerCase()));
  return [...new Map(fresh.map((suggestion) => [suggestion.skill.toLowerCase(), suggestion])).values()];
}

/** Shows what the viewer knows to everyone, in place of what they showed before: all that they approve, and nothing else. */
export function approveEvidence(community: Community, evidence: readonly Evidence[]): Promise<void> {
  return updateProfile(community, {evidence: evidence.map(packEvidence)});
}

async function answeredBy(
  {store}: Community,
  uid: string,
  threads: readonly Stored<'thread'>[],
): Promise<readonly Stored<'thread'>[]> {
  const accepted = threads.filter(({accepted: post}) => post).slice(0, ANSWERS);
  const posts = await Promise.all(
    accepted.map(({id, accepted: post}) => store.get(refs.post(id, post)).catch(() => undefined)),
  );
  return accepted.filter((_, i) => posts[i]?.author === uid && posts[i].state === 'visible');
}

function skillOf(entry: string): string {
  return unpackEvidence(entry)?.skill.toLowerCase() ?? '';
}

/** Half of a character may be left at the end. */
function cut(text: string): string {
  return text
    .slice(0, MAX_SKILL_LENGTH)
    .replace(/\p{Cs}$/u, '')
    .trim();
}
