import type {TemplateResult} from 'lit';
import type {Stored} from '../../model/records.js';
import {renderRestriction} from '../shared/restricted.js';
import type {Words} from './conversation-head.js';
import type {WritingController} from './writing-controller.js';

/** In place of the box, or above what stands in it: that the viewer may not write for now. */
export function renderRestricted(
  restriction: Stored<'restriction'>,
  {requests, note}: Pick<WritingController, 'requests' | 'note'>,
  {strings, formats}: Words,
): TemplateResult {
  return renderRestriction(restriction, {strings, formats, why: requests.onWhyRestricted, missed: note.at('')});
}
