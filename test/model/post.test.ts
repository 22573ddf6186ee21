import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {createId} from '../../src/model/ids.js';
import {MAX_DEPTH, placeUnder, postSchema} from '../../src/model/post.js';
import {validate} from '../../src/model/schema.js';

interface Placed {
  readonly id: string;
  readonly parent: string;
  readonly path: string;
  readonly depth: number;
}

function place(id: string, parent?: Placed): Placed {
  return {id, ...placeUnder(id, parent)};
}

describe('the place of a post', () => {
  it('is at the root when it answers nothing', () => {
    expect(placeUnder('one')).to.deep.equal({parent: '', path: 'one', depth: 0});
  });

  it('is under the post it answers', () => {
    expect(placeUnder('two', place('one'))).to.deep.equal({parent: 'one', path: 'one.two', depth: 1});
  });

  it('is beside the post it answers at the deepest level, and still names it', () => {
    let deepest = place('0');
    for (let depth = 1; depth <= MAX_DEPTH; depth++) deepest = place(`${depth}`, deepest);
    expect(deepest).to.include({depth: MAX_DEPTH, path: '0.1.2.3.4.5.6.7.8.9.10.11'});
    const answer = place('answer', deepest);
    expect(answer).to.deep.equal({
      id: 'answer',
      parent: '11',
      path: '0.1.2.3.4.5.6.7.8.9.10.answer',
      depth: MAX_DEPTH,
    });
    expect(place('another', answer)).to.include({parent: 'answer', path: '0.1.2.3.4.5.6.7.8.9.10.another'});
  });

  it('is always one that a record may have', () => {
    let post = place(createId());
    for (let i = 0; i < 20; i++) {
      post = place(createId(), post);
      const {parent, path, depth} = post;
      validate(postSchema, {parent, path, depth});
    }
  });

  it('puts every post right before the posts under it, oldest first, whatever the tree', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), {minLength: 1, maxLength: 60}), (choices) => {
        const posts: Placed[] = [];
        for (const [i, choice] of choices.entries()) {
          const parent = choice % (posts.length + 1);
          posts.push(place(createId(i), posts[parent]));
        }
        const walk = (branch: string): string[] =>
          posts
            .filter(({path}) => path.slice(0, Math.max(0, path.lastIndexOf('.'))) === branch)
            .flatMap(({id, path}) => [id, ...walk(path)]);
        const sorted = [...posts].sort((a, b) => (a.path < b.path ? -1 : 1));
        expect(sorted.map(({id}) => id)).to.deep.equal(walk(''));
      }),
    );
  });
});
