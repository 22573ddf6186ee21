/**
 * What is read for one mail, by the very queries of the inbox. `find` is all it knows of a database, so that it runs on the Admin SDK
 * and in tests on any other.
 */

/**
 * @param {object} database
 * @param {(query: object) => Promise<object[]>} database.find The records of a query of the inbox, with their ids, times in
 *   milliseconds.
 * @param {(path: string) => Promise<object | undefined>} database.get The record at a path below the community.
 */
export async function readInbox({find, get}, community, uid, since, now, {queries, ACTIVE_THREADS}) {
  const today = new Date(now).toISOString().slice(0, 10);
  const state = await get(`state/${uid}`);
  const follows = new Set(state?.follows);
  const [mentions, replies, reactions, tended, proposed, due, dueNotes, notices, reports, lively] = await Promise.all([
    find(queries.mentionsOf(community, uid, since)),
    find(queries.repliesTo(community, uid, since)),
    find(queries.reactionsTo(community, uid, since)),
    find(queries.voicedTermsOfSteward(uid, since)),
    find(queries.voicedTermsBy(uid, since)),
    find(queries.dueTerms(uid, today)),
    find(queries.dueNotes(uid, today)),
    find(queries.newNoticesFor(uid, since)),
    find(queries.answeredReportsBy(uid, since)),
    follows.size ? find({...queries.threadsSince(since), limit: ACTIVE_THREADS}) : [],
  ]);
  const active = lively.filter(({id}) => follows.has(id));
  const records = {
    mentions,
    replies,
    reactions,
    voiced: [...tended, ...proposed],
    due,
    dueNotes,
    notices,
    reports,
    active,
  };
  const known = new Map(active.map((thread) => [thread.id, thread]));
  for (const id of new Set([...mentions, ...replies, ...reactions].map(({thread}) => thread))) {
    const thread = known.get(id) ?? (await get(`threads/${id}`));
    if (thread) known.set(id, thread);
  }
  const uids = new Set([...reactions.map(({reactedBy}) => reactedBy), ...active.map(({lastBy}) => lastBy)]);
  const names = new Map();
  for (const other of uids) names.set(other, other ? (await get(`members/${other}`))?.name : undefined);
  return {state, member: await get(`members/${uid}`), records, threads: known, nameOf: (other) => names.get(other)};
}
