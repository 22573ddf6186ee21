import {NEWS_KINDS, type News, type NewsItem} from '../../model/news.js';
import type {Reader} from '../reading.js';
import type {Community} from '../community.js';
import {sources} from './sources.js';

const DAY = 24 * 60 * 60 * 1000;

/** How far back whoever was never here looks, and visitors always, in milliseconds. */
export const LOOK_BACK = 14 * DAY;

/** What a summary is about, in milliseconds. */
export const WEEK = 7 * DAY;

/** Since when there is news for a reader, in milliseconds. @param reader Undefined for visitors. */
export function newsSince(reader: Pick<Reader, 'state'> | undefined, now = Date.now()): number {
  return reader?.state?.visitedAt || now - LOOK_BACK;
}

/** Reads `since` as authors write it: a date, `2026-11-01`, or a number of days. @returns Undefined for anything else. */
export function readSince(since: string, now = Date.now()): number | undefined {
  const written = since.trim();
  const [, days] = /^(\d{1,4})$/.exec(written) ?? [];
  if (days) return now - Number(days) * DAY;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00`).getTime() : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/**
 * What happened since a time, as far as the store can tell cheaply. The number of reads depends neither on how large the community is
 * nor on how much happened: see `sources`.
 *
 * @throws {CommunityError} What the store throws, if any of it cannot be read: half of the news would pass for all of it.
 */
export async function readNews(community: Community, since: number): Promise<readonly News[]> {
  const told = await Promise.all(sources.map((read) => read(community, since)));
  const shown = told.flat().map((news) => ({...news, items: news.items.filter(isShown)}));
  const all = shown.filter(({items}) => items.length > 0);
  return all.sort((a, b) => NEWS_KINDS.indexOf(a.kind) - NEWS_KINDS.indexOf(b.kind));
}

/** Of what those who moderate hid there is no news. */
const isShown = ({title}: NewsItem): boolean => title !== '';

/**
 * What of it is news to somebody: not what they did themselves, what they have read already, or what they mute.
 *
 * @param reader Undefined for those of whom nothing is kept.
 */
export function newsTo(uid: string | undefined, reader: Reader | undefined, all: readonly News[]): readonly News[] {
  const isNew = ({by, kind, id, at}: NewsItem) => {
    if (by !== '' && by === uid) return false;
    if (kind !== 'thread' || !reader?.state) return true;
    const {mutes, seen, caughtUpAt} = reader.state;
    return !mutes.includes(id) && at > Math.max(seen[id] ?? 0, caughtUpAt);
  };
  return all.map((news) => ({...news, items: news.items.filter(isNew)})).filter(({items}) => items.length > 0);
}

/** When the latest of it happened, in milliseconds. @param since When nothing did. */
export function latestOf(all: readonly News[], since: number): number {
  return Math.max(since, ...all.flatMap(({items}) => items.map(({at}) => at)));
}
