import {ThreadMergeElement} from './merge-dialog.js';
import {ThreadMoveElement} from './move-dialog.js';

if (!customElements.get('praxis-thread-merge')) customElements.define('praxis-thread-merge', ThreadMergeElement);
if (!customElements.get('praxis-thread-move')) customElements.define('praxis-thread-move', ThreadMoveElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-thread-merge': ThreadMergeElement;
    'praxis-thread-move': ThreadMoveElement;
  }
}
