import {parseArgs} from 'node:util';
import {checkOne, NoCommunity, repairOne} from './check.mjs';
import {Firestore, FirestoreFault} from './firestore.mjs';
import {recordsIn} from './places.mjs';
import {accessToken} from './token.mjs';

export const USAGE = `Looks after the records of communities, past the rules: for administrators.

  praxis-elements check  --project ID [--community NAME]    says what does not hold
  praxis-elements check  --file FILE                        the same of an exported file
  praxis-elements repair --project ID [--community NAME]    says what would mend it; with --write, does it

  --community NAME   only this one; else all
  --database ID      another database than (default)
  --emulator HOST    host:port of a Firestore emulator; else FIRESTORE_EMULATOR_HOST
  --token TOKEN      an access token; else PRAXIS_TOKEN, else what gcloud says
  --json             findings as JSON, one a line
  --keep FILE        where repair keeps what records said before (praxis-before-TIME.jsonl)

The exit code is 0 where all holds, 1 where something was found, or is left, and 2 where it could not be looked at.`;

const options = {
  project: {type: 'string'},
  community: {type: 'string'},
  database: {type: 'string'},
  emulator: {type: 'string'},
  token: {type: 'string'},
  file: {type: 'string'},
  keep: {type: 'string'},
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
      [UsageError, FirestoreFault, NoCommunity].some((fault) => error instanceof fault) ||
      error.name === 'CommunityFileError';
    warn(isKnown || error.code ? error.message : (error.stack ?? String(error)));
    if (error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS')) warn(`\n${USAGE}`);
    return 2;
  }
}

class UsageError extends Error {}

async function run({command, values, environment, print}, library) {
  const [name, ...more] = command;
  if (!['check', 'repair'].includes(name) || more.length) throw new UsageError('Say “check” or “repair”.');
  if (values.file) {
    if (name === 'repair') throw new UsageError('A file is repaired once it is imported.');
    const reader = new library.CommunityFileReader();
    const records = recordsIn(values.file, reader);
    const first = await records.next();
    const all = (async function* () {
      if (!first.done) yield first.value;
      yield* records;
    })();
    return (await checkOne({community: reader.head.community, records: all, print, asJson: values.json}, library))
      ? 1
      : 0;
  }
  const place = placeOf(values, environment, library);
  const communities = values.community ? [values.community] : await place.communities();
  if (!communities.length) throw new UsageError('There is no community.');
  let left = 0;
  for (const community of communities) {
    const about = {community, place, print, asJson: values.json, records: place.scan(community)};
    const keptIn = values.keep ?? `praxis-before-${new Date().toISOString().replace(/[:.]/g, '-')}.jsonl`;
    left +=
      name === 'check'
        ? await checkOne(about, library)
        : await repairOne({...about, writes: values.write, keptIn}, library);
  }
  return left ? 1 : 0;
}

function placeOf({project, database, emulator, token}, environment, library) {
  const at = emulator ?? environment.FIRESTORE_EMULATOR_HOST;
  if (!project) throw new UsageError('Say which project with --project.');
  let known;
  // Rules do not bind an emulator's owner.
  const ask = (isOld) => (at ? 'owner' : (known = (!isOld && known) || accessToken(token ?? environment.PRAXIS_TOKEN)));
  return new Firestore({project, database, emulator: at, token: ask}, library);
}
