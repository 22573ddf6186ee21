import '../sign-in/define.js';
import {ActivityElement} from './activity.js';

if (!customElements.get('praxis-activity')) customElements.define('praxis-activity', ActivityElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-activity': ActivityElement;
  }
}
