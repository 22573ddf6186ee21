import './comparison.js';
import {CharterFormElement} from './form.js';
import {CharterProposalElement} from './proposal.js';

/*
 * What a charter shows beyond itself: loaded once a version is proposed or written, or two are to be compared.
 */

const parts = {
  'praxis-charter-form': CharterFormElement,
  'praxis-charter-proposal': CharterProposalElement,
} as const;

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-charter-form': CharterFormElement;
    'praxis-charter-proposal': CharterProposalElement;
  }
}
