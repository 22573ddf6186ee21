/**
 * Sends a mail about what is new to those who asked for one in their inbox. Deploy it only if you want such mails: nothing else of the
 * library needs a server. `docs/mail.md` says how.
 *
 * It writes to the collection `mail`, which the Firebase extension "Trigger Email" sends. No client may write there: the rules let nobody.
 */
import {initializeApp} from 'firebase-admin/app';
import {getAuth} from 'firebase-admin/auth';
import {getFirestore} from 'firebase-admin/firestore';
import {logger} from 'firebase-functions';
import {defineString} from 'firebase-functions/params';
import {onSchedule} from 'firebase-functions/v2/scheduler';
import * as model from 'praxis-elements/digest-data.js';
import {digestOf, PERIODS} from './digest.mjs';
import {adminDatabase} from './admin-database.mjs';
import {readInbox} from './read.mjs';

/** The page of your intranet that has `<praxis-inbox mail>`. */
const inboxPage = defineString('INBOX_PAGE');
const timeZone = defineString('TIME_ZONE', {default: 'Europe/Paris'});

initializeApp();

export const dailyDigest = onSchedule({schedule: '0 7 * * *', timeZone}, () => sendAll('daily'));
export const weeklyDigest = onSchedule({schedule: '0 7 * * 1', timeZone}, () => sendAll('weekly'));

/** One person after the other: what fails for one is told, and the others get theirs. */
async function sendAll(wish) {
  const firestore = getFirestore();
  const now = Date.now();
  for (const community of await firestore
    .collection('communities')
    .get()
    .then(({docs}) => docs)) {
    const {docs} = await community.ref.collection('state').where('mail', '==', wish).get();
    for (const {id: uid} of docs) {
      try {
        await send(firestore, community, uid, now, wish);
      } catch (error) {
        // The log keeps no more of an error than what is said of it here.
        logger.error('A digest was not made', {community: community.id, uid, error: error.stack});
      }
    }
  }
}

async function send(firestore, community, uid, now, wish) {
  const account = await accountOf(uid);
  if (!account) return;
  // An address that nobody confirmed may be somebody else's.
  if (account.disabled || !account.email || !account.emailVerified) return;
  const database = adminDatabase(firestore, community.id);
  const found = await readInbox(database, community.id, uid, now - PERIODS[wish], now, model);
  const about = {
    community: community.get('name'),
    threads: found.threads,
    nameOf: found.nameOf,
    inbox: inboxPage.value(),
    now,
  };
  const message = digestOf({uid, state: found.state, member: found.member}, found.records, about, model);
  // Under an id of its own, so that a second try of the same day sends nothing twice.
  const id = `digest-${community.id}-${uid}-${new Date(now).toISOString().slice(0, 10)}`;
  if (message)
    await firestore
      .collection('mail')
      .doc(id)
      .set({to: [account.email], message});
}

/** Undefined for whoever has no account any more: what they wished for stays until they have themselves forgotten, and is no error. */
function accountOf(uid) {
  return getAuth()
    .getUser(uid)
    .catch((error) => {
      if (error.code !== 'auth/user-not-found') throw error;
    });
}
