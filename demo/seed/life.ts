import {CHARTER_FIELDS} from '../../src/model/charter.js';
import {dayOf} from '../../src/model/member.js';
import {refs, type Records} from '../../src/model/records.js';
import {requestIdOf} from '../../src/model/request.js';
import {talliedIn, TALLY_FIELDS, tallyIdOf} from '../../src/model/tally.js';
import {packVoice, type Term} from '../../src/model/term.js';
import type {Change} from '../../src/store/store.js';
import type {Said} from './conversations.js';
import {DAY, nameOf, type Seed, type SeedLife} from './form.js';

/** When members said the last they say of terms. */
const VOICED_DAYS_AGO = 6;

/** What is known of a term beside what it says: who looks after it, and what members make of it. */
export function lifeOfTerm({people, life}: Seed, id: string, now: number): Partial<Term> {
  const {steward = '', reviewInDays, voices = {}} = life?.terms[id] ?? {};
  const entries = Object.entries(voices);
  const last = entries.at(-1)?.[0];
  return {
    // Whoever looks after it finds that in their inbox.
    ...(last && {voicedBy: last, voicedAt: now - VOICED_DAYS_AGO * DAY}),
    steward,
    reviewBy: reviewInDays === undefined ? '' : new Date(now + reviewInDays * DAY).toISOString().slice(0, 10),
    voices: Object.fromEntries(
      entries.map(([uid, reason]) => [uid, packVoice({meaning: 0, name: nameOf(people, uid), reason})]),
    ),
    same: entries.filter(([, reason]) => !reason).length,
    different: entries.filter(([, reason]) => reason).length,
  };
}

/** The charter, and the terms that people miss. */
export function lifeChanges({people, life}: Seed, now: number): Change[] {
  if (!life) return [];
  const requests = life.requests.map(({label, daysAgo, searches, uses, supporters, term = ''}): Change => {
    const then = now - daysAgo * DAY;
    const names = Object.fromEntries(supporters.map((uid) => [uid, nameOf(people, uid)]));
    const wanted = searches + uses + supporters.length;
    const state = term ? ('answered' as const) : ('open' as const);
    const data = {label, searches, uses, supporters: names, wanted, state, term, createdAt: then, updatedAt: then};
    return {type: 'merge', ref: refs.request(requestIdOf(label)), data};
  });
  return [charterChange(people, life.charter, now), ...requests];
}

function charterChange(people: Seed['people'], charter: SeedLife['charter'], now: number): Change {
  const {daysAgo, author, ...said} = charter;
  const then = now - daysAgo * DAY;
  const byline = nameOf(people, author);
  const nothing = Object.fromEntries(CHARTER_FIELDS.map((field) => [field, '']));
  const data = {
    ...nothing,
    ...said,
    // Of no substance: nobody who tries the demo has to agree to anything before they can write.
    ...{number: 1, note: '', substance: 0, base: 0, openUntil: dayOf(then) + 7, state: 'effective' as const},
    ...{author, byline, decidedBy: author, decidedByline: byline},
    ...{decidedAt: then + 7 * DAY, createdAt: then, updatedAt: then + 7 * DAY},
  };
  return {type: 'merge', ref: refs.charter(1), data: data as Records['charter']};
}

/** How many posts each wrote, in every year, quarter and month. */
export function tallyChanges(community: string, said: readonly Said[]): Change[] {
  const tallies = new Map<string, {year: number; id: string; tally: Record<string, number>}>();
  for (const {author, time} of said) {
    const date = new Date(time);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
    const id = tallyIdOf(community, author);
    const nothing = Object.fromEntries(TALLY_FIELDS.map((field) => [field, 0]));
    const {tally} = tallies.get(`${year} ${id}`) ?? {tally: nothing};
    for (const field of talliedIn(month)) tally[field] = (tally[field] ?? 0) + 1;
    Object.assign(tally, {month, updatedAt: time});
    tallies.set(`${year} ${id}`, {year, id, tally});
  }
  return [...tallies.values()].map(({year, id, tally}) => ({
    ...{type: 'merge', ref: refs.tally(year, id)},
    data: tally as unknown as Records['tally'],
  }));
}
