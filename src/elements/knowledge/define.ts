import '../sign-in/define.js';
import {KnowledgeElement} from './knowledge.js';

if (!customElements.get('praxis-knowledge')) customElements.define('praxis-knowledge', KnowledgeElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-knowledge': KnowledgeElement;
  }
}
