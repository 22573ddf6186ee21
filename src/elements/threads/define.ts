import '../menu/define.js';
import '../sign-in/define.js';
import '../thread/define.js';
import type {ThreadFormElement} from './thread-form.js';
import {ThreadListElement} from './thread-list.js';
import {ThreadsElement} from './threads.js';

if (!customElements.get('praxis-thread-list')) customElements.define('praxis-thread-list', ThreadListElement);
if (!customElements.get('praxis-threads')) customElements.define('praxis-threads', ThreadsElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-thread-list': ThreadListElement;
    'praxis-thread-form': ThreadFormElement;
    'praxis-threads': ThreadsElement;
  }
}
