import {expect} from '@open-wc/testing';
import {LoadedPosts} from '../../../src/elements/thread/loaded-posts.js';
import {aPost} from '../../support/build.js';

const posts = Array.from({length: 30}, (_, place) => aPost({body: String(place)}));
const from = (start: number, end: number) => posts.slice(start, end);

const shown = (loaded: LoadedPosts) => loaded.shown.map(({body}) => Number(body)).sort((a, b) => a - b);
const gaps = (loaded: LoadedPosts) => loaded.gaps.map(({after}) => Number(after.body));
const range = (start: number, end: number) => Array.from({length: end - start}, (_, place) => start + place);

describe('the posts that a page knows of a thread', () => {
  let loaded: LoadedPosts;
  beforeEach(() => (loaded = new LoadedPosts('oldest')));

  it('are all there is when the beginning is not full', () => {
    loaded.learnStart(from(0, 7), false);
    expect(shown(loaded)).to.deep.equal(range(0, 7));
    expect(gaps(loaded)).to.deep.equal([]);
  });

  it('end in a gap when it is', () => {
    loaded.learnStart(from(0, 10), true);
    expect(gaps(loaded)).to.deep.equal([9]);
    loaded.learnAfter(posts[9]!, from(10, 20), true);
    expect(shown(loaded)).to.deep.equal(range(0, 20));
    expect(gaps(loaded)).to.deep.equal([19]);
    loaded.learnAfter(posts[19]!, from(20, 25), false);
    expect(gaps(loaded)).to.deep.equal([]);
  });

  it('leave a gap before what somebody linked to, until the two meet', () => {
    loaded.learnStart(from(0, 10), true);
    loaded.learnAfter(posts[15]!, from(16, 20), true);
    expect(shown(loaded)).to.deep.equal([...range(0, 10), ...range(15, 20)]);
    expect(gaps(loaded)).to.deep.equal([9, 19]);
    loaded.learnAfter(posts[9]!, from(10, 20), true);
    expect(shown(loaded)).to.deep.equal(range(0, 20));
    expect(gaps(loaded)).to.deep.equal([19]);
    loaded.learnAfter(posts[19]!, from(20, 30), false);
    expect(gaps(loaded)).to.deep.equal([]);
  });

  it('can be read backwards from what somebody linked to, until the two meet', () => {
    loaded.learnStart(from(0, 3), true);
    loaded.learnAfter(posts[15]!, from(16, 30), false);
    expect(loaded.gaps.map(({before}) => Number(before?.body))).to.deep.equal([15]);
    loaded.learnBefore(posts[15]!, from(5, 15), true);
    expect(shown(loaded)).to.deep.equal([...range(0, 3), ...range(5, 30)]);
    expect(loaded.gaps.map(({before}) => Number(before?.body))).to.deep.equal([5]);
    loaded.learnBefore(posts[5]!, from(0, 5), false);
    expect(shown(loaded)).to.deep.equal(range(0, 30));
    expect(gaps(loaded)).to.deep.equal([]);
  });

  it('meet as well when the link led to the end', () => {
    loaded.learnStart(from(0, 10), true);
    loaded.learnAfter(posts[25]!, from(26, 30), false);
    expect(gaps(loaded)).to.deep.equal([9]);
    loaded.learnAfter(posts[9]!, from(10, 30), true);
    expect(gaps(loaded)).to.deep.equal([]);
  });

  it('stay when new ones push them out of the page', () => {
    loaded.learnStart([posts[0]!, ...from(2, 10)], true);
    loaded.learnStart(from(0, 9), true);
    expect(shown(loaded)).to.deep.equal(range(0, 10));
  });

  it('lose what vanished from among the others', () => {
    loaded.learnStart(from(0, 10), true);
    loaded.learnStart([...from(0, 4), ...from(5, 11)], true);
    expect(shown(loaded)).to.deep.equal([...range(0, 4), ...range(5, 11)]);
  });

  it('are known beyond the gap, and shown only when they are the viewer’s own', () => {
    loaded.learnStart(from(0, 10), true);
    loaded.learn(from(28, 30));
    loaded.showSingle(posts[29]!.id);
    expect(shown(loaded)).to.deep.equal([...range(0, 10), 29]);
  });

  it('wait while they are held', () => {
    loaded.learnStart(from(0, 10), false);
    loaded.hold(posts[4]!.id);
    expect(shown(loaded)).to.deep.equal([...range(0, 4), ...range(5, 10)]);
    loaded.release();
    expect(shown(loaded)).to.deep.equal(range(0, 10));
  });

  it('are read backwards from the newest', () => {
    loaded = new LoadedPosts('newest');
    loaded.learnStart(from(20, 30).reverse(), true);
    expect(gaps(loaded)).to.deep.equal([20]);
    loaded.learnAfter(posts[5]!, from(0, 5).reverse(), false);
    expect(shown(loaded)).to.deep.equal([...range(0, 6), ...range(20, 30)]);
    expect(gaps(loaded)).to.deep.equal([20]);
    loaded.learnAfter(posts[20]!, from(5, 20).reverse(), true);
    expect(gaps(loaded)).to.deep.equal([]);
  });

  it('name the ancestors they need', () => {
    const answer = aPost({parent: posts[12]!});
    loaded.learnStart(from(0, 10), true);
    loaded.learnAfter(answer, [], false);
    expect(loaded.missing).to.deep.equal([posts[12]!.id]);
  });
});
