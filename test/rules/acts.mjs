/**
 * Every act, as the library writes it: who does it and the writes of its one commit, by name.
 *
 * All of it is plain data, so that a case can change one thing.
 */
import {arrayRemove, arrayUnion, deleteField, increment, serverTimestamp} from 'firebase/firestore/lite';
import {opensWindow} from './adjust.mjs';
import {
  ago,
  applicationFields,
  communityFields,
  days,
  invitation,
  kim,
  memberFields,
  never,
  people,
  priorityFields,
  reportFields,
  tallyFields,
  tallyOf,
  terms,
  thisSeason,
} from './community.mjs';
import {
  CHARTER_FIELDS,
  DAYS_OF_BAN,
  dayOf,
  NO_NAME,
  noFacets,
  noProfile,
  noWording,
  packDissent,
  packMember,
  packTerm,
  packThread,
  packVoice,
  placeUnder,
  renewalIdOf,
  reportIdOf,
  shardOfThread,
  termIdOf,
  threadIdOf,
  untouchedPost,
  untouchedTerm,
  untouchedThread,
  useOfPage,
  useOfThread,
  versionIn,
} from './model.mjs';

export {
  followTitle,
  hideNote,
  hidePriority,
  hideTerm,
  hideTitle,
  restoreNote,
  restorePriority,
  restoreTerm,
  restoreTitle,
} from './hiding-acts.mjs';
export * from './note-acts.mjs';

const create = (path, data) => ({type: 'create', path, data});
const update = (path, data) => ({type: 'update', path, data: {...data, updatedAt: serverTimestamp()}});
const merge = (path, data) => ({type: 'merge', path, data: {...data, updatedAt: serverTimestamp()}});
const stampedNew = () => ({createdAt: serverTimestamp(), updatedAt: serverTimestamp()});

/** The note in the guard of someone who has one, in the window it is in. */
function count({path}, by, record, made) {
  return merge(path(`guard/${by}`), {count: increment(1), last: record, made: increment(made)});
}

const nameOf = (uid) => people[uid]?.name ?? 'Otto';

function list({path}, uid, member) {
  return merge(path(`directory/${member.shard}`), {entries: {[uid]: packMember(member)}, last: uid});
}

function newMember(uid, fields) {
  const now = serverTimestamp();
  const today = {joinedOn: dayOf(), activeOn: dayOf()};
  return {...memberFields({name: nameOf(uid), role: 'member', ...fields}), joinedAt: now, updatedAt: now, ...today};
}

export function found({path}, {by = 'otto'} = {}) {
  const community = {
    name: 'Data practice',
    about: '',
    join: 'open',
    guests: 'none',
    agreeing: 3,
    stewards: 1,
    lastRole: by,
    charter: 0,
    binding: 0,
    watched: [],
    seasons: 'quarter',
    supports: 5,
    createdBy: by,
    ...stampedNew(),
  };
  const member = newMember(by, {role: 'steward', charter: 0});
  return {
    by,
    writes: {
      community: create(path(''), community),
      member: create(path(`members/${by}`), member),
      directory: list({path}, by, member),
    },
  };
}

export function changeSettings({path}, {by = 'stella'} = {}) {
  const settings = {
    name: 'Cloud guild',
    about: 'For all who run things.',
    join: 'approval',
    guests: 'read',
    agreeing: 2,
    watched: ['numbskull', 'ばか者'],
    seasons: 'half',
    supports: 7,
  };
  return {by, writes: {community: update(path(''), settings)}};
}

/** Whoever asks has been here; Stella has not. */
export function askToAdopt({path}, {by = 'ben', again = true, stewards = ['stella']} = {}) {
  const now = serverTimestamp();
  const data = {by, stewards, state: 'open', decidedBy: '', askedAt: now, decidedAt: now, updatedAt: now};
  return {by, writes: {adoption: {type: again ? 'update' : 'create', path: path('adoptions/latest'), data}}};
}

function decideAdoption({path}, by, state) {
  return update(path('adoptions/latest'), {state, decidedBy: by, decidedAt: serverTimestamp()});
}

export function refuseAdoption(community, {by = 'stella'} = {}) {
  return {by, writes: {adoption: decideAdoption(community, by, 'refused')}};
}

export function withdrawAdoption(community, {by = 'anna'} = {}) {
  return {by, writes: {adoption: decideAdoption(community, by, 'withdrawn')}};
}

export function takeOver(community, {by = 'anna'} = {}) {
  const {writes} = giveRole(community, {by, to: by, role: 'steward', stewards: 1});
  writes.act.data.kind = 'adopt';
  return {by, writes: {adoption: decideAdoption(community, by, 'adopted'), ...writes}};
}

export function join({path}, {by = 'otto', ...fields} = {}) {
  const member = newMember(by, fields);
  return {by, writes: {member: create(path(`members/${by}`), member), directory: list({path}, by, member)}};
}

/** Someone who left comes back, as they were. */
export function comeBack({path}, {by = 'lena', ...fields} = {}) {
  return {
    by,
    writes: {
      member: update(path(`members/${by}`), {...fields, status: 'active'}),
      directory: list({path}, by, memberFields({...people[by], ...fields, status: 'active'})),
    },
  };
}

export function leave({path}, {by = 'anna'} = {}) {
  return {
    by,
    writes: {
      member: update(path(`members/${by}`), {status: 'left'}),
      directory: merge(path('directory/0'), {entries: {[by]: deleteField()}, last: by}),
    },
  };
}

