import {gzipSync} from 'node:zlib';
import * as commonmark from 'commonmark-spec';
import {loadSources} from '../../scripts/lib/load-sources.mjs';
import {complete, write} from './emulated-records.mjs';

const NOUNS =
  'account agent alert archive backup bastion batch boundary budget cache catalogue certificate channel checkpoint cluster ' +
  'connector container contract credential dashboard dataset dependency deployment domain endpoint environment event failover ' +
  'feature firewall forecast gateway guardrail handover identity image incident index instance interface inventory journal key ' +
  'landing ledger limit listener mandate manifest metric migration mirror module node outage owner partition pipeline platform ' +
  'policy pool portfolio probe profile provider queue quota record region registry release replica request resource review ' +
  'role rollout route runbook sandbox scanner schedule schema secret segment service session shard signal snapshot source ' +
  'stack standard stream subnet supplier tenant threshold ticket token topology trace trigger vault vendor version volume zone';
/**
 * Writes a packed glossary into an emulator, past the rules, with terms as long as people write them.
 *
 * @returns {Promise<{documents: object[], size: number}>} Its documents, as Firestore keeps them, and their kilobytes after gzip.
 */
export async function emulateGlossary({emulator, project, community, terms}) {
  const model = await loadSources(`
    export {GLOSSARY_SHARD_SIZE, glossarySchema, packTerm} from './src/model/term.ts';
    export {HEADROOM} from './src/model/packing.ts';
    export {communitySchema} from './src/model/community.ts';
    export {termIdOf} from './src/model/ids.ts';
  `);
  const size = model.GLOSSARY_SHARD_SIZE - model.HEADROOM;
  const prose = commonmark.text.match(/[A-Za-z]{2,}/g);
  const entries = Array.from({length: terms}, (_, i) => termOf(i, prose)).map((term) => {
    return [model.termIdOf(term.label, term.lang), model.packTerm(term)];
  });
  const began = Date.now() - 3_600_000;
  const documents = [];
  for (let at = 0; at < terms; at += size) {
    const some = entries.slice(at, at + size);
    const shard = {entries: Object.fromEntries(some), last: some[0][0], updatedAt: began + at};
    documents.push(complete(model.glossarySchema, shard));
  }
  const about = {name: 'Bench', join: 'open', stewards: 1, lastRole: 'person-0', createdBy: 'person-0'};
  const times = {createdAt: began, updatedAt: began};
  await write({emulator, project, community}, [
    ['', complete(model.communitySchema, {...about, ...times})],
    ...documents.map((fields, shard) => [`glossary/${shard}`, fields]),
  ]);
  return {documents, size: gzipSync(JSON.stringify(documents)).length / 1000};
}

function termOf(number, prose) {
  const nouns = NOUNS.split(' ');
  const random = randomFrom(number + 1);
  const noun = () => nouns[random(nouns.length)];
  const label = `${nouns[number % nouns.length]} ${nouns[Math.floor(number / nouns.length) % nouns.length]}`;
  return {
    label: label[0].toUpperCase() + label.slice(1),
    status: ['agreed', 'proposed', 'agreed', 'draft'][number % 4],
    lang: 'en',
    gloss: saying(prose, random, 50 + random(100)),
    aliases: random(2) ? [] : [`${noun()} ${noun()}`],
    expansion: number % 4 ? '' : `${noun()} ${noun()} ${noun()}`,
    avoid: number % 10 ? [] : [`${noun()} ${noun()}`],
    tags: Array.from({length: random(3)}, () => nouns[random(20)]),
    broader: [],
    related: number % 6 ? [] : [`${noun()}-${noun()}`],
    concept: '',
    successor: '',
    different: number % 40 ? 0 : 1,
  };
}

/** Some prose of a length in characters, from anywhere. */
function saying(prose, random, length) {
  const at = random(prose.length - 60);
  return prose
    .slice(at, at + 60)
    .join(' ')
    .slice(0, length)
    .trim();
}

/** The same numbers at each run. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
