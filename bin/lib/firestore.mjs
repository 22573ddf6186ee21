import {fieldsOf, recordOf} from './values.mjs';

/** How many records one answer brings. */
const PAGE = 300;
/** How often something is tried that failed by no fault of ours, and how long is waited at first, in milliseconds. */
const ATTEMPTS = 6;
const PAUSE = 500;
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** What Firestore answered, other than what was asked for. */
export class FirestoreFault extends Error {
  constructor(status, message, code = '') {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A project's database past its rules, by Google's REST interface. */
export class Firestore {
  #root;
  #documents;
  #token;
  #schemas;
  #kindOf;

  /**
   * @param {object} where
   * @param {string} where.project
   * @param {string} [where.database]
   * @param {string} [where.emulator] - `host:port`.
   * @param {(isOld: boolean) => string} where.token - Asked again when one has ended.
   * @param {{schemas: object, kindOf: (path: string) => string | undefined}} library
   */
  constructor({project, database = '(default)', emulator, token}, {schemas, kindOf}) {
    this.#root = emulator ? `http://${emulator}/v1` : 'https://firestore.googleapis.com/v1';
    this.#documents = `projects/${project}/databases/${database}/documents`;
    this.#token = token;
    this.#schemas = schemas;
    this.#kindOf = kindOf;
  }

  /** The ids of all communities. */
  async communities() {
    const ids = [];
    let pageToken = '';
    do {
      const query = `mask.fieldPaths=name&pageSize=${PAGE}&pageToken=${encodeURIComponent(pageToken)}`;
      const page = await this.#ask('GET', `${this.#documents}/communities?${query}`);
      ids.push(...(page.documents ?? []).map(({name}) => name.split('/').at(-1)));
      pageToken = page.nextPageToken;
    } while (pageToken);
    return ids;
  }

  /**
   * Every record of a community as one moment has them, by path, the community's own first.
   *
   * @param {string} [after] - The path of the last record that is known already.
   * @returns {AsyncGenerator<{path: string, data: object, updateTime: string}>}
   */
  async *scan(community, {after} = {}) {
    const parent = `${this.#documents}/communities/${community}`;
    const record = ({name, fields, updateTime}) => {
      return {path: name.slice(parent.length + 1), data: recordOf(fields), updateTime};
    };
    const [first] = await this.#ask('POST', `${this.#documents}:batchGet`, {documents: [parent]});
    const {readTime} = first;
    if (first.found && after === undefined) yield record(first.found);
    let last = after ? `${parent}/${after}` : '';
    for (let count = PAGE; count === PAGE;) {
      const structuredQuery = {
        from: [{allDescendants: true}],
        orderBy: [{field: {fieldPath: '__name__'}, direction: 'ASCENDING'}],
        ...(last && {startAt: {before: false, values: [{referenceValue: last}]}}),
        limit: PAGE,
      };
      const answers = await this.#ask('POST', `${parent}:runQuery`, {structuredQuery, readTime});
      const documents = answers.flatMap(({document}) => document ?? []);
      for (const document of documents) yield record(document);
      count = documents.length;
      last = documents.at(-1)?.name;
    }
  }

  /**
   * Writes records, all of them or none.
   *
   * @param {readonly {path: string, data?: object, fields?: string[], updateTime?: string, isNew?: boolean, isStamped?: boolean}[]} writes
   *   Without `data`, it is removed; with `fields`, only these are written; with `updateTime`, only if it has not changed since; stamped,
   *   it says that it changed now.
   */
  async commit(community, writes) {
    await this.#ask('POST', `${this.#documents}:commit`, {
      writes: writes.map((write) => this.#write(community, write)),
    });
  }

  #write(community, {path, data, fields, updateTime, isNew, isStamped}) {
    const name = `${this.#documents}/communities/${community}${path && `/${path}`}`;
    const currentDocument = isNew ? {exists: false} : updateTime ? {updateTime} : undefined;
    if (!data) return {delete: name, currentDocument};
    const stamp = isStamped && {updateTransforms: [{fieldPath: 'updatedAt', setToServerValue: 'REQUEST_TIME'}]};
    const written = isStamped
      ? Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'updatedAt'))
      : data;
    return {
      update: {name, fields: fieldsOf(written, this.#schemas[this.#kindOf(path)])},
      ...(fields && {updateMask: {fieldPaths: fields}}),
      ...(currentDocument && {currentDocument}),
      ...stamp,
    };
  }

  async #ask(method, path, body) {
    for (let attempt = 1, pause = PAUSE, isOld = false; ; attempt++, pause *= 2) {
      const answer = await this.#fetch(method, path, body, isOld).catch((error) => error);
      if (answer.ok) return answer.json();
      const mayPass = answer instanceof Error || PASSING.has(answer.status) || (answer.status === 401 && !isOld);
      if (!mayPass || attempt === ATTEMPTS) throw await faultOf(answer);
      isOld ||= answer.status === 401;
      if (answer.status !== 401) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  #fetch(method, path, body, isOld) {
    const url = `${this.#root}/${path}`;
    const headers = {authorization: `Bearer ${this.#token(isOld)}`, 'content-type': 'application/json'};
    return fetch(url, {method, headers, ...(body && {body: JSON.stringify(body)})});
  }
}

async function faultOf(answer) {
  if (answer instanceof Error) {
    return new FirestoreFault(0, `Firestore cannot be reached: ${answer.cause?.message ?? answer.message}`);
  }
  const text = await answer.text();
  try {
    const parsed = JSON.parse(text);
    const {message, status} = (Array.isArray(parsed) ? parsed[0] : parsed).error;
    return new FirestoreFault(answer.status, `Firestore says: ${message}`, status);
  } catch {
    return new FirestoreFault(answer.status, `Firestore answered ${answer.status}.`);
  }
}
