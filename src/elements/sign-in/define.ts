import {SignInElement} from './sign-in.js';

if (!customElements.get('praxis-sign-in')) customElements.define('praxis-sign-in', SignInElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-sign-in': SignInElement;
  }
}