export function describeMyself({path}, {by = 'anna'} = {}) {
  const profile = {
    name: 'Anna B.',
    title: 'Architect',
    department: 'IT',
    place: 'Lyon',
    about: 'Hello.',
    skills: ['Helm', 'Istio'],
    pronouns: 'she/her',
    photo: 'https://people.example/anna.webp',
    zone: 'Europe/Paris',
    hours: '12345 09:00-17:30',
    languages: ['fr', 'en-GB'],
    asks: ['Upgrades'],
    learning: ['eBPF'],
    links: ['https://example.com/anna'],
    contact: 'Room 4.12',
    involvement: 'mostly here to listen',
    evidence: by === 'anna' ? ['thread:other Ingress'] : [],
  };
  return {
    by,
    writes: {
      member: update(path(`members/${by}`), profile),
      directory: list({path}, by, memberFields({...people[by], ...profile})),
      guard: count({path}, by, `members/${by}`, 0),
    },
  };
}

/** Ben keeps some of what he says from most people. */
export function keepToSome({path}, {by = 'ben', level = 'stewards'} = {}) {
  const said = {
    ...{title: 'Baker', department: 'Bread', place: 'Rome', about: 'Hi.', skills: ['Rye'], pronouns: 'he/him'},
    ...{photo: 'kept', zone: 'Europe/Rome', hours: '12 09:00-12:00', languages: ['it'], asks: ['Dough']},
    ...{learning: ['Cake'], links: ['https://example.com/ben'], contact: 'Room 1'},
  };
  return {by, writes: {facet: merge(path(`members/${by}/facets/${level}`), {...noFacets, ...said})}};
}

export function keepPortrait({path}, {by = 'anna'} = {}) {
  const data = {level: 'members', type: 'image/png', data: 'iVBORw0KGgo='};
  return {by, writes: {portrait: merge(path(`portraits/${by}`), data)}};
}

/** Anna was here lately. */
export function showActivity({path}, {by = 'anna'} = {}) {
  const activeOn = dayOf();
  return {
    by,
    writes: {
      member: update(path(`members/${by}`), {activeOn}),
      directory: list({path}, by, memberFields({...people[by], activeOn})),
    },
  };
}

/** Otto asks to join, where one has to ask. */
export function apply({path}, {by = 'otto'} = {}) {
  const now = serverTimestamp();
  const application = applicationFields({name: nameOf(by), createdAt: now, updatedAt: now});
  return {
    by,
    writes: {
      member: create(path(`members/${by}`), newMember(by, {status: 'asking'})),
      application: create(path(`applications/${by}`), application),
    },
  };
}

/** Asa, who asks already, says it in other words. */
export function applyAgain({path}, {by = 'asa'} = {}) {
  const now = serverTimestamp();
  const application = applicationFields({name: 'Asa', message: 'Please.', createdAt: now, updatedAt: now});
  return {by, writes: {application: merge(path(`applications/${by}`), application)}};
}

export function withdrawApplication({path}, {by = 'asa'} = {}) {
  return {by, writes: {application: update(path(`applications/${by}`), {state: 'withdrawn'})}};
}

function admission({path}, uid) {
  const admitted = {status: 'active', joinedOn: dayOf(), activeOn: dayOf()};
  return {
    member: update(path(`members/${uid}`), {...admitted, shard: 0, joinedAt: serverTimestamp()}),
    directory: list({path}, uid, memberFields({name: 'Asa', role: 'member', ...admitted})),
  };
}

/** Stella lets Asa in. */
export function accept({path}, {by = 'stella', to = 'asa'} = {}) {
  const answer = {state: 'accepted', answeredBy: by, answeredByline: nameOf(by)};
  return {by, writes: {...admission({path}, to), application: update(path(`applications/${to}`), answer)}};
}

export function decline({path}, {by = 'stella', to = 'asa'} = {}) {
  const answer = {state: 'declined', reason: 'Next year.', answeredBy: by, answeredByline: nameOf(by)};
  return {by, writes: {application: update(path(`applications/${to}`), answer)}};
}

export function invite({path}, {by = 'stella', code = 'b'.repeat(26)} = {}) {
  const data = {
    ...{note: '', createdBy: by, byline: nameOf(by), expiresAt: ago(days(-30)), limit: 5, used: 0, last: ''},
    ...stampedNew(),
  };
  return {by, writes: {invitation: create(path(`invitations/${code}`), data)}};
}

export function revoke({path}, {by = 'stella'} = {}) {
  return {by, writes: {invitation: update(path(`invitations/${invitation}`), {expiresAt: serverTimestamp()})}};
}

const used = ({path}, by) => update(path(`invitations/${invitation}`), {used: increment(1), last: by});

const invited = (name) => {
  const now = serverTimestamp();
  return applicationFields({name, message: '', state: 'accepted', invitation, createdAt: now, updatedAt: now});
};

/** Otto comes with an invitation. */
export function joinInvited(community, {by = 'otto'} = {}) {
  const {path} = community;
  const application = create(path(`applications/${by}`), invited(nameOf(by)));
  return {by, writes: {...join(community, {by}).writes, application, invitation: used(community, by)}};
}

/** Asa, who asks already, gets an invitation meanwhile. */
export function arriveInvited(community, {by = 'asa'} = {}) {
  const application = merge(community.path(`applications/${by}`), invited('Asa'));
  return {by, writes: {...admission(community, by), application, invitation: used(community, by)}};
}

/** Stella brings in somebody from a list. */
export function listKnown({path}, {by = 'stella', uid = `k-${'0'.repeat(40)}`} = {}) {
  const member = newMember(uid, {name: 'Noor', status: 'known', shard: 64, charter: 0});
  member.activeOn = 0;
  return {by, writes: {member: create(path(`members/${uid}`), member), directory: list({path}, uid, member)}};
}

export function changeKnown({path}, {by = 'stella'} = {}) {
  const said = {name: 'Kim S. Lee', title: 'Lead', skills: []};
  const directory = list({path}, kim.uid, {...kim.member, ...said});
  return {by, writes: {member: update(path(`members/${kim.uid}`), said), directory}};
}

