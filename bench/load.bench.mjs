import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {setLogLevel} from 'firebase/firestore';
import {Firestore} from '../bin/lib/firestore.mjs';
import {gather} from '../bin/lib/places.mjs';
import {ACTS} from './lib/load/member.mjs';
import {note, percentile, report, table} from './lib/figures.mjs';
import {growthBeside, growthOf} from './lib/slope.mjs';

export const title =
  'members who read and write in one community at once, on the emulator under the rules, each with a store and a connection of their own';

export const isLong = true;

const PROCESSES = 4;
const THREADS = 10;
/** Each does something so often on average, in milliseconds. At 30,000, the emulator falls behind on two cores, and never catches up. */
const EVERY = 90_000;
/** How often each process asks for the same without the library. */
const BARE_READ = 8000;
const BARE_WRITE = 16_000;
const MINUTE = 60_000;
/** Why it takes longer than the same asked for without the library, where it does. */
const WHY = {
  median:
    'a use case looks at what it needs to know before it commits, and whoever listens to the conversation is told meanwhile, on the same two cores',
  tail: 'not known: whatever the process or the emulator stands still for, bare has to wait for as well',
};
/** What an act is called, and what it is held against. */
const NAMES = {
  open: ['open a conversation', 'read'],
  reply: ['answer', 'write'],
  react: ['react', 'write'],
  edit: ['edit', 'write'],
  see: ['see what is new', 'write'],
};

export async function run({emulator, project, minutes = 10, members = 200}) {
  setLogLevel('silent');
  const {aPerson, aProject, library} = await import('../test/support/town.mjs');
  const place = await aProject(project, emulator);
  const id = 'load';
  const founder = await aPerson(place, id, 'stella');
  await library.found(founder, 'Load');
  await founder.close();
  const found = new Found();
  console.log('    Members join, each writes for the first time, and reads every conversation');
  const extent = {threads: THREADS, minutes, every: EVERY, bareRead: BARE_READ, bareWrite: BARE_WRITE};
  const config = {project: {id: project, emulator}, community: id, ...extent};
  const children = Array.from({length: PROCESSES}, (_, at) => {
    const count = Math.ceil(members / PROCESSES);
    return startProcess({...config, from: at * count, count}, (message) => found.take(at, message));
  });
  await Promise.all(children.map(({ready}) => ready));

  console.log(`    For ${minutes} minutes`);
  const began = performance.now();
  for (const {begin} of children) begin();
  const everySecond = setInterval(() => found.second((performance.now() - began) / MINUTE), 1000);
  await Promise.all(children.map(({done}) => done));
  clearInterval(everySecond);
  const drained = (performance.now() - began - minutes * MINUTE) / 1000;

  const records = new Firestore({project, emulator, token: () => 'owner'}, library);
  const {rows} = await gather(records.scan(id), library);
  tell(found);
  judge(found, {members, drained, ...lookedAt(found, rows), findings: library.check(id, rows)});
  note(
    `${members} members for ${minutes} minutes, in ${PROCESSES} processes; each does something every ${EVERY / 1000} seconds on average, whether what they did before is done or not, so that what has to wait counts as slow. Bare is the same asked of the emulator by the same processes meanwhile, at moments of its own, with requests of Node’s own: a head and a page of posts read, the documents of an answer written. The emulator works out rules on this machine’s own two cores, and takes one commit after the other: of Firestore itself these milliseconds say nothing. Memory is what a process holds once all is cleared up that nobody needs. The SDK keeps in it what was read or written, up to 40 MB for each person, and everybody has read every conversation before it begins; what was written since is kept in addition, and counted with what a document took when the conversations were read`,
  );
}

/** What the processes told. */
class Found {
  acts = Object.fromEntries(Object.keys(ACTS).map((name) => [name, {took: [], reads: 0, refused: 0}]));
  bare = {read: [], write: []};
  /** Path → what it must say; and path → who must have reacted. */
  said = new Map();
  reacted = new Map();
  /** How many acts waited for the backend, second by second. */
  waiting = [];
  /** What each process held, and what a document takes in it that is kept. */
  memory = Array.from({length: PROCESSES}, () => ({points: [], document: 0}));
  again = 0;
  reads = 0;
  reasons = {};
  #waits = Array.from({length: PROCESSES}, () => 0);

  take(child, {act, bare, took, reads, kept, refused, waiting, memory, document, done, again}) {
    if (kept) this.keep(kept);
    if (refused) this.refuse(act, refused);
    else if (bare) this.bare[bare].push(took);
    else if (act) {
      this.acts[act].took.push(took);
      this.acts[act].reads += reads;
    }
    if (waiting !== undefined) this.#waits[child] = waiting;
    if (document) this.memory[child].document = document;
    if (memory) this.memory[child].points.push(memory);
    if (done) [this.again, this.reads] = [this.again + again, this.reads + reads];
  }

  keep({path, body, reaction}) {
    if (body) this.said.set(path, body);
    else this.reacted.set(path, [...(this.reacted.get(path) ?? []), reaction]);
  }

  refuse(act, reason) {
    if (this.acts[act]) this.acts[act].refused++;
    const name = `${act}: ${reason.code ?? reason}`;
    this.reasons[name] = (this.reasons[name] ?? 0) + 1;
  }

