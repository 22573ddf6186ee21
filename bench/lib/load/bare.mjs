import {fieldsOf} from '../../../bin/lib/values.mjs';
import {PAGE} from './member.mjs';

/**
 * What the emulator takes for the same without the library and the SDK: the documents of a page, asked for, and the documents of a
 * reply, written, each with one request of Node's own, under the same rules and by somebody who is signed in as well.
 */
export class Bare {
  #url;
  #root;
  #community;
  #token;
  #library;

  constructor({library, project, community, token}) {
    const documents = `projects/${project.id}/databases/(default)/documents`;
    this.#url = `http://${project.emulator}/v1/${documents}`;
    this.#root = `${documents}/communities/${community.id}`;
    this.#library = library;
    this.#token = token;
    this.#community = community;
  }

  /** Gives how long it took, in milliseconds. */
  async read(thread) {
    const began = performance.now();
    const structuredQuery = {
      from: [{collectionId: 'posts'}],
      orderBy: [{field: {fieldPath: 'path'}, direction: 'ASCENDING'}],
      limit: PAGE,
    };
    const place = `communities/${this.#community.id}/threads/${thread.id}`;
    await Promise.all([this.#ask(`/${place}`), this.#ask(`/${place}:runQuery`, {structuredQuery})]);
    return performance.now() - began;
  }

  /** Writes a reply whose commit alone is ours. Gives what is kept, and how long the commit took. */
  async write(thread, body) {
    let took = 0;
    const {store} = this.#community;
    const commit = async (changes) => {
      const writes = changes.map((change) => this.#writeOf(change));
      const began = performance.now();
      await this.#ask(':commit', {writes});
      took += performance.now() - began;
    };
    const read = {get: store.get.bind(store), query: store.query.bind(store), watch: store.watch.bind(store)};
    const id = this.#library.createId();
    await this.#library.post({...this.#community, store: {...read, commit}}, {id, thread, body});
    return {took, kept: {path: this.#library.refs.post(thread.id, id).path, body}};
  }

  async #ask(path, body) {
    const answer = await fetch(`${this.#url}${path}`, {
      ...{method: body ? 'POST' : 'GET', headers: {authorization: `Bearer ${this.#token}`}},
      ...(body && {body: JSON.stringify(body)}),
    });
    const said = await answer.text();
    const {CommunityError} = this.#library;
    if (!answer.ok) throw new CommunityError(answer.status === 403 ? 'permission-denied' : 'unknown', {cause: said});
  }

  /** A change as Firestore's REST interface takes it. */
  #writeOf({type, ref, data}) {
    const schema = this.#library.schemas[ref.kind];
    const plain = {};
    const mask = [];
    const updateTransforms = [];
    const put = (name, key, value) => {
      const path = key === undefined ? name : `${name}.${quoted(key)}`;
      const transform = transformed(value);
      if (transform) return void updateTransforms.push({fieldPath: path, ...transform});
      mask.push(path);
      if (isTransform(value)) return; // Removed: named, and not given.
      if (key === undefined) plain[name] = value;
      else plain[name] = {...plain[name], [key]: value};
    };
    for (const [name, value] of Object.entries(data)) {
      const entries = schema[name]?.type === 'map' && !isTransform(value) ? Object.entries(value) : undefined;
      if (entries && type !== 'create') for (const [key, entry] of entries) put(name, key, entry);
      else put(name, undefined, value);
    }
    return {
      update: {name: `${this.#root}/${ref.path}`, fields: fieldsOf(plain, schema)},
      ...(type !== 'create' && {updateMask: {fieldPaths: mask}}),
      ...(type === 'update' && {currentDocument: {exists: true}}),
      updateTransforms,
    };
  }
}

const isTransform = (value) => typeof value === 'object' && value !== null && 'transform' in value;

function transformed(value) {
  if (!isTransform(value)) return undefined;
  const values = {values: value.values?.map((stringValue) => ({stringValue}))};
  switch (value.transform) {
    case 'server-time':
      return {setToServerValue: 'REQUEST_TIME'};
    case 'increment':
      return {increment: {integerValue: String(value.by)}};
    case 'add-to-set':
      return {appendMissingElements: values};
    case 'remove-from-set':
      return {removeAllFromArray: values};
    default:
      return undefined;
  }
}

const quoted = (key) => (/^[A-Za-z_]\w*$/.test(key) ? key : `\`${key.replace(/[\\`]/g, '\\$&')}\``);
