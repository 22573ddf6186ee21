import {addressOfTerm} from '../glossary/term-address.js';

let template: HTMLAnchorElement | undefined;

/** A link to a term, empty as yet. Of several terms, it leads to the first; its card shows them all. */
export function linkTo(ids: readonly string[], page: Document): HTMLAnchorElement {
  if (!template) {
    template = document.createElement('a');
    template.className = 'praxis-term';
  }
  const link = page.importNode(template); // Quicker than to make one anew.
  link.setAttribute('href', addressOfTerm(ids[0]!));
  link.setAttribute('data-praxis-term', ids.join(' '));
  return link;
}
