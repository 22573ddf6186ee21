import type {Community} from '../community/community.js';
import {dropGlances} from '../glance/keep.js';
import {imagesIn} from '../text/images.js';
import {forgetDismissals} from './dismissals.js';
import {forgetDrafts} from './drafts.js';
import {chooseLanguage} from './chosen-language.js';
import {forgetSearches} from './recent-searches.js';
import {forgetRestriction} from './restriction-memory.js';
import {unshelveImages} from './image-shelf.js';

/** Forgets what this device keeps of the viewer here, beside the store: what they wrote and did not send, and what they put aside. */
export async function forgetDevice(community: Pick<Community, 'id' | 'place' | 'viewer'>): Promise<void> {
  const {id, viewer} = community;
  await dropGlances();
  if (!viewer) return;
  const drafts = await forgetDrafts(id, viewer.uid);
  await unshelveImages(drafts.flatMap(({text}) => imagesIn(text)));
  forgetDismissals(id);
  forgetRestriction(community);
  forgetSearches({id, viewer});
  chooseLanguage(viewer.uid, '');
}
