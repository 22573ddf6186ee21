import '../sign-in/define.js';
import {PulseElement} from './pulse.js';

if (!customElements.get('praxis-pulse')) customElements.define('praxis-pulse', PulseElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-pulse': PulseElement;
  }
}
