import {post} from '../../community/discussion.js';
import {CommunityError} from '../../model/errors.js';
import {refs} from '../../model/records.js';
import {shelvedImages, unshelveImages} from '../image-shelf.js';
import type {Delivery} from './letter.js';
import {settledRecord} from './settled.js';

export const postDelivery: Delivery<'post'> = {
  kind: 'post',
  async send(community, {id, thread, parent: answered, body, mentions}) {
    const parent = answered ? await community.store.get(refs.post(thread.id, answered)) : undefined;
    if (answered && !parent) throw new CommunityError('answered-gone');
    const images = await shelvedImages(body);
    await post(community, {id, thread, parent, body, mentions, images});
    void unshelveImages(images);
  },
  async hasArrived({store}, {id, thread, body}, signal) {
    if (!(await settledRecord(store, refs.post(thread.id, id), signal))) return false;
    void shelvedImages(body).then(unshelveImages);
    return true;
  },
};
