/** The mail about what is new: what it says, to whom, and when it says nothing. On the records as they are in Firestore. */
import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {
  collection,
  collectionGroup,
  doc,
  documentId,
  endBefore,
  getDoc,
  getDocs,
  limit,
  limitToLast,
  orderBy,
  query,
  setDoc,
  Timestamp,
  where,
} from 'firebase/firestore/lite';
import {digestOf, PERIODS} from '../../functions/digest.mjs';
import {readInbox} from '../../functions/read.mjs';
import {wordsIn} from '../../functions/words.mjs';
import {ago} from './community.mjs';
import {busy} from './busy.mjs';
import {digestData as model} from './model.mjs';
import {as, assertDenied, pastTheRules} from './support.mjs';

const INBOX = 'https://intranet.example/inbox';
/** A community as `readInbox` asks for it, past the rules: what the Admin SDK is on a server. */
function databaseOf({path}) {
  return {
    async get(name) {
      const found = await getDoc(doc(pastTheRules, path(name)));
      return found.exists() ? recordOf(found) : undefined;
    },
    async find({collection: name, group, where: filters, order, limit: count, before: cursor}) {
      const value = (field, wanted) => (/At$/.test(field) ? Timestamp.fromMillis(wanted) : wanted);
      const {docs} = await getDocs(
        query(
          group ? collectionGroup(pastTheRules, name) : collection(pastTheRules, path(name)),
          ...filters.map(([field, operator, wanted]) =>
            where(field, operator === 'contains' ? 'array-contains' : operator, value(field, wanted)),
          ),
          ...order.map((one) => orderBy(...one)),
          orderBy(documentId(), order.at(-1)[1]),
          ...(cursor
            ? [endBefore(...order.map(([field]) => cursor[field]), cursor.id), limitToLast(count)]
            : [limit(count)]),
        ),
      );
      return docs.map(recordOf);
    },
  };
}

const recordOf = (found) => ({...plain(found.data()), id: found.id});

function plain(value) {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}

async function mailFor(community, uid, change = (found) => found) {
  const now = Date.now();
  const state = await databaseOf(community).get(`state/${uid}`);
  const since = now - (PERIODS[state?.mail] ?? PERIODS.weekly);
  const found = change(await readInbox(databaseOf(community), community.id, uid, since, now, model));
  const about = {community: 'Cloud practice', threads: found.threads, nameOf: found.nameOf, inbox: INBOX, now};
  return digestOf({uid, state: found.state, member: found.member}, found.records, about, model);
}

describe('the mail about what is new', () => {
  let community;
  before(async () => (community = await busy()));

  test('says of each thing what happened, in words, with a way there', async () => {
    const {subject, text} = await mailFor(community, 'anna');
    assert.equal(subject, 'New for you in Cloud practice');
    assert.match(text, /^Hello Anna,\n\nthis is new for you in Cloud practice:\n\n/);
    for (const said of [
      'Which ingress?',
      '  – Ben answered you “By @Anna, **of course**.”',
      `  – Ben speaks to you “${'x'.repeat(159)}…”`,
      '  – Ben said something about what you wrote “Body of p1”',
      'Quiet one\n  – Mona wrote in this conversation, which you follow\n  https://intranet.example/quiet',
      'Service\n  – Ben sees it differently “To us it is a team.”',
      'Our ingress\n  – You look after it, and wanted to look at it again by now\n  https://intranet.example/inbox',
      '  – Those who moderate decided something that concerns you “Too loud”',
      '  – Those who moderate looked at what you reported, and answered',
      `There you can change it:\n${INBOX}`,
    ])
      assert.ok(text.includes(said), `${said}\n\nis not in\n\n${text}`);
    assert.ok(!text.includes('Long ago'), 'what an earlier mail said');
    assert.ok(!/\d+ (new|unread)/.test(text), 'how much it is');
    // eslint-disable-next-line no-control-regex -- There must be none.
    assert.ok(!/[\u0000-\u0009\u000B-\u001F]/.test(text + subject));
  });

  test('looks back a week where it comes once a week', async () => {
    const {text} = await mailFor(await busy('weekly'), 'anna');
    assert.ok(text.includes('Long ago'));
    assert.ok(text.includes('at most once a week'));
  });

  test('is written in the language of whoever gets it', async () => {
    const inFrench = (found) => ({...found, member: {...found.member, languages: ['de', 'fr-CA']}});
    const {subject, text} = await mailFor(community, 'anna', inFrench);
    assert.equal(subject, 'Du nouveau pour vous dans Cloud practice');
    assert.match(text, /Ben vous a répondu «\u00A0By/);
    assert.equal(wordsIn(['tlh']), wordsIn(['en-GB']));
  });

  test('is not sent to those who do not want it, who left, or who never came', async () => {
    assert.equal(await mailFor(community, 'ben'), undefined);
    assert.equal(await mailFor(await busy('off'), 'anna'), undefined);
    const left = await busy();
    await left.put('members/anna', {status: 'left'});
    assert.equal(await mailFor(left, 'anna'), undefined);
    assert.equal(await mailFor(community, 'otto'), undefined);
  });

  test('is not sent when all is read, or muted', async () => {
    const read = await busy();
    await read.put('state/anna', {readAt: ago(0)});
    assert.equal(await mailFor(read, 'anna'), undefined);
    const muted = await busy();
    await muted.put('state/anna', {mutes: ['board', 'quiet']});
    const {text} = await mailFor(muted, 'anna');
    assert.ok(!text.includes('Which ingress?') && !text.includes('Quiet one'));
  });

  test('is written by the server alone: no client puts a mail where it is sent from, nor reads one', async () => {
    await setDoc(doc(pastTheRules, 'mail/digest-1'), {to: ['anna@example.com']});
    for (const person of ['anna', 'stella', 'otto', 'guest', 'nobody']) {
      await assertDenied(setDoc(doc(as(person), 'mail/mine'), {to: ['all@example.com'], message: {text: 'Buy'}}));
      await assertDenied(getDoc(doc(as(person), 'mail/digest-1')));
    }
  });
});