/** Kim's account was disabled. */
export function markKnownLeft({path}, {by = 'stella'} = {}) {
  const gone = merge(path('directory/64'), {entries: {[kim.uid]: deleteField()}, last: kim.uid});
  return {by, writes: {member: update(path(`members/${kim.uid}`), {status: 'left'}), directory: gone}};
}

/** What the token of whoever has Kim's address says. */
const kimsToken = {email: kim.email, email_verified: true};

/** Ben turns out to be Kim. */
export function claim({path}, {by = 'ben'} = {}) {
  const gone = merge(path('directory/64'), {entries: {[kim.uid]: deleteField()}, last: kim.uid});
  const claimed = {...noFacets, name: NO_NAME, status: 'claimed', claimedBy: by};
  return {by, token: kimsToken, writes: {member: update(path(`members/${kim.uid}`), claimed), directory: gone}};
}

/** Ben's account was disabled. */
export function retire(community, {by = 'stella', to = 'ben'} = {}) {
  return {...leave(community, {by: to}), by};
}

export function giveRole({path}, {by = 'stella', to = 'anna', role = 'moderator', stewards} = {}) {
  const writes = {
    member: update(path(`members/${to}`), {role}),
    directory: list({path}, to, memberFields({...people[to], role})),
  };
  if (stewards) {
    const said = {kind: stewards > 0 ? 'appoint' : 'release', about: 'person', target: `members/${to}`, of: ''};
    const told = {...said, reason: nameOf(to), days: 0, alone: 0, actor: by, byline: nameOf(by), ...stampedNew()};
    writes.community = update(path(''), {stewards: increment(stewards), lastRole: to});
    writes.act = create(path(`log/s-${to}`), told);
    writes.guard = count({path}, by, `log/s-${to}`, 1);
  }
  return {by, writes};
}

export const makeSteward = (community, options) => giveRole(community, {role: 'steward', stewards: 1, ...options});

function post(community, thread, id, by, parent, answers = '') {
  return create(community.path(`threads/${thread}/posts/${id}`), {
    community: community.id,
    thread,
    body: 'I would say so.',
    author: by,
    byline: nameOf(by),
    ...placeUnder(id, parent),
    mentions: ['ben'],
    images: {},
    answers,
    ...untouchedPost,
    reactedAt: never,
    first: 0,
    ...stampedNew(),
  });
}

/** The first post of a page's thread; without a key, of one on the board. */
export function beginThread(
  community,
  {by = 'anna', key = 'https://intranet.example/Größe', generation = 0, id = 'n1'} = {},
) {
  const thread = key ? threadIdOf(key, generation) : 'talk';
  const fields = {
    key,
    title: 'Sizes',
    kind: 'discussion',
    tags: ['sizing'],
    state: 'open',
    author: by,
    byline: nameOf(by),
    posts: 1,
    firstPost: id,
    lastPost: id,
    lastBy: by,
    lastAt: serverTimestamp(),
    participants: [by],
    ...untouchedThread,
    answeredAt: never,
    ...stampedNew(),
  };
  return {
    by,
    writes: {
      thread: create(community.path(`threads/${thread}`), fields),
      post: post(community, thread, id, by),
      guard: count(community, by, `threads/${thread}/posts/${id}`, 1),
    },
  };
}

function listThread({path}, id, thread) {
  return merge(path(`titles/${shardOfThread(id)}`), {entries: {[id]: packThread(thread)}, last: id});
}

/** A page's thread that the index of conversations has from the start. */
export function beginListed(community, options) {
  const {by, writes} = beginThread(community, options);
  const {path, data} = writes.thread;
  return {by, writes: {...writes, titles: listThread(community, path.split('/').at(-1), data)}};
}

/** Lists a conversation that the index has not. */
export const listOther = (community, {by = 'anna'} = {}) => ({
  by,
  writes: {titles: listThread(community, 'other', {...communityFields('any')['threads/other']})},
});

/** Closes a thread, and says so in the index. */
export function closeListed(community, {by = 'anna'} = {}) {
  const {writes} = closeThread(community, {by});
  const board = {...communityFields('any')['threads/board'], state: 'closed'};
  return {by, writes: {...writes, titles: listThread(community, 'board', board)}};
}

/** The first post of another thread of a page whose first was moved away. */
export function beginAgain(community, {generation = 1, ...options} = {}) {
  const {by, writes} = beginThread(community, {generation, ...options});
  const {key} = writes.thread.data;
  const alias = {key, thread: threadIdOf(key, generation), from: '', begun: increment(1), by};
  return {by, writes: {...writes, alias: merge(community.path(`aliases/${threadIdOf(key)}`), alias)}};
}

/** Anna wrote p1, and began the conversation. */
export function reply(
  community,
  {by = 'anna', id = 'n1', parent = {id: 'p1', path: 'p1', depth: 0}, answers = by === 'anna' ? '' : 'anna'} = {},
) {
  return {
    by,
    writes: {
      thread: update(community.path('threads/board'), {
        posts: increment(1),
        lastPost: id,
        lastBy: by,
        lastAt: serverTimestamp(),
        // It is Anna's, and nobody else has written in it yet.
        ...(by !== 'anna' && {answeredAt: serverTimestamp()}),
      }),
      post: post(community, 'board', id, by, parent, answers),
      guard: count(community, by, `threads/board/posts/${id}`, 1),
    },
  };
}

/** Somebody else than who began it writes in a thread. */
export const answer = (community, options) => reply(community, {by: 'ben', ...options});

/** A reply that counts in its author's tally, by the clock of their device. */
export function talliedReply(community, {by = 'anna', year = new Date().getUTCFullYear(), month = 2} = {}) {
  const act = reply(community, {by});
  const counts = tallyFields({total: 1, [`q${Math.ceil(month / 3)}`]: 1, [`m${month}`]: 1});
  const counted = Object.entries(counts).map(([field, value]) => [field, increment(value)]);
  const data = {...Object.fromEntries(counted), month};
  return {by, writes: {...act.writes, tally: merge(community.path(tallyOf(community.id, by, year)), data)}};
}

