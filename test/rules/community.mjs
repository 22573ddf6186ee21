/** The community that the cases act in, as its records stand when a case begins. */
import {Timestamp} from 'firebase/firestore/lite';
import {
  CHARTER_FIELDS,
  dayOf,
  knownIdOf,
  noFacets,
  noProfile,
  noteVersionIn,
  noWording,
  packMember,
  packNote,
  packTerm,
  packThread,
  packVoice,
  placeUnder,
  refs,
  reportIdOf,
  TALLY_FIELDS,
  tallyIdOf,
  seasonBefore,
  seasonOf,
  shardOfThread,
  untouchedNote,
  untouchedPost,
  untouchedTerm,
  untouchedThread,
  versionIn,
} from './model.mjs';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** A time so many milliseconds before now. */
export const ago = (milliseconds) => Timestamp.fromMillis(Date.now() - milliseconds);
/** The time of what has not happened. */
export const never = Timestamp.fromMillis(0);
export const minutes = (count) => count * MINUTE;
export const days = (count) => count * DAY;

/** A string as long as asked. */
export const long = (length) => 'x'.repeat(length);

/** Who is in every community. Beside them there are `otto`, a colleague who never joined, `guest` and `nobody`. */
export const people = {
  stella: {name: 'Stella', role: 'steward'},
  mona: {name: 'Mona', role: 'moderator'},
  anna: {name: 'Anna', role: 'member', title: 'Engineer', department: 'IT', skills: ['Helm', 'Cilium']},
  ben: {name: 'Ben', role: 'member'},
  nils: {name: 'Nils', role: 'member', joinedAt: () => ago(minutes(60))},
  lena: {name: 'Lena', role: 'member', status: 'left'},
};

/** Everyone a case can be tried as. */
export const everyone = [...Object.keys(people), 'otto', 'guest', 'nobody'];

/** The record of a member. */
export function memberFields({joinedAt = () => ago(days(30)), ...fields}) {
  return {
    ...noProfile,
    status: 'active',
    shard: 0,
    charter: 2,
    claimedBy: '',
    joinedAt: joinedAt(),
    joinedOn: dayOf() - 30,
    activeOn: dayOf() - 14,
    updatedAt: ago(days(1)),
    ...fields,
  };
}

/** Somebody who has not come yet. */
export const kim = {
  email: 'Kim.Lee@Example.com',
  uid: knownIdOf('kim.lee@example.com'),
  get member() {
    const {joinedOn} = memberFields({});
    const told = {
      name: 'Kim Lee',
      title: 'Analyst',
      skills: ['SQL'],
      role: 'member',
      status: 'known',
      shard: 64,
      charter: 0,
    };
    return memberFields({...told, joinedOn, activeOn: 0});
  },
};

/** The code of the invitation. */
export const invitation = 'a'.repeat(26);

export function applicationFields(fields) {
  return {
    ...{message: 'May I?', state: 'open', reason: '', answeredBy: '', answeredByline: '', invitation: ''},
    ...{createdAt: ago(days(1)), updatedAt: ago(days(1))},
    ...fields,
  };
}

export function charterFields(number, fields) {
  return {
    ...Object.fromEntries(CHARTER_FIELDS.map((field) => [field, ''])),
    ...{number, name: 'Cloud practice', purpose: 'To learn from each other.', note: ''},
    ...{substance: 1, base: 0, openUntil: dayOf() - 3, state: 'effective', author: 'anna', byline: 'Anna'},
    ...{decidedBy: 'stella', decidedByline: 'Stella', decidedAt: ago(days(3))},
    ...{createdAt: ago(days(9)), updatedAt: ago(days(3))},
    ...fields,
  };
}

/** What somebody reported. */
export function reportFields(fields) {
  return {
    ...{about: 'post', target: 'threads/board/posts/p3', reason: 'spam', note: '', quote: 'Body of p3'},
    ...{by: 'anna', byline: 'Anna', state: 'open', act: ''},
    ...{createdAt: ago(days(1)), updatedAt: ago(days(1))},
    ...fields,
  };
}

/** Something that Mona did, who moderates: the entry of the log, and the notice. Without anything else: she hid a post of Ben's. */
export function actRecords(id, {target = 'threads/other/posts/h1', person = 'ben', quote = '', ...fields} = {}) {
  const both = {kind: 'hide', about: 'post', reason: 'It names a customer', days: 0, ...fields};
  const stamp = {createdAt: ago(days(1)), updatedAt: ago(days(1))};
  const {actor = 'mona', byline = 'Mona', ...said} = both;
  const isPublic = ['hide', 'lock'].includes(said.kind);
  return {
    [`log/${id}`]: {...said, target: isPublic ? target : '', of: '', alone: 0, actor, byline, ...stamp},
    [`notices/${id}`]: {...said, target, person, text: '', quote, ...stamp},
  };
}

