/**
 * Takes a glossary file, such as JSON in the forms that the import dialog reads, into the demo or an emulated community:
 *
 *     npm run seed -- FILE                          for the demo, when a browser opens it for the first time
 *     npm run seed -- FILE --lang en,fr             only terms in these languages
 *     npm run seed -- FILE --emulator 127.0.0.1:8080 --project demo-praxis --community cloud-practice
 *                                                   for a community on a Firestore emulator, under its rules
 *
 * A file with anything wrong in it changes nothing. The exit code is 1 for such a file or when writing failed, and 2
 * when the command was not understood.
 */
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {loadSources} from './lib/load-sources.mjs';
import {root} from './lib/process.mjs';
import {seedEmulator} from './lib/seed-emulator.mjs';

const USAGE =
  'npm run seed -- FILE [--lang en,fr] [--emulator 127.0.0.1:8080 --project demo-praxis --community NAME --as UID]';
const TOLD = 20;

const {file, options} = readCommand();
const {readGlossary, ImportError, en, Formats} = await loadSources(`
  export {readGlossary} from './src/interchange/read-glossary.ts';
  export {ImportError} from './src/interchange/import-error.ts';
  export {default as en} from './src/locales/en.ts';
  export {Formats} from './src/context/formats.ts';
`);
const formats = Formats.for('en');
const entries = chooseLanguages(await readFile());
if (options.emulator) await toEmulator();
else toDemo();

function readCommand() {
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {
        lang: {type: 'string'},
        out: {type: 'string', default: join(root, 'demo', 'seed', 'local', 'glossary.json')},
        emulator: {type: 'string'},
        project: {type: 'string', default: 'demo-praxis'},
        community: {type: 'string', default: 'cloud-practice'},
        as: {type: 'string', default: 'seed'},
      },
    });
    if (positionals.length === 1) return {file: positionals[0], options: values};
    end(2, `Name one file:\n  ${USAGE}`);
  } catch (error) {
    end(2, `${error.message}\n  ${USAGE}`);
  }
}

async function readFile() {
  const {import: words} = await en.interchange();
  try {
    const {size} = statSync(file);
    const arrayBuffer = async () => new Uint8Array(readFileSync(file)).buffer;
    const {entries, languages, notices} = await readGlossary([{name: file, size, arrayBuffer}], 'en');
    const counts = Object.entries(languages).map(([lang, count]) => `${count} ${lang}`);
    console.log(`${file} holds ${entries.length} terms: ${counts.join(', ')}.`);
    for (const notice of notices.slice(0, TOLD))
      console.log(`  ${words.problem(notice, words.notices[notice.code](notice), formats)}`);
    return entries;
  } catch (error) {
    if (error.code)
      end(1, `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file.' : error.message}`);
    if (!(error instanceof ImportError)) throw error;
    const problems = error.problems.map((problem) => {
      const reason = words.problems[problem.code](problem, formats);
      return problem.code === 'not-json' ? reason : words.problem(problem, reason, formats);
    });
    const more = problems.length > TOLD ? [words.moreProblems(problems.length - TOLD, formats)] : [];
    end(1, [`${file} is not taken:`, ...problems.slice(0, TOLD), ...more].join('\n  '));
  }
}

function chooseLanguages(entries) {
  const wanted = options.lang
    ?.toLowerCase()
    .split(',')
    .map((lang) => lang.trim())
    .filter(Boolean);
  if (!wanted?.length) return entries;
  const chosen = entries.filter(({lang}) => wanted.includes(lang));
  if (!chosen.length) end(1, `${file} has no term in ${wanted.join(', ')}.`);
  return chosen;
}

function toDemo() {
  const {out} = options;
  mkdirSync(dirname(out), {recursive: true});
  // Where a term stood elsewhere is no part of it.
  const json = JSON.stringify(entries, (key, value) => (key === 'standing' ? undefined : value), 1);
  writeFileSync(out, `${json}\n`);
  console.log(
    `${entries.length} terms are in ${relative(process.cwd(), out)}. The demo takes them in when a browser opens it for the first time.`,
  );
}

async function toEmulator() {
  const {emulator, project, community, as} = options;
  try {
    const {added, changed, unchanged} = await seedEmulator(entries, {emulator, project, community, uid: as});
    console.log(
      `${added} terms are new, ${changed} changed, ${unchanged} unchanged in “${community}” (${project} at ${emulator}).`,
    );
    process.exit(0); // The SDK may keep a connection open.
  } catch (error) {
    const {code, detail} = error;
    end(1, code in en.errors ? `${error.message}: ${en.errors[code](detail, formats)}` : error.message);
  }
}

function end(code, message) {
  console.error(message);
  process.exit(code);
}
