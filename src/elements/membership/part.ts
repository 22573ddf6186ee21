import type {TakingPartWords} from '../../locales/taking-part/en.js';
import {Part} from '../shared/part.js';

/** A section of a membership. */
export abstract class MembershipPart extends Part<TakingPartWords> {
  protected readonly contributes = 'membership';
}
