import type {PagesWords} from '../../locales/pages/en.js';
import type {TakingPartWords} from '../../locales/taking-part/en.js';
import {Part} from '../shared/part.js';

/** What is said beyond joining and leaving. */
export interface MembershipWords extends TakingPartWords {
  readonly pages: PagesWords;
}

/** A section of a membership. */
export abstract class MembershipPart extends Part<MembershipWords> {
  protected readonly contributes = 'membership';
}
