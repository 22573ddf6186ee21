import {SearchElement} from './search.js';

if (!customElements.get('praxis-search')) customElements.define('praxis-search', SearchElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-search': SearchElement;
  }
}
