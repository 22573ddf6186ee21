import {ThreadsElement} from './threads.js';

if (!customElements.get('praxis-threads')) customElements.define('praxis-threads', ThreadsElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-threads': ThreadsElement;
  }
}
