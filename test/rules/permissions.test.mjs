/**
 * One policy, two judges: `src/model/permissions.ts` says what the interface offers, `firestore.rules` what is possible. Each
 * row of the table is put to both, and they must agree: what is offered is possible, and what is not offered is refused.
 */
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {doc, getDoc} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {opensWindow} from './adjust.mjs';
import {
  actRecords,
  ago,
  applicationFields,
  communityFields,
  days,
  minutes,
  notes,
  stellaIsAway,
  terms,
  thisSeason,
} from './community.mjs';
import {
  adopting,
  dayOf,
  judging,
  packMember,
  packNote,
  packTerm,
  policy,
  prioritising,
  seasonBefore,
  versionIn,
} from './model.mjs';
import {actors, inDays, MYSELF, nameOfState, standingOf, stateFor, statesOf} from './permission-table.mjs';
import {aCommunity, as, commit} from './support.mjs';

const everyone = actors();
const whose = [MYSELF, 'ben'];

/** What is offered to whoever has agreed to the charter; others are asked to first. */
const agreed = (may) => (standing, records, community) =>
  may(standing, records, community) && !policy.mustAgree(standing, community);

const mayRead = ({viewer}, community) => Boolean(viewer && (!viewer.guest || community.guests !== 'none'));

/** Where the records are that a state is of. */
const paths = {
  community: '',
  thread: 'threads/board',
  post: 'threads/board/posts/p1',
  term: 'terms/pod',
  charter: 'charters/3',
  adoption: 'adoptions/latest',
  application: 'applications/asa',
  note: 'notes/ingress',
  request: 'requests/mesh',
  act: 'log/hid',
  notice: 'notices/hid',
  appeal: 'appeals/hid',
  priority: 'priorities/docs',
};

/** What the policy works with: milliseconds. */
const inMillis = (record) =>
  record &&
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, value?.toMillis ? value.toMillis() : value]),
  );
const whenAway =
  (may) =>
  (standing, {adoption}) =>
    may({...standing, member: inMillis(standing.member)}, inMillis(adoption));

function takingOver(community, by, state, {member}) {
  const act = acts.takeOver(community, {by});
  if (member) act.writes.directory.data.entries[by] = packMember({...member, role: 'steward'});
  return act;
}

function applyingAgain(community, by) {
  const act = acts.applyAgain(community, {by});
  act.writes.application.data.name = 'Otto';
  return act;
}

/** A change of a term that is in another state than the acts have it. */
function revision(community, by, {term = {}}) {
  const act = acts.reviseTerm(community, {by, status: term.status});
  Object.assign(act.writes.revision.data, versionIn({...terms.pod, ...term}));
  return act;
}

function tending(community, by, {term}, taken) {
  const act = acts.tendTerm(community, {by});
  Object.assign(act.writes.revision.data, versionIn({...terms.pod, ...term}));
  if (!taken) delete act.writes.term.data.steward;
  return act;
}

function voice(community, by, {term}) {
  const act = acts.agreeWith(community, {by, status: term.status});
  const entry = packTerm({...terms.pod, ...term});
  act.writes.glossary = {...acts.importTerm(community).writes.glossary};
  act.writes.glossary.data = {...act.writes.glossary.data, entries: {pod: entry}, last: 'pod'};
  return act;
}

/**
 * The acts: of which states of which records, `may` for the policy's answer, `act` for what is written or `reads` for the path
 * that is read.
 */
