/** Of each test that failed, so many lines of what it said. */
const LINES = 20;

/** How both reporters name the file in which something failed. */
const FILE = /^\s*(?:✗|in) (test\/\S+\.test\.(?:ts|mjs))(?: |$)/;

/**
 * Picks what failed from what a suite prints: each line that begins with ✗, and those below it that are set further in.
 *
 * @returns `read` takes the next line; `lines` has what was picked so far, `files` the test files that it names.
 */
export function failuresIn() {
  const lines = [];
  /** @type {Set<string>} */
  const files = new Set();
  let left = 0;
  let indent = 0;
  return {
    lines,
    files,
    /** @param {string} line */
    read(line) {
      const inset = line.search(/\S/);
      if (/^\s*✗/.test(line)) {
        left = LINES;
        indent = inset;
      } else if (left > 0 && (inset === -1 || inset > indent)) {
        left--;
      } else {
        left = 0;
      }
      if (left === 0 || inset < 0) return;
      lines.push(line);
      const [, file] = FILE.exec(line) ?? [];
      if (file) files.add(file);
    },
  };
}
