import '../menu/define.js';
import type {PostEditorElement} from './post-editor.js';
import type {PostHistoryElement} from './post-history.js';
import {PostElement} from './post.js';
import {ReactionBarElement} from './reaction-bar.js';

if (!customElements.get('praxis-post')) customElements.define('praxis-post', PostElement);
if (!customElements.get('praxis-reaction-bar')) customElements.define('praxis-reaction-bar', ReactionBarElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-post-editor': PostEditorElement;
    'praxis-post-history': PostHistoryElement;
    'praxis-post': PostElement;
    'praxis-reaction-bar': ReactionBarElement;
  }
}
