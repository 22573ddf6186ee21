import {slugOf} from '../model/ids.js';
import {splitItems, writeCsv, type CsvRow} from './csv.js';
import {plainFromHtml} from './html-text.js';
import type {PlacedTerm, RawTerm, TermExport} from './term-import.js';

/** What only OpenMetadata's table has, as columns are compared. */
export const OPENMETADATA_COLUMNS = [
  'name',
  'parent',
  'displayname',
  'description',
  'synonyms',
  'relatedterms',
  'references',
  'tags',
  'reviewers',
  'owner',
  'glossarystatus',
  'status',
  'color',
  'iconurl',
  'extension',
];

const HEADINGS = [
  'parent',
  'name*',
  'displayName',
  'description',
  'synonyms',
  'relatedTerms',
  'references',
  'tags',
  'reviewers',
  'owner',
  'glossaryStatus',
  'color',
  'iconURL',
  'extension',
];

const BROADER = ['broader', 'partof'];
const NARROWER = ['narrower', 'haspart'];
const RELATION = /^(relatedto|synonym|broader|narrower|antonym|partof|haspart):/i;
const STATUSES = {draft: 'Draft', proposed: 'Draft', agreed: 'Approved', deprecated: 'Deprecated'} as const;
const URL_IN_SOURCE = /https?:\/\/[^\s;]+/;

/**
 * The terms of OpenMetadata's table of a glossary. A term's place in the hierarchy (`parent`, by full name) and relations with
 * a direction become broader terms; owners and reviewers are people of another system and stay behind.
 */
export function openMetadataTerms(rows: readonly CsvRow[]): PlacedTerm[] {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const named = rows.map((row) => {
    const name = row.cell('name').trim();
    const path = [...pathOf(row.cell('parent')).slice(1), name].join('\n');
    const id = slugOf(taken.has(slugOf(name)) ? path.replaceAll('\n', ' ') : name);
    taken.add(id);
    ids.set(path, id);
    return {row, id, name};
  });
  const idOf = (fullName: string) => {
    const path = pathOf(fullName);
    return ids.get(path.slice(1).join('\n')) ?? slugOf(path.at(-1) ?? '');
  };
  const broader = new Map(named.map(({id}) => [id, [] as string[]]));
  const related = new Map(named.map(({id}) => [id, [] as string[]]));
  for (const {row, id} of named) {
    const parent = pathOf(row.cell('parent'));
    if (parent.length > 1 || ids.has(parent[0] ?? '')) broader.get(id)!.push(idOf(row.cell('parent')));
    for (const relation of splitItems(row.cell('relatedterms'))) {
      const kind = RELATION.exec(relation)?.[1]?.toLowerCase() ?? 'relatedto';
      const other = idOf(relation.replace(RELATION, ''));
      if (BROADER.includes(kind)) broader.get(id)!.push(other);
      else if (NARROWER.includes(kind)) broader.get(other)?.push(id);
      else related.get(id)!.push(other);
    }
  }
  return named.map(({row, id, name}) => ({
    place: {line: row.line},
    raw: {...wordingOf(row, name), id, broader: broader.get(id), related: related.get(id)},
  }));
}

function wordingOf(row: CsvRow, name: string): RawTerm {
  const display = row.cell('displayname').trim();
  const label = display || name;
  const isSpelling = slugOf(name).replaceAll('-', '') === slugOf(label).replaceAll('-', '');
  return {
    label,
    aliases: [...splitItems(row.cell('synonyms')), ...(isSpelling ? [] : [name])],
    body: plainFromHtml(row.cell('description')),
    tags: splitItems(row.cell('tags')),
    sources: referencesOf(row.cell('references')),
    status: row.cell('glossarystatus') || row.cell('status'),
  };
}

/** `name;url;name;url` as `name url`. */
function referencesOf(cell: string): string[] {
  const parts = splitItems(cell);
  return parts.flatMap((part, index) => (index % 2 ? [] : [[part, parts[index + 1]].filter(Boolean).join(' ')]));
}

/** `Glossary."a.b".Term` in its parts. */
function pathOf(fullName: string): string[] {
  return [...fullName.matchAll(/"((?:[^"]|"")*)"|[^.]+/g)]
    .map(([whole, inner]) => (inner ?? whole).replaceAll('""', '"').trim())
    .filter(Boolean);
}

/**
 * What OpenMetadata takes of terms: names, definition, relations, addresses of sources, tags and status. Its terms have one
 * parent, so further broader terms are relations.
 */
export function writeOpenMetadataCsv(terms: readonly TermExport[], glossary: string): string {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const fullName = (id: string) => `${part(glossary)}.${part(byId.get(id)!.label)}`;
  const known = (ids: readonly string[]) => ids.filter((id) => byId.has(id));
  return writeCsv([
    HEADINGS,
    ...terms.map((term) => [
      '', // A flat list takes terms in any order; their hierarchy is in the relations.
      term.label,
      term.label,
      [term.gloss, term.body].filter(Boolean).join('\n\n'),
      items(term.expansion ? [...term.aliases, term.expansion] : term.aliases),
      items([
        ...known(term.broader).map((id) => `broader:${fullName(id)}`),
        ...known(term.related).map((id) => `relatedTo:${fullName(id)}`),
      ]),
      items(term.sources.flatMap(reference)),
      '', // Their tags must exist there first.
      '',
      '',
      STATUSES[term.status],
      '',
      '',
      '',
    ]),
  ]);
}

/** A name as part of a full name: in quotes where it has what separates these. */
function part(name: string): string {
  return /[."]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

function reference(source: string): string[] {
  const url = URL_IN_SOURCE.exec(source)?.[0];
  if (!url) return [];
  return [
    source
      .replace(url, '')
      .replace(/[:;\s]+$/, '')
      .trim() || new URL(url).hostname,
    url,
  ];
}

const items = (list: readonly string[]) => list.map((item) => item.replaceAll(';', ',')).join(';');