export function appealFields(fields) {
  const said = {person: 'ben', byline: 'Ben', text: 'It is a made-up name.', state: 'open', decision: ''};
  return {...said, createdAt: ago(minutes(30)), updatedAt: ago(minutes(30)), ...fields};
}

/** The season that it is now. */
export const thisSeason = seasonOf(Date.now());

const then = ago(days(2));

/** What Anna suggested. */
export function priorityFields(id, fields = {}) {
  return {
    ...{title: `Title of ${id}`, body: `Why ${id}`, author: 'anna', byline: 'Anna', season: thisSeason, root: id},
    ...{renewedFrom: '', state: 'suggested', reason: '', stateBy: '', stateByline: '', stateAt: then},
    ...{owners: {}, threads: [], terms: [], outcome: '', supports: 0, editedAt: then, changedAt: then},
    ...{createdAt: then, updatedAt: then},
    ...fields,
  };
}

export function postFields(community, thread, id, fields) {
  return {
    community,
    thread,
    body: `Body of ${id}`,
    author: 'anna',
    byline: 'Anna',
    parent: '',
    path: id,
    depth: 0,
    mentions: [],
    images: {},
    answers: '',
    ...untouchedPost,
    reactedAt: never,
    first: 0,
    createdAt: ago(days(2)),
    updatedAt: ago(days(2)),
    ...fields,
  };
}

/** The terms: one was revised once, and Mona understands it the same way; the other is agreed. */
const pod = {
  ...noWording,
  ...untouchedTerm,
  label: 'Pod',
  aliases: ['Pods'],
  gloss: 'The smallest unit',
  body: 'Some containers.',
  tags: ['kubernetes'],
  status: 'proposed',
  lang: 'en',
  shard: 0,
  revision: 1,
  by: 'anna',
  editor: 'Anna',
  author: 'ben',
  byline: 'Ben',
  voices: {mona: packVoice({meaning: 0, name: 'Mona', reason: ''})},
  same: 1,
  voicedBy: 'mona',
  voicedAt: ago(days(2)),
};

export const terms = {pod, service: {...pod, label: 'Service', aliases: [], status: 'agreed', revision: 0}};

/** The notes: one was changed once, and Mona says that it holds; the other is as it was written. */
const ingress = {
  ...untouchedNote,
  ...{title: 'Our ingress', summary: 'We use *one* for all teams.\n\nAsk Stella.', lead: 'We use *one* for all teams.'},
  ...{tags: ['networks'], cites: ['board/p1'], revision: 1, by: 'anna', editor: 'Anna', shard: 0},
  ...{changedOn: dayOf() - 3, author: 'ben', byline: 'Ben', same: 1},
  voices: {mona: packVoice({meaning: 0, name: 'Mona', reason: ''})},
};

export const notes = {ingress, egress: {...ingress, title: 'Our egress', revision: 0, voices: {}, same: 0}};

