import type {Locale} from '../../locales/en.js';
import {isActive, mayApply, mayJoin, type Standing} from '../../model/permissions.js';

/** Why somebody who is signed in can neither join nor ask to. Undefined for whoever can, or is a member. */
export function whyNoWayIn(standing: Standing, {membership: t}: Locale): string | undefined {
  if (standing.viewer?.guest) return standing.community?.guests === 'react' ? t.guestsReact : t.guests;
  return isActive(standing) || mayJoin(standing) || mayApply(standing) ? undefined : t.byInvitation;
}
