/** For how long work goes on before the page has its turn, in milliseconds: half of what a frame has. */
const TURN = 8;

/** How often the time is looked at costs more than a step: a step is a few microseconds. */
const STEPS = 16;

/**
 * Does long work in turns with the page, so that nobody notices it; the first turn is at once, and short work is done with it.
 *
 * @param work Stops after each step, a small fraction of a turn.
 * @param done Called with what it comes to.
 * @returns The way to give it up.
 */
export function inTurns<R>(work: Iterator<unknown, R>, done: (result: R) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const turn = () => {
    const end = performance.now() + TURN;
    do {
      for (let step = 0; step < STEPS; step++) {
        const {done: isDone, value} = work.next();
        if (isDone) return done(value);
      }
    } while (performance.now() < end && !isOver);
    if (!isOver) timer = setTimeout(turn);
  };
  turn();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Sorts as `toSorted` does, a step at a time. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let place = 0; place < runs.length; place += 2) {
      merged.push(yield* merge(runs[place]!, runs[place + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Small enough to be sorted in one step. */
const RUN = 32;

function* merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < a.length || right < b.length) {
    if (merged.length % RUN === RUN - 1) yield;
    const isLeft = right === b.length || (left < a.length && compare(a[left]!, b[right]!) <= 0);
    merged.push(isLeft ? a[left++]! : b[right++]!);
  }
  return merged;
}
