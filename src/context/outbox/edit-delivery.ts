import {editPost} from '../../community/discussion.js';
import {refs} from '../../model/records.js';
import {shelvedImages, unshelveImages} from '../image-shelf.js';
import type {Delivery} from './letter.js';
import {settledRecord} from './settled.js';

export const editDelivery: Delivery<'edit'> = {
  kind: 'edit',
  async send(community, {read, body, mentions}) {
    const images = await shelvedImages(body);
    await editPost(community, read, body, {...(mentions && {mentions}), images});
    void unshelveImages(images);
  },
  /** What it made of the post is there still, or was kept by whoever changed that again. */
  async hasArrived({store}, {read, body}, signal) {
    const {thread, id, revision} = read;
    const now = await settledRecord(store, refs.post(thread, id), signal);
    if (!now || now.revision <= revision) return false;
    const made =
      now.revision === revision + 1
        ? now
        : await settledRecord(store, refs.postRevision(thread, id, revision + 1), signal);
    return made?.body === body.trim();
  },
};
