import '../sign-in/define.js';
import {GlossaryElement} from './glossary.js';
import type {GlossaryExportElement} from './export-dialog.js';
import type {GlossaryImportElement} from './import-dialog.js';
import {TermFormElement} from './term-form.js';
import {TermListElement} from './term-list.js';
import {TermPageElement} from './term-page.js';

if (!customElements.get('praxis-term-list')) customElements.define('praxis-term-list', TermListElement);
if (!customElements.get('praxis-term-page')) customElements.define('praxis-term-page', TermPageElement);
if (!customElements.get('praxis-term-form')) customElements.define('praxis-term-form', TermFormElement);
if (!customElements.get('praxis-glossary')) customElements.define('praxis-glossary', GlossaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-term-list': TermListElement;
    'praxis-term-page': TermPageElement;
    'praxis-term-form': TermFormElement;
    'praxis-glossary-import': GlossaryImportElement;
    'praxis-glossary-export': GlossaryExportElement;
    'praxis-glossary': GlossaryElement;
  }
}
