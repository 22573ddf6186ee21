import type {Community} from '../../community/community.js';
import {TermNames} from '../../context/term-names.js';
import {linkTerms} from '../../text/term-links.js';
import {addressOfTerm} from '../glossary/term-address.js';
import type {TermLinker} from '../post/term-links.js';
import {TermCards} from './term-cards.js';

/* What a page needs that names terms: loaded with `import()` once it is known that it does. */

export {TermCards, TermNames};

/** Links the names of a community's terms in texts of one language. @param cards Asked for when there is a link. */
export async function termLinker(community: Community, language: string, cards: () => TermCards): Promise<TermLinker> {
  return linkerOf(await TermNames.in(community, language), cards);
}

/** @param known Terms that are not linked, such as the one that a text explains. */
export function linkerOf({find}: TermNames, cards: () => TermCards, known: readonly string[] = []): TermLinker {
  return {
    link: (nodes) => linkTerms(nodes, {find, href: addressOfTerm}, known),
    watch: (element) => cards().watch(element),
  };
}
