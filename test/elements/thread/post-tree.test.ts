import {expect} from '@open-wc/testing';
import {MAX_DEPTH} from '../../../src/model/post.js';
import type {Stored} from '../../../src/model/records.js';
import {MAX_INDENTATION, postTree, type PostNode} from '../../../src/elements/thread/post-tree.js';
import {aPost} from '../../support/build.js';

const outline = (nodes: readonly PostNode[]): unknown[] =>
  nodes.map(({post, answers}) => (answers.length ? [post.body, ...outline(answers)] : post.body));

/** A post, an answer to it, an answer to that, and so on. */
function aChain(length: number): Stored<'post'>[] {
  const posts = [aPost({body: '0'})];
  while (posts.length < length) posts.push(aPost({body: String(posts.length), parent: posts.at(-1)!}));
  return posts;
}

describe('posts as a tree', () => {
  const a = aPost({body: 'a'});
  const b = aPost({body: 'b'});
  const a1 = aPost({body: 'a1', parent: a});
  const a2 = aPost({body: 'a2', parent: a});
  const a11 = aPost({body: 'a11', parent: a1});

  it('puts each post before its answers, the oldest first, in whatever order they come', () => {
    expect(outline(postTree([a11, b, a2, a, a1], 'oldest'))).to.deep.equal([['a', ['a1', 'a11'], 'a2'], 'b']);
  });

  it('puts the newest branch first, and still reads each branch from its beginning', () => {
    expect(outline(postTree([a, b, a1, a2, a11], 'newest'))).to.deep.equal(['b', ['a', ['a1', 'a11'], 'a2']]);
  });

  it('indents only so far: deeper answers stand below what they answer, and say so', () => {
    const chain = aChain(MAX_INDENTATION + 4);
    let nodes: readonly PostNode[] = postTree(chain, 'oldest');
    for (let level = 0; level < MAX_INDENTATION; level++) {
      expect(nodes).to.have.length(1);
      expect(nodes[0]!.inReplyTo).to.equal(undefined);
      nodes = nodes[0]!.answers;
    }
    expect(nodes.map(({post}) => post.body)).to.deep.equal(['4', '5', '6', '7']);
    expect(nodes.map(({inReplyTo}) => inReplyTo?.body)).to.deep.equal([undefined, '4', '5', '6']);
  });

  it('names whom a post answers where the tree itself has come to its end', () => {
    const chain = aChain(MAX_DEPTH + 4);
    const all = (nodes: readonly PostNode[]): PostNode[] => nodes.flatMap((node) => [node, ...all(node.answers)]);
    const placed = all(postTree(chain, 'oldest'));
    expect(placed.map(({post}) => post.body)).to.deep.equal(chain.map(({body}) => body));
    expect(placed.at(-1)!.inReplyTo?.body).to.equal(String(MAX_DEPTH + 2));
  });

  it('keeps a post whose ancestors are not known yet', () => {
    expect(outline(postTree([b, a11], 'oldest'))).to.deep.equal(['a11', 'b']);
    expect(outline(postTree([a, a11], 'oldest'))).to.deep.equal([['a', 'a11']]);
  });
});
