import '../sign-in/define.js';
import {CharterElement} from './charter.js';

if (!customElements.get('praxis-charter')) customElements.define('praxis-charter', CharterElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-charter': CharterElement;
  }
}
