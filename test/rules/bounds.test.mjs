/** Every number of the rules at its limit: what is just possible, and what is just not. Texts and lists are in `limits.test.mjs`. */
import {describe, test} from 'node:test';
import {deleteField, increment, Timestamp} from 'firebase/firestore/lite';
import * as acts from './acts.mjs';
import {changeMember, changeNote, changeTerm} from './adjust.mjs';
import {ago, charterFields, days, long, minutes, tallyOf, thisSeason} from './community.mjs';
import {DAYS_OF_BAN, dayOf, packVoice, threadIdOf} from './model.mjs';
import {aCommunity, assertDenied, commit, placeOf} from './support.mjs';

/** Does something, perhaps with a change, where something is arranged. */
async function attempt(build, change = () => {}, arrange = () => {}) {
  const community = await aCommunity();
  await arrange(community);
  const act = build(community);
  change(act.writes, act, community);
  return commit(act);
}

/** States which values are possible and which are not. */
function bound(name, trying, {may = [], mayNot = []}) {
  test(name, async () => {
    for (const value of may) await trying(value);
    for (const value of mayNot) await assertDenied(trying(value), `${value} is possible`);
  });
}

const MILLION = 1_000_000;
const many = (count, value) => Object.fromEntries(Array.from({length: count}, (_, i) => [`u${i}`, value]));
const names = (count) => Array.from({length: count}, (_, i) => `u${i}`);
const arranged = (build, arrange) => (value) => attempt(build, undefined, arrange(value));
const changed = (build, change) => (value) =>
  attempt(build, (writes, act, community) => change(value, writes, community));

describe('a community', () => {
  const setting = (field) => changed(acts.changeSettings, (value, {community}) => (community.data[field] = value));
  bound('has terms agreed by 1 to 100', setting('agreeing'), {may: [1, 100], mayNot: [0, 101]});
  for (const field of ['charter', 'binding']) {
    const founded = changed(
      ({id}) => acts.found(placeOf(`${id}-next`)),
      (value, {community}) => (community.data[field] = value),
    );
    bound(`is founded with no ${field}`, founded, {may: [0], mayNot: [-1, 1, '0']});
  }
  bound('has 1 to 20 supports for each', setting('supports'), {may: [1, 20], mayNot: [0, 21]});
});

describe('a member', () => {
  const placed = (build) =>
    changed(build, (shard, {member, directory}, {path}) => {
      member.data.shard = shard;
      directory.path = path(`directory/${shard}`);
    });
  for (const [name, build] of Object.entries({
    joins: acts.join,
    'comes back': acts.comeBack,
    'is let in': acts.accept,
  })) {
    bound(`who ${name} is in one of 64 documents`, placed(build), {may: [0, 63], mayNot: [-1, 64]});
  }
  bound('whom a list names is in one of 16 others', placed(acts.listKnown), {may: [64, 79], mayNot: [63, 80]});

  for (const field of ['joinedOn', 'activeOn']) {
    const on = changed(acts.join, (day, writes) => changeMember(writes, {[field]: day}));
    bound(`has ${field} a week from now at most`, on, {may: [0, dayOf() + 7], mayNot: [-1, dayOf() + 8]});
  }
  bound(
    'shows once a week that they take part',
    arranged(
      acts.showActivity,
      (before) =>
        ({put}) =>
          put('members/anna', {activeOn: dayOf() - before}),
    ),
    {may: [7], mayNot: [6]},
  );
  bound(
    'shows it within ten minutes',
    arranged(
      acts.showActivity,
      (before) =>
        ({put}) =>
          put('guard/anna', {updatedAt: ago(minutes(before))}),
    ),
    {may: [9.5], mayNot: [10.5]},
  );
  bound(
    'comes back as somebody else after ten minutes',
    (before) =>
      attempt(
        acts.comeBack,
        (writes) => changeMember(writes, {name: 'Lena K.'}),
        ({put}) => put('members/lena', {updatedAt: ago(minutes(before))}),
      ),
    {may: [10.5], mayNot: [9.5]},
  );
});

