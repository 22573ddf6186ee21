import {expect} from '@open-wc/testing';
import {IN_A_ROW, LONG, nudgesFor} from '../../src/model/nudge.js';
import {aPost} from '../support/build.js';

const by = (author: string, count: number) => Array.from({length: count}, () => aPost({author}));

describe('what a writer is reminded of', () => {
  it('is nothing in an ordinary conversation', () => {
    const posts = [...by('ada', 4), ...by('ben', 4), ...by('cleo', 4)];
    expect(nudgesFor({posts, uid: 'ada', waiting: 0})).to.deep.equal([]);
    expect(nudgesFor({posts, uid: 'ada', parent: posts[5], waiting: 0})).to.deep.equal([]);
  });

  it('is that new posts wait to be read', () => {
    expect(nudgesFor({posts: by('ben', 2), uid: 'ada', waiting: 1})).to.deep.equal(['unread']);
  });

  it('is how much of a long conversation they hold, from more than 40 of 100 on', () => {
    expect(nudgesFor({posts: [...by('ada', 4), ...by('ben', 6)], uid: 'ada', waiting: 0})).to.deep.equal([]);
    expect(nudgesFor({posts: [...by('ada', 5), ...by('ben', 5)], uid: 'ada', waiting: 0})).to.deep.equal([
      'dominating',
    ]);
    expect(nudgesFor({posts: by('ada', LONG - 1), uid: 'ada', waiting: 0})).to.deep.equal([]);
  });

  it('does not count what was removed', () => {
    const removed = by('ada', 6).map((post) => ({...post, state: 'removed' as const}));
    expect(nudgesFor({posts: [...removed, ...by('ben', 10)], uid: 'ada', waiting: 0})).to.deep.equal([]);
  });

  it('is that they answer one person over and over', () => {
    const [first, other] = [aPost({author: 'ben'}), aPost({author: 'cleo'})];
    const answers = Array.from({length: IN_A_ROW}, () => aPost({author: 'ada', parent: first}));
    const posts = [first, other, ...answers];
    const writing = {posts, uid: 'ada', waiting: 0};
    expect(nudgesFor({...writing, parent: first})).to.deep.equal(['same-person']);
    expect(nudgesFor({...writing, parent: other})).to.deep.equal([]);
    expect(nudgesFor(writing)).to.deep.equal([]);
    expect(nudgesFor({...writing, posts: posts.slice(0, -1), parent: first})).to.deep.equal([]);
    const between = aPost({author: 'ada', parent: other});
    expect(nudgesFor({...writing, posts: [...posts, between], parent: first})).to.deep.equal([]);
  });

  it('is not that they answer themselves', () => {
    const own = aPost({author: 'ada'});
    const answers = Array.from({length: IN_A_ROW}, () => aPost({author: 'ada', parent: own}));
    expect(nudgesFor({posts: [own, ...answers], uid: 'ada', parent: own, waiting: 0})).to.deep.equal([]);
  });
});
