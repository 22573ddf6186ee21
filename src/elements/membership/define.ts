import '../sign-in/define.js';
import {MembershipElement} from './membership.js';

if (!customElements.get('praxis-membership')) customElements.define('praxis-membership', MembershipElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-membership': MembershipElement;
  }
}
