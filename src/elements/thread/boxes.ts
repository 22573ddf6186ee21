import '../composer/define.js';
import {PostEditorElement} from '../post/post-editor.js';

/*
 * What one writes with: it comes once there is something to read.
 */

if (!customElements.get('praxis-post-editor')) customElements.define('praxis-post-editor', PostEditorElement);