/** Whoever comes by works out how long an answer took. */
export function measureWait({path}, {by = 'nils', waited = 90} = {}) {
  return {by, writes: {thread: update(path('threads/board'), {waited})}};
}

/** Someone new joins by replying. */
export function joinByReplying(community, {by = 'otto'} = {}) {
  const act = {by, writes: {...join(community, {by}).writes, ...reply(community, {by}).writes}};
  opensWindow(act.writes.guard);
  return act;
}

function changePost({path}, by, id, data) {
  const revision = id === 'p3' ? 1 : 0;
  const before = {post: id, revision, body: `Body of ${id}`, by, updatedAt: serverTimestamp()};
  return {
    by,
    writes: {
      revision: create(path(`threads/board/revisions/${id}.${revision}`), before),
      post: update(path(`threads/board/posts/${id}`), {...data, revision: revision + 1}),
      guard: count({path}, by, `threads/board/posts/${id}`, 0),
    },
  };
}

export function editPost(community, {by = 'anna', id = 'p1'} = {}) {
  return changePost(community, by, id, {body: 'Better said.', mentions: ['ben', 'mona']});
}

export function removePost(community, {by = 'anna', id = 'p1'} = {}) {
  return changePost(community, by, id, {body: '', mentions: [], state: 'removed'});
}

function image({path}, by, post, id) {
  return create(path(`threads/board/images/${id}`), {
    ...{post, type: 'image/webp', data: 'UklGRg==', author: by},
    updatedAt: serverTimestamp(),
  });
}

/** A post that shows an image. */
export function replyWithImage(community, {by = 'anna', id = 'n1', image: name = 'i1', ...options} = {}) {
  const act = reply(community, {by, id, ...options});
  act.writes.post.data.images = {[name]: '1600x900'};
  act.writes.image = image(community, by, id, name);
  return act;
}

/** An image that a change adds to a post. */
export function illustrate(community, {by = 'anna', id = 'p1', image: name = 'i1'} = {}) {
  const act = changePost(community, by, id, {body: 'Look.', images: {[name]: '40x30'}});
  act.writes.image = image(community, by, id, name);
  return act;
}

/** Says something about a post; without a reaction, takes back what was said. */
export function react({path}, {by = 'ben', thread = 'board', id = 'p1', reaction = 'thanks'} = {}) {
  const reactedBefore = id === 'p1' && ['mona', 'ben'].includes(by);
  const isAuthor = by === (id === 'p3' ? 'ben' : 'anna');
  const last =
    reaction === null ? by === 'ben' && {reactedBy: ''} : !isAuthor && {reactedBy: by, reactedAt: serverTimestamp()};
  const value = increment(Number(reaction !== null) - Number(reactedBefore));
  return {
    by,
    writes: {
      post: merge(path(`threads/${thread}/posts/${id}`), {
        reactions: {[by]: reaction ?? deleteField()},
        value,
        ...last,
      }),
      guard: count({path}, by, `threads/${thread}/posts/${id}`, 0),
    },
  };
}

export const takeBackReaction = (community) => react(community, {reaction: null});

function changeThread({path}, by, data, write = update) {
  return {
    by,
    writes: {thread: write(path('threads/board'), data), guard: count({path}, by, 'threads/board', 0)},
  };
}

export const changeKind = (community, {by = 'anna', kind = 'idea'} = {}) => changeThread(community, by, {kind});

export function acceptAnswer(community, {by = 'anna', id = 'p3'} = {}) {
  return changeThread(community, by, {accepted: id, acceptedBy: by, acceptedByline: nameOf(by)});
}

export function withdrawAnswer(community, {by = 'anna'} = {}) {
  return changeThread(community, by, {accepted: '', acceptedBy: '', acceptedByline: ''});
}

export function setOutcome(community, {by = 'anna', outcome = 'agreed'} = {}) {
  return changeThread(community, by, {outcome});
}

/** Without a reason, withdraws what was said. */
export function differ(community, {by = 'ben', reason = 'It costs too much.'} = {}) {
  const entry = reason ? packDissent({name: nameOf(by), reason}) : deleteField();
  return changeThread(community, by, {dissents: {[by]: entry}}, merge);
}

export const withdrawDissent = (community) => differ(community, {reason: ''});

export function closeThread(community, {by = 'anna', reason = 'Settled.'} = {}) {
  const data = {state: 'closed', closedReason: reason, closedBy: by, closedByline: nameOf(by)};
  return changeThread(community, by, data);
}

/** Closes it as a duplicate of another. */
export function mergeThread(community, {by = 'anna', into = 'other'} = {}) {
  const data = {state: 'closed', closedReason: '', closedBy: by, closedByline: nameOf(by), mergedInto: into};
  return changeThread(community, by, data);
}

export function reopenThread(community, {by = 'stella'} = {}) {
  const nobody = {closedReason: '', closedBy: '', closedByline: ''};
  return changeThread(community, by, {state: 'open', ...nobody, mergedInto: ''});
}

/** Takes a thread to another page, where an alias leads to it; without a key, to the board alone. */
export function moveThread(
  {path},
  {by = 'stella', key = 'https://intranet.example/neu', thread = 'board', from = ''} = {},
) {
  const writes = {
    thread: update(path(`threads/${thread}`), {key}),
    alias: merge(path(`aliases/${threadIdOf(key)}`), {key, thread, from, begun: increment(0), by}),
    guard: count({path}, by, `threads/${thread}`, 0),
  };
  if (!key) delete writes.alias;
  return {by, writes};
}

