import {groupBy} from '../model/group-by.js';
import {refs, type Kind} from '../model/records.js';
import {noteVersionIn} from '../model/note.js';
import {versionIn} from '../model/term.js';
import type {Census, Data, Row} from './census.js';
import type {Findings} from './finding.js';

type Versioned = 'post' | 'term' | 'note';

/** What has been changed n times has n earlier versions, numbered from 0. */
export function checkVersions(census: Census, findings: Findings): void {
  check(census, findings, {
    ...{kind: 'post', ofKind: 'postRevision'},
    pathOf: ([thread = '', name = ''], number) => refs.postRevision(thread, name, number).path,
    ownerOf: ({ids: [thread = '', name = '']}) => [thread, name.slice(0, name.lastIndexOf('.'))],
    ownerPath: ([thread = '', post = '']) => refs.post(thread, post).path,
    numberOf: ({id}) => Number(id.slice(id.lastIndexOf('.') + 1)),
    // What a lost version said is lost.
    inPlaceOf: ({id, data}, number) => ({
      ...{post: id, revision: number, body: '', by: (data as {author?: unknown}).author},
      updatedAt: (data as {updatedAt?: unknown}).updatedAt,
    }),
  });
  check(census, findings, {
    ...{kind: 'term', ofKind: 'termRevision'},
    ...oneBelow(
      (term, number) => refs.termRevision(term, number).path,
      (term) => refs.term(term).path,
    ),
    inPlaceOf: ({data}, number) => ({...versionIn(data as never), revision: number, ...timeOf(data)}),
  });
  check(census, findings, {
    ...{kind: 'note', ofKind: 'noteRevision'},
    ...oneBelow(
      (note, number) => refs.noteRevision(note, number).path,
      (note) => refs.note(note).path,
    ),
    inPlaceOf: ({data}, number) => ({...noteVersionIn(data as never), revision: number, ...timeOf(data)}),
  });
}

interface Versions {
  readonly kind: Versioned;
  readonly ofKind: Kind;
  readonly pathOf: (owner: readonly string[], number: number) => string;
  readonly ownerOf: (revision: Row<Kind>) => readonly string[];
  readonly ownerPath: (owner: readonly string[]) => string;
  readonly numberOf: (revision: Row<Kind>) => number;
  /** What stands in for a version that is missing: what there is now says the same as that did, as far as anybody knows. */
  readonly inPlaceOf: (owner: Row<Versioned>, number: number) => Data;
}

const oneBelow = (pathOf: (id: string, number: number) => string, ownerPath: (id: string) => string) => ({
  pathOf: ([id = '']: readonly string[], number: number) => pathOf(id, number),
  ownerOf: ({ids: [id = '']}: Row<Kind>) => [id],
  ownerPath: ([id = '']: readonly string[]) => ownerPath(id),
  numberOf: ({id}: Row<Kind>) => Number(id),
});

const timeOf = (data: object) => ({updatedAt: (data as {updatedAt?: unknown}).updatedAt});

function check(census: Census, findings: Findings, versions: Versions): void {
  const {kind, ofKind, pathOf, ownerOf, ownerPath, numberOf, inPlaceOf} = versions;
  const kept = groupBy(census.of(ofKind), (row) => ownerPath(ownerOf(row)));
  for (const row of census.of(kind)) {
    const {path, ids, data} = row;
    const earlier = kept.get(path) ?? [];
    for (const revision of earlier) {
      const number = numberOf(revision);
      const own = kind === 'post' ? {post: row.id, revision: number} : {revision: number};
      findings.expect(revision.path, revision.data, own);
    }
    const numbers = new Set(earlier.map(numberOf));
    let inARow = 0;
    while (numbers.has(inARow)) inARow++;
    if (inARow === data.revision && numbers.size === inARow) continue;
    const {meaning = 0} = data as {readonly meaning?: number};
    // Where they are all there, it is the number that is wrong; else there are gaps.
    if (numbers.size === inARow && meaning <= inARow) {
      const code = inARow > data.revision ? 'version-extra' : 'version-missing';
      const mend = {path, set: {revision: inARow}};
      findings.add({code, path, field: 'revision', is: data.revision, should: inARow, mend});
      continue;
    }
    const end = Math.max(data.revision, meaning, ...[...numbers].map((number) => number + 1));
    for (let number = 0; number < end; number++) {
      if (numbers.has(number)) continue;
      const missing = pathOf(ids, number);
      const create = inPlaceOf(row, number);
      const lost = {
        code: 'version-missing',
        path: missing,
        field: '',
        is: undefined,
        should: `version ${number}`,
      } as const;
      findings.add({...lost, mend: {path: missing, create}});
    }
  }
  for (const [owner, revisions] of kept) {
    if (!census.has(owner)) for (const {path} of revisions) findings.orphan(path, owner);
  }
}