describe('the charter', () => {
  const inEffect = (charter) => (community) => community.put('', {charter, binding: 0});
  const undone = ({put}) => put('', {charter: deleteField(), binding: deleteField()});

  bound(
    'that who joins agrees to',
    (charter) => attempt((place) => acts.join(place, {charter}), undefined, inEffect(charter)),
    {
      may: [1, 100_000],
      mayNot: [100_001],
    },
  );
  bound(
    'that a member agrees to',
    (charter) =>
      attempt(
        (place) => acts.agreeToCharter(place, {charter}),
        undefined,
        async (community) => {
          await inEffect(charter)(community);
          await community.put('members/ben', {charter: 7});
        },
      ),
    {may: [1, 100_000], mayNot: [0, 100_001]},
  );
  test('is not agreed to for who is only known', async () => {
    await assertDenied(attempt(acts.listKnown, ({member}) => (member.data.charter = 1), inEffect(1)));
  });
  bound(
    'that another one is proposed in place of',
    (base) => attempt((place) => acts.proposeCharter(place, {base}), undefined, inEffect(base)),
    {
      may: [100_000],
      mayNot: [100_001],
    },
  );
  bound(
    'is open for a month at most',
    changed(acts.proposeCharter, (day, {charter}) => (charter.data.openUntil = day)),
    {may: [0, dayOf() + 31], mayNot: [-1, dayOf() + 32]},
  );
  bound(
    'that takes effect',
    (number) =>
      attempt(
        (place) => acts.adoptCharter(place, {number}),
        undefined,
        ({put}) => put(`charters/${number}`, charterFields(number, {base: 2, substance: 0, state: 'proposed'})),
      ),
    {may: [100_000], mayNot: [100_001]},
  );
  bound(
    'that binds',
    (binding) =>
      attempt(
        (place) => acts.adoptCharter(place, {binding}),
        undefined,
        ({put}) => put('', {binding}),
      ),
    {may: [1, 100_000], mayNot: [0, 100_001]},
  );
  test('comes into a community that had none', async () => {
    const first = async (community) => {
      await undone(community);
      await community.put('charters/3', {base: 0, substance: 1});
    };
    await attempt((place) => acts.adoptCharter(place, {binding: 3}), undefined, first);
    await assertDenied(
      attempt(
        (place) => acts.adoptCharter(place, {number: 1}),
        (writes) => delete writes.community,
        async (community) => {
          await undone(community);
          await community.put('charters/1', {state: 'proposed', base: 0, openUntil: dayOf() - 1});
        },
      ),
    );
    await assertDenied(
      attempt(
        (place) => acts.adoptCharter(place, {binding: 1}),
        undefined,
        ({put}) => put('', {binding: deleteField()}),
      ),
    );
  });
  test('is nothing to members who are older than charters, until one binds', async () => {
    const before = (more) => async (community) => {
      await undone(community);
      await community.put('', more);
      for (const uid of ['anna', 'lena', 'ben']) await community.put(`members/${uid}`, {charter: deleteField()});
    };
    await attempt(acts.reply, undefined, before({}));
    await attempt(acts.comeBack, undefined, before({}));
    await assertDenied(attempt(acts.reply, undefined, before({charter: 1, binding: 1})));
    await assertDenied(attempt((place) => acts.agreeToCharter(place, {charter: 1}), undefined, before({})));
  });
});

describe('an invitation', () => {
  const inviting = (field, value) => changed(acts.invite, (at, {invitation}) => (invitation.data[field] = value(at)));
  bound(
    'holds for a year and a day at most',
    inviting('expiresAt', (at) => ago(-days(at))),
    {
      may: [365.9],
      mayNot: [366.1],
    },
  );
  bound('is for 1 to 1000', inviting('limit', Number), {may: [1, 1000], mayNot: [0, 1001]});
});

