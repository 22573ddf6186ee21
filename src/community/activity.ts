import {dayOf} from '../model/member.js';
import {weekOf} from '../model/involvement.js';
import {refs} from '../model/records.js';
import type {Store} from '../store/store.js';
import {addToSet, serverTime} from '../store/transforms.js';
import {commitAs} from './commit.js';
import type {Community} from './community.js';
import {listInDirectory} from './directory.js';

type Here = Pick<Community, 'store' | 'session'>;

/** How long a member is shown to have been active, before that moves again: who was here when is nobody's business. */
const DAYS = 7;

/** What was noted already, for each store: the day on which somebody contributed. */
const noted = new WeakMap<Store, Map<string, number>>();

/**
 * Notes that somebody took part: for themselves in which week, for all once in seven days on which day. It follows a
 * contribution, and says nothing of failures: the next contribution will do as well.
 */
export async function noteActivity(community: Here, uid: string): Promise<void> {
  const {store} = community;
  const days = noted.get(store) ?? new Map<string, number>();
  noted.set(store, days);
  const today = dayOf();
  if (days.get(uid) === today) return;
  days.set(uid, today);
  await Promise.allSettled([noteWeek(community, uid), noteDay(community, uid, today)]);
}

/** Only where notes are kept of them: nothing begins with it. */
async function noteWeek(community: Here, uid: string): Promise<void> {
  const week = String(weekOf());
  const state = await community.store.get(refs.state(uid));
  if (!state || state.weeks.includes(week)) return;
  const data = {weeks: addToSet(week), updatedAt: serverTime()};
  await commitAs(community, uid, [{type: 'update', ref: refs.state(uid), data}]);
}

async function noteDay(community: Here, uid: string, today: number): Promise<void> {
  const member = await community.store.get(refs.member(uid));
  if (member?.status !== 'active' || today < member.activeOn + DAYS) return;
  await commitAs(community, uid, [
    {type: 'update', ref: refs.member(uid), data: {activeOn: today, updatedAt: serverTime()}},
    listInDirectory(uid, {...member, activeOn: today}),
  ]);
}
