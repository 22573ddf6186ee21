import {addressOfTerm} from '../glossary/term-address.js';
import {addressOfPage} from '../shared/address.js';

let template: HTMLAnchorElement | undefined;
/** Known until whoever makes links at once is done: the page may be another one afterwards. */
let here: string | undefined;

/** A link to a term. Of several terms, it leads to the first; its card shows them all. */
export function linkTo(ids: readonly string[], page: Document, name: string): HTMLAnchorElement {
  if (here === undefined) {
    here = addressOfPage();
    queueMicrotask(() => (here = undefined));
  }
  template ??= makeTemplate();
  template.firstChild!.nodeValue = name;
  const link = page.importNode(template, true); // Quicker than to make one anew.
  link.setAttribute('href', addressOfTerm(ids[0]!, here));
  link.setAttribute('data-praxis-term', ids.length === 1 ? ids[0]! : ids.join(' '));
  return link;
}

function makeTemplate(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'praxis-term';
  link.append('');
  return link;
}
