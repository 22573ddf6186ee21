/** Which tests may notice a mutant, by what the emulator said that they evaluate. */

/**
 * @param mutant As of `mutations.mjs`.
 * @param chunks Runs of tests, each with what was `seen`: how often each expression came out true, false and otherwise.
 * @returns Those in which the mutated expression would have come out as something else, and how `often`.
 */
export function chunksFor(mutant, chunks) {
  const place = placeOf(mutant, chunks);
  return chunks
    .map((chunk) => ({chunk, often: place ? differing(mutant, chunk.seen[place]) : 1}))
    .filter(({often}) => often > 0);
}

/** What takes the place of a condition is noticed only where the condition was not that already. */
function differing({kind, after}, [yes, no, other] = [0, 0, 0]) {
  const isFixed = kind === 'drop' || kind === 'branch';
  if (!isFixed) return yes + no + other;
  return other + (after === 'true' ? no : yes);
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
