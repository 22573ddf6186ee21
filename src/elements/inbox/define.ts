import '../sign-in/define.js';
import {InboxElement} from './inbox.js';

if (!customElements.get('praxis-inbox')) customElements.define('praxis-inbox', InboxElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-inbox': InboxElement;
  }
}
