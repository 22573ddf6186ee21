/**
 * Some of the members, in a process of their own: what it is to do comes as its first message. Each acts at moments of its own, however
 * long what it did before takes, so that a backend that is slow is given no rest.
 */
import {setTimeout as wait} from 'node:timers/promises';
import {setLogLevel} from 'firebase/firestore';
import {aPerson, library} from '../../../test/support/town.mjs';
import {countGiven, readsOf} from './given.mjs';
import {Member, threadsOf} from './member.mjs';

countGiven();
setLogLevel('silent');
const tell = (message) => process.send?.(message);

process.once('message', async ({project, community, from, count, threads, minutes, every}) => {
  const random = randomFrom(from + 1);
  const places = threadsOf(library, threads);
  const members = [];
  for (let number = from; number < from + count; number++) {
    const person = await aPerson(project, community, `member${number}`);
    const member = new Member({library, community: person, threads: places, random});
    await member.join();
    await member.open(number % threads);
    tell({kept: await member.reply()});
    members.push(member);
  }
  tell({ready: true});
  await new Promise((resolve) => process.once('message', resolve));

  const began = performance.now();
  const end = began + minutes * 60_000;
  const sum = (of) => members.reduce((total, member) => total + of(member), 0);
  const look = setInterval(() => tell({waiting: sum(({waiting}) => waiting)}), 1000);
  const weigh = setInterval(() => {
    globalThis.gc?.();
    tell({heap: process.memoryUsage().heapUsed / 1e6, at: (performance.now() - began) / 60_000});
  }, 5000);
  await Promise.all(members.map((member) => live(member)));
  clearInterval(look);
  clearInterval(weigh);
  tell({done: true, again: sum(({again}) => again), reads: sum(({uid}) => readsOf(uid))});
  await Promise.all(members.map((member) => member.close()));
  process.disconnect();

  async function live(member) {
    const running = [];
    for (let next = began + random() * every; next < end; next += -Math.log(1 - random()) * every) {
      await wait(Math.max(0, next - performance.now()));
      running.push(perform(member, next));
    }
    await Promise.all(running);
  }

  /** @param due When it was to begin: what has to wait for its turn takes longer. */
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
});

function randomFrom(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