test('a guard counts up to a million records', async () => {
  await attempt(acts.reply, undefined, ({put}) => put('guard/anna', {made: MILLION - 1}));
});

describe('a page', () => {
  const KEY = 'https://intranet.example/again';
  bound(
    'has a million conversations after each other',
    (generation) =>
      attempt(
        (place) => acts.beginAgain(place, {key: KEY, generation}),
        undefined,
        async ({put}) => {
          const first = threadIdOf(KEY);
          await put(`threads/${first}`, {key: 'wiki'});
          await put(`aliases/${first}`, {
            key: KEY,
            thread: 'board',
            begun: generation - 1,
            by: 'anna',
            updatedAt: ago(9),
          });
        },
      ),
    {may: [MILLION], mayNot: [MILLION + 1]},
  );
  bound('has a key of 500 units at most', (length) => attempt((place) => acts.moveThread(place, {key: long(length)})), {
    may: [1, 500],
    mayNot: [501],
  });
  test('has a key', () =>
    assertDenied(
      attempt(
        (place) => acts.moveThread(place, {key: KEY, from: 'https://intranet.example/old'}),
        ({thread, alias}, act, {path}) => {
          thread.data.key = '';
          alias.data.key = '';
          alias.path = path(`aliases/${threadIdOf('')}`);
        },
        ({put}) => put('threads/board', {key: 'https://intranet.example/old'}),
      ),
    ));
  bound(
    'that uses terms has a key of 500 units at most',
    (length) => attempt((place) => acts.noteUse(place, {key: long(length)})),
    {
      may: [1, 500],
      mayNot: [501],
    },
  );
  bound(
    'uses 1 to 100 terms',
    changed(acts.noteUse, (count, {use}) => (use.data.terms = names(count))),
    {
      may: [1, 100],
      mayNot: [0, 101],
    },
  );
  bound(
    'has a title of 1 to 200 units',
    changed(acts.noteUse, (length, {use}) => (use.data.title = long(length))),
    {
      may: [1, 200],
      mayNot: [0, 201],
    },
  );
});

test('a tally counts a million', () =>
  attempt(
    (place) => acts.talliedReply(place, {by: 'ben'}),
    undefined,
    ({id, put}) => put(tallyOf(id, 'ben'), {total: MILLION - 1}),
  ));

describe('a conversation', () => {
  const talk = changed(
    (place) => acts.beginThread(place, {key: ''}),
    (id, {thread, post, guard}, {path}) => {
      thread.path = path(`threads/${id}`);
      post.path = path(`threads/${id}/posts/n1`);
      post.data.thread = id;
      guard.data.last = `threads/${id}/posts/n1`;
    },
  );
  bound('has an id of 1 to 128 units', talk, {may: ['x', long(128)], mayNot: [long(129)]});

  const answeredAfter =
    (milliseconds) =>
    async ({put}) => {
      const answered = Date.now();
      const createdAt = Timestamp.fromMillis(answered - milliseconds);
      await put('threads/board', {createdAt, answeredAt: Timestamp.fromMillis(answered)});
    };
  bound(
    'was answered after whole minutes',
    ([milliseconds, waited]) =>
      attempt((place) => acts.measureWait(place, {waited}), undefined, answeredAfter(milliseconds)),
    {
      may: [
        [59_999, 0],
        [minutes(90), 90],
        [minutes(91) - 5, 90],
        [minutes(1000 * MILLION), 1000 * MILLION],
      ],
      mayNot: [
        [minutes(90), 89],
        [minutes(1000 * MILLION + 1), 1000 * MILLION + 1],
      ],
    },
  );
});

/** The same change, as that from one version to another. */
const asVersion =
  (record, revision) =>
  ({revision: before, ...writes}) => {
    before.data.revision = revision - 1;
    before.path = before.path.replace(/\d+$/, revision - 1);
    writes[record].data.revision = revision;
  };

