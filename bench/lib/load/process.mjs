/**
 * Some of the members, in a process of their own: what it is to do comes as its first message. Each acts at moments of its own, however
 * long what it did before takes, so that a backend that is slow is given no rest.
 */
import {setTimeout as wait} from 'node:timers/promises';
import {setLogLevel} from 'firebase/firestore';
import {aPerson, library, unsignedToken} from '../../../test/support/town.mjs';
import {Bare} from './bare.mjs';
import {countGiven, readsOf} from './given.mjs';
import {Member, threadsOf} from './member.mjs';
import {weigh} from './memory.mjs';

/** How many people ask for the same without the library, taking turns: rules let nobody write more. */
const BARE_PEOPLE = 3;
/** How often memory is weighed in so long a run. Everybody in the process stands still meanwhile, so not often. */
const WEIGHED = 12;

countGiven();
setLogLevel('silent');
const tell = (message) => process.send?.(message);

process.once('message', async ({project, community, from, count, threads, minutes, every, bareRead, bareWrite}) => {
  const random = randomFrom(from + 1);
  const places = threadsOf(library, threads);
  const members = [];
  for (let number = from; number < from + count; number++) {
    const {member} = await newcomer(`member${number}`, number);
    members.push(member);
  }
  const bare = [];
  for (let number = from; number < from + BARE_PEOPLE; number++) {
    const uid = `bare${number}`;
    const {person, member} = await newcomer(uid, number);
    const token = unsignedToken(project.id, uid, {name: uid});
    bare.push({member, bare: new Bare({library, project, community: person, token})});
  }
  const document = await readEverything();
  tell({ready: true, document});
  await new Promise((resolve) => process.once('message', resolve));

  const began = performance.now();
  const end = began + minutes * 60_000;
  const sum = (of) => members.reduce((total, member) => total + of(member), 0);
  const readBefore = sum(({uid}) => readsOf(uid));
  const look = setInterval(() => tell({waiting: sum(({waiting}) => waiting)}), 1000);
  const weighing = setInterval(
    () => tell({memory: {at: (performance.now() - began) / 60_000, ...weigh()}}),
    (minutes * 60_000) / WEIGHED,
  );
  let turn = 0;
  const next = () => [bare[++turn % BARE_PEOPLE].bare, places[turn % threads]];
  await Promise.all([
    ...members.map((member) => live(every, (due) => perform(member, due))),
    live(bareRead, (due) => readBare(...next(), due)),
    live(bareWrite, (due) => writeBare(...next(), due)),
  ]);
  clearInterval(look);
  clearInterval(weighing);
  tell({done: true, again: sum(({again}) => again), reads: sum(({uid}) => readsOf(uid)) - readBefore});
  await Promise.all([...members, ...bare.map(({member}) => member)].map((member) => member.close()));
  process.disconnect();

  async function newcomer(uid, number) {
    const person = await aPerson(project, community, uid);
    const member = new Member({library, community: person, threads: places, random});
    await member.join();
    await member.open(number % threads);
    tell({kept: await member.reply()});
    return {person, member};
  }

  /** What is new is then all that anybody has to keep in addition. Gives what a document takes that is kept, in megabytes. */
  async function readEverything() {
    const before = weigh();
    for (const member of members) await member.readAll();
    const after = weigh();
    return (after.heap - before.heap) / (after.documents - before.documents);
  }

  /** @param act Is told when it was to begin: what has to wait for its turn takes longer. */
  async function live(every, act) {
    const running = [];
    for (let next = began + random() * every; next < end; next += -Math.log(1 - random()) * every) {
      await wait(Math.max(0, next - performance.now()));
      running.push(act(next));
    }
    await Promise.all(running);
  }

  async function perform(member, due) {
    const act = member.choose();
    const before = readsOf(member.uid);
    try {
      const kept = await member[act]();
      tell({act, took: performance.now() - due, reads: readsOf(member.uid) - before, kept});
    } catch (cause) {
      tell({act, refused: cause.code ?? String(cause)});
    }
  }

  async function readBare(person, thread, due) {
    try {
      await person.read(thread);
      tell({bare: 'read', took: performance.now() - due});
    } catch (cause) {
      tell({act: 'bare', refused: cause.code ?? String(cause)});
    }
  }

  async function writeBare(person, thread, due) {
    const late = performance.now() - due;
    try {
      const {took, kept} = await person.write(thread, `Bare ${from}.${turn}.`);
      tell({bare: 'write', took: late + took, kept});
    } catch (cause) {
      tell({act: 'bare', refused: cause.code ?? String(cause)});
    }
  }
});

function randomFrom(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
