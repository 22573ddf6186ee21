import {CommunityElement} from './community.js';

if (!customElements.get('praxis-community')) customElements.define('praxis-community', CommunityElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-community': CommunityElement;
  }
}
