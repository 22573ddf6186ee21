import {PriorityFormElement} from './form.js';
import {PriorityLinksElement} from './links.js';
import {PriorityMoveElement} from './move.js';
import {PriorityOutcomeElement} from './outcome.js';
import {PriorityPageElement} from './page.js';
import {PriorityRenewalElement} from './renewal.js';

/*
 * What priorities show beyond their list: loaded once one is opened or written, or somebody is asked whether one still matters.
 */

const parts = {
  'praxis-priority-form': PriorityFormElement,
  'praxis-priority-links': PriorityLinksElement,
  'praxis-priority-move': PriorityMoveElement,
  'praxis-priority-outcome': PriorityOutcomeElement,
  'praxis-priority-page': PriorityPageElement,
  'praxis-priority-renewal': PriorityRenewalElement,
} as const;

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-priority-form': PriorityFormElement;
    'praxis-priority-links': PriorityLinksElement;
    'praxis-priority-move': PriorityMoveElement;
    'praxis-priority-outcome': PriorityOutcomeElement;
    'praxis-priority-page': PriorityPageElement;
    'praxis-priority-renewal': PriorityRenewalElement;
  }
}
