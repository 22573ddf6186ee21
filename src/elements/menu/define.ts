import {MenuElement} from './menu.js';

if (!customElements.get('praxis-menu')) customElements.define('praxis-menu', MenuElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-menu': MenuElement;
  }
}
