import type {Formats} from '../../context/formats.js';
import {writeCsv} from '../../interchange/csv.js';
import type {PulseWords} from '../../locales/pulse/en.js';
import type {Pulse} from '../../model/pulse.js';
import {periodName} from './period-name.js';
import type {Section} from './sections.js';

/** What the pulse shows, as a table for a spreadsheet: too small groups are left out of it as they are of the screen. */
export function writePulseCsv(pulse: Pulse, sections: readonly Section[], words: PulseWords, formats: Formats): string {
  const [now, before] = [pulse.now, pulse.before].map(({period}) => periodName(period, formats.language));
  const {figure, definition} = words.columns;
  const rows = sections.flatMap(({heading, groups}) =>
    groups.flatMap(({name, form, rows: all, instead}) =>
      all.map((row) => {
        const title = form === 'lead' || name === heading ? row.name : `${name}: ${row.name}`;
        return [heading, title, instead ?? row.now.text, row.before?.text ?? '', row.about];
      }),
    ),
  );
  return writeCsv([[words.label, figure, now!, before!, definition], ...rows]);
}
