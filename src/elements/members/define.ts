import '../profile-form/define.js';
import '../sign-in/define.js';
import {MembersElement} from './members.js';

if (!customElements.get('praxis-members')) customElements.define('praxis-members', MembersElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-members': MembersElement;
  }
}
