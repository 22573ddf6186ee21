import {ProfileFormElement} from './profile-form.js';

if (!customElements.get('praxis-profile-form')) customElements.define('praxis-profile-form', ProfileFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-profile-form': ProfileFormElement;
  }
}
