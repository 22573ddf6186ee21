/** The formatter of a time zone is costly to make. Undefined for one that this browser does not know. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** The time of day in a zone, such as “14:52”. @returns Undefined where it is not known. */
export function timeIn(zone: string, language: string, now = Date.now()): string | undefined {
  if (!zone) return undefined;
  const key = `${language} ${zone}`;
  if (!clocks.has(key)) clocks.set(key, clockOf(zone, language));
  return clocks.get(key)?.format(now);
}

function clockOf(timeZone: string, language: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(language, {timeZone, hour: 'numeric', minute: '2-digit'});
  } catch {
    return undefined;
  }
}
