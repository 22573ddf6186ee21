/** How many answers each comment that answers none has: with them, a page of ten is forty comments. */
export const ANSWERS = 3;

const SENTENCES = [
  'We moved the nightly run to the spare pool, and **most** nights it is done by four.',
  'See `pool.yaml` for what it may take, and ask before you raise it.',
  'Ours restarts where it stopped, so that losing a machine costs ten minutes.',
  'The [runbook](https://intranet.example/runbook) says what to do when it is full.',
  'Nobody noticed for a week, which is the *best* one can say of a move.',
];

/**
 * A conversation as every contender gets it: each fourth comment begins something, the others answer it.
 *
 * @typedef {object} Comment
 * @property {number} id - From 1.
 * @property {number} root - The comment that it answers, or 0.
 * @property {string} author
 * @property {number} time
 * @property {string} text - Markdown.
 * @property {string} html
 *
 * @returns {Comment[]}
 */
export function commentsOf(count, now = Date.now()) {
  return Array.from({length: count}, (_, at) => {
    const place = at % (ANSWERS + 1);
    const text = [0, 1, 2].map((next) => SENTENCES[(at + next) % SENTENCES.length]).join(' ');
    return {
      ...{id: at + 1, root: place ? at + 1 - place : 0, author: `Person ${at % 40}`},
      ...{
        time: now - (count - at) * 60_000,
        text: `Comment ${at + 1}. ${text}`,
        html: htmlOf(`Comment ${at + 1}. ${text}`),
      },
    };
  });
}

/** The little of Markdown that these texts have. */
function htmlOf(text) {
  const marked = text
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')
    .replace(/`(.+?)`/g, '<code>$1</code>')
    .replace(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>');
  return `<p>${marked}</p>`;
}
