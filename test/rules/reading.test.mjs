import {before, describe, test} from 'node:test';
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getCount,
  getDoc,
  getDocs,
  limit,
  limitToLast,
  orderBy,
  query,
  setDoc,
  where,
} from 'firebase/firestore/lite';
import {communityFields, everyone} from './community.mjs';
import {MAX_COUNTED, MAX_PAGE, queries} from './model.mjs';
import {aCommunity, anonymous, as, assertDenied, placeOf} from './support.mjs';

const members = ['stella', 'mona', 'anna', 'ben', 'nils'];
const colleagues = [...members, 'lena', 'otto'];
const records = Object.keys(communityFields('any'));
const ownRecords = records.filter((path) => /^(guard|state|ballots)\//.test(path));
/** Those that only some may read, and an invitation, which whoever has its code may: each has tests of its own. */
const someRecords =
  /\/facets\/|^(portraits|applications|invitations|reports|notices|appeals|restrictions)\/|\/revisions\/(p2|h1)\.0$/;
const openRecords = records.filter((path) => !ownRecords.includes(path) && !someRecords.test(path));

const allQueries = [
  queries.directory(),
  queries.glossary(),
  queries.changedDirectory(0),
  queries.changedGlossary(0),
  queries.titles(),
  queries.changedTitles(0),
  queries.posts('board'),
  queries.postsNewestFirst('board'),
  queries.valuedPosts('board'),
  queries.newPosts('board', 0),
  queries.changedPosts('board', 0),
  queries.threads(),
  queries.threadsOfKind('question'),
  queries.newestThreads(),
  queries.newestThreadsOfKind('question'),
  queries.busiestThreads(),
  queries.busiestThreadsOfKind('question'),
  queries.unansweredThreads(),
  queries.unansweredThreadsOfKind('question'),
  queries.pinnedThreads(),
  queries.tallies(new Date().getUTCFullYear(), 'total'),
  queries.contestedTerms(),
  queries.requests(),
  queries.terms(),
  queries.termsOfStatus('agreed'),
  queries.termRevisions('pod'),
  queries.knowledge(),
  queries.changedKnowledge(0),
  queries.notes(),
  queries.noteRevisions('ingress'),
  queries.newestMembers(),
  queries.charters(),
  queries.chartersInState('proposed'),
  queries.log(),
  queries.prioritiesOf('2026-Q4'),
  queries.changedPriorities(0),
  queries.requests(),
  queries.usesOfTerm('pod'),
  queries.threadsSince(0),
  queries.termsSince(0),
  queries.membersSince(0),
];

/** One of the library's queries, as its Firestore adapter asks it. */
function asked(database, {path}, {collection: name, where: filters, order, limit: count}, page = limit(count)) {
  const value = (field, value) => (/At$/.test(field) ? new Date(value) : value);
  const operators = {contains: 'array-contains'};
  return query(
    collection(database, path(name)),
    ...filters.map(([field, operator, wanted]) => where(field, operators[operator] ?? operator, value(field, wanted))),
    ...order.map((order) => orderBy(...order)),
    ...(page ? [page] : []),
  );
}

for (const [kind, id, readers] of [
  ['an open community', 'open', colleagues],
  ['a private community', 'p-closed', members],
]) {
  describe(`reading ${kind}`, () => {
    let community;
    before(async () => (community = await aCommunity({id})));

    for (const person of everyone) {
      const may = readers.includes(person);
      const expect = (reading, what) => (may ? reading : assertDenied(reading, `${person} reads ${what}`));

      test(`${may ? 'allows' : 'refuses'} ${person} each record`, async () => {
        const others = openRecords.filter((path) => path !== `members/${person}`);
        for (const path of others) await expect(getDoc(doc(as(person), community.path(path))), path);
      });

      if (colleagues.includes(person))
        test(`allows ${person} what is kept of them`, () =>
          getDoc(doc(as(person), community.path(`members/${person}`))));

      test(`${may ? 'allows' : 'refuses'} ${person} each query`, async () => {
        for (const asks of allQueries) await expect(getDocs(asked(as(person), community, asks)), asks.name);
      });
    }

    test('refuses a member who is signed in as a guest', async () => {
      for (const path of openRecords)
        await assertDenied(getDoc(doc(as('anna', anonymous), community.path(path))), path);
    });

    test('refuses everyone the guard and the notes of somebody else', async () => {
      for (const path of ownRecords) {
        const owner = path.split('/')[1];
        await getDoc(doc(as(owner), community.path(path)));
        await assertDenied(getDoc(doc(as(owner, anonymous), community.path(path))), path);
        for (const person of everyone.filter((person) => person !== owner)) {
          await assertDenied(getDoc(doc(as(person), community.path(path))), `${person} reads ${path}`);
        }
      }
    });
  });
}

describe('reading what is not there', () => {
  test('tells a colleague that a community does not exist', () => getDoc(doc(as('otto'), 'communities/nowhere')));
  test('tells a colleague that they are no member', () => getDoc(doc(as('otto'), 'communities/nowhere/members/otto')));
  test('tells a colleague that they have no guard and no notes', async () => {
    await getDoc(doc(as('otto'), 'communities/nowhere/guard/otto'));
    await getDoc(doc(as('otto'), 'communities/nowhere/state/otto'));
  });
  test('does not tell whether a private community exists', () =>
    assertDenied(getDoc(doc(as('otto'), 'communities/p-nowhere'))));
});

describe('asking for many records', () => {
  let community;
  before(async () => (community = await aCommunity()));

  for (const asks of allQueries) {
    test(`${asks.name}: a page, never all`, async () => {
      const ask = (page) => getDocs(asked(as('anna'), community, asks, page));
      await ask(limit(MAX_PAGE));
      if (asks.order.length) await ask(limitToLast(MAX_PAGE));
      await assertDenied(ask(limit(MAX_PAGE + 1)));
      await assertDenied(ask(null));
    });
  }

  test('counts within a page', async () => {
    await getCount(asked(as('anna'), community, queries.threads()));
    await assertDenied(getCount(asked(as('anna'), community, queries.threads(), null)));
  });

  test('counts all of what may be measured, and that alone', async () => {
    const counted = [
      queries.threadsBegun(0, 1),
      queries.joinedMembers(0, 1),
      queries.tallies(new Date().getUTCFullYear(), 'q1'),
      queries.termsBegun(0, 1),
      queries.requestsBegun(0, 1),
      queries.prioritiesBegun(0, 1),
    ];
    for (const asks of counted) {
      await getCount(asked(as('otto'), community, {...asks, where: []}, limit(MAX_COUNTED)));
      await assertDenied(getCount(asked(as('otto'), community, {...asks, where: []}, limit(MAX_COUNTED - 1))));
      await assertDenied(getCount(asked(as('guest'), community, {...asks, where: []}, limit(MAX_COUNTED))));
    }
    for (const asks of [queries.posts('board'), queries.directory(), queries.log(), queries.charters()]) {
      await assertDenied(getCount(asked(as('anna'), community, asks, limit(MAX_COUNTED))), asks.name);
    }
  });

  test('refuses lists that the library never asks for', async () => {
    for (const name of ['guard', 'state', 'threads/board/revisions']) {
      for (const person of ['anna', 'stella']) {
        await assertDenied(getDocs(query(collection(as(person), community.path(name)), limit(1))), name);
      }
    }
    await assertDenied(getDocs(query(collection(as('stella'), 'communities'), limit(1))));
  });

  test('refuses searching all communities at once', async () => {
    for (const name of ['posts', 'members', 'terms', 'state', 'guard']) {
      await assertDenied(getDocs(query(collectionGroup(as('stella'), name), limit(1))), name);
    }
  });
});

describe('what nobody may do', () => {
  test('deletes nothing, not even a steward or its owner', async () => {
    const community = await aCommunity();
    for (const path of records) {
      for (const person of ['stella', 'anna', 'ben']) {
        await assertDenied(deleteDoc(doc(as(person), community.path(path))), `${person} deletes ${path}`);
      }
    }
  });

  test('keeps nothing where the library keeps nothing', async () => {
    const {path} = await aCommunity();
    const elsewhere = [
      'mail/m1',
      path('files/f1'),
      path('members/anna/notes/n1'),
      path('threads/board/posts/p1/notes/n1'),
    ];
    for (const place of elsewhere) {
      const record = doc(as('stella'), place);
      await assertDenied(setDoc(record, {a: 1}), place);
      await assertDenied(getDoc(record), place);
    }
  });

  test('writes nothing over records of a community that does not exist', async () => {
    const {path} = placeOf('nowhere');
    for (const place of records) await assertDenied(setDoc(doc(as('otto'), path(place)), {updatedAt: null}), place);
  });
});
