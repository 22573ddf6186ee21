import {html, type TemplateResult} from 'lit';
import type {Person} from '../../model/member.js';

/** Where a person can be linked to on this page. */
export function addressOfMember(uid: string): string {
  const address = new URL(location.href);
  address.hash = `member=${encodeURIComponent(uid)}`;
  return address.href;
}

/** A name that leads to whose it is. @param shown The name, perhaps with something marked in it. */
export function renderName({uid, name}: Pick<Person, 'uid' | 'name'>, shown: unknown = name): TemplateResult {
  return html`<a class="name" href=${addressOfMember(uid)} data-praxis-member=${uid}><bdi>${shown}</bdi></a>`;
}
