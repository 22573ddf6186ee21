import type {Hours} from '../../model/profile.js';

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

/** The formatter of a time zone is costly to make. Undefined for one that this browser does not know. */
const made = new Map<string, Intl.DateTimeFormat | undefined>();

/** The time of day in a zone, such as “14:52”. @returns Undefined where it is not known. */
export function timeIn(zone: string, language: string, now = Date.now()): string | undefined {
  return formatter(language, zone, {hour: 'numeric', minute: '2-digit'})?.format(now);
}

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

function formatter(language: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  if (!timeZone) return undefined;
  const key = JSON.stringify([language, timeZone, options]);
  if (!made.has(key)) made.set(key, create(language, {...options, timeZone}));
  return made.get(key);
}

function create(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(language || 'en', options);
  } catch {
    return undefined; // No such zone, or no such language.
  }
}
