import {html, nothing} from 'lit';
import type {Community} from '../../community/community.js';
import {mayLoadImage} from '../../context/image-origins.js';
import {KEPT} from '../../model/profile.js';
import {picture} from './picture.js';

/** Whose photo it is, and what their profile says of it. Left out: their record is asked, once somebody sees the place. */
export interface Photographed {
  readonly uid: string;
  readonly photo?: string;
}

/**
 * The photo of a person for `avatar`, which shows their initials as long as it is not there and where it cannot be had.
 * One that is kept here is read once a page, when somebody sees its place.
 *
 * @param isFresh Whether one that this device knows is asked for anew: for a place that shows one person.
 */
export function photoOf(community: Community | undefined, {uid, photo}: Photographed, isFresh = false): unknown {
  if (photo === '' || !community) return nothing;
  const isChosen = photo?.startsWith('data:'); // In a form, not in the store yet.
  if (photo && photo !== KEPT && !isChosen) return mayLoadImage(community, photo) ? picture(photo) : nothing;
  void import('./portrait.js').catch(() => undefined); // Initials are shown meanwhile, and without a connection.
  return html`<praxis-portrait
    .community=${community}
    .uid=${uid}
    .isKept=${photo === KEPT}
    .isFresh=${isFresh}
    .chosen=${isChosen ? photo : undefined}
  ></praxis-portrait>`;
}