export const pinThread = (community, {by = 'stella', pinned = 1} = {}) => changeThread(community, by, {pinned});

function listTerm({path}, id, term) {
  return merge(path(`glossary/${term.shard}`), {entries: {[id]: packTerm(term)}, last: id});
}

export function proposeTerm(community, {by = 'anna', label = 'Nœud', status = 'proposed', counted = true} = {}) {
  const id = termIdOf(label, 'fr');
  const term = {
    ...noWording,
    ...untouchedTerm,
    voicedAt: never,
    label,
    expansion: 'N. Œ. U. D.',
    aliases: ['Node'],
    avoid: ['Minion'],
    gloss: 'A machine of the cluster',
    body: 'Runs pods.',
    contexts: ['Networks'],
    senses: ['Any machine that has an address'],
    tags: ['kubernetes'],
    broader: ['cluster'],
    related: ['pod'],
    concept: 'node',
    sources: ['https://kubernetes.io'],
    note: 'For the newcomers.',
    steward: by,
    reviewBy: '2030-01-31',
    status,
    lang: 'fr',
    shard: 0,
    by,
    editor: nameOf(by),
    author: by,
    byline: nameOf(by),
    ...stampedNew(),
  };
  const writes = {
    term: create(community.path(`terms/${id}`), term),
    glossary: listTerm(community, id, term),
    guard: count(community, by, `terms/${id}`, 1),
  };
  if (!counted) delete writes.guard;
  return {by, writes};
}

/** Stewards bring in terms of any status, as many as they like. */
export const importTerm = (community) => proposeTerm(community, {by: 'stella', status: 'agreed', counted: false});

export function reviseTerm({path}, {by = 'ben', id = 'pod', status = 'proposed', counted = true} = {}) {
  const {label, aliases, gloss, revision} = terms[id];
  const before = versionIn(terms[id]);
  const wording = {
    label: `${label} (Kubernetes)`,
    aliases: [...aliases, 'Capsule'],
    gloss: `${gloss} that runs`,
    body: 'One or more containers.',
    contexts: ['Biology', 'Fruit'],
    senses: ['A family of whales', 'A hull for seeds'],
    tags: [],
    status,
    note: 'Sharper.',
    editor: nameOf(by),
  };
  const writes = {
    revision: create(path(`terms/${id}/revisions/${revision}`), {...before, updatedAt: serverTimestamp()}),
    term: update(path(`terms/${id}`), {...wording, revision: revision + 1, by}),
    glossary: listTerm({path}, id, {...terms[id], ...wording}),
    guard: count({path}, by, `terms/${id}`, 0),
  };
  if (!counted) delete writes.guard;
  return {by, writes};
}

/** A steward agrees a term. */
export const agreeTerm = (community) => reviseTerm(community, {by: 'stella', status: 'agreed', counted: false});

/** A member looks after a term from now on, and says when they will look at it again. */
export function tendTerm(community, {by = 'ben', id = 'pod'} = {}) {
  const {writes} = reviseTerm(community, {by, id, status: terms[id].status});
  const {revision} = terms[id];
  const care = {steward: by, reviewBy: '2030-06-30', revision: revision + 1, note: '', by, editor: nameOf(by)};
  writes.term = update(community.path(`terms/${id}`), care);
  delete writes.glossary; // Its entry says the same.
  return {by, writes};
}

/** The term means something else now: what was agreed is proposed again, and everyone is asked anew. */
export function changeMeaning(community, {by = 'ben', id = 'service'} = {}) {
  const {writes} = reviseTerm(community, {by, id});
  Object.assign(writes.term.data, {meaning: terms[id].revision + 1, same: 0, different: 0});
  return {by, writes};
}

/** @param reason '' if they understand it the same way; undefined takes back what they said. */
function speak(community, {by, id, reason, counts, status = terms[id].status}) {
  const term = terms[id];
  const voice = reason === undefined ? deleteField() : packVoice({meaning: term.meaning, name: nameOf(by), reason});
  const [same, different] = counts;
  const writes = {
    term: update(community.path(`terms/${id}`), {
      voices: {[by]: voice},
      same: increment(same),
      different: increment(different),
      status,
      ...(reason === undefined ? {voicedBy: ''} : {voicedBy: by, voicedAt: serverTimestamp()}),
    }),
    guard: count(community, by, `terms/${id}`, 0),
  };
  const after = {...term, status, different: term.different + different};
  if (packTerm(after) !== packTerm(term)) writes.glossary = listTerm(community, id, after);
  writes.term.type = 'merge';
  return {by, writes};
}

export const agreeWith = (community, {by = 'ben', id = 'pod', ...more} = {}) =>
  speak(community, {by, id, reason: '', counts: [1, 0], ...more});

/** The term is agreed no more. */
export const disagreeWith = (community, {by = 'ben', id = 'service', reason = 'To us it is a team.', ...more} = {}) =>
  speak(community, {by, id, reason, counts: [0, 1], status: 'proposed', ...more});

export const withdrawVoice = (community, {by = 'mona', id = 'pod'} = {}) => speak(community, {by, id, counts: [-1, 0]});

export function missTerm(community, {by = 'anna', id = 'quota', ...fields} = {}) {
  const request = {
    ...{label: 'Quota', searches: 1, uses: 0, supporters: {}, wanted: 1, state: 'open', term: ''},
    ...stampedNew(),
    ...fields,
  };
  return {
    by,
    writes: {
      request: create(community.path(`requests/${id}`), request),
      guard: count(community, by, `requests/${id}`, 0),
    },
  };
}

const changeRequest = (community, by, data, id = 'mesh') => ({
  by,
  writes: {
    request: merge(community.path(`requests/${id}`), data),
    guard: count(community, by, `requests/${id}`, 0),
  },
});

export const missAgain = (community, {by = 'anna'} = {}) =>
  changeRequest(community, by, {uses: increment(1), wanted: increment(1)});

