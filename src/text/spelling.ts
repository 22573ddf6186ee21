/** How many letters of a word may be wrong. Two neighbours swapped count as one. */
export function editsAllowed(word: string): number {
  if (word.length <= 3 || /^\p{N}+$/u.test(word)) return 0;
  return word.length <= 7 ? 1 : 2;
}

/** The word with each two neighbours swapped in turn: the most common slip, which counts as two edits in a plain index. */
export function swaps(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, index) => {
    return [...letters.slice(0, index), letter, letters[index]!, ...letters.slice(index + 2)].join('');
  });
}

/** Whether one word becomes the other by at most `limit` letters changed, left out, put in or swapped. */
export function isWithin(limit: number, from: string, to: string): boolean {
  if (Math.abs(from.length - to.length) > limit) return false;
  let beforeLast: number[] = [];
  let last = Array.from({length: to.length + 1}, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) edits = Math.min(edits, beforeLast[column - 2]! + 1);
      current.push(edits);
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length]! <= limit;
}
