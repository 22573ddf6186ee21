/** What one finds of oneself across all conversations of a community, and what nobody else finds. */
import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {
  and,
  collection,
  collectionGroup,
  getCount,
  getDocs,
  limit,
  or,
  orderBy,
  query,
  Timestamp,
  where,
} from 'firebase/firestore/lite';
import {everyone} from './community.mjs';
import {MAX_PAGE, queries} from './model.mjs';
import {aCommunity, anonymous, as, assertDenied} from './support.mjs';

const inboxOf = (community, uid) => [
  queries.mentionsOf(community, uid, 0),
  queries.repliesTo(community, uid, 0),
  queries.reactionsTo(community, uid, 0),
];

/** A query over all collections of a name, as the Firestore adapter asks it. */
function asked(database, {collection: name, where: filters, order, limit: count}) {
  const value = (operator, wanted) => (operator === '>' ? Timestamp.fromMillis(wanted) : wanted);
  return query(
    collectionGroup(database, name),
    ...filters.map(([field, operator, wanted]) =>
      where(field, operator === 'contains' ? 'array-contains' : operator, value(operator, wanted)),
    ),
    ...order.map((order) => orderBy(...order)),
    limit(count),
  );
}

const idsOf = ({docs}) => docs.map(({ref}) => ref.path.split('/').slice(2).join('/'));

for (const [kind, id, readers] of [
  ['an open community', 'inbox', ['stella', 'mona', 'anna', 'ben', 'nils', 'lena', 'otto']],
  ['a private community', 'p-inbox', ['stella', 'mona', 'anna', 'ben', 'nils']],
]) {
  describe(`the inbox in ${kind}`, () => {
    let community;
    before(async () => {
      community = await aCommunity({id});
      // Another community speaks to the same people.
      await aCommunity({id: `${id}-2`});
      for (const {put} of [community, await aCommunity({id: `${id}-3`})]) {
        await put('threads/board/posts/p3', {mentions: everyone, answers: 'lena', author: 'otto'});
      }
    });

    test('finds what speaks to oneself, answers oneself, and what was said of what one wrote', async () => {
      const [mentions, replies, reactions] = inboxOf(id, 'anna');
      const found = async (person, query) => idsOf(await getDocs(asked(as(person), query)));
      assert.deepEqual(await found('anna', mentions), ['threads/board/posts/p3']);
      assert.deepEqual(await found('anna', replies), ['threads/board/posts/p2']);
      assert.deepEqual(await found('anna', reactions), ['threads/board/posts/p1']);
      assert.deepEqual((await found('mona', queries.mentionsOf(id, 'mona', 0))).sort(), [
        'threads/board/posts/p1',
        'threads/board/posts/p3',
      ]);
    });

    for (const person of everyone) {
      const may = readers.includes(person);
      test(`${may ? 'allows' : 'refuses'} ${person} their own, and nobody else's`, async () => {
        const database = as(person);
        for (const query of inboxOf(id, person)) {
          const reading = getDocs(asked(database, query));
          await (may ? reading : assertDenied(reading, query.name));
        }
        for (const other of everyone.filter((other) => other !== person)) {
          for (const query of inboxOf(id, other)) await assertDenied(getDocs(asked(database, query)), query.name);
        }
      });
    }

    test('refuses every other way to ask', async () => {
      for (const person of everyone) {
        const posts = collectionGroup(as(person), 'posts');
        const here = where('community', '==', id);
        const mine = where('author', '==', person);
        const page = limit(20);
        const ways = {
          'all posts there are': query(posts, page),
          'all posts of a community': query(posts, here, page),
          'their own in every community': query(posts, mine, page),
          'what answers them, in every community': query(posts, where('answers', '==', person), page),
          'what speaks to them, in every community': query(posts, where('mentions', 'array-contains', person), page),
          'their own outside of a community': query(posts, where('community', '!=', id), mine, page),
          'their own in whatever comes after': query(posts, where('community', '>=', id), mine, page),
          "their own and somebody else's": query(posts, here, where('author', 'in', [person, 'xenia']), page),
          "everybody's but their own": query(posts, here, where('author', '!=', person), page),
          'what speaks to them or somebody else': query(
            posts,
            here,
            where('mentions', 'array-contains-any', [person, 'xenia']),
            page,
          ),
          'their own or a visible one': query(posts, and(here, or(mine, where('state', '==', 'visible'))), page),
          'all of it at once': query(posts, here, mine),
          'what is meant for somebody else, in every respect': query(
            posts,
            ...[here, where('author', '==', 'xenia'), where('answers', '==', 'xenia')],
            ...[where('mentions', '==', ['xenia']), page],
          ),
          'more than a page': query(posts, here, mine, limit(MAX_PAGE + 1)),
          'what was written before': query(collectionGroup(as(person), 'revisions'), where('by', '==', person), page),
          'the notes of everybody': query(collectionGroup(as(person), 'state'), page),
          'the images of everybody': query(collectionGroup(as(person), 'images'), mine, page),
        };
        const allowed = [];
        for (const [name, way] of Object.entries(ways)) {
          const isAllowed = await getDocs(way).then(
            () => true,
            (error) => error.code !== 'permission-denied',
          );
          if (isAllowed) allowed.push(name);
        }
        assert.deepEqual(allowed, [], person);
        await assertDenied(getCount(query(posts, here, page)), `${person} counts`);
      }
    });

    test('finds what is their own in several communities only for those who may read them all', async () => {
      for (const person of everyone) {
        const several = where('community', 'in', [id, `${id}-2`]);
        const own = query(collectionGroup(as(person), 'posts'), several, where('author', '==', person), limit(20));
        if (!readers.includes(person)) await assertDenied(getDocs(own), person);
        else for (const post of (await getDocs(own)).docs) assert.equal(post.get('author'), person);
      }
    });

    test('lets nobody read the posts of a conversation in another way than before', async () => {
      for (const person of everyone.filter((person) => !readers.includes(person))) {
        const posts = collection(as(person), community.path('threads/board/posts'));
        const own = query(posts, where('community', '==', id), where('author', '==', person), limit(20));
        await assertDenied(getDocs(own), person);
      }
    });

    test('refuses who is signed in without an account', async () => {
      for (const query of inboxOf(id, 'anna')) await assertDenied(getDocs(asked(as('anna', anonymous), query)));
    });
  });
}
