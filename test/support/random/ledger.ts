import type {Data, Rows} from '../../../src/integrity/census.js';
import {refs} from '../../../src/model/records.js';
import {unpackVoice} from '../../../src/model/term.js';

/**
 * What was acknowledged: whatever a commit settled for. What was refused, or is not settled, is not in it; of what somebody says in one
 * place, and may say anew, the latest that was acknowledged counts, and nothing once a later one failed: it may have arrived all the same.
 */
export class Ledger {
  /** By the path of a post, a term or a note: every text that it was given. */
  readonly #texts = new Map<string, Set<string>>();
  /** What is there, be it what it may. */
  readonly #records = new Set<string>();
  /** Fields that only one person changes, or that nothing changes back: by path and field. */
  readonly #fields = new Map<string, {readonly path: string; readonly read: (data: Data) => unknown; value: unknown}>();

  wrote(path: string, text: string): void {
    this.#records.add(path);
    this.#texts.set(path, (this.#texts.get(path) ?? new Set()).add(text));
  }

  made(path: string): void {
    this.#records.add(path);
  }

  said(path: string, field: string, value: unknown, read = (data: Data): unknown => data[field]): void {
    this.#fields.set(`${path} ${field}`, {path, read, value});
  }

  forget(path: string, field: string): void {
    this.#fields.delete(`${path} ${field}`);
  }

  /** What was acknowledged and is not there, in words. */
  lostFrom(rows: Rows): string[] {
    const records = [...this.#records].filter((path) => !rows.has(path)).map((path) => `${path} is gone`);
    const texts = [...this.#texts].flatMap(([path, written]) => {
      const kept = textsOf(rows, path);
      return [...written].filter((text) => !kept.has(text)).map((text) => `${path} says “${text}” nowhere`);
    });
    const fields = [...this.#fields].flatMap(([name, {path, read, value}]) => {
      const data = rows.get(path);
      const is = data && read(data);
      return JSON.stringify(is) === JSON.stringify(value)
        ? []
        : [`${name} is ${JSON.stringify(is)}, and ${JSON.stringify(value)} was acknowledged`];
    });
    return [...records, ...texts, ...fields];
  }
}

/** All that something says or said. */
function textsOf(rows: Rows, path: string): ReadonlySet<unknown> {
  const data = rows.get(path) ?? {};
  const [collection = '', id = '', , post = ''] = path.split('/');
  const field = {threads: 'body', terms: 'gloss', notes: 'summary'}[collection]!;
  const versions = Array.from({length: Number(data.revision ?? 0)}, (_, number) =>
    collection === 'threads' ? refs.postRevision(id, post, number).path : `${path}/revisions/${number}`,
  );
  return new Set([data, ...versions.map((version) => rows.get(version) ?? {})].map((version: Data) => version[field]));
}

/** What somebody says of a term or a note: undefined for nothing, '' for that they agree. */
export const voiceOf =
  (uid: string) =>
  ({voices}: Data): unknown => {
    const entry = (voices as Record<string, string>)[uid];
    return entry === undefined ? undefined : unpackVoice(entry).reason;
  };