const table = {
  join: {
    may: (standing) => policy.mayJoin(standing),
    act: (community, by, state, actor) => ({writes: joining(community, actor)}),
  },
  'ask to join': {
    about: {community: {join: true}},
    may: (standing) => policy.mayApply(standing),
    act: (community, by, state, {member}) =>
      member?.status === 'asking' ? applyingAgain(community, by) : acts.apply(community, {by}),
  },
  'begin a conversation': {
    joins: true,
    may: agreed(policy.mayWrite),
    act: (community, by) => acts.beginThread(community, {by}),
  },
  'list a conversation that the index has not': {
    may: (standing) => policy.isActive(standing),
    act: (community, by) => acts.listOther(community, {by}),
  },
  'write in a conversation': {
    joins: true,
    may: agreed(policy.mayWrite),
    act: (community, by) => acts.reply(community, {by}),
  },
  'say thanks': {
    about: {thread: {state: true}, post: {state: true}},
    joins: true,
    may: agreed((standing, {thread, post}) => policy.reactionsTo(standing, post, thread).includes('thanks')),
    act: (community, by) => acts.react(community, {by}),
  },
  'say they have that question too': {
    about: {thread: {state: true, kind: true}},
    joins: true,
    may: agreed((standing, {thread, post}) => policy.reactionsTo(standing, post, thread).includes('same')),
    act: (community, by) => acts.react(community, {by, reaction: 'same'}),
  },
  'change a post': {
    about: {post: {author: whose, state: true}},
    may: agreed((standing, {post}) => policy.mayChangePost(standing, post)),
    act: (community, by) => acts.editPost(community, {by}),
  },
  'remove a post': {
    about: {post: {author: whose, state: true}},
    may: (standing, {post}) => policy.mayRemovePost(standing, post),
    act: (community, by) => acts.removePost(community, {by}),
  },
  'read what a post said before': {
    about: {post: {author: whose, state: true, revision: [1]}},
    may: (standing, {post}, community) => mayRead(standing, community) && policy.mayReadHistory(standing, post),
    reads: 'threads/board/revisions/p1.0',
    arrange: ({put}, uid, {post}) =>
      put('threads/board/revisions/p1.0', {
        post: 'p1',
        revision: 0,
        body: 'Before',
        by: post.author,
        updatedAt: ago(9),
      }),
  },
  'say what a conversation is': {
    about: {thread: {author: whose, state: true}},
    may: agreed((standing, {thread}) => policy.mayLead(standing, thread)),
    act: (community, by) => acts.changeKind(community, {by}),
  },
  'say where a conversation arrived': {
    about: {thread: {author: whose, kind: true}},
    may: agreed((standing, {thread}) => policy.mayLead(standing, thread) && thread.kind !== 'question'),
    act: (community, by) => acts.setOutcome(community, {by}),
  },
  'accept an answer': {
    about: {thread: {author: whose, kind: true}},
    may: agreed((standing, {thread}) => policy.mayLead(standing, thread) && thread.kind === 'question'),
    act: (community, by) => acts.acceptAnswer(community, {by}),
  },
  'close a conversation': {
    about: {thread: {author: whose, state: true}},
    may: agreed((standing, {thread}) => policy.mayLead(standing, thread) && thread.state === 'open'),
    act: (community, by) => acts.closeThread(community, {by}),
  },
  'close a conversation as a duplicate': {
    about: {thread: {author: whose, state: true}},
    may: agreed((standing, {thread}) => policy.mayLead(standing, thread) && thread.state === 'open'),
    act: (community, by) => acts.mergeThread(community, {by}),
  },
  'open a conversation again': {
    about: {thread: {author: whose, state: true, closedBy: [MYSELF, 'anna']}},
    may: agreed((standing, {thread}) => policy.mayReopen(standing, thread)),
    act: (community, by) => acts.reopenThread(community, {by}),
  },
  'see it differently': {
    about: {thread: {state: true, kind: true}},
    joins: true,
    may: agreed((standing, {thread}) => policy.mayDiffer(standing, thread)),
    act: (community, by) => acts.differ(community, {by}),
  },
  'pin a conversation': {
    may: agreed((standing) => policy.isSteward(standing)),
    act: (community, by) => acts.pinThread(community, {by}),
  },
  'move a conversation': {
    may: agreed((standing) => policy.isSteward(standing)),
    act: (community, by) => acts.moveThread(community, {by}),
  },
  'propose a term': {
    joins: true,
    may: agreed(policy.mayWrite),
    act: (community, by) => acts.proposeTerm(community, {by}),
  },
  'bring in terms': {
    may: (standing) => policy.mayImport(standing),
    act: (community, by) => acts.proposeTerm(community, {by, status: 'agreed', counted: false}),
  },
  'change a term': {
    about: {term: {status: true}},
    joins: true,
    may: agreed((standing, {term}) => policy.mayReviseTerm(standing, term)),
    act: revision,
  },
  'say how they understand a term': {
    about: {term: {status: true}},
    joins: true,
    may: agreed((standing, {term}) => policy.mayVoiceTerm(standing, term)),
    act: voice,
  },
  'look after a term': {
    about: {term: {status: true, steward: ['', 'ben']}},
    joins: true,
    // A steward gives it into whose care they like.
    may: agreed((standing, {term}) => policy.mayTakeCare(standing, term) || policy.isSteward(standing)),
    act: (community, by, state) => tending(community, by, state, true),
  },
  'say when a term is looked at again': {
    about: {term: {steward: ['', ...whose]}},
    may: agreed((standing, {term}) => policy.mayPlanReview(standing, term)),
    act: (community, by, state) => tending(community, by, state, false),
  },
  'keep what was learnt': {
    joins: true,
    may: agreed(policy.mayWriteNote),
    act: (community, by) => acts.keepNote(community, {by}),
  },
  'change a note': {
    joins: true,
    may: agreed(policy.mayWriteNote),
    act: (community, by) => acts.reviseNote(community, {by}),
  },
  'say whether a note holds': {
    about: {note: {status: true}},
    joins: true,
    may: agreed((standing, {note}) => policy.mayVoiceNote(standing, note)),
    act: (community, by, {note}) => {
      const act = acts.confirmNote(community, {by});
      act.writes.knowledge.data.entries.ingress = packNote({...notes.ingress, ...note, reviewBy: '2031-01-31'});
      return act;
    },
  },
  'look after a note': {
    about: {note: {owner: ['', ...whose]}},
    joins: true,
    may: agreed((standing, {note}) => policy.mayTakeNote(standing, note)),
    act: (community, by, {note}) => acts.tendNote(community, {by, owner: note.owner === by ? '' : by}),
  },
  'miss a term': {
    joins: true,
    may: (standing) => policy.mayWrite(standing),
    act: (community, by) => acts.missTerm(community, {by}),
  },
  'want a term too': {
    joins: true,
    may: (standing) => policy.mayWrite(standing),
    act: (community, by) => acts.supportRequest(community, {by}),
  },
  'answer a wish': {
    joins: true,
    may: (standing) => policy.mayWrite(standing),
    act: (community, by) => acts.answerRequest(community, {by}),
  },
  'let somebody in': {
    about: {application: {state: true}},
    may: (standing, {application}) => policy.mayAdmit(standing) && application.state === 'open',
    act: (community, by) => acts.accept(community, {by}),
  },
  'refuse somebody': {
    about: {application: {state: true}},
    may: (standing, {application}) => policy.mayAdmit(standing) && application.state === 'open',
    act: (community, by) => acts.decline(community, {by}),
  },
  invite: {
    may: (standing) => policy.mayAdmit(standing),
    act: (community, by) => acts.invite(community, {by}),
  },
  'bring in people': {
    may: (standing) => policy.mayAdmit(standing),
    act: (community, by) => acts.listKnown(community, {by}),
  },
  'change the settings': {
    may: (standing) => policy.isSteward(standing),
    act: (community, by) => acts.changeSettings(community, {by}),
  },
  'give a role': {
    may: (standing) => policy.isSteward(standing),
    act: (community, by) => acts.giveRole(community, {by}),
  },
  'propose a charter': {
    joins: true,
    may: (standing) => policy.mayProposeCharter(standing),
    act: (community, by) => acts.proposeCharter(community, {by}),
  },
  'put a charter into effect': {
    about: {charter: {state: true, base: [1, 2], openUntil: [inDays(0), inDays(1)]}},
    may: (standing, {charter}) => policy.mayAdoptCharter(standing, charter, {inEffect: 2, today: dayOf()}),
    act: (community, by) => acts.adoptCharter(community, {by}),
  },
  'withdraw a charter': {
    about: {charter: {author: whose, state: true}},
    may: (standing, {charter}) => policy.mayWithdrawCharter(standing, charter),
    act: (community, by) => acts.withdrawCharter(community, {by}),
  },
  'ask to look after the community': {
    about: {
      adoption: {state: true, askedAt: [ago(days(27)), ago(days(28))], decidedAt: [ago(days(89)), ago(days(90))]},
    },
    may: whenAway((standing, adoption) => adopting.mayAskToAdopt(standing, [{activeOn: dayOf() - 90}], adoption)),
    arrange: stellaIsAway,
    act: (community, by) => acts.askToAdopt(community, {by}),
  },
  'say that they look after it': {
    about: {adoption: {by: whose, state: true}},
    may: whenAway(adopting.mayRefuseAdoption),
    act: (community, by) => acts.refuseAdoption(community, {by}),
  },
  'withdraw that they asked to': {
    about: {adoption: {by: whose, state: true}},
    may: whenAway(adopting.mayWithdrawAdoption),
    act: (community, by) => acts.withdrawAdoption(community, {by}),
  },
  'take over': {
    about: {adoption: {by: whose, state: true, askedAt: [ago(days(13)), ago(days(14))]}},
    may: whenAway((standing, adoption) => adopting.mayTakeOver(standing, adoption, Date.now())),
    arrange: stellaIsAway,
    act: takingOver,
  },
  ...Object.fromEntries(
    ['members', 'stewards', 'me'].map((level) => [
      `read what Anna shows to ${level}`,
      {may: (standing) => policy.mayReadFacet(standing, 'anna', level), reads: `members/anna/facets/${level}`},
    ]),
  ),
};