export const supportRequest = (community, {by = 'anna'} = {}) =>
  changeRequest(community, by, {supporters: {[by]: nameOf(by)}, wanted: increment(1)});

export const answerRequest = (community, {by = 'anna'} = {}) =>
  changeRequest(community, by, {state: 'answered', term: 'pod'});

export const declineRequest = (community, {by = 'stella'} = {}) => changeRequest(community, by, {state: 'declined'});

export const askAgain = (community, {by = 'stella'} = {}) => changeRequest(community, by, {state: 'open', term: ''});

export function noteUse(community, {by = 'anna', key = 'https://intranet.example/größe'} = {}) {
  const data = {key, title: 'Sizes', thread: '', terms: ['pod', 'service']};
  return {by, writes: {use: merge(community.path(`uses/${useOfPage(key)}`), data)}};
}

export function noteUseInThread(community, {by = 'anna', thread = 'board'} = {}) {
  const data = {key: '', title: 'Which ingress?', thread, terms: arrayUnion('service')};
  return {by, writes: {use: merge(community.path(`uses/${useOfThread(thread)}`), data)}};
}

export function keepState({path}, {by = 'anna'} = {}) {
  const now = serverTimestamp();
  return {
    by,
    writes: {
      state: merge(path(`state/${by}`), {
        visitedAt: now,
        seen: {board: now},
        caughtUpAt: now,
        read: {'threads/board': now},
        readAt: now,
        follows: ['board'],
        mutes: ['quiet'],
        mail: 'daily',
        weeks: arrayUnion('2901'),
      }),
    },
  };
}

/** Lena, who left, has herself forgotten. */
export function forgetMyself({path}, {by = 'lena'} = {}) {
  return {by, writes: {member: update(path(`members/${by}`), {...noProfile, name: NO_NAME})}};
}

/** Asa wants nothing to be left of what she asked. */
export function forgetMyRequest({path}, {by = 'asa'} = {}) {
  const data = {name: NO_NAME, message: '', state: 'withdrawn', invitation: ''};
  return {by, writes: {application: update(path(`applications/${by}`), data)}};
}

/** Asa, who was forgotten, has a name again. */
export function introduceMyself({path}, {by = 'asa'} = {}) {
  return {by, writes: {member: update(path(`members/${by}`), {name: 'Asa'})}};
}

/** Lena's name goes from what stays of her: see `whatLenaSaid` of the community. */
export function takeNameOffPost({path}, {by = 'lena'} = {}) {
  return {by, writes: {post: update(path('threads/board/posts/p1'), {byline: NO_NAME})}};
}

export function takeNameOffThread({path}, {by = 'lena'} = {}) {
  const bylines = {byline: NO_NAME, acceptedByline: NO_NAME, closedByline: NO_NAME};
  const dissents = {[by]: packDissent({name: NO_NAME, reason: 'It costs more.'})};
  return {by, writes: {thread: merge(path('threads/board'), {...bylines, dissents})}};
}

export function takeNameOffTerm({path}, {by = 'lena'} = {}) {
  const voices = {[by]: packVoice({meaning: 0, name: NO_NAME, reason: 'It is two.'})};
  return {by, writes: {term: merge(path('terms/pod'), {byline: NO_NAME, editor: NO_NAME, voices})}};
}

export function takeNameOffRequest({path}, {by = 'lena'} = {}) {
  return {by, writes: {request: merge(path('requests/mesh'), {supporters: {[by]: NO_NAME}})}};
}

/** Ben proposes another version of the charter. */
export function proposeCharter({path}, {by = 'ben', number = 4, base = 2} = {}) {
  const said = {
    ...Object.fromEntries(CHARTER_FIELDS.map((field) => [field, `Another ${field}`])),
    ...{reviewOn: '2030-12-24', note: 'We have grown', substance: 1, openUntil: dayOf() + 7},
  };
  const decided = {decidedBy: '', decidedByline: '', decidedAt: serverTimestamp()};
  const fields = {...said, number, base, state: 'proposed', author: by, byline: nameOf(by), ...decided};
  return {
    by,
    writes: {
      charter: create(path(`charters/${number}`), {...fields, ...stampedNew()}),
      guard: count({path}, by, `charters/${number}`, 1),
    },
  };
}

const decision = (by, state) => ({
  ...{state, decidedBy: by, decidedByline: nameOf(by)},
  decidedAt: serverTimestamp(),
});

/** Stella puts the proposal of other words into effect: all who agreed before still do. */
export function adoptCharter({path}, {by = 'stella', number = 3, binding = 2} = {}) {
  return {
    by,
    writes: {
      charter: update(path(`charters/${number}`), decision(by, 'effective')),
      community: update(path(''), {charter: number, binding}),
    },
  };
}

/** As the library does it: with the steward's own agreement. */
export function adoptAndAgree(community, {by = 'stella', number = 3, binding = 3} = {}) {
  const {writes} = adoptCharter(community, {by, number, binding});
  return {by, writes: {...writes, member: update(community.path(`members/${by}`), {charter: number})}};
}

export function withdrawCharter({path}, {by = 'anna', number = 3} = {}) {
  return {by, writes: {charter: update(path(`charters/${number}`), decision(by, 'withdrawn'))}};
}

/** Ben agrees to what is in effect. */
export function agreeToCharter({path}, {by = 'ben', charter = 2} = {}) {
  return {by, writes: {member: update(path(`members/${by}`), {charter})}};
}

export function takeNameOffCharter({path}, {by = 'lena'} = {}) {
  return {by, writes: {charter: update(path('charters/3'), {byline: NO_NAME, decidedByline: NO_NAME})}};
}

const P3 = 'threads/board/posts/p3';

