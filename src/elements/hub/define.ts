import '../sign-in/define.js';
import {HubElement} from './hub.js';

if (!customElements.get('praxis-hub')) customElements.define('praxis-hub', HubElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-hub': HubElement;
  }
}
