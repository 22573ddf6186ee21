import {CharterBody} from './body.js';
import {CharterFormElement} from './form.js';
import {CharterHistoryElement} from './history.js';
import {CharterProposalElement} from './proposal.js';

/*
 * What a charter shows. Loaded when the first one comes near a reader.
 */

const parts = {
  'praxis-charter-body': CharterBody,
  'praxis-charter-form': CharterFormElement,
  'praxis-charter-history': CharterHistoryElement,
  'praxis-charter-proposal': CharterProposalElement,
} as const;

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-charter-body': CharterBody;
    'praxis-charter-form': CharterFormElement;
    'praxis-charter-history': CharterHistoryElement;
    'praxis-charter-proposal': CharterProposalElement;
  }
}