/** What is reported about a post, and what those who moderate do about it. */
const P1 = 'threads/board/posts/p1';
const judged = ({post}) => ({
  ...{about: 'post', owner: post.author, state: post.state},
  hidden: post.state === 'hidden',
});
const acting =
  (build) =>
  (community, by, {post}) => {
    const person = build === acts.dismiss ? '' : post.author;
    const act = build(community, {by, target: P1, id: 'p1', person, report: undefined});
    if (act.writes.restriction) act.writes.restriction.path = community.path(`restrictions/${person}`);
    if (build === acts.ban) Object.assign(act.writes, acts.leave(community, {by: person}).writes);
    return act;
  };
for (const [kind, build] of Object.entries({
  ...{dismiss: acts.dismiss, ask: acts.askToEdit, hide: acts.hidePost, warn: acts.warn},
  ...{suspend: acts.suspend, ban: acts.ban},
})) {
  table[`${kind}, about a post`] = {
    about: {post: {author: whose, state: kind === 'hide' ? true : ['visible']}},
    may: (standing, {post}) => judging.actsOn(standing, judged({post})).includes(kind),
    act: acting(build),
    arrange: async ({put}, uid, {post}) => {
      if (['suspend', 'ban'].includes(kind) && post.author === 'ben') await put('members/ben', {role: 'member'});
    },
  };
}
const hideable = (about, of) => (standing, records) =>
  judging.actsOn(standing, {about, ...of(records)}).includes('hide');
