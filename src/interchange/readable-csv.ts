import {unmarkMentions} from '../text/mentions.js';
import {joinItems, writeCsv} from './csv.js';
import {writeGlossaryCsv} from './glossary-csv.js';
import {iso} from './iso.js';
import {writePeopleCsv} from './people-csv.js';
import {exportedTerm} from './term-import.js';
import type {Files, ReadableCommunity} from './readable-community.js';

type Cell = string | number | readonly string[];

/** A table of each kind, as spreadsheets open them. */
export function tablesOf({thread, post, term, note, priority, member}: ReadableCommunity): Files {
  return new Map([
    [
      'conversations.csv',
      table(thread, (one) => ({
        ...{id: one.id, title: one.title, kind: one.kind, state: one.state, page: one.key, tags: one.tags},
        ...{by: one.byline, posts: one.posts, accepted: one.accepted, outcome: one.outcome, reason: one.closedReason},
        ...{begun: iso(one.createdAt), latest: iso(one.lastAt)},
      })),
    ],
    [
      'posts.csv',
      table(post, (one) => ({
        ...{conversation: one.thread, id: one.id, answers: one.parent, by: one.byline, state: one.state},
        ...{text: unmarkMentions(one.body), written: iso(one.createdAt), changed: iso(one.updatedAt)},
      })),
    ],
    ['terms.csv', writeGlossaryCsv(term.filter(({label}) => label).map(exportedTerm))],
    [
      'knowledge.csv',
      table(note, (one) => ({
        ...{id: one.id, title: one.title, status: one.status, tags: one.tags, text: one.summary, by: one.editor},
        ...{reviewBy: one.reviewBy, begun: iso(one.createdAt), changed: iso(one.updatedAt)},
      })),
    ],
    [
      'priorities.csv',
      table(priority, (one) => ({
        ...{id: one.id, season: one.season, title: one.title, state: one.state, why: one.body, by: one.byline},
        ...{owners: Object.values(one.owners), supports: one.supports, outcome: one.outcome},
        begun: iso(one.createdAt),
      })),
    ],
    ['people.csv', writePeopleCsv(member)],
  ]);
}

/** A row of each record, under the names of its cells. */
function table<T>(records: readonly T[], cellsOf: (record: T) => Readonly<Record<string, Cell>>): string {
  const rows = records.map(cellsOf);
  return writeCsv([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row).map(cell))]);
}

const cell = (value: Cell) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : joinItems(value);
