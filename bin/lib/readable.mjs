import {existsSync, writeFileSync} from 'node:fs';
import {NoCommunity} from './check.mjs';
import {MoveFault} from './move.mjs';
import {gather} from './places.mjs';
import {counted} from './words.mjs';

/** Writes what of a community is for people to read to an archive of pages and tables. */
export async function exportReadable({community, records, formats, out, print}, library) {
  // Every record that is read is paid for.
  if (existsSync(out)) throw new MoveFault(`${out} is there already. Name another.`);
  const {rows} = await gather(records, library);
  if (!rows.size) throw new NoCommunity(community);
  const readable = library.readableOf(community, rows);
  writeFileSync(out, library.readableArchive(readable, formats), {flag: 'wx'});
  const {thread, term, note, priority, member} = readable;
  const parts = [
    counted(thread.length, 'conversation'),
    counted(term.length, 'term'),
    counted(note.length, 'note'),
    counted(priority.length, 'priority', 'priorities'),
    counted(member.length, 'person', 'people'),
  ];
  print(`${community}: ${parts.join(', ')} are in ${out}.`);
}
