import {TermReader} from './term-reader.js';
import type {Place} from './import-error.js';
import type {GlossaryFile, PlacedTerm, RawTerm, TermExport} from './term-import.js';

/**
 * How terms stand in SKOS, the vocabulary of the W3C for thesauri. Each term is one `skos:Concept`:
 *
 * | Term                | SKOS                                                                              |
 * | ------------------- | --------------------------------------------------------------------------------- |
 * | label, aliases      | `skos:prefLabel`, `skos:altLabel`                                                 |
 * | avoid               | `skos:hiddenLabel`                                                                |
 * | gloss, body         | `skos:definition`, `dcterms:description` (Markdown)                               |
 * | contexts, senses    | `skos:scopeNote` with a node of `rdf:value` (the sense) and `praxis:context`      |
 * | broader, related    | `skos:broader` (and `skos:narrower` the other way), `skos:related`                |
 * | concept             | `praxis:concept`, and `skos:exactMatch` between its variants in other languages   |
 * | tags, sources       | `dcterms:subject`, `dcterms:source`                                               |
 * | status              | `praxis:status`, and `owl:deprecated` when it is                                  |
 * | successor           | `dcterms:isReplacedBy`                                                            |
 * | expansion, steward, reviewBy | `praxis:expansion`, `praxis:steward`, `praxis:reviewBy`                  |
 * | id, lang            | `dcterms:identifier`, `dcterms:language`                                          |
 */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  praxis: 'urn:praxis:vocabulary#',
} as const;

/** `skos:prefLabel`. */
export type Name = `${keyof typeof PREFIXES}:${string}`;

export type Value =
  | {readonly iri: string}
  | {readonly text: string; readonly lang?: string; readonly type?: Name}
  | {readonly parts: readonly (readonly [Name, Value])[]};

/** A thing and what is said of it. */
export interface Description {
  readonly iri: string;
  readonly type: Name;
  readonly says: readonly (readonly [Name, Value])[];
}

const URL_ALONE = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%[\]-]+$/;
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(?:-[a-zA-Z\d]{1,8})*$/;

/** The terms of a glossary as SKOS, after the scheme they belong to. */
export function describeTerms(terms: readonly TermExport[], glossary: string): Description[] {
  const scheme = `urn:praxis:glossary:${encodeURIComponent(glossary)}`;
  const iriOf = (id: string) => `urn:praxis:term:${encodeURIComponent(id)}`;
  const narrower = groupBy(terms.flatMap(({id, broader}) => broader.map((other) => [other, id] as const)));
  const variants = groupBy(terms.flatMap(({id, concept}) => (concept ? [[concept, id] as const] : [])));
  const concepts = terms.map((term) => {
    const {id, lang, concept} = term;
    const inLang = (text: string): Value => (LANGUAGE_TAG.test(lang) ? {text, lang} : {text});
    const same = (variants.get(concept) ?? []).filter((other) => other !== id);
    const texts = (name: Name, list: readonly string[], make = inLang) =>
      list.map((text) => [name, make(text)] as const);
    const links = (name: Name, ids: readonly string[]) => ids.map((other) => [name, {iri: iriOf(other)}] as const);
    const filled = (name: Name, text: string, value: Value = {text}) => (text ? [[name, value] as const] : []);
    return {
      iri: iriOf(id),
      type: 'skos:Concept',
      says: [
        ['skos:inScheme', {iri: scheme}],
        ['dcterms:identifier', {text: id}],
        ['dcterms:language', {text: lang}],
        ['skos:prefLabel', inLang(term.label)],
        ...filled('praxis:expansion', term.expansion, inLang(term.expansion)),
        ...texts('skos:altLabel', term.aliases),
        ...texts('skos:hiddenLabel', term.avoid),
        ['skos:definition', inLang(term.gloss)],
        ...filled('dcterms:description', term.body, inLang(term.body)),
        ...term.senses.map((sense, index): [Name, Value] => [
          'skos:scopeNote',
          {
            parts: [
              ['rdf:value', inLang(sense)],
              ['praxis:context', inLang(term.contexts[index]!)],
            ],
          },
        ]),
        ...texts('dcterms:subject', term.tags),
        ...links('skos:broader', term.broader),
        ...links('skos:narrower', narrower.get(id) ?? []),
        ...links('skos:related', term.related),
        ...texts('dcterms:source', term.sources, (source) => (URL_ALONE.test(source) ? {iri: source} : {text: source})),
        ...filled('praxis:concept', concept),
        ...links('skos:exactMatch', same),
        ['praxis:status', {text: term.status}],
        ...(term.status === 'deprecated' ? [['owl:deprecated', {text: 'true', type: 'xsd:boolean'}] as const] : []),
        ...links('dcterms:isReplacedBy', term.successor ? [term.successor] : []),
        ...filled('praxis:steward', term.steward),
        ...filled('praxis:reviewBy', term.reviewBy, {text: term.reviewBy, type: 'xsd:date'}),
      ],
    } satisfies Description;
  });
  return [{iri: scheme, type: 'skos:ConceptScheme', says: [['dcterms:title', {text: glossary}]]}, ...concepts];
}

/** What a parser of RDF finds: one statement. */
export interface Statement {
  readonly subject: string;
  /** A whole IRI. */
  readonly predicate: string;
  readonly object: {readonly value: string; readonly kind: 'iri' | 'node' | 'text'; readonly lang: string};
  /** Where it stands. */
  readonly line?: number | undefined;
}

type Said = Statement['object'];

/**
 * The terms of a thesaurus. One of ours comes back as it was. In others, a concept with labels in several languages becomes a
 * term in each, all of one concept; one without a definition is left out, and named.
 */
