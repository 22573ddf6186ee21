/**
 * A hostile client: the plain SDK, and none of this library between it and the rules. Everyone who is not entitled to tries, on
 * every record of every collection, to delete it, to replace it, to touch it, to set each of its fields and to put another
 * beside it, then to read what is not theirs and to list more than a page. At the end all is, to the last field, as it was.
 */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
} from 'firebase/firestore/lite';
import {ago, communityFields, days, everyone, kim} from './community.mjs';
import {foreignValue, kindAt} from './hostile.mjs';
import {MAX_PAGE, policy, schemas} from './model.mjs';
import {aCommunity, as, pastTheRules} from './support.mjs';

/** Strangers, guests, who left, who only asked, who a list named, and members of every role but the stewards'. */
const attackers = [...everyone, 'asa', kim.uid].filter((person) => person !== 'stella');

const more = {
  'threads/board/images/i1': {post: 'p1', type: 'image/webp', data: 'AAAA', author: 'anna', updatedAt: ago(9)},
  // Nils may write no more for some days, and reads about that.
  'restrictions/nils': {state: 'suspended', until: ago(days(-7)), act: 'hid', updatedAt: ago(9)},
};
/** A term and a note of Ben's that Mona hid. */
const hidden = {
  ...words('terms/pod', {label: '', gloss: '', body: ''}),
  ...words('notes/ingress', {title: '', summary: ''}),
};
const records = {...communityFields('any'), ...more, ...hidden};
const kinds = {};
for (const path of Object.keys(records)) (kinds[kindAt(`communities/any${path && `/${path}`}`)] ??= []).push(path);
const collections = [...new Set(Object.keys(records).map((path) => path.split('/').slice(0, -1).join('/')))];

const now = {updatedAt: serverTimestamp()};
const newly = (fields) => ({...now, ...('createdAt' in fields && {createdAt: serverTimestamp()})});

/** A record of the community that is hidden, with what it said. */
function words(path, blank) {
  const {[path]: record, [`${path}/revisions/0`]: version} = communityFields('any');
  const at = `${path.split('/')[0]}/hidden`;
  const theirs = {by: 'ben', editor: 'Ben', author: 'ben', byline: 'Ben', shard: 9};
  return {[at]: {...record, ...theirs, ...blank}, [`${at}/revisions/0`]: {...version, by: 'ben', editor: 'Ben'}};
}

let attempts = 0;

/** @returns Of what was tried, by name, what the rules did not refuse. */
async function achieved(tries) {
  const done = [];
  for (const [name, attempt] of Object.entries(tries)) {
    attempts++;
    try {
      await attempt();
      done.push(name);
    } catch (error) {
      if (error.code !== 'permission-denied') throw error;
    }
  }
  return done;
}

/** Every record there is, past the rules, by its path. */
async function everything() {
  const names = ['communities', 'mail', ...collections.map((path) => path.split('/').at(-1)).filter(Boolean)];
  const found = {};
  for (const name of new Set(names)) {
    const {docs} = await getDocs(collectionGroup(pastTheRules, name));
    for (const record of docs) found[record.ref.path] = record.data();
  }
  return found;
}

/** Whether a record is by a person or about them. */
const concerns = (person, path) => path.split('/')[1] === person || records[path].author === person;

/** Whether it is theirs alone, and they may change it by itself. */
const isOwn = (person, path) =>
  /^(state|ballots|portraits|members\/[^/]+\/facets)/.test(path) && concerns(person, path);

