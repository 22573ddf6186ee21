/** The formatter of a time zone is costly to make. Undefined for one that this browser does not know. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** The time of day in a zone, such as “14:52”. @returns Undefined where it is not known, or is the reader's own. */
export function timeIn(zone: string, language: string, now = Date.now()): string | undefined {
  const time = zone ? clock(zone, language)?.format(now) : undefined;
  return time === clock(undefined, language)?.format(now) ? undefined : time;
}

/** @param zone The reader's own if left out. */
function clock(zone: string | undefined, language: string): Intl.DateTimeFormat | undefined {
  const key = `${language} ${zone ?? ''}`;
  if (!clocks.has(key)) clocks.set(key, clockOf(zone, language));
  return clocks.get(key);
}

function clockOf(timeZone: string | undefined, language: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(language, {...(timeZone && {timeZone}), hour: 'numeric', minute: '2-digit'});
  } catch {
    return undefined;
  }
}