Object.assign(table, {
  'report a post': {
    about: {post: {author: whose, state: true}},
    joins: true,
    may: (standing, {post}) => policy.mayReport(standing, judged({post})),
    act: (community, by) => acts.report(community, {by, target: P1, quote: 'Body of p1'}),
  },
  'report a person': {
    joins: true,
    may: (standing) => policy.mayReport(standing, {about: 'person', owner: 'ben'}),
    act: (community, by) => acts.report(community, {by, about: 'person', target: 'members/ben', quote: ''}),
  },
  'report a conversation': {
    about: {thread: {author: whose, title: ['Which ingress?', '']}},
    joins: true,
    may: (standing, {thread: {author, title}}) =>
      policy.mayReport(standing, {about: 'thread', owner: author, hidden: title === ''}),
    act: (community, by, {thread}) =>
      acts.report(community, {by, about: 'thread', target: 'threads/board', quote: thread.title}),
  },
  'hide the title of a conversation': {
    about: {thread: {author: whose, title: ['Which ingress?', '']}},
    may: hideable('thread', ({thread: {author, title}}) => ({owner: author, hidden: title === ''})),
    act: (community, by, {thread}) => acts.hideTitle(community, {by, person: thread.author}),
  },
  'hide a term': {
    about: {term: {by: whose}},
    may: hideable('term', ({term}) => ({owner: term.by, hidden: false})),
    act: (community, by, {term}) => acts.hideTerm(community, {by, person: term.by, record: term}),
  },
  'hide a note': {
    about: {note: {by: whose}},
    may: hideable('note', ({note}) => ({owner: note.by, hidden: false})),
    act: (community, by, {note}) => acts.hideNote(community, {by, person: note.by, record: note}),
  },
  'lock a conversation': {
    about: {thread: {author: whose, state: true}},
    may: (standing, {thread}) =>
      judging.actsOn(standing, {about: 'thread', owner: thread.author, state: thread.state}).includes('lock'),
    act: (community, by, {thread}) => acts.lockThread(community, {by, person: thread.author}),
  },
  'take an act back': {
    about: {notice: {kind: ['ask', 'hide', 'lock', 'suspend'], person: whose}},
    may: (standing, {notice}) => judging.mayReverse(standing, notice, {hidden: true, state: 'locked'}),
    arrange: arrangeAct,
    act: (community, by, {notice: {kind, person}}) => {
      const of = {by, of: 'hid', person};
      if (kind === 'hide') {
        const act = acts.restorePost(community, of);
        delete act.writes.appeal;
        return act;
      }
      if (kind === 'lock') return acts.unlockThread(community, of);
      if (kind === 'ask') return acts.withdrawAct(community, of);
      const act = acts.lift(community, of);
      act.writes.restriction.path = community.path(`restrictions/${person}`);
      return act;
    },
  },
  'let an act stand': {
    about: {act: {actor: [MYSELF, 'mona']}, notice: {person: whose}, community: {stewards: [1, 2]}},
    may: (standing, {act, notice, appeal}, community) =>
      judging.mayUphold(standing, act, {...appeal, person: notice.person}, community),
    arrange: ({put}, uid, {notice}) => put('appeals/hid', {person: notice.person}),
    act: (community, by, {act, notice}) =>
      acts.uphold(community, {by, person: notice.person, alone: act.actor === by ? 1 : 0}),
  },
  'ask for another look': {
    about: {notice: {person: whose, kind: true}},
    may: (standing, {notice}) => Boolean(standing.member) && judging.mayAppeal(standing, notice, undefined),
    arrange: (place, uid, {notice}) =>
      place.put('notices/said', {...actRecords('said')['notices/said'], person: notice.person, kind: notice.kind}),
    act: (community, by) => acts.appeal(community, {by, act: 'said'}),
  },
  'read what others reported': {
    may: (standing) => policy.mayModerate({...standing, restriction: undefined}),
    reads: `reports/${acts.report({path: String}, {by: 'anna'}).writes.report.path.split('/').at(-1)}`,
  },
  'read what was done about others': {
    may: (standing) => policy.mayModerate({...standing, restriction: undefined}),
    reads: 'notices/hid',
  },
});

