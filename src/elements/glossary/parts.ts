import '../thread/define.js';
import '../thread/reason-form.js';
import {CareQueueElement} from './care-queue.js';
import {TermAgreementElement} from './term-agreement.js';
import {TermCareElement} from './term-care.js';
import {TermFormElement} from './term-form.js';
import {TermPageElement} from './term-page.js';
import {TermUsesElement} from './term-uses.js';

/*
 * What a glossary shows beyond its list: a term's page, a form, what needs somebody. Loaded when the first of them is opened.
 */

const parts = {
  'praxis-care-queue': CareQueueElement,
  'praxis-term-agreement': TermAgreementElement,
  'praxis-term-care': TermCareElement,
  'praxis-term-uses': TermUsesElement,
  'praxis-term-form': TermFormElement,
  'praxis-term-page': TermPageElement,
} as const;

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-care-queue': CareQueueElement;
    'praxis-term-agreement': TermAgreementElement;
    'praxis-term-care': TermCareElement;
    'praxis-term-uses': TermUsesElement;
    'praxis-term-form': TermFormElement;
    'praxis-term-page': TermPageElement;
  }
}
