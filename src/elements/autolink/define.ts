import {AutolinkElement} from './autolink.js';

if (!customElements.get('praxis-autolink')) customElements.define('praxis-autolink', AutolinkElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-autolink': AutolinkElement;
  }
}
