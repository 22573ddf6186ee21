import {expect} from '@open-wc/testing';
import {leaveNothing} from '../../src/context/device.js';
import {forgetSearches, recentSearches, rememberSearch} from '../../src/context/recent-searches.js';

const KEY = 'praxis:searches';

describe('recent searches', () => {
  const place = {id: 'recent-test', viewer: {uid: 'ada'}};
  afterEach(() => localStorage.removeItem(KEY));

  it('are the latest few, each once, the latest first', () => {
    for (const query of ['one', 'two', 'three', 'four', 'five', 'six', 'seven', ' Two ', '', '  ']) {
      rememberSearch(place, query);
    }
    expect(recentSearches(place)).to.deep.equal(['Two', 'seven', 'six', 'five', 'four', 'three']);
  });

  it('are of one person in one community', () => {
    rememberSearch(place, 'mine');
    rememberSearch({...place, viewer: null}, 'a visitor’s');
    expect(recentSearches({...place, viewer: {uid: 'ben'}})).to.deep.equal([]);
    expect(recentSearches({...place, id: 'another'})).to.deep.equal([]);
    forgetSearches(place);
    expect(recentSearches(place)).to.deep.equal([]);
    expect(recentSearches({...place, viewer: null})).to.deep.equal(['a visitor’s']);
  });

  it('are neither kept nor shown on a shared machine', () => {
    rememberSearch(place, 'before');
    leaveNothing(place, true);
    try {
      rememberSearch(place, 'now');
      expect(recentSearches(place)).to.deep.equal([]);
    } finally {
      leaveNothing(place, false);
    }
    expect(recentSearches(place)).to.deep.equal(['before']);
  });

  for (const kept of [
    'no JSON',
    'null',
    '7',
    '[]',
    '{"a": 1}',
    JSON.stringify({[JSON.stringify([place.id, 'ada'])]: 'x'}),
  ]) {
    it(`are none where there stands ${kept}`, () => {
      localStorage.setItem(KEY, kept);
      expect(recentSearches(place)).to.deep.equal([]);
      rememberSearch(place, 'one');
      expect(recentSearches(place)).to.deep.equal(['one']);
    });
  }
});