/** Mona finds that something is wrong with what Ben wrote. */
export function report({path}, {by = 'mona', about = 'post', target = P3, quote = 'Body of p3'} = {}) {
  const fields = reportFields({about, target, quote, by, byline: nameOf(by), note: 'Too loud.', ...stampedNew()});
  const id = reportIdOf(by, target);
  return {
    by,
    writes: {report: create(path(`reports/${id}`), fields), guard: count({path}, by, `reports/${id}`, 1)},
  };
}

/** Anna does so again, after it was answered. */
export function reportAgain({path}, {by = 'anna'} = {}) {
  const id = reportIdOf(by, P3);
  const said = {reason: 'other', note: 'Again.', quote: 'Body of p3', byline: nameOf(by), state: 'open', act: ''};
  return {
    by,
    writes: {report: update(path(`reports/${id}`), said), guard: count({path}, by, `reports/${id}`, 0)},
  };
}

const PUBLIC = ['hide', 'restore', 'lock', 'unlock'];

/** What every act writes: the entry of the log, the notice, the guard, and the answer to a report. */
function logged(
  {path},
  {by, kind, about = 'post', target, person, of = '', days: length = 0, alone = 0, report},
  more = {},
) {
  const said = {kind, about, reason: 'It helps nobody', days: length, ...stampedNew()};
  const shown = PUBLIC.includes(kind) ? target : '';
  return {
    by,
    writes: {
      act: create(path('log/a1'), {...said, target: shown, of, alone, actor: by, byline: nameOf(by)}),
      notice: create(path('notices/a1'), {...said, target, person, text: 'Please.', quote: ''}),
      guard: count({path}, by, 'log/a1', 1),
      ...(report && {report: update(path(`reports/${report}`), {state: 'answered', act: 'a1'})}),
      ...more,
    },
  };
}

const annas = reportIdOf('anna', P3);
const ofP3 = {target: P3, person: 'ben', report: annas};

export const dismiss = (community, {by = 'mona', ...more} = {}) =>
  logged(community, {...ofP3, by, kind: 'dismiss', person: '', ...more});

export const askToEdit = (community, {by = 'mona', ...more} = {}) =>
  logged(community, {...ofP3, by, kind: 'ask', ...more});

export const warn = (community, {by = 'stella', ...more} = {}) =>
  logged(community, {...ofP3, by, kind: 'warn', ...more});

export function hidePost(community, {by = 'mona', id = 'p3', revision = id === 'p3' ? 1 : 0, ...more} = {}) {
  const {path} = community;
  const kept = {post: id, revision, body: `Body of ${id}`, by, updatedAt: serverTimestamp()};
  return logged(
    community,
    {...ofP3, target: `threads/board/posts/${id}`, by, kind: 'hide', ...more},
    {
      revision: create(path(`threads/board/revisions/${id}.${revision}`), kept),
      post: update(path(`threads/board/posts/${id}`), {body: '', state: 'hidden', revision: revision + 1}),
    },
  );
}

const ofH1 = {target: 'threads/other/posts/h1', person: 'ben', of: 'hid'};

export function restorePost(community, {by = 'stella', ...more} = {}) {
  const {path} = community;
  return logged(
    community,
    {...ofH1, by, kind: 'restore', ...more},
    {
      revision: create(path('threads/other/revisions/h1.1'), {
        ...{post: 'h1', revision: 1, body: '', by},
        updatedAt: serverTimestamp(),
      }),
      post: update(path('threads/other/posts/h1'), {body: 'Ask Ms Kim', state: 'visible', revision: 2}),
      appeal: update(path('appeals/hid'), {state: 'granted', decision: 'a1'}),
    },
  );
}

export const uphold = (community, {by = 'stella', ...more} = {}) =>
  logged(
    community,
    {...ofH1, by, kind: 'uphold', ...more},
    {
      appeal: update(community.path('appeals/hid'), {state: 'upheld', decision: 'a1'}),
    },
  );

/** Ben is told that he was asked for nothing. */
export const withdrawAct = (community, {by = 'stella', ...more} = {}) =>
  logged(community, {...ofP3, report: undefined, by, kind: 'withdraw', of: 'asked', ...more});

const ofBoard = {about: 'thread', target: 'threads/board', person: 'anna'};

export const lockThread = (community, {by = 'mona', ...more} = {}) =>
  logged(
    community,
    {...ofBoard, by, kind: 'lock', ...more},
    {
      thread: update(community.path('threads/board'), {
        ...{state: 'locked', closedReason: 'It helps nobody', closedBy: by, closedByline: nameOf(by)},
      }),
    },
  );

export const unlockThread = (community, {by = 'mona', ...more} = {}) =>
  logged(
    community,
    {...ofBoard, by, kind: 'unlock', of: 'locked', ...more},
    {
      thread: update(community.path('threads/board'), {
        ...{state: 'open', closedReason: '', closedBy: '', closedByline: ''},
      }),
    },
  );

const restriction = ({path}, uid, fields) => merge(path(`restrictions/${uid}`), {act: 'a1', ...fields});

export const suspend = (community, {by = 'stella', ...more} = {}) =>
  logged(
    community,
    {...ofP3, by, kind: 'suspend', days: 7, ...more},
    {
      restriction: restriction(community, 'ben', {state: 'suspended', until: ago(-days(7))}),
    },
  );

const banned = (community, uid) => restriction(community, uid, {state: 'banned', until: ago(-days(DAYS_OF_BAN))});

export const ban = (community, {by = 'stella', ...more} = {}) =>
  logged(
    community,
    {...ofP3, by, kind: 'ban', ...more},
    {
      ...leave(community, {by: 'ben'}).writes,
      restriction: banned(community, 'ben'),
    },
  );

