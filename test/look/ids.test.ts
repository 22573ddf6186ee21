import {expect} from '@open-wc/testing';
import {localUidFor, threadIdFor} from '../../src/look/ids.js';
import {localUid, threadIdOf} from '../../src/model/ids.js';
import {indexFor} from '../../src/store/local/indexes.js';
import {TREE} from '../../src/store/local/first-posts.js';
import {queries} from '../../src/store/queries.js';

describe('A first look', () => {
  for (const key of ['', 'https://intranet.example/a/b', 'term:日本語', 'x'.repeat(500)])
    it(`looks for a conversation under the id that it has: “${key.slice(0, 30)}”`, async () => {
      expect(await threadIdFor(key)).to.equal(threadIdOf(key));
    });

  it('knows whoever the page names under the id that they have', async () => {
    expect(await localUidFor(' Ada Lovelace ')).to.equal(localUid(' Ada Lovelace '));
  });

  it('works the same out where the browser does not', async () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'subtle');
    Object.defineProperty(crypto, 'subtle', {value: undefined, configurable: true});
    try {
      expect(await threadIdFor('page')).to.equal(threadIdOf('page'));
    } finally {
      if (own) Object.defineProperty(crypto, 'subtle', own);
      else delete (crypto as {subtle?: unknown}).subtle;
    }
  });

  it('reads the posts in the order in which they are shown', () => {
    expect(TREE).to.equal(indexFor(queries.posts('')));
  });
});
