import {TermElement} from './term.js';

if (!customElements.get('praxis-term')) customElements.define('praxis-term', TermElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-term': TermElement;
  }
}