/** What is taken back was done before. */
async function arrangeAct({put}, uid, {notice: {kind, person}}) {
  const about = kind === 'lock' ? 'thread' : 'post';
  const target = {lock: 'threads/board', hide: 'threads/other/posts/h1'}[kind] ?? 'threads/board/posts/p3';
  for (const [path, fields] of Object.entries(actRecords('hid', {kind, about, target, person})))
    await put(path, fields);
  await put('threads/board', {state: kind === 'lock' ? 'locked' : 'open'});
  const until = ago(-minutes(60));
  if (kind === 'suspend')
    await put(`restrictions/${person}`, {state: 'suspended', until, act: 'hid', updatedAt: ago(1)});
}

/** Priorities, of this season and of the one before. */
const seasons = [thisSeason, seasonBefore(thisSeason)];
const ofPriority =
  (may) =>
  (standing, {priority}) =>
    may(standing, priority, thisSeason);
const leading = {about: {priority: {author: whose, season: seasons}}};
Object.assign(table, {
  'suggest a priority': {
    joins: true,
    may: agreed((standing) => prioritising.maySuggest(standing)),
    act: (community, by) => acts.suggestPriority(community, {by}),
  },
  'support a priority': {
    about: {priority: {state: true, season: seasons}},
    joins: true,
    may: agreed(ofPriority(prioritising.maySupport)),
    act: (community, by) => acts.supportPriority(community, {by}),
  },
  'take a support back': {
    about: {priority: {state: true, season: seasons}},
    may: ofPriority(prioritising.mayTakeSupportBack),
    arrange: ({put}, uid) =>
      put(`ballots/${uid}`, {season: thisSeason, supports: ['docs'], asked: [], last: 'docs', updatedAt: ago(9)}),
    act: (community, by) => acts.takeSupportBack(community, {by}),
  },
  'say a priority in other words': {
    about: {priority: {author: whose, season: seasons}},
    may: agreed(ofPriority(prioritising.mayRewordPriority)),
    act: (community, by) => acts.rewordPriority(community, {by}),
  },
  'move a priority on': {
    ...leading,
    may: agreed(ofPriority(prioritising.mayLeadPriority)),
    act: (community, by) => acts.movePriority(community, {by}),
  },
  'say what came of a priority': {
    ...leading,
    may: agreed(ofPriority(prioritising.mayLeadPriority)),
    act: (community, by) => acts.noteOutcome(community, {by}),
  },
  'take a priority on': {
    about: {priority: {state: true, season: seasons}},
    joins: true,
    may: agreed(ofPriority(prioritising.mayTakeOn)),
    act: (community, by) => acts.takeOnPriority(community, {by}),
  },
  'read what others support': {may: () => false, reads: 'ballots/anna'},
});