  second(at) {
    this.waiting.push({at, value: this.#waits.reduce((sum, count) => sum + count, 0)});
  }
}

function startProcess(config, take) {
  const file = fileURLToPath(new URL('lib/load/process.mjs', import.meta.url));
  const child = fork(file, {execArgv: ['--expose-gc']});
  let tellReady;
  const ready = new Promise((resolve) => (tellReady = resolve));
  const done = new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`A process ended with ${code}.`))));
  });
  child.on('message', (message) => {
    if (message.ready) tellReady();
    take(message);
  });
  child.send(config);
  return {ready: Promise.race([ready, done]), done, begin: () => child.send({begin: true})};
}

/** What was acknowledged against what is kept. */
function lookedAt({said, reacted}, rows) {
  const times = new Map();
  for (const [path, {body}] of rows) if (path.includes('/posts/')) times.set(body, (times.get(body) ?? 0) + 1);
  const lost = [...said].filter(([path, body]) => rows.get(path)?.body !== body).length;
  const unsaid = [...reacted].flatMap(([path, people]) =>
    people.filter((uid) => !rows.get(path)?.reactions[uid]),
  ).length;
  const twice = [...said.values()].filter((body) => (times.get(body) ?? 0) > 1).length;
  return {lost: lost + unsaid, twice};
}

function tell({acts, bare, waiting}) {
  const row = (what, took, more) => ({
    what,
    cells: [took.length, ...[0.5, 0.95, 0.99].map((share) => percentile(took, share)), ...more].map((figure) =>
      figure === undefined ? undefined : {figure},
    ),
  });
  const rows = Object.entries(NAMES).map(([act, [name, like]]) => {
    const {took, reads, refused} = acts[act];
    const ratio = percentile(took, 0.5) / percentile(bare[like], 0.5);
    return row(name, took, [ratio, reads / took.length, refused]);
  });
  rows.push(row('bare: read a page', bare.read, [1, undefined, undefined]));
  rows.push(row('bare: write an answer', bare.write, [1, undefined, undefined]));
  table(['', 'Times', 'Median, ms', '95th, ms', '99th, ms', '× bare', 'Reads', 'Refused at last'], rows);
  table(
    ['Minute', 'Waiting on average', 'At most'],
    [...byMinute(waiting)].map(([minute, seconds]) => ({
      what: String(minute + 1),
      cells: [mean(seconds), Math.max(...seconds.map(({value}) => value))].map((figure) => ({figure})),
    })),
  );
}

function judge(found, {members, drained, lost, twice, findings}) {
  const {acts, bare, waiting, memory, said, reacted, again, reads, reasons} = found;
  const kept = said.size + [...reacted.values()].flat().length;
  const done = Object.values(acts).reduce((sum, {took}) => sum + took.length, 0);
  const refused = Object.values(acts).reduce((sum, one) => sum + one.refused, 0);
  if (Object.keys(reasons).length > 0) console.log(`    refused: ${JSON.stringify(reasons)}`);
  for (const {path, code} of findings.slice(0, 10)) console.log(`    ${code} ${path}`);
  report('acts', done);
  report('texts and reactions that were acknowledged', kept);
  report('of them lost', lost, 0);
  report('of them there twice', twice, 0);
  report('what the administrator’s check finds', findings.length, 0);
  report('acts that were refused at last', refused, 0);
  report('sent again, for the emulator had refused it', again);
  const half = Math.floor(waiting.length / 2);
  report('the most that waited at once', Math.max(...waiting.map(({value}) => value)), members);
  report(
    'waiting on average in the last half, more than in the first',
    mean(waiting.slice(half)) - mean(waiting.slice(0, half)),
    2,
  );
  report('until nothing waited, once nobody did anything more', drained, 10, 's');
  const ratio = (act, like, share) => percentile(acts[act].took, share) / percentile(bare[like], share);
  for (const [share, name, most] of /** @type {[number, string, number][]} */ ([
    [0.5, 'median', 2],
    [0.95, '95th', 2],
    [0.99, '99th', 3],
  ])) {
    const why = share === 0.5 ? WHY.median : WHY.tail;
    report(`open a conversation, ${name}, as a ratio to bare`, ratio('open', 'read', share), most, '', why);
    report(`answer, ${name}, as a ratio to bare`, ratio('reply', 'write', share), most, '', why);
  }
  const byActs = Object.values(acts).reduce((sum, one) => sum + one.reads, 0);
  report('reads an act, with what others wrote meanwhile', byActs / done);
  report('reads in all, for each act: with what was followed live', reads / done);
  const perProcess = members / PROCESSES;
  const most = (of) => Math.max(...memory.map(of));
  const documentsAt = (at) => most(({points}) => points.at(at)?.documents ?? NaN) / perProcess;
  const atEnd = most(({points}) => points.at(-1)?.heap ?? NaN);
  report(`memory of a process of ${perProcess} members, at the end, the largest`, atEnd, undefined, 'MB');
  const growth = most(({points}) => growthOf(points.map(({at, heap}) => ({at, value: heap}))).share);
  report('its growth over the last half', 100 * growth, 5, '%');
  report('what a document takes that is kept', 1000 * most(({document}) => document), 8, 'kB');
  report('documents kept for a member, at the beginning', documentsAt(0));
  report('and at the end', documentsAt(-1));
  const beside = most(({points, document}) => growthBeside(points, document).share);
  report('growth over the last half without what documents take that are kept more', 100 * beside, 2, '%');
}

const mean = (points) => points.reduce((sum, {value}) => sum + value, 0) / Math.max(1, points.length);

function byMinute(points) {
  const groups = new Map();
  for (const point of points) {
    const minute = Math.floor(point.at);
    groups.set(minute, [...(groups.get(minute) ?? []), point]);
  }
  return groups;
}
