import type {TermExport} from './term-import.js';

/** A glossary as search engines read it in a page: a `DefinedTermSet` of schema.org, in JSON-LD. */
export function writeSchemaOrg(terms: readonly TermExport[], glossary: string): string {
  const set = `urn:praxis:glossary:${encodeURIComponent(glossary)}`;
  const hasDefinedTerm = terms.map((term) => ({
    '@type': 'DefinedTerm',
    '@id': `urn:praxis:term:${encodeURIComponent(term.id)}`,
    termCode: term.id,
    name: term.label,
    description: term.gloss,
    inLanguage: term.lang,
    inDefinedTermSet: set,
    ...some('alternateName', term.expansion ? [term.expansion, ...term.aliases] : term.aliases),
    ...some('keywords', term.tags),
    ...some('citation', term.sources),
    ...(term.body && {disambiguatingDescription: term.body}),
  }));
  return JSON.stringify(
    {'@context': 'https://schema.org', '@type': 'DefinedTermSet', '@id': set, name: glossary, hasDefinedTerm},
    null,
    1,
  );
}

function some(name: string, list: readonly string[]): Record<string, readonly string[]> {
  return list.length ? {[name]: list} : {};
}
