import {CharterSummaryElement} from '../charter/summary.js';
import {AdoptionElement} from './adoption.js';
import {AskingElement} from './asking.js';
import {EvidenceElement} from './evidence.js';
import {ExportElement} from './export.js';
import {InvitationsElement} from './invitations.js';
import {InvitedElement} from './invited.js';
import {InvolvementElement} from './involvement.js';
import {PageMoveElement} from './page-move.js';
import {PageElement} from './page.js';
import {PagesElement} from './pages.js';
import {RequestsElement} from './requests.js';
import {SeasonsElement} from './seasons.js';
import {SettingsElement} from './settings.js';
import {StewardsElement} from './stewards.js';
import {WatchedElement} from './watched.js';
import {WelcomeElement} from './welcome.js';

/*
 * What a membership shows beyond joining and leaving. Loaded when the first of it is needed.
 */

export {renderInside, renderNotices} from './inside-parts.js';

const parts = {
  'praxis-charter-summary': CharterSummaryElement,
  'praxis-membership-adoption': AdoptionElement,
  'praxis-membership-asking': AskingElement,
  'praxis-membership-evidence': EvidenceElement,
  'praxis-membership-export': ExportElement,
  'praxis-membership-invitations': InvitationsElement,
  'praxis-membership-invited': InvitedElement,
  'praxis-membership-involvement': InvolvementElement,
  'praxis-membership-page': PageElement,
  'praxis-membership-page-move': PageMoveElement,
  'praxis-membership-pages': PagesElement,
  'praxis-membership-requests': RequestsElement,
  'praxis-membership-seasons': SeasonsElement,
  'praxis-membership-settings': SettingsElement,
  'praxis-membership-stewards': StewardsElement,
  'praxis-membership-watched': WatchedElement,
  'praxis-membership-welcome': WelcomeElement,
} as const;

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-charter-summary': CharterSummaryElement;
    'praxis-membership-adoption': AdoptionElement;
    'praxis-membership-asking': AskingElement;
    'praxis-membership-evidence': EvidenceElement;
    'praxis-membership-export': ExportElement;
    'praxis-membership-invitations': InvitationsElement;
    'praxis-membership-invited': InvitedElement;
    'praxis-membership-involvement': InvolvementElement;
    'praxis-membership-page': PageElement;
    'praxis-membership-page-move': PageMoveElement;
    'praxis-membership-pages': PagesElement;
    'praxis-membership-requests': RequestsElement;
    'praxis-membership-seasons': SeasonsElement;
    'praxis-membership-settings': SettingsElement;
    'praxis-membership-stewards': StewardsElement;
    'praxis-membership-watched': WatchedElement;
    'praxis-membership-welcome': WelcomeElement;
  }
}
