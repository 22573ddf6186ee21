import type {Period} from '../../model/pulse.js';

/** The name of a period: “November 2026”, “October – December 2026”, “2026”. */
export function periodName({unit, from, to}: Period, language: string): string {
  const options = {
    year: 'numeric',
    ...(unit !== 'year' && {month: 'long'}),
    timeZone: 'UTC',
  } as const satisfies Intl.DateTimeFormatOptions;
  const format = new Intl.DateTimeFormat(language, options);
  return unit === 'quarter' ? format.formatRange(from, to - 1) : format.format(from);
}