describe('a hostile client', () => {
  let inTheOpen;
  let inPrivate;
  let asItWas;
  before(async () => {
    inTheOpen = await aCommunity({more: {...more, ...hidden}});
    inPrivate = await aCommunity({id: `p-${inTheOpen.id}`, more: {...more, ...hidden}});
    asItWas = await everything();
  });

  test('knows of a record of every kind', () => {
    assert.deepEqual(Object.keys(kinds).sort(), Object.keys(schemas).sort());
  });

  for (const [kind, paths] of Object.entries(kinds)) {
    test(`changes nothing of a ${kind}`, async () => {
      const tries = {};
      for (const path of paths) {
        const fields = records[path];
        for (const person of attackers) {
          if (isOwn(person, path)) continue;
          for (const community of [inTheOpen, inPrivate]) {
            const at = doc(as(person), community.path(path));
            const name = `${person} ${community.path(path)}`;
            tries[`${name}: delete`] = () => deleteDoc(at);
            tries[`${name}: replace`] = () => setDoc(at, {...fields, ...now});
          }
          const at = doc(as(person), inTheOpen.path(path));
          tries[`${person} ${path}: touch`] = () => updateDoc(at, now);
          if (path) {
            const beside = doc(as(person), `${inTheOpen.path(path)}-2`);
            tries[`${person} ${path}: another beside it`] = () => setDoc(beside, {...fields, ...newly(fields)});
          }
          // Of several alike, the first one, and what has to do with them.
          if (path !== paths[0] && !concerns(person, path)) continue;
          tries[`${person} ${path}: a field that there is not`] = () => updateDoc(at, {...now, admin: true});
          for (const [field, shape] of Object.entries(schemas[kind])) {
            if (shape.type === 'time') continue;
            tries[`${person} ${path}: ${field}`] = () => updateDoc(at, {...now, [field]: foreignValue(shape)});
          }
        }
      }
      assert.deepEqual(await achieved(tries), []);
    });
  }

  test('makes no collection of its own', async () => {
    const tries = {};
    for (const person of attackers) {
      for (const path of ['mail/m1', 'users/u1', inTheOpen.path('log/l9/x/y'), inTheOpen.path('secrets/s1')]) {
        const at = doc(as(person), path);
        tries[`${person} writes ${path}`] = () => setDoc(at, {to: 'all@example.com', updatedAt: serverTimestamp()});
        tries[`${person} reads ${path}`] = () => getDoc(at);
      }
    }
    assert.deepEqual(await achieved(tries), []);
  });

  test('reads what is not for it neither in the open', async () => {
    assert.deepEqual(await achieved(readings(() => inTheOpen, mayReadOpen)), []);
  });

  test('nor in private', async () => {
    assert.deepEqual(await achieved(readings(() => inPrivate, mayReadPrivate)), []);
  });

  test('lists no more than a page, and nothing across communities', async () => {
    const tries = {};
    for (const person of [...attackers, 'stella']) {
      for (const path of collections.filter(Boolean)) {
        const all = collection(as(person), inTheOpen.path(path));
        tries[`${person} ${path}, all`] = () => getDocs(all);
        tries[`${person} ${path}, more than a page`] = () => getDocs(query(all, limit(MAX_PAGE + 1)));
        const across = collectionGroup(as(person), path.split('/').at(-1));
        tries[`${person} ${path}, across communities`] = () => getDocs(query(across, limit(1)));
      }
      tries[`${person}: communities`] = () => getDocs(query(collection(as(person), 'communities'), limit(1)));
    }
    assert.deepEqual(await achieved(tries), []);
  });

  test('left everything as it was', async () => {
    assert.deepEqual(await everything(), asItWas);
  });
});

/** Readings of single records that the policy does not grant. */
function readings(community, mayRead) {
  const tries = {};
  for (const [kind, paths] of Object.entries(kinds)) {
    for (const path of paths) {
      for (const person of [...attackers, 'stella']) {
        if (mayRead(person, kind, path)) continue;
        tries[`${person} reads ${path || kind}`] = () => getDoc(doc(as(person), community().path(path)));
      }
    }
  }
  return tries;
}

function standingOf(person) {
  const viewer = person === 'nobody' ? null : {uid: person, name: person, guest: person === 'guest'};
  return {viewer, member: records[`members/${person}`]};
}

/** Who reads a record in a community that is open to all colleagues, and lets no guests in. */
function mayReadOpen(person, kind, path) {
  const standing = standingOf(person);
  if (!standing.viewer || standing.viewer.guest) return false;
  const [, owner, , level] = path.split('/');
  const isSelf = owner === person;
  switch (kind) {
    case 'facet':
      return policy.mayReadFacet(standing, owner, level);
    case 'portrait':
      return isSelf || policy.mayReadFacet(standing, owner, records[path].level);
    case 'application':
      return isSelf || policy.mayAdmit(standing);
    case 'guard':
    case 'state':
    case 'ballot':
      return isSelf;
    case 'postRevision': {
      const thread = path.split('/').slice(0, 2).join('/');
      return policy.mayReadHistory(standing, records[`${thread}/posts/${records[path].post}`]);
    }
    case 'termRevision':
    case 'noteRevision':
      return policy.mayReadVersions(standing, records[path.split('/').slice(0, 2).join('/')]);
    case 'report':
      return records[path].by === person || policy.mayModerate(standing);
    case 'notice':
    case 'appeal':
      return records[path].person === person || policy.mayModerate(standing);
    case 'restriction':
      return isSelf || policy.mayModerate(standing);
    default:
      return true;
  }
}

/** Of one's own whoever is no member reads that much. */
const OWN = [
  'member',
  'application',
  'guard',
  'state',
  'ballot',
  'facet',
  'portrait',
  'report',
  'notice',
  'appeal',
  'restriction',
];

/** In a private community the rest is for its members, but for what an invitation says to whoever has its code. */
function mayReadPrivate(person, kind, path) {
  const {member, viewer} = standingOf(person);
  if (kind === 'invitation') return Boolean(viewer && !viewer.guest);
  const {by, person: concerned} = records[path];
  const isOwn = OWN.includes(kind) && [path.split('/')[1], by, concerned].includes(person);
  return (isOwn || member?.status === 'active') && mayReadOpen(person, kind, path);
}

after(() => {
  assert.ok(attempts >= 300, `only ${attempts} attempts`);
  console.log(`${attempts} attempts of a hostile client.`);
});
