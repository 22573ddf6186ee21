import '../menu/define.js';
import '../post/define.js';
import '../sign-in/define.js';
import type {ReasonFormElement} from './reason-form.js';
import {ThreadElement} from './thread.js';

if (!customElements.get('praxis-thread')) customElements.define('praxis-thread', ThreadElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-reason-form': ReasonFormElement;
    'praxis-thread': ThreadElement;
  }
}
