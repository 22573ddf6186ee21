import type {Community} from '../../../src/community/community.js';
import {post, threadOfPage} from '../../../src/community/discussion.js';
import {join} from '../../../src/community/membership.js';
import {createId} from '../../../src/model/ids.js';
import {refs, type Stored} from '../../../src/model/records.js';
import {LocalCommunity} from '../../support/local-community.js';

/** A community in which Bo can speak to Ada. */
export async function withBo() {
  const place = new LocalCommunity();
  const [ada, bo] = [place.as('Ada'), place.as('Bo')];
  await join(ada);
  await join(bo);
  const say = async (
    by: Community,
    page: string,
    mentions: readonly string[] = [],
    body = 'Have you **seen** this?',
  ) => {
    const thread = threadOfPage(`https://intranet.example/${page}`, `About ${page}`);
    const id = createId();
    await post(by, {id, thread, body, mentions});
    return (await by.store.get(refs.post(thread.id, id)))!;
  };
  return {
    ...{place, ada, bo, say},
    /** Bo speaks to Ada on a page. */
    mention: (page: string): Promise<Stored<'post'>> => say(bo, page, [ada.viewer!.uid]),
  };
}
