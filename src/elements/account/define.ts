import '../sign-in/define.js';
import {AccountElement} from './account.js';
import {PeopleSwitchElement} from './people-switch.js';

if (!customElements.get('praxis-people-switch')) customElements.define('praxis-people-switch', PeopleSwitchElement);
if (!customElements.get('praxis-account')) customElements.define('praxis-account', AccountElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-people-switch': PeopleSwitchElement;
    'praxis-account': AccountElement;
  }
}