describe('a million versions', () => {
  const versions = (build, record, at) => (revision) =>
    attempt(build, asVersion(record, revision), ({put}) => put(at, {revision: revision - 1}));
  const edges = {may: [MILLION], mayNot: [MILLION + 1]};
  bound('of a post', versions(acts.editPost, 'post', 'threads/board/posts/p1'), edges);
  bound('of a term', versions(acts.reviseTerm, 'term', 'terms/pod'), edges);
  bound('of a term that is hidden', versions(acts.hideTerm, 'term', 'terms/pod'), edges);
  bound('of a note', versions(acts.reviseNote, 'note', 'notes/ingress'), edges);
  bound('of a note that is hidden', versions(acts.hideNote, 'note', 'notes/ingress'), edges);
});

describe('a term or note', () => {
  const shards = {may: [0, 63], mayNot: [-1, 64]};
  bound(
    'is in one of 64 documents of the glossary',
    changed(acts.proposeTerm, (shard, {term, glossary}, {path}) => {
      term.data.shard = shard;
      glossary.path = path(`glossary/${shard}`);
    }),
    shards,
  );
  bound('is in one of 64 documents of the index', (shard) => attempt((place) => acts.keepNote(place, {shard})), shards);
  bound(
    'changed within a week of now',
    changed(acts.keepNote, (from, writes) => changeNote(writes, {changedOn: dayOf() + from})),
    {may: [-7, 7], mayNot: [-8, 8]},
  );
  test('has all its lists full', () =>
    attempt(acts.proposeTerm, (writes) =>
      changeTerm(writes, {
        ...{aliases: names(10), avoid: names(10), contexts: names(8), tags: names(8)},
        ...{senses: names(8), sources: names(8), broader: names(8), related: names(8)},
      }),
    ));

  const voice = packVoice({meaning: 0, name: 'U', reason: ''});
  const beside = (at, others) => (community) => community.put(at, {voices: many(others - 1, voice)});
  const voiced = (build, at) => arranged(build, (count) => beside(at, count - 1));
  const most = {may: [500], mayNot: [501]};
  bound('is voiced by 500: a term', voiced(acts.agreeWith, 'terms/pod'), most);
  bound('is voiced by 500: a note', voiced(acts.confirmNote, 'notes/ingress'), most);
  const counted = (build, at, field) =>
    arranged(
      build,
      (count) =>
        ({put}) =>
          put(at, {[field]: count - 1}),
    );
  const agreed = (place) => acts.agreeWith(place, {status: 'agreed'});
  bound('counts 500: a term', counted(agreed, 'terms/pod', 'same'), most);
  bound('counts 500: a term that some see differently', counted(acts.disagreeWith, 'terms/service', 'different'), most);
  bound('counts 500: a note', counted(acts.confirmNote, 'notes/ingress', 'same'), most);
  bound('counts 500: a note that some doubt', counted(acts.doubtNote, 'notes/ingress', 'different'), most);
});

test('a profile has all its lists full', () =>
  attempt(acts.describeMyself, (writes) =>
    changeMember(writes, {skills: names(12), asks: names(12), learning: names(12)}),
  ));

describe('a request', () => {
  const counting = (field) => (count) =>
    attempt(
      acts.missAgain,
      ({request: {data}}) => {
        delete data.uses;
        data[field] = increment(1);
      },
      ({put}) => put('requests/mesh', {searches: 0, uses: 0, [field]: count - 1, wanted: count}),
    );
  const edges = {may: [MILLION], mayNot: [MILLION + 1]};
  bound('counts a million searches', counting('searches'), edges);
  bound('counts a million uses', counting('uses'), edges);
  bound(
    'is supported by 200',
    arranged(
      acts.supportRequest,
      (count) =>
        ({put}) =>
          put('requests/mesh', {supporters: many(count - 2, 'U'), wanted: 5 + count - 1}),
    ),
    {may: [200], mayNot: [201]},
  );
  test('counts nothing that takes away', async () => {
    for (const counts of [
      {searches: -1, uses: 1},
      {searches: 1, uses: -1},
    ]) {
      await assertDenied(attempt((place) => acts.missTerm(place, {...counts, supporters: {anna: 'Anna'}})));
    }
  });
  test('is wanted by nobody once the last takes it back', () =>
    attempt(
      (place) => acts.supportRequest(place, {by: 'mona'}),
      ({request}) => Object.assign(request.data, {supporters: {mona: deleteField()}, wanted: increment(-1)}),
      ({put}) => put('requests/mesh', {searches: 0, uses: 0, wanted: 1}),
    ));
});

