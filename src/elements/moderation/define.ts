import '../sign-in/define.js';
import {ModerationElement} from './moderation.js';

if (!customElements.get('praxis-moderation')) customElements.define('praxis-moderation', ModerationElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-moderation': ModerationElement;
  }
}
