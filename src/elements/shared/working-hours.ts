import type {Hours} from '../../model/profile.js';
import {formatter, timeIn} from './local-time.js';

/** What the clock says where somebody is. */
interface Clock {
  /** 1 for Monday to 7 for Sunday. */
  readonly day: number;
  /** Since midnight. */
  readonly minutes: number;
}

/** Whether somebody works now, until when, and if not, when they do. */
export type Working =
  | {readonly state: 'now'; readonly until: string}
  | {readonly state: 'later'; readonly from: string}
  | {readonly state: 'another-day'; readonly day: number};

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A time of day as a language writes it. @param time `HH:MM`. */
export function writeTime(time: string, language: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return timeIn('UTC', language, Date.UTC(2024, 0, 1, hour, minute)) ?? time;
}

/** The name of a day of the week. @param day 1 for Monday to 7 for Sunday. */
export function weekday(day: number, language: string, length: 'long' | 'short' = 'long'): string {
  const date = Date.UTC(2024, 0, day); // The first was a Monday.
  return formatter(language, 'UTC', {weekday: length})?.format(date) ?? '';
}

/** Whether somebody works at a moment. Hours may go on after midnight. @returns Undefined where their zone is not known. */
export function workingAt({days, from, to}: Hours, zone: string, now = Date.now()): Working | undefined {
  const clock = clockIn(zone, now);
  if (!clock || !days.length) return undefined;
  const {day, minutes} = clock;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const isOvernight = end <= start;
  const isToday = days.includes(day);
  const sinceYesterday = isOvernight && days.includes(day === 1 ? 7 : day - 1) && minutes < end;
  const sinceToday = isToday && minutes >= start && (isOvernight || minutes < end);
  if (sinceYesterday || sinceToday) return {state: 'now', until: to};
  if (isToday && minutes < start) return {state: 'later', from};
  const next = [1, 2, 3, 4, 5, 6, 7].map((ahead) => ((day - 1 + ahead) % 7) + 1).find((other) => days.includes(other));
  return next === undefined ? undefined : {state: 'another-day', day: next};
}

function clockIn(zone: string, now: number): Clock | undefined {
  const parts = formatter('en', zone, {weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
  if (!parts) return undefined;
  const said = new Map(parts.formatToParts(now).map(({type, value}) => [type, value]));
  const day = DAYS.indexOf(said.get('weekday') ?? '') + 1;
  return {day, minutes: Number(said.get('hour')) * 60 + Number(said.get('minute'))};
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
