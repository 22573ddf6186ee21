import {css, html, type TemplateResult} from 'lit';
import {addressOf} from './address.js';

/** Where a person can be linked to on this page. */
export const addressOfMember = (uid: string): string => addressOf('member', uid);

/** A name that leads to whose it is, and has their card: see `MemberNames`. @param shown The name, perhaps with something marked in it. */
export function memberLink(uid: string, shown: unknown): TemplateResult {
  return html`<a class="member" href=${addressOfMember(uid)} data-praxis-member=${uid}><bdi>${shown}</bdi></a>`;
}

export const memberLinkStyles = css`
  .member {
    color: inherit;
    text-decoration: none;
  }
  .member:hover {
    color: inherit;
    text-decoration: underline;
  }
`;