export async function readSkos(statements: readonly Statement[], defaultLanguage: string): Promise<GlossaryFile> {
  const graph = new Graph(statements);
  const reader = new TermReader(defaultLanguage);
  await reader.readAll(termsOf(graph, reader, defaultLanguage));
  return reader.finish();
}

class Graph {
  readonly #said = new Map<string, Map<string, Said[]>>();
  readonly #lines = new Map<string, number>();
  readonly #narrower = new Map<string, string[]>();

  constructor(statements: readonly Statement[]) {
    for (const {subject, predicate, object, line} of statements) {
      if (!this.#said.has(subject)) this.#said.set(subject, new Map());
      const about = this.#said.get(subject)!;
      about.set(predicate, [...(about.get(predicate) ?? []), object]);
      if (line !== undefined && !this.#lines.has(subject)) this.#lines.set(subject, line);
      if (predicate === iri('skos:narrower')) {
        this.#narrower.set(object.value, [...(this.#narrower.get(object.value) ?? []), subject]);
      }
    }
  }

  get concepts(): string[] {
    const isConcept = (subject: string) =>
      this.of(subject, 'rdf:type').some(({value}) => value === iri('skos:Concept')) ||
      this.of(subject, 'skos:prefLabel').length > 0;
    return [...this.#said.keys()].filter(isConcept);
  }

  of(subject: string, ...names: readonly Name[]): Said[] {
    return names.flatMap((name) => this.#said.get(subject)?.get(iri(name)) ?? []);
  }

  /** Those that are said to be narrower the other way round come last. */
  broader(subject: string): string[] {
    const direct = this.of(subject, 'skos:broader').map(({value}) => value);
    return [...new Set([...direct, ...(this.#narrower.get(subject) ?? [])])];
  }

  lineOf(subject: string): number | undefined {
    return this.#lines.get(subject);
  }
}

function* termsOf(graph: Graph, reader: TermReader, defaultLanguage: string): Generator<PlacedTerm> {
  const idOf = (subject: string) => graph.of(subject, 'dcterms:identifier')[0]?.value ?? lastPart(subject);
  for (const [index, subject] of graph.concepts.entries()) {
    const line = graph.lineOf(subject);
    const place: Place = line === undefined ? {row: index + 1} : {line};
    const links = {
      broader: graph.broader(subject).map(idOf),
      related: graph.of(subject, 'skos:related').map(({value}) => idOf(value)),
    };
    if (graph.of(subject, 'praxis:status').length) yield {place, raw: {...ourTerm(graph, subject, idOf), ...links}};
    else
      for (const raw of foreignTerms(graph, subject, defaultLanguage)) {
        if (raw.body || raw.gloss) yield {place, raw: {...raw, slug: idOf(subject), ...links}};
        else reader.skip({...place, label: String(raw.label), lang: String(raw.lang), reason: 'no-definition'});
      }
  }
}

function ourTerm(graph: Graph, subject: string, idOf: (iri: string) => string): RawTerm {
  const all = (name: Name) => graph.of(subject, name).map(({value}) => value);
  const first = (name: Name) => all(name)[0] ?? '';
  const senses = graph.of(subject, 'skos:scopeNote').map(({value}) => value);
  const partOf = (name: Name) => senses.map((node) => graph.of(node, name)[0]?.value ?? '');
  return {
    isOurs: true,
    id: idOf(subject),
    lang: first('dcterms:language'),
    label: first('skos:prefLabel'),
    expansion: first('praxis:expansion'),
    aliases: all('skos:altLabel'),
    avoid: all('skos:hiddenLabel'),
    gloss: first('skos:definition'),
    body: first('dcterms:description'),
    contexts: partOf('praxis:context'),
    senses: partOf('rdf:value'),
    tags: all('dcterms:subject'),
    sources: all('dcterms:source'),
    concept: first('praxis:concept'),
    status: first('praxis:status'),
    successor: graph.of(subject, 'dcterms:isReplacedBy').map(({value}) => idOf(value))[0],
    steward: first('praxis:steward'),
    reviewBy: first('praxis:reviewBy'),
  };
}

function foreignTerms(graph: Graph, subject: string, defaultLanguage: string): RawTerm[] {
  const labels = graph.of(subject, 'skos:prefLabel');
  const isDeprecated = graph.of(subject, 'owl:deprecated').some(({value}) => value === 'true');
  return labels.map(({value: label, lang}) => {
    // What names no language serves the first label.
    const isFor = (said: Said) => said.lang === lang || (!said.lang && labels[0]!.lang === lang);
    const texts = (...names: readonly Name[]) =>
      graph
        .of(subject, ...names)
        .filter((said) => said.kind === 'text' && isFor(said))
        .map(({value}) => value);
    return {
      label,
      lang: lang || defaultLanguage,
      aliases: texts('skos:altLabel'),
      avoid: texts('skos:hiddenLabel'),
      body: [...texts('skos:definition', 'skos:scopeNote'), ...texts('skos:note', 'skos:example')].join('\n\n'),
      tags: texts('dcterms:subject'),
      sources: graph.of(subject, 'dcterms:source').map(({value}) => value),
      ...(labels.length > 1 && {concept: lastPart(subject)}),
      ...(isDeprecated && {status: 'deprecated'}),
    };
  });
}

export function iri(name: Name): string {
  const [prefix, local] = name.split(':') as [keyof typeof PREFIXES, string];
  return PREFIXES[prefix] + local;
}

/** `http://example.org/terms#pod` is `pod`. */
function lastPart(address: string): string {
  const part = /[^/#:]+$/.exec(address)?.[0] ?? address;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function groupBy(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
