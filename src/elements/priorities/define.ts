import '../sign-in/define.js';
import {PrioritiesElement} from './priorities.js';

if (!customElements.get('praxis-priorities')) customElements.define('praxis-priorities', PrioritiesElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-priorities': PrioritiesElement;
  }
}
