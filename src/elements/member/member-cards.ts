import {ContributedEvent, FailedEvent, NavigateEvent} from '../../events.js';
import {CommunityError} from '../../model/errors.js';
import {AddressController} from '../shared/address-controller.js';
import {HoverCards} from '../shared/hover/hover-cards.js';
import {addressOfMember} from '../shared/member-link.js';
import {MemberCardElement} from './member-card.js';

/** Shows a card for each name that says whose it is, `[data-praxis-member=UID]`. Use `MemberNames`, which loads this. */
export class MemberCards extends HoverCards<MemberCardElement> {
  readonly selector = '[data-praxis-member]';

  /** Opens the directory at them where the page has one; elsewhere their card is all there is. */
  chosen(link: HTMLElement): void {
    const uid = uidOf(link);
    const href = addressOfMember(uid);
    if (!this.host.dispatchEvent(new NavigateEvent('member', uid, href))) return this.close();
    if (!AddressController.isServed('member')) return void this.open(link);
    this.close();
    location.assign(href);
  }

  protected create(link: HTMLElement): MemberCardElement {
    const named = link.textContent.trim().replace(/^@/, '');
    return Object.assign(document.createElement('praxis-member-card'), {uid: uidOf(link), named});
  }

  protected override listen(card: MemberCardElement): void {
    card.addEventListener('go', (event) => {
      const {kind, id, href} = (event as CustomEvent<{kind: 'thread' | 'term'; id: string; href: string}>).detail;
      const isOurs = this.host.dispatchEvent(new NavigateEvent(kind, id, href));
      this.close();
      if (isOurs) location.assign(href);
    });
    card.addEventListener('stored', (event) => {
      this.host.dispatchEvent(new ContributedEvent('thread', (event as CustomEvent<string>).detail));
    });
    card.addEventListener('refused', (event) => {
      this.host.dispatchEvent(new FailedEvent(CommunityError.from((event as CustomEvent<unknown>).detail)));
    });
  }
}

const uidOf = (link: HTMLElement): string => link.dataset.praxisMember ?? '';

if (!customElements.get('praxis-member-card')) customElements.define('praxis-member-card', MemberCardElement);

declare global {
  interface HTMLElementTagNameMap {
    'praxis-member-card': MemberCardElement;
  }
}
