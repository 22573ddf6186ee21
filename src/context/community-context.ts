import {createContext} from '@lit/context';
import type {Community} from '../community/community.js';
import type {CommunityError} from '../model/errors.js';

/** A community that is there, one that could not be opened, or neither yet. */
export interface CommunityState {
  readonly community?: Community;
  readonly error?: CommunityError;
}

/** Undefined until somebody on the page says which community it is. */
export const communityContext = createContext<CommunityState | undefined>(Symbol.for('praxis-community'));
