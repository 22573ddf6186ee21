import '../sign-in/define.js';
import {GlossaryElement} from './glossary.js';
import type {GlossaryImportElement} from './import-dialog.js';
import {TermListElement} from './term-list.js';

if (!customElements.get('praxis-term-list')) customElements.define('praxis-term-list', TermListElement);
if (!customElements.get('praxis-glossary')) customElements.define('praxis-glossary', GlossaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-term-list': TermListElement;
    'praxis-glossary-import': GlossaryImportElement;
    'praxis-glossary': GlossaryElement;
  }
}