describe('words', () => {
  bound(
    'of who asks to join',
    (length) =>
      attempt(
        acts.apply,
        ({application}) => (application.data.message = long(length)),
        ({put}) => put('', {join: 'approval'}),
      ),
    {may: [0, 2000], mayNot: [2001]},
  );
  bound(
    'of who locks a conversation',
    changed(acts.lockThread, (length, {thread}) => (thread.data.closedReason = long(length))),
    {
      may: [1, 200],
      mayNot: [0, 201],
    },
  );
  bound(
    'of who sets a priority aside',
    changed(acts.movePriority, (length, {priority}) =>
      Object.assign(priority.data, {state: 'set-aside', reason: long(length)}),
    ),
    {may: [1, 300], mayNot: [0, 301]},
  );
  for (const field of ['threads', 'terms']) {
    bound(
      `of who suggests a priority, with ${field}`,
      changed(acts.suggestPriority, (count, {priority}) => (priority.data[field] = names(count))),
      {may: [8], mayNot: [9]},
    );
  }
});

describe('a restriction', () => {
  const until = (build, length) =>
    changed(
      (place) => build(place, length && {days: length}),
      (at, {restriction}) => (restriction.data.until = ago(-days(at))),
    );
  bound('is for as long as the log says, give or take a day', until(acts.suspend, 7), {
    may: [6.1, 7.9],
    mayNot: [5.9, 8.1],
  });
  bound('is for a day at least', until(acts.suspend, 1), {may: [1]});
  bound('is for a hundred years where somebody is banned', until(acts.ban), {
    may: [DAYS_OF_BAN - 0.9, DAYS_OF_BAN + 0.9],
    mayNot: [DAYS_OF_BAN - 1.1, DAYS_OF_BAN + 1.1],
  });
});

describe('a priority', () => {
  const supported = arranged(
    acts.supportPriority,
    (count) =>
      ({put}) =>
        put('priorities/docs', {supports: count - 1}),
  );
  bound('is supported by a million', supported, {may: [MILLION], mayNot: [MILLION + 1]});
  bound(
    'is supported by nobody at least',
    arranged(
      acts.takeSupportBack,
      (left) =>
        ({put}) =>
          put('priorities/docs', {supports: left + 1}),
    ),
    {may: [0], mayNot: [-1]},
  );
  bound(
    'is taken on by eight',
    arranged(
      acts.takeOnPriority,
      (count) =>
        ({put}) =>
          put('priorities/docs', {owners: many(count - 2, 'U')}),
    ),
    {may: [8], mayNot: [9]},
  );
  const voting = (supports) =>
    arranged(acts.supportAnother, (count) => async ({put}) => {
      await put('', {supports});
      await put('ballots/anna', {supports: names(count - 1)});
    });
  bound('is one of five where nobody said otherwise', voting(deleteField()), {may: [5], mayNot: [6]});
  bound('is one of twenty at most', voting(30), {may: [20], mayNot: [21]});
  bound(
    'of an earlier season is asked about with nineteen others',
    changed(acts.letRest, (count, {ballot}) => Object.assign(ballot.data, {season: thisSeason, asked: names(count)})),
    {may: [20], mayNot: [21]},
  );
});

describe('an act of moderation', () => {
  const alone = changed(acts.hidePost, (value, {act}) => (act.data.alone = value));
  bound('that takes nothing back was not looked at again by its own author', alone, {may: [0], mayNot: [-1, 1]});
});
