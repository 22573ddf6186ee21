import {kindOf, type Data} from '../integrity/census.js';
import {reportIdOf} from '../model/moderation.js';
import {schemas} from '../model/schemas.js';
import type {Field, Schema} from '../model/schema.js';
import {tallyIdOf} from '../model/tally.js';
import type {CommunityFileRecord} from './community-file.js';

/** How a community is called, and who people are, where it comes from and where it goes. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Uids there, by those here: who is not in it keeps theirs. */
  readonly people: ReadonlyMap<string, string>;
  /** The uids of all who have a record here. Tallies have no name, and are found by them. */
  readonly uids: Iterable<string>;
}

/** Gives records the names that hold where a community goes. A record without any stays as it is. */
export class Mover {
  readonly #move: Move;
  readonly #tallies: ReadonlyMap<string, string>;

  constructor(move: Move) {
    this.#move = move;
    const {from, to, uids} = move;
    this.#tallies = new Map([...uids].map((uid) => [tallyIdOf(from, uid), tallyIdOf(to, this.#uid(uid))]));
  }

  moved({path, data}: CommunityFileRecord): CommunityFileRecord {
    const {from, to, people} = this.#move;
    const kind = kindOf(path);
    if (!kind || (from === to && people.size === 0)) return {path, data};
    const schema: Schema = schemas[kind];
    const fields: Data = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, this.#value(schema[name], name, value)]),
    );
    switch (kind) {
      case 'post':
        return {path, data: {...fields, community: to}};
      case 'tally': {
        const id = path.slice(path.lastIndexOf('/') + 1);
        return {path: path.replace(id, this.#tallies.get(id) ?? id), data: fields};
      }
      // One a person and target.
      case 'report':
        return {path: `reports/${reportIdOf(String(fields.by), String(fields.target))}`, data: fields};
      // It names who looks after a note.
      case 'knowledge':
        return {path, data: {...fields, entries: this.#entries(fields.entries as Readonly<Record<string, string>>)}};
      default:
        return {path: this.#path(path), data: fields};
    }
  }

  #uid(uid: string): string {
    return this.#move.people.get(uid) ?? uid;
  }

  #path(path: string): string {
    return path
      .split('/')
      .map((part) => this.#uid(part))
      .join('/');
  }

  #value(field: Field | undefined, name: string, value: unknown): unknown {
    if (field?.type === 'id') return this.#uid(String(value));
    if (field?.type === 'ids') return (value as readonly string[]).map((id) => this.#uid(id));
    if (field?.type === 'map') {
      return Object.fromEntries(Object.entries(value as Data).map(([key, entry]) => [this.#uid(key), entry]));
    }
    return name === 'target' || name === 'last' ? this.#path(String(value)) : value;
  }

  #entries(entries: Readonly<Record<string, string>>): Data {
    const renamed = (entry: string) =>
      entry
        .split('\n')
        .map((part) => this.#uid(part))
        .join('\n');
    return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, renamed(entry)]));
  }
}
