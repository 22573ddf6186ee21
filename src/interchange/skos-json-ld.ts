import jsonld from 'jsonld';
import {ImportError} from './import-error.js';
import {linesOfEntries} from './json-lines.js';
import {isObject, parseJson} from './json.js';
import {describeTerms, PREFIXES, readSkos, type Description, type Name, type Statement, type Value} from './skos.js';
import type {SourceFile} from './source-file.js';
import type {GlossaryFile, TermExport} from './term-import.js';

/** The properties whose values are things, so that they need no more than an address. */
const LINKS: readonly Name[] = [
  'skos:inScheme',
  'skos:broader',
  'skos:narrower',
  'skos:related',
  'skos:exactMatch',
  'dcterms:isReplacedBy',
];

/** Every file carries it whole: nothing is fetched to read one. */
const CONTEXT = {...PREFIXES, ...Object.fromEntries(LINKS.map((name) => [name, {'@type': '@id'}]))};

/** Ours, while a file is read. */
const LINE = 'urn:praxis:line';

/** Of objects in JSON-LD that are no things of which something is said. */
const NO_NODES = ['@value', '@list', '@set', '@graph'];

interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

/**
 * Reads a thesaurus in JSON-LD. What its context names elsewhere is not fetched: opening a file tells nobody.
 *
 * @throws {ImportError} `not-json`, `remote-context`, `not-a-glossary`, and what `readSkos` throws.
 */
export async function readSkosJsonLd([file]: readonly SourceFile[], defaultLanguage: string): Promise<GlossaryFile> {
  const document = withLines(parseJson(file!.text), file!.text) as jsonld.JsonLdDocument;
  let remote: string | undefined;
  const documentLoader = async (url: string): Promise<never> => {
    remote = url;
    throw new Error(url);
  };
  let quads: readonly {subject: RdfTerm; predicate: RdfTerm; object: RdfTerm}[];
  try {
    quads = (await jsonld.toRDF(document, {documentLoader})) as typeof quads;
  } catch (cause) {
    const problem = remote ? ({code: 'remote-context', value: remote} as const) : ({code: 'not-a-glossary'} as const);
    throw new ImportError([problem], {cause});
  }
  const lines = new Map<string, number>();
  for (const {subject, predicate, object} of quads) {
    if (predicate.value === LINE && !lines.has(subject.value)) lines.set(subject.value, Number(object.value));
  }
  const statements = quads
    .filter(({predicate}) => predicate.value !== LINE)
    .map(({subject, predicate, object}): Statement => ({
      subject: subject.value,
      predicate: predicate.value,
      object: {value: object.value, kind: kindOf(object), lang: object.language?.toLowerCase() ?? ''},
      line: lines.get(subject.value),
    }));
  return readSkos(statements, defaultLanguage);
}

/** Says of each node on which line it begins: what a node is called in full, only the parser knows. */
function withLines(data: unknown, json: string): unknown {
  const key = isObject(data) && Array.isArray(data.graph) ? 'graph' : '@graph';
  const nodes = isObject(data) ? data[key] : data;
  const lines = Array.isArray(nodes) ? linesOfEntries(json, key) : undefined;
  if (!lines) return data;
  const marked = (nodes as unknown[]).map((node, index) => {
    const isNode = isObject(node) && !NO_NODES.some((word) => word in node);
    return isNode ? {...node, [LINE]: lines[index]} : node;
  });
  return isObject(data) ? {...data, [key]: marked} : marked;
}

function kindOf({termType}: RdfTerm): Statement['object']['kind'] {
  return termType === 'Literal' ? 'text' : termType === 'BlankNode' ? 'node' : 'iri';
}

export function writeSkosJsonLd(terms: readonly TermExport[], glossary: string): string {
  return JSON.stringify({'@context': CONTEXT, '@graph': describeTerms(terms, glossary).map(nodeOf)}, null, 1);
}

function nodeOf({iri, type, says}: Description): object {
  return {'@id': iri, '@type': type, ...propertiesOf(says)};
}

function propertiesOf(says: Description['says']): Record<string, unknown> {
  const properties: Record<string, unknown[]> = {};
  for (const [name, value] of says) (properties[name] ??= []).push(valueOf(name, value));
  return Object.fromEntries(
    Object.entries(properties).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

function valueOf(name: Name, value: Value): unknown {
  if ('iri' in value) return LINKS.includes(name) ? value.iri : {'@id': value.iri};
  if ('parts' in value) return propertiesOf(value.parts);
  if (value.lang) return {'@value': value.text, '@language': value.lang};
  return value.type ? {'@value': value.text, '@type': value.type} : value.text;
}
