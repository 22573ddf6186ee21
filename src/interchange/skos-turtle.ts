import {DataFactory, Parser, Writer, type Quad, type Quad_Object} from 'n3';
import {ImportError} from './import-error.js';
import {describeTerms, iri, PREFIXES, readSkos, type Name, type Statement, type Value} from './skos.js';
import type {SourceFile} from './source-file.js';
import type {GlossaryFile, TermExport} from './term-import.js';
import {breathe} from './breathe.js';

const {blankNode, literal, namedNode, quad} = DataFactory;

/** How much is parsed at once, in UTF-16 units. */
const SLICE = 64 * 1024;

/**
 * Reads a thesaurus in Turtle or one of its relatives (N-Triples, TriG).
 *
 * @throws {ImportError} `not-turtle` with its line, and what `readSkos` throws.
 */
export async function readSkosTurtle([file]: readonly SourceFile[], defaultLanguage: string): Promise<GlossaryFile> {
  return readSkos(await parseTurtle(file!.text), defaultLanguage);
}

async function parseTurtle(text: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  let failure: Error | undefined;
  let line = 1;
  const source = new Slices();
  // The types are of an earlier version, which had no `onToken`.
  const parser = new Parser() as unknown as {readonly parse: Parse};
  parser.parse(source, {
    onQuad: (error, found) => {
      if (error) failure ??= error;
      else if (found) statements.push(statementOf(found, line));
    },
    onToken: (token) => (line = token.line),
  });
  const rest = breathe();
  for (let start = 0; start < text.length && !failure; start += SLICE) {
    source.push(text.slice(start, start + SLICE));
    await rest();
  }
  source.end();
  if (failure) throw notTurtle(failure);
  return statements;
}

type Parse = (
  source: Slices,
  callbacks: {
    onQuad: (error: Error | null, found: Quad | null) => void;
    onToken: (token: {readonly line: number}) => void;
  },
) => void;

/** As much of a stream as the parser asks for. */
class Slices {
  #data: (text: string) => void = () => undefined;
  #end: () => void = () => undefined;

  on(event: 'data' | 'end' | 'error', listener: (text: string) => void): void {
    if (event === 'data') this.#data = listener;
    if (event === 'end') this.#end = listener as () => void;
  }

  push(text: string): void {
    this.#data(text);
  }

  end(): void {
    this.#end();
  }
}

function notTurtle(cause: Error): ImportError {
  const line = (cause as {context?: {line?: number}}).context?.line ?? Number(/line (\d+)/.exec(cause.message)?.[1]);
  return new ImportError([{code: 'not-turtle', ...(line > 0 && {line})}], {cause});
}

function statementOf({subject, predicate, object}: Quad, line: number): Statement {
  const kind = object.termType === 'Literal' ? 'text' : object.termType === 'BlankNode' ? 'node' : 'iri';
  const lang = object.termType === 'Literal' ? object.language.toLowerCase() : '';
  return {subject: subject.value, predicate: predicate.value, object: {value: object.value, kind, lang}, line};
}

export async function writeSkosTurtle(terms: readonly TermExport[], glossary: string): Promise<string> {
  const writer = new Writer({prefixes: PREFIXES});
  const rest = breathe();
  for (const {iri: subject, type, says} of describeTerms(terms, glossary)) {
    writer.addQuad(quad(namedNode(subject), namedNode(iri('rdf:type')), namedNode(iri(type))));
    for (const [name, value] of says) {
      writer.addQuad(quad(namedNode(subject), namedNode(iri(name)), objectOf(writer, value)));
    }
    await rest();
  }
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)));
  });
}

function objectOf(writer: Writer, value: Value): Quad_Object {
  if ('iri' in value) return namedNode(value.iri);
  if ('text' in value) return literal(value.text, value.lang ?? (value.type ? namedNode(iri(value.type)) : undefined));
  const parts = value.parts.map(([name, part]: readonly [Name, Value]) => ({
    predicate: namedNode(iri(name)),
    object: objectOf(writer, part),
  }));
  return parts.length ? writer.blank(parts) : blankNode();
}
