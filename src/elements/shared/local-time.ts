/** The formatter of a time zone is costly to make. Undefined for one that this browser does not know. */
const made = new Map<string, Intl.DateTimeFormat | undefined>();

/** The time of day in a zone, such as “14:52”. @returns Undefined where it is not known. */
export function timeIn(zone: string, language: string, now = Date.now()): string | undefined {
  return formatter(language, zone, {hour: 'numeric', minute: '2-digit'})?.format(now);
}

/** The time of day in a zone, where it is not the same as the reader's own. @returns Undefined where it is, or is not known. */
export function timeElsewhere(zone: string, language: string, now = Date.now()): string | undefined {
  const time = timeIn(zone, language, now);
  return time === timeIn(ownZone(), language, now) ? undefined : time;
}

let own: string | undefined;

function ownZone(): string {
  return (own ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Undefined where a zone or a language is not known. */
export function formatter(language: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
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
