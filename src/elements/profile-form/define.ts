import {ProfileFormElement} from './profile-form.js';
import {TagFieldElement} from './tag-field.js';

if (!customElements.get('praxis-tag-field')) customElements.define('praxis-tag-field', TagFieldElement);
if (!customElements.get('praxis-profile-form')) customElements.define('praxis-profile-form', ProfileFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-tag-field': TagFieldElement;
    'praxis-profile-form': ProfileFormElement;
  }
}
