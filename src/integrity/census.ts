import {refs, type Kind, type Records} from '../model/records.js';
import {schemas} from '../model/schemas.js';
import type {Field, Schema} from '../model/schema.js';

/** The fields of a record. Times are milliseconds since the epoch, with microseconds as the fraction. */
export type Data = Readonly<Record<string, unknown>>;

/** The records of a community by their paths below it; '' is that of the community itself. */
export type Rows = ReadonlyMap<string, Data>;

/** A record with where it is. A field that it lacks, as an older version of this library did not write it, says nothing, and is not its own. */
export interface Row<K extends Kind> {
  readonly path: string;
  readonly id: string;
  /** The ids that its path names, from the first to its own: of a post, its conversation's and its own. */
  readonly ids: readonly string[];
  readonly data: Records[K];
}

/** What the paths of a kind look like, as `refs` makes them. */
const PATTERNS = (Object.entries(refs) as [Kind, (...parts: string[]) => {readonly path: string}][]).map(
  ([kind, ref]) => {
    const pattern = ref('*', '*', '*')
      .path.split('/')
      .map((part) => (part.includes('*') ? '[^/]+' : part))
      .join('/');
    return [kind, new RegExp(`^${pattern}$`)] as const;
  },
);

/** Undefined: it is none of ours, such as what a function of the administrator's writes. */
export function kindOf(path: string): Kind | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(path))?.[0];
}

/** What a field says that is not there. */
function nothingIn({type}: Field): unknown {
  if (type === 'integer' || type === 'time') return 0;
  if (type === 'map') return {};
  return type === 'lines' || type === 'ids' ? [] : '';
}

const NOTHING = Object.fromEntries(
  Object.entries(schemas).map(([kind, schema]: [string, Schema]) => [
    kind,
    Object.fromEntries(Object.entries(schema).map(([name, field]) => [name, nothingIn(field)])),
  ]),
);

function readable<K extends Kind>(kind: K, data: Data): Records[K] {
  return Object.assign(Object.create(NOTHING[kind]!), data) as Records[K];
}

/** All records of a community, by their kinds. */
export class Census {
  readonly #rows: Rows;
  readonly #byKind = new Map<Kind, Row<Kind>[]>();
  /** What the community is called where it is kept. */
  readonly community: string;

  constructor(community: string, rows: Rows) {
    this.community = community;
    this.#rows = rows;
    for (const [path, data] of rows) {
      const kind = kindOf(path);
      if (!kind) continue;
      const ids = path.split('/').filter((_, place) => place % 2 === 1);
      const row = {path, id: ids.at(-1) ?? community, ids, data: readable(kind, data)};
      const others = this.#byKind.get(kind);
      if (others) others.push(row);
      else this.#byKind.set(kind, [row]);
    }
  }

  of<K extends Kind>(kind: K): readonly Row<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly Row<K>[];
  }

  get<K extends Kind>({kind, path}: {readonly kind: K; readonly path: string}): Records[K] | undefined {
    const data = this.#rows.get(path);
    return data && readable(kind, data);
  }

  has(path: string): boolean {
    return this.#rows.has(path);
  }
}
