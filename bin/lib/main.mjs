import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {checkOne, NoCommunity, repairOne} from './check.mjs';
import {Firestore, FirestoreFault} from './firestore.mjs';
import {integritySnippet} from './integrity.mjs';
import {exportOne, importOne, MoveFault, peopleIn} from './move.mjs';
import {recordsIn} from './places.mjs';
import {exportReadable} from './readable.mjs';
import {accessToken} from './token.mjs';

export const USAGE = `Looks after the records of communities, past the rules: for administrators.

  praxis-elements check  --project ID [--community NAME]    says what does not hold
  praxis-elements check  --file FILE                        the same of an exported file
  praxis-elements repair --project ID [--community NAME]    says what would mend it; with --write, does it
  praxis-elements export --project ID --community NAME --file FILE    writes everything of a community to a file
  praxis-elements export … --format markdown                the same for people, as a ZIP archive of pages; or csv, or markdown,csv
  praxis-elements import --project ID --file FILE           writes what is in a file to a community, and checks it
  praxis-elements integrity --at ADDRESS                    says what to paste so that browsers check every file of the script

  --community NAME   only this one; else all. Of an import, what it is called from now on
  --database ID      another database than (default)
  --emulator HOST    host:port of a Firestore emulator; else FIRESTORE_EMULATOR_HOST
  --token TOKEN      an access token; else PRAXIS_TOKEN, else what gcloud says
  --format FORMATS   what an archive for people holds: markdown, csv or both
  --json             findings as JSON, one a line
  --resume           goes on with a file that was cut; an import always goes on where it was
  --overwrite        has records that say something else say what the file does
  --person OLD=NEW   who somebody is in the project imported to: their uid there. More than once
  --people FILE      the same as lines of OLD,NEW
  --at ADDRESS       where pages find the folder of the script: https://cdn.example/praxis/, or /praxis/
  --keep FILE        where repair keeps what records said before (praxis-before-TIME.jsonl)

The exit code is 0 where all holds, 1 where something was found, or is left, and 2 where it could not be looked at.`;

const options = {
  project: {type: 'string'},
  community: {type: 'string'},
  database: {type: 'string'},
  emulator: {type: 'string'},
  token: {type: 'string'},
  file: {type: 'string'},
  format: {type: 'string'},
  keep: {type: 'string'},
  at: {type: 'string'},
  person: {type: 'string', multiple: true, default: []},
  people: {type: 'string'},
  resume: {type: 'boolean', default: false},
  overwrite: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  write: {type: 'boolean', default: false},
  help: {type: 'boolean', default: false},
};

/**
 * @param {string[]} parameters - As they are typed.
 * @param {typeof import('../../src/interchange/administration.js')} library
 * @param {{print?: (line: string) => void, warn?: (line: string) => void, environment?: NodeJS.ProcessEnv}} [about]
 * @returns {Promise<number>} The exit code.
 */
export async function main(parameters, library, about = {}) {
  const {print = console.log, warn = console.error, environment = process.env} = about;
  try {
    const {values, positionals} = parseArgs({args: parameters, allowPositionals: true, options});
    if (values.help) {
      print(USAGE);
      return 0;
    }
    return await run({command: positionals, values, environment, print}, library);
  } catch (error) {
    const isKnown =
      [UsageError, FirestoreFault, MoveFault, NoCommunity].some((fault) => error instanceof fault) ||
      error.name === 'CommunityFileError';
    warn(isKnown || error.code ? error.message : (error.stack ?? String(error)));
    if (error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS')) warn(`\n${USAGE}`);
    return 2;
  }
}

class UsageError extends Error {}

const COMMANDS = {check, repair, export: exportAll, import: importAll, integrity};

async function run({command, values, environment, print}, library) {
  const [name, ...more] = command;
  const act = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
  if (!act || more.length) throw new UsageError(`Say ${Object.keys(COMMANDS).join(', ')}.`);
  return (await act({values, place: () => placeOf(values, environment, library), print}, library)) ? 0 : 1;
}

/** Each says whether all is well. */
async function check({values, place, print}, library) {
  if (values.file) return checkFile({values, print}, library);
  const at = place();
  let found = 0;
  for (const community of await communitiesOf(values, at)) {
    found += await checkOne({community, records: at.scan(community), print, asJson: values.json}, library);
  }
  return found === 0;
}

async function checkFile({values: {file, json}, print}, library) {
  const reader = new library.CommunityFileReader();
  const records = recordsIn(file, reader);
  const first = await records.next();
  const all = (async function* () {
    if (!first.done) yield first.value;
    yield* records;
  })();
  return (await checkOne({community: reader.head.community, records: all, print, asJson: json}, library)) === 0;
}

async function repair({values, place, print}, library) {
  if (values.file) throw new UsageError('A file is repaired once it is imported.');
  const at = place();
  let left = 0;
  for (const community of await communitiesOf(values, at)) {
    const keptIn = values.keep ?? `praxis-before-${new Date().toISOString().replace(/[:.]/g, '-')}.jsonl`;
    left += await repairOne({community, place: at, print, writes: values.write, keptIn}, library);
  }
  return left === 0;
}

async function exportAll({values: {community, file, resume, format}, place, print}, library) {
  if (!community || !file) throw new UsageError('Say which community, and to which file.');
  if (format !== undefined) {
    const formats = format.split(',');
    const unknown = formats.find((name) => !Object.hasOwn(library.READABLE_FORMATS, name));
    if (unknown !== undefined) throw new UsageError(`“${unknown}” is neither markdown nor csv.`);
    await exportReadable({community, records: place().scan(community), formats, out: file, print}, library);
    return true;
  }
  await exportOne({community, place: place(), out: file, resumes: resume, print}, library);
  return true;
}

async function importAll({values, place, print}, library) {
  const {file, community, overwrite} = values;
  if (!file) throw new UsageError('Say which file.');
  const people = values.people ? await peopleIn(values.people) : new Map();
  for (const pair of values.person) {
    const [from, to, ...more] = pair.split('=');
    if (!from || !to || more.length) throw new UsageError(`“${pair}” is not OLD=NEW.`);
    people.set(from, to);
  }
  const at = place();
  const name = await importOne({file, community, people, place: at, overwrites: overwrite, print}, library);
  if (!name) return false;
  return (await checkOne({community: name, records: at.scan(name), print}, library)) === 0;
}

async function integrity({values: {at}, print}) {
  if (!at || !/^(https?:\/\/|\/)[^"<>&\s]*$/.test(at))
    throw new UsageError('Say where pages find the folder of the script, with --at.');
  print(await integritySnippet(fileURLToPath(new URL('../../dist/cdn/', import.meta.url)), at));
  return true;
}

async function communitiesOf({community}, place) {
  const communities = community ? [community] : await place.communities();
  if (!communities.length) throw new UsageError('There is no community.');
  return communities;
}

function placeOf({project, database, emulator, token}, environment, library) {
  const at = emulator ?? environment.FIRESTORE_EMULATOR_HOST;
  if (!project) throw new UsageError('Say which project with --project.');
  let known;
  // Rules do not bind an emulator's owner.
  const ask = (isOld) => (at ? 'owner' : (known = (!isOld && known) || accessToken(token ?? environment.PRAXIS_TOKEN)));
  return new Firestore({project, database, emulator: at, token: ask}, library);
}
