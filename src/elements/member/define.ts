import {MemberElement} from './member.js';

if (!customElements.get('praxis-member')) customElements.define('praxis-member', MemberElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-member': MemberElement;
  }
}