/** Every record, by its path below the community. */
export function communityFields(id) {
  const stamp = {createdAt: ago(days(20)), updatedAt: ago(days(2))};
  const members = Object.entries(people).map(([uid, person]) => [uid, memberFields(person)]);
  const active = members.filter(([, {status}]) => status === 'active');
  const post = (name, fields) => postFields(id, 'board', name, fields);
  const reacted = {reactedBy: 'ben', reactedAt: ago(days(1))};
  const thread = {
    key: '',
    title: 'Which ingress?',
    kind: 'discussion',
    tags: [],
    state: 'open',
    author: 'anna',
    byline: 'Anna',
    posts: 3,
    firstPost: 'p1',
    participants: ['anna', 'ben'],
    ...untouchedThread,
    lastPost: 'p3',
    lastBy: 'ben',
    lastAt: ago(days(2)),
    answeredAt: never,
    ...stamp,
  };
  return {
    '': {
      name: 'Cloud practice',
      about: '',
      join: 'open',
      guests: 'none',
      agreeing: 3,
      stewards: 1,
      lastRole: 'stella',
      charter: 2,
      binding: 2,
      watched: ['blockhead'],
      seasons: 'quarter',
      supports: 5,
      createdBy: 'stella',
      ...stamp,
    },
    ...Object.fromEntries(members.map(([uid, fields]) => [`members/${uid}`, fields])),
    'charters/1': charterFields(1),
    'charters/2': charterFields(2, {base: 1}),
    'charters/3': charterFields(3, {
      ...{base: 2, substance: 0, state: 'proposed', decidedBy: '', decidedByline: '', decidedAt: ago(days(9))},
    }),
    // Anna asked two weeks ago whether she may look after it.
    'adoptions/latest': {
      ...{by: 'anna', stewards: ['stella'], state: 'open', decidedBy: ''},
      ...{askedAt: ago(days(15)), decidedAt: ago(days(15)), updatedAt: ago(days(15))},
    },
    'directory/0': {
      entries: Object.fromEntries(active.map(([uid, fields]) => [uid, packMember(fields)])),
      last: 'ben',
      updatedAt: ago(days(1)),
    },
    ...Object.fromEntries(
      active.map(([uid]) => [
        `guard/${uid}`,
        {count: 3, since: ago(minutes(5)), last: 'terms/service', made: 7, updatedAt: ago(minutes(4))},
      ]),
    ),
    'state/anna': {
      visitedAt: ago(days(1)),
      seen: {board: ago(days(1))},
      caughtUpAt: ago(days(9)),
      read: {'terms/pod': ago(days(3))},
      readAt: ago(days(9)),
      follows: ['board'],
      mutes: [],
      mail: 'off',
      weeks: ['2900'],
      ...stamped(),
    },
    'members/anna/facets/members': {...noFacets, place: 'Lyon', ...stamped()},
    'members/anna/facets/stewards': {...noFacets, contact: '+33 1 23', ...stamped()},
    'members/anna/facets/me': {...noFacets, about: 'Notes.', ...stamped()},
    'portraits/ben': {level: 'members', type: 'image/webp', data: 'AAAA', ...stamped()},
    // Somebody whom a list named, and somebody who asks to join.
    [`members/${kim.uid}`]: kim.member,
    'directory/64': {entries: {[kim.uid]: packMember(kim.member)}, last: kim.uid, ...stamped()},
    'members/asa': memberFields({name: 'Asa', role: 'member', status: 'asking'}),
    'applications/asa': applicationFields({name: 'Asa'}),
    [`invitations/${invitation}`]: {
      ...{note: 'For the guild', createdBy: 'stella', byline: 'Stella', expiresAt: ago(days(-7))},
      ...{limit: 3, used: 1, last: 'nils'},
      ...stamp,
    },
    'threads/board': thread,
    // An older version of the library began the other one.
    [`titles/${shardOfThread('board')}`]: {entries: {board: packThread(thread)}, last: 'board', ...stamped()},
    // p1, and under it p2, which ben removed; p3 was changed once.
    'threads/board/posts/p1': post('p1', {
      mentions: ['mona'],
      reactions: {mona: 'agree', ben: 'curious'},
      value: 2,
      ...reacted,
    }),
    'threads/board/posts/p2': post('p2', {
      author: 'ben',
      byline: 'Ben',
      answers: 'anna',
      ...placeUnder('p2', {id: 'p1', path: 'p1', depth: 0}),
      body: '',
      state: 'removed',
      revision: 1,
    }),
    'threads/board/revisions/p2.0': {post: 'p2', revision: 0, body: 'Sorry', by: 'ben', ...stamped()},
    'threads/board/posts/p3': post('p3', {author: 'ben', byline: 'Ben', answers: 'anna', revision: 1}),
    'threads/board/revisions/p3.0': {post: 'p3', revision: 0, body: 'Before', by: 'ben', ...stamped()},
    [tallyOf(id, 'ben')]: {...tallyFields({total: 2, q1: 2, m2: 2, month: 2}), ...stamped()},
    'aliases/k-wiki': {key: 'wiki', thread: 'other', from: '', begun: 0, by: 'stella', ...stamped()},
    'threads/other': {
      ...thread,
      title: 'Another',
      posts: 1,
      firstPost: 'q1',
      lastPost: 'q1',
      lastBy: 'anna',
      accepted: 'q1',
    },
    'threads/other/posts/q1': postFields(id, 'other', 'q1'),
    // Anna reported p3; Mona hid a post of Ben's, who asks for another look.
    [`reports/${reportIdOf('anna', 'threads/board/posts/p3')}`]: reportFields(),
    'threads/other/posts/h1': postFields(id, 'other', 'h1', {
      ...{author: 'ben', byline: 'Ben', body: '', state: 'hidden', revision: 1},
    }),
    'threads/other/revisions/h1.0': {post: 'h1', revision: 0, body: 'Ask Ms Kim', by: 'mona', ...stamped()},
    ...actRecords('hid'),
    'appeals/hid': appealFields(),
    'terms/pod': {...pod, ...stamp},
    'terms/pod/revisions/0': {...versionIn(pod), status: 'draft', revision: 0, by: 'ben', editor: 'Ben', ...stamped()},
    'terms/service': {...terms.service, ...stamp},
    'notes/ingress': {...ingress, ...stamp},
    'notes/ingress/revisions/0': {
      ...noteVersionIn(ingress),
      title: 'Ingress',
      revision: 0,
      by: 'ben',
      editor: 'Ben',
      ...stamped(),
    },
    'notes/egress': {...notes.egress, ...stamp},
    'knowledge/0': {
      entries: {ingress: packNote(ingress), egress: packNote(notes.egress)},
      last: 'egress',
      ...stamped(),
    },
    'requests/mesh': {
      ...{label: 'Mesh', searches: 4, uses: 1, supporters: {mona: 'Mona'}, wanted: 6, state: 'open', term: ''},
      ...stamp,
    },
    'uses/t-board': {key: '', title: 'Which ingress?', thread: 'board', terms: ['pod'], ...stamped()},
    // What the community works on, could work on, and could have worked on in the season before. Anna and Mona support some of it.
    'priorities/docs': priorityFields('docs', {state: 'active', owners: {ben: 'Ben'}, supports: 1}),
    'priorities/meet': priorityFields('meet', {author: 'ben', byline: 'Ben'}),
    'priorities/old': priorityFields('old', {season: seasonBefore(thisSeason), supports: 2}),
    'ballots/anna': {season: thisSeason, supports: ['docs'], asked: ['old'], last: 'docs', ...stamped()},
    'ballots/mona': {season: seasonBefore(thisSeason), supports: ['old'], asked: [], last: 'old', ...stamped()},
    'glossary/0': {entries: {pod: packTerm(pod), service: packTerm(terms.service)}, last: 'service', ...stamped()},
  };
}

