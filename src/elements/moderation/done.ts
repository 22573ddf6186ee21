import type {ModerationWords} from '../../locales/moderation/en.js';
import {isStewardship, type Act} from '../../model/moderation.js';

/** What an act did, in words. */
export const doneIn = ({done}: Pick<ModerationWords, 'done'>, {kind, about}: Pick<Act, 'kind' | 'about'>): string =>
  isStewardship(kind) ? '' : done[kind][about];
