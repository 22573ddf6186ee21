/** What a page asks Firestore, as its requests say. */
export class Questions {
  /** @type {string[]} */
  #asked = [];
  #connections = 0;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname.endsWith('/Listen/channel') && request.method() === 'POST' && !url.searchParams.has('SID'))
        this.#connections++;
      this.#asked.push(...questionsIn(url.pathname, request.postData() ?? ''));
    });
  }

  /** What was asked until now: how often, on how many connections, and what of it more than once. */
  asked() {
    const repeated = this.#asked.filter((question, at) => this.#asked.indexOf(question) < at);
    return {connections: this.#connections, queries: this.#asked.length, repeated};
  }
}

/** The listeners that a message of a stream begins, or the query that a request is. Those that ask for the same are equal. */
export function questionsIn(path, sent) {
  if (/:run(Aggregation)?Query$/.test(path)) return [sent];
  if (!sent.includes('addTarget')) return [];
  return [...new URLSearchParams(sent).values()]
    .filter((message) => message.startsWith('{'))
    .flatMap((message) => {
      const {addTarget} = JSON.parse(message);
      return addTarget ? [JSON.stringify(addTarget.query ?? addTarget.documents)] : [];
    });
}