/** What there is of a person of the table. */
function recordsOf({uid, member, restriction}) {
  if (!member) return {};
  const guard = {count: 1, since: ago(minutes(5)), last: 'terms/service', made: 7, updatedAt: ago(minutes(4))};
  return {
    [`members/${uid}`]: member,
    [`guard/${uid}`]: guard,
    ...(restriction && {[`restrictions/${uid}`]: restriction}),
    ...(member.status === 'asking' && {[`applications/${uid}`]: applicationFields({name: 'Otto'})}),
  };
}

/** A community with some people of the table in it, which writes past the rules only what is not there yet. */
async function arranged(people) {
  const community = await aCommunity({more: Object.assign({}, ...people.map(recordsOf))});
  const written = {};
  return {
    ...community,
    async put(path, fields) {
      const said = JSON.stringify(fields);
      if (written[path] !== said) await community.put(path, fields);
      written[path] = said;
    },
  };
}

/** What makes somebody who is none a member, as everything that they write does. */
function joining(community, {uid, member}) {
  if (!member || member.status === 'active') return acts.join(community, {by: uid}).writes;
  if (member.status !== 'asking')
    return acts.comeBack(community, {by: uid, name: member.name, role: member.role}).writes;
  const {member: arriving, directory} = acts.arriveInvited(community, {by: uid}).writes;
  directory.data.entries[uid] = packMember({...member, ...arriving.data});
  return {member: arriving, directory};
}

/** @returns `possible` or `refused`, and in the latter case why, as the emulator says it. */
async function outcomeOf(promise) {
  try {
    await promise;
    return {outcome: 'possible'};
  } catch (error) {
    if (error.code !== 'permission-denied') throw error;
    return {outcome: 'refused', why: error.message.trim()};
  }
}

const usual = communityFields('any');
let rows = 0;
let offered = 0;

/** Puts one row to both. @returns What the policy `expected`, and what came out. */
async function judge({may, act, reads, arrange, joins = false}, community, state, actor) {
  const {uid, token, member} = actor;
  const fields = stateFor(state, uid);
  const about = {...usual[''], join: 'open', guests: 'none', stewards: 1, ...actor.community, ...fields.community};
  const records = Object.fromEntries(
    Object.entries(paths).map(([kind, path]) => [kind, {...usual[path], ...fields[kind], id: path.split('/').at(-1)}]),
  );
  const expected = may(standingOf(actor, about), records, about) ? 'possible' : 'refused';
  // Whatever is possible leaves a trace.
  const place = expected === 'possible' && !reads ? await arranged([actor]) : community;
  const {join, guests, stewards} = about;
  await place.put('', {join, guests, stewards});
  for (const [kind, said] of Object.entries(fields)) if (kind !== 'community') await place.put(paths[kind], said);
  await arrange?.(place, uid, fields);
  if (reads) return {expected, ...(await outcomeOf(getDoc(doc(as(uid, token), place.path(reads)))))};
  const {writes} = act(place, uid, fields, actor);
  if (!member && writes.guard) opensWindow(writes.guard);
  const isComing = joins && !token && uid !== 'nobody' && member?.status !== 'active';
  const all = {...(isComing && joining(place, actor)), ...writes};
  return {expected, ...(await outcomeOf(commit({by: uid, token, writes: all})))};
}

// One row after the other: while others write, the emulator may judge by a record as it was before the last write.
describe('the policy and the rules agree', () => {
  for (const [name, row] of Object.entries(table)) {
    test(`on who may ${name}`, async () => {
      const wrong = [];
      let community = await arranged(everyone);
      for (const state of statesOf(row.about ?? {})) {
        for (const actor of everyone) {
          const day = dayOf();
          let verdict = await judge(row, community, state, actor);
          // So it may on a machine that is busy with something else: what is possible is so in a new community, too.
          if (verdict.expected === 'possible' && verdict.outcome === 'refused') {
            console.log(`Put to them again: ${name}, ${actor.uid}. ${verdict.why}`);
            verdict = await judge(row, community, state, actor);
          }
          // One judge was asked before midnight, and the other after.
          if (verdict.expected !== verdict.outcome && day !== dayOf()) {
            verdict = await judge(row, await arranged(everyone), state, actor);
          }
          const {expected, outcome, why} = verdict;
          rows++;
          if (expected === 'possible') offered++;
          if (expected === outcome) continue;
          const when = nameOfState(state);
          wrong.push(`${actor.uid}${when && ` (${when})`}: ${why ?? outcome}`);
          if (outcome === 'possible') community = await arranged(everyone);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});

after(() => {
  assert.ok(rows >= 400, `only ${rows} rows`);
  console.log(`${rows} rows put to both judges, ${offered} of them possible.`);
});