/** Where it is kept how many posts somebody wrote this year. */
export const tallyOf = (community, uid, year = new Date().getUTCFullYear()) =>
  refs.tally(year, tallyIdOf(community, uid)).path;

export function tallyFields(fields) {
  return {...Object.fromEntries(TALLY_FIELDS.map((field) => [field, 0])), month: 1, ...fields};
}

function stamped() {
  return {updatedAt: ago(days(1))};
}

/** Arranges that a thread was answered an hour and a half after it began. */
export const boardWasAnswered = ({put}) =>
  put('threads/board', {createdAt: ago(minutes(100)), answeredAt: ago(minutes(10) - 999)});

/** Arranges that its steward has not been seen for long. */
export const stellaIsAway = ({put}) => put('members/stella', {activeOn: dayOf() - 90});

/** Arranges that Lena said things before she left. */
export async function whatLenaSaid({put}) {
  const lena = {author: 'lena', byline: 'Lena'};
  await put('threads/board/posts/p1', lena);
  await put('threads/board', {
    ...{...lena, acceptedBy: 'lena', acceptedByline: 'Lena', closedBy: 'lena', closedByline: 'Lena'},
    dissents: {lena: 'Lena\nIt costs more.', ben: 'Ben\nNo.'},
  });
  await put('terms/pod', {
    ...{...lena, by: 'lena', editor: 'Lena'},
    voices: {lena: packVoice({meaning: 0, name: 'Lena', reason: 'It is two.'})},
  });
  await put('notes/ingress', {
    ...{...lena, by: 'lena', editor: 'Lena'},
    voices: {lena: packVoice({meaning: 0, name: 'Lena', reason: 'It is old.'})},
  });
  await put('requests/mesh', {supporters: {lena: 'Lena'}});
  await put('charters/3', {...lena, decidedBy: 'lena', decidedByline: 'Lena'});
  await put(
    `reports/${reportIdOf('lena', 'threads/board/posts/p3')}`,
    reportFields({by: 'lena', byline: 'Lena', note: 'Rude'}),
  );
  for (const [path, fields] of Object.entries(actRecords('lenas', {actor: 'lena', byline: 'Lena'})))
    await put(path, fields);
  await put('appeals/hid', {person: 'lena', byline: 'Lena'});
  await put('priorities/old', {...lena, stateBy: 'lena', stateByline: 'Lena', owners: {lena: 'Lena'}});
}
