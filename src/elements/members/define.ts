import '../sign-in/define.js';
import {MembersElement} from './members.js';
import {PeopleListElement} from './people-list.js';

if (!customElements.get('praxis-people-list')) customElements.define('praxis-people-list', PeopleListElement);
if (!customElements.get('praxis-members')) customElements.define('praxis-members', MembersElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-members': MembersElement;
  }
}
