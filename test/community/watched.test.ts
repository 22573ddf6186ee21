import {expect} from '@open-wc/testing';
import type {Community} from '../../src/community/community.js';
import {join} from '../../src/community/membership.js';
import {changeWatched, tidyWatched} from '../../src/community/watched.js';
import {CommunityLookup} from '../../src/context/community-lookup.js';
import {refs} from '../../src/model/records.js';
import {expectError} from '../support/expect-error.js';
import {LocalCommunity} from '../support/local-community.js';

describe('the list of watched words', () => {
  let place: LocalCommunity;
  let amara: Community;
  beforeEach(async () => {
    place = new LocalCommunity();
    amara = place.as('Amara');
    await join(amara);
  });
  afterEach(() => place.close());

  const watched = async () => (await amara.store.get(refs.community()))!.watched;

  it('is empty at first, and what a steward says', async () => {
    expect(await watched()).to.deep.equal([]);
    await changeWatched(amara, ['  numb  skull ', '', 'Numb skull', 'Crétin', 'cretin'], []);
    expect(await watched()).to.deep.equal(['numb skull', 'Crétin']);
    await changeWatched(amara, [], ['numb skull', 'Crétin']);
    expect(await watched()).to.deep.equal([]);
  });

  it('keeps what another steward changed meanwhile', async () => {
    await changeWatched(amara, ['one', 'two'], []);
    await changeWatched(amara, ['one', 'two', 'three'], ['one', 'two']);
    // Began before that, and took one word away and added another.
    await changeWatched(amara, ['two', 'four'], ['one', 'two']);
    expect(await watched()).to.deep.equal(['two', 'four', 'three']);
    await changeWatched(amara, ['two', 'four', 'three', 'five'], ['two', 'four', 'three', 'gone']);
    expect(await watched()).to.deep.equal(['two', 'four', 'three', 'five']);
  });

  it('does not bring back what another steward took away', async () => {
    await changeWatched(amara, ['two'], []);
    await changeWatched(amara, ['one', 'two', 'new'], ['one', 'two']);
    expect(await watched()).to.deep.equal(['two', 'new']);
  });

  it('is bounded', async () => {
    await expectError(
      changeWatched(
        amara,
        Array.from({length: 101}, (_, i) => `word ${i}`),
        [],
      ),
      'too-many',
    );
    await expectError(changeWatched(amara, ['x'.repeat(61)], []), 'too-long');
    expect(tidyWatched(['a\u202Eb'])).to.deep.equal(['ab']);
  });

  it('is there for whoever writes, and missing in a community that is older', async () => {
    await changeWatched(amara, ['numbskull'], []);
    expect(await new CommunityLookup(amara).watched()).to.deep.equal(['numbskull']);
    expect(await new CommunityLookup(new LocalCommunity().as('Ada')).watched()).to.deep.equal([]);
  });
});
