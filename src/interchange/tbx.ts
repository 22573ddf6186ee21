import type {TermExport} from './term-import.js';
import {xml, type XmlElement} from './xml.js';

/** The statuses of ISO 12620 that TBX-Basic knows. */
const STATUSES = {
  draft: 'admittedTerm-admn-sts',
  proposed: 'admittedTerm-admn-sts',
  agreed: 'preferredTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
} as const;

/**
 * A glossary for translators' tools: TBX-Basic in its style with categories as attributes, as ISO 30042:2019 has it. Variants
 * of one concept in several languages are one entry.
 */
export function writeTbx(terms: readonly TermExport[], glossary: string): string {
  const concepts = new Map<string, TermExport[]>();
  for (const term of terms) {
    const key = term.concept ? `concept ${term.concept}` : `term ${term.id}`;
    concepts.set(key, [...(concepts.get(key) ?? []), term]);
  }
  const entryOf = new Map([...concepts.values()].flatMap((all, index) => all.map(({id}) => [id, `c${index + 1}`])));
  const header = xml('tbxHeader', {}, [
    xml('fileDesc', {}, [
      xml('titleStmt', {}, [xml('title', {}, glossary)]),
      xml('sourceDesc', {}, [xml('p', {}, `Glossary of the community ${glossary}`)]),
    ]),
  ]);
  const entries = [...concepts.values()].map((all) => entry(all, entryOf));
  return xml('tbx', {type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en', xmlns: 'urn:iso:std:iso:30042:ed-2'}, [
    header,
    xml('text', {}, [xml('body', {}, entries)]),
  ]).toString();
}

function entry(variants: readonly TermExport[], entryOf: ReadonlyMap<string, string>): XmlElement {
  const languages = new Map<string, TermExport[]>();
  for (const term of variants) languages.set(term.lang, [...(languages.get(term.lang) ?? []), term]);
  const id = entryOf.get(variants[0]!.id)!;
  const linked = (links: (term: TermExport) => readonly string[]) =>
    [...new Set(variants.flatMap(links).flatMap((other) => entryOf.get(other) ?? []))].filter((other) => other !== id);
  return xml('conceptEntry', {id}, [
    ...unique(variants.flatMap(({tags}) => tags)).map((tag) => xml('descrip', {type: 'subjectField'}, tag)),
    ...linked(({broader, related}) => [...broader, ...related]).map((target) =>
      xml('ref', {type: 'crossReference', target}, target),
    ),
    ...[...languages].map(([lang, terms]) => xml('langSec', {'xml:lang': lang}, terms.flatMap(sections))),
  ]);
}

/** What stands about a language comes before its terms. */
function sections(term: TermExport, index: number): XmlElement[] {
  const definition = [term.gloss, term.body].filter(Boolean).join('\n\n');
  const note = term.senses.map((sense, i) => `${term.contexts[i]}: ${sense}`);
  const section = (name: string, ...more: readonly XmlElement[]) =>
    xml('termSec', {}, [xml('term', {}, name), ...more]);
  const status = (value: string) => xml('termNote', {type: 'administrativeStatus'}, value);
  const kind = (value: string) => xml('termNote', {type: 'termType'}, value);
  return [
    ...(index === 0 ? [described(definition, term.sources)] : []),
    section(
      term.label,
      ...(term.expansion ? [kind('acronym')] : []),
      status(STATUSES[term.status]),
      // A second term of this concept in one language has its own definition, which the language holds only once.
      ...(index > 0 ? [xml('note', {}, definition)] : []),
      ...note.map((text) => xml('note', {}, text)),
    ),
    ...(term.expansion ? [section(term.expansion, kind('fullForm'))] : []),
    ...term.aliases.map((alias) => section(alias, kind('variant'), status('admittedTerm-admn-sts'))),
    ...term.avoid.map((name) => section(name, status('deprecatedTerm-admn-sts'))),
  ];
}

function described(definition: string, sources: readonly string[]): XmlElement {
  return xml('descripGrp', {}, [
    xml('descrip', {type: 'definition'}, definition),
    ...sources.slice(0, 1).map((source) => xml('admin', {type: 'source'}, source)),
  ]);
}

const unique = (items: readonly string[]) => [...new Set(items)];
