import '../sign-in/define.js';
import {AccountElement} from './account.js';

if (!customElements.get('praxis-account')) customElements.define('praxis-account', AccountElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-account': AccountElement;
  }
}
