import {InboxBadgeElement} from './inbox-badge.js';

if (!customElements.get('praxis-inbox-badge')) customElements.define('praxis-inbox-badge', InboxBadgeElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-inbox-badge': InboxBadgeElement;
  }
}
