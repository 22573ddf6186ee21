import {ImageElement} from './image.js';

if (!customElements.get('praxis-image')) customElements.define('praxis-image', ImageElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-image': ImageElement;
  }
}
