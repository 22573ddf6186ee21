/** Which tests may notice a mutant, by what the emulator said that they evaluate. */

/**
 * @param mutant As of `mutations.mjs`.
 * @param block The collections of its place.
 * @param chunks Runs of tests, each with what was `seen`: how often each expression came out true, false and otherwise; and with
 *   what each test has `written`.
 * @returns The tests of those in which the mutated expression would have come out as something else. First come the runs in which
 *   it does so often, which noticed others, and are quick; and of each those that write such records, try what it is about, or name
 *   a field of it.
 */
export function testsFor(mutant, block, chunks, testsOf) {
  const place = placeOf(mutant, chunks);
  const near = chunks
    .map((chunk) => ({chunk, ...(place ? differing(mutant, chunk.seen[place]) : {surely: 0, perhaps: 1})}))
    .filter(({surely, perhaps}) => surely + perhaps > 0);
  const rank = ({chunk: {noticed, milliseconds}, surely, perhaps}) =>
    milliseconds / ((1 + 5 * noticed) * Math.sqrt(surely || perhaps / 10_000));
  const all = near
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(({chunk, surely}) => {
      const tests = (testsOf.get(chunk.file) ?? []).slice(chunk.from, Math.max(chunk.to, chunk.from + 1));
      const fits = (test, i) =>
        Number(isAbout(chunk.written?.[i] ?? [], block)) + Number(tries(mutant, test)) + Number(names(mutant, test));
      return tests.map((test, i) => ({test, chunk, surely, fit: fits(test, i)}));
    });
  const classOf = ({surely, fit}) => (surely > 0 ? 0 : 4) + (3 - fit);
  return all.toSorted((a, b) => classOf(a) - classOf(b));
}

/** A test that only reads says nothing of what it reads. */
function isAbout(written, block) {
  return written.length === 0 || written.includes(block) || block.split('/').length < 2;
}

/** What allows more is noticed by a test of what is refused, and the other way round; a limit by one that goes as far as it. */
function tries({kind, after}, {file, name}) {
  if (kind === 'limit')
    return file === 'limits.test.mjs' || /\d|hundred|thousand|million|many|most|beyond|beside/.test(name);
  const isLaxer = kind === 'drop' ? after === 'true' : undefined;
  const isStricter = kind === 'drop' ? after === 'false' : kind === 'negate' || kind === 'list' || undefined;
  if (isLaxer) return !name.startsWith('allows');
  return !isStricter || !name.startsWith('refuses');
}

/** What is tried of a field is often called as the field is. */
function names({source, from, to}, {name}) {
  const line = source.slice(source.lastIndexOf('\n', from), source.indexOf('\n', to));
  const fields = line.match(/(?<=[.'])[a-z]\w+/gi) ?? [];
  return name.split(/\W+/).some((word) => fields.includes(word));
}

/** What takes the place of a condition is noticed only where the condition was not that already, or nothing that one can name. */
function differing({kind, after}, [yes, no, other] = [0, 0, 0]) {
  const isFixed = kind === 'drop' || kind === 'branch';
  if (!isFixed) return yes + no > 0 ? {surely: yes + no, perhaps: 0} : {surely: 0, perhaps: other};
  return {surely: after === 'true' ? no : yes, perhaps: other};
}

/** The expression that the emulator tells of, which leaves out brackets around it and at its end. */
function placeOf({kind, from, to, text}, chunks) {
  const places = allPlaces(chunks);
  if (kind === 'limit' || kind === 'list') {
    const around = places.filter((place) => place.from <= from && place.to >= to);
    return around.sort((a, b) => a.to - a.from - (b.to - b.from))[0]?.key;
  }
  const start = from + /^[\s(]*/.exec(text)[0].length;
  const within = places.filter((place) => place.from === start && place.to <= to);
  return within.sort((a, b) => b.to - a.to)[0]?.key;
}

const known = new WeakMap();

function allPlaces(chunks) {
  if (!known.has(chunks)) {
    const keys = new Set(chunks.flatMap(({seen}) => Object.keys(seen)));
    const places = [...keys].map((key) => {
      const [from, to] = key.split('-').map(Number);
      return {key, from, to};
    });
    known.set(chunks, places);
  }
  return known.get(chunks);
}