/** A steward is banned by another one, and gives back the role. */
export const banSteward = (community, {by = 'stella', ...more} = {}) =>
  logged(
    community,
    {about: 'person', target: 'members/mona', person: 'mona', by, kind: 'ban', ...more},
    {
      member: update(community.path('members/mona'), {status: 'left', role: 'member'}),
      directory: merge(community.path('directory/0'), {entries: {mona: deleteField()}, last: 'mona'}),
      community: update(community.path(''), {stewards: increment(-1), lastRole: 'mona'}),
      restriction: banned(community, 'mona'),
    },
  );

export const lift = (community, {by = 'stella', ...more} = {}) =>
  logged(
    community,
    {...ofP3, report: undefined, by, kind: 'lift', of: 'suspended', ...more},
    {
      restriction: restriction(community, 'ben', {state: 'free', until: serverTimestamp()}),
    },
  );

/** Ben asks to look again at that he was asked to change something. */
export function appeal({path}, {by = 'ben', act = 'asked'} = {}) {
  const said = {person: by, byline: nameOf(by), text: 'It is how we talk.', state: 'open', decision: ''};
  return {by, writes: {appeal: create(path(`appeals/${act}`), {...said, ...stampedNew()})}};
}

export function takeNameOffReport({path}, {by = 'lena'} = {}) {
  return {by, writes: {report: update(path(`reports/${reportIdOf(by, P3)}`), {byline: NO_NAME, note: ''})}};
}

export function takeNameOffAct({path}, {by = 'lena'} = {}) {
  return {by, writes: {act: update(path('log/lenas'), {byline: NO_NAME})}};
}

export function takeNameOffAppeal({path}, {by = 'lena'} = {}) {
  return {by, writes: {appeal: update(path('appeals/hid'), {byline: NO_NAME, text: NO_NAME})}};
}

/** Ben says what the community should work on. */
export function suggestPriority({path}, {by = 'ben', id = 'w1'} = {}) {
  const now = serverTimestamp();
  const fields = priorityFields(id, {author: by, byline: nameOf(by), stateAt: now, editedAt: now, changedAt: now});
  return {
    by,
    writes: {
      priority: create(path(`priorities/${id}`), {...fields, ...stampedNew()}),
      guard: count({path}, by, `priorities/${id}`, 1),
    },
  };
}

const ballot = ({path}, by, type, fields) => ({
  type,
  path: path(`ballots/${by}`),
  data: {...fields, updatedAt: serverTimestamp()},
});

/** Ben, who supported nothing yet, supports what others suggested. */
export function supportPriority({path}, {by = 'ben', id = 'docs', type = 'create'} = {}) {
  const voted = {season: thisSeason, supports: type === 'create' ? [id] : arrayUnion(id), asked: [], last: id};
  return {
    by,
    writes: {
      priority: update(path(`priorities/${id}`), {supports: increment(1)}),
      ballot: ballot({path}, by, type, voted),
      guard: count({path}, by, `priorities/${id}`, 0),
    },
  };
}

/** Anna supports another one. */
export function supportAnother(community, {by = 'anna', id = 'meet'} = {}) {
  return supportPriority(community, {by, id, type: 'update'});
}

export function takeSupportBack({path}, {by = 'anna', id = 'docs'} = {}) {
  const voted = {season: thisSeason, supports: arrayRemove(id), last: id};
  return {
    by,
    writes: {
      priority: update(path(`priorities/${id}`), {supports: increment(-1)}),
      ballot: ballot({path}, by, 'update', voted),
    },
  };
}

/** To Mona, something of the season before still matters. */
export function renewPriority({path}, {by = 'mona', id = renewalIdOf('old', thisSeason), before} = {}) {
  const now = serverTimestamp();
  const renewed = {renewedFrom: 'old', supports: 1, editedAt: now, changedAt: now, ...stampedNew()};
  return {
    by,
    writes: {
      priority: create(path(`priorities/${id}`), {...(before ?? priorityFields('old')), ...renewed}),
      ballot: ballot({path}, by, 'update', {season: thisSeason, supports: [id], asked: [], last: id}),
      guard: count({path}, by, `priorities/${id}`, 1),
    },
  };
}

/** To Anna, it does not. */
export function letRest({path}, {by = 'anna'} = {}) {
  return {by, writes: {ballot: ballot({path}, by, 'update', {season: thisSeason, asked: [], last: ''})}};
}

function changePriority({path}, by, fields, write = update) {
  return {
    by,
    writes: {
      priority: write(path('priorities/docs'), fields),
      guard: count({path}, by, 'priorities/docs', 0),
    },
  };
}

const told = () => ({changedAt: serverTimestamp()});

export const takeOnPriority = (community, {by = 'anna'} = {}) =>
  changePriority(community, by, {owners: {[by]: nameOf(by)}}, merge);

export const letGoOfPriority = (community, {by = 'ben'} = {}) =>
  changePriority(community, by, {owners: {[by]: deleteField()}}, merge);

export const rewordPriority = (community, {by = 'anna'} = {}) =>
  changePriority(community, by, {title: 'Docs that help', body: '', editedAt: serverTimestamp(), ...told()});

export const movePriority = (community, {by = 'anna', state = 'done', reason = 'All is written'} = {}) =>
  changePriority(community, by, {
    ...{state, reason, stateBy: by, stateByline: nameOf(by), stateAt: serverTimestamp()},
    ...told(),
  });

export const noteOutcome = (community, {by = 'ben'} = {}) =>
  changePriority(community, by, {outcome: 'Fewer questions.', ...told()});

export const linkPriority = (community, {by = 'ben'} = {}) =>
  changePriority(community, by, {threads: ['board'], terms: ['pod']});

export function takeNameOffPriority({path}, {by = 'lena'} = {}) {
  const nameless = {byline: NO_NAME, stateByline: NO_NAME, owners: {[by]: NO_NAME}};
  return {by, writes: {priority: merge(path('priorities/old'), nameless)}};
}
