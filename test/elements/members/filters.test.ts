import {expect} from '@open-wc/testing';
import {facetsAmong, narrow, optionsOf, sortPeople} from '../../../src/elements/members/filters.js';
import {aPerson} from '../../support/a-person.js';

const ada = aPerson({
  uid: 'a',
  name: 'Ada',
  department: 'Cloud',
  skills: ['Spark'],
  asks: ['Tax'],
  languages: ['en-GB'],
});
const bo = aPerson({uid: 'b', name: 'Bo', department: 'cloud ', skills: ['spark'], languages: ['en', 'fr']});
const cy = aPerson({uid: 'c', name: 'Cy', department: 'Legal', status: 'known'});
const everyone = [ada, bo, cy];

describe('the filters of the directory', () => {
  it('take different spellings for one', () => {
    expect(optionsOf(everyone, 'department', [])).to.deep.equal([
      {key: 'cloud', value: 'Cloud', count: 2},
      {key: 'legal', value: 'Legal', count: 1},
    ]);
    expect(optionsOf(everyone, 'skill', []).map(({key, count}) => [key, count])).to.deep.equal([
      ['spark', 2],
      ['tax', 1],
    ]);
    expect(optionsOf(everyone, 'language', []).map(({key, count}) => [key, count])).to.deep.equal([
      ['en', 2],
      ['fr', 1],
    ]);
  });

  it('keep whoever has one of what is chosen, of each filter', () => {
    expect(narrow(everyone, {department: ['cloud', 'legal']})).to.deep.equal(everyone);
    expect(narrow(everyone, {department: ['cloud'], skill: ['tax']})).to.deep.equal([ada]);
    expect(narrow(everyone, {joined: ['known']})).to.deep.equal([cy]);
    expect(narrow(everyone, {department: ['legal'], joined: ['active']})).to.deep.equal([]);
  });

  it('count what the other filters leave', () => {
    const others = narrow(everyone, {department: ['legal'], joined: ['known']}, 'department');
    expect(optionsOf(others, 'department', []).map(({key}) => key)).to.deep.equal(['legal']);
    const chosen = {key: 'cloud', value: 'Cloud', count: 2};
    expect(optionsOf(others, 'department', [chosen])[0]).to.deep.equal({...chosen, count: 0});
  });

  it('are offered where there is a choice', () => {
    expect(facetsAmong(everyone)).to.deep.equal(['department', 'skill', 'language', 'joined']);
    expect(facetsAmong([aPerson({uid: 'x', name: 'X', department: 'Cloud', skills: ['Tax']})])).to.deep.equal([]);
  });
});

describe('the order of the directory', () => {
  it('puts those who have not come yet last where time counts', () => {
    const early = aPerson({uid: 'e', name: 'E', joinedOn: 10, activeOn: 90});
    const late = aPerson({uid: 'l', name: 'L', joinedOn: 20, activeOn: 30});
    const known = aPerson({uid: 'k', name: 'K', joinedOn: 99, activeOn: 99, status: 'known'});
    const people = [early, known, late];
    expect(sortPeople(people, 'name')).to.equal(people);
    expect(sortPeople(people, 'newest')).to.deep.equal([late, early, known]);
    expect(sortPeople(people, 'active')).to.deep.equal([early, late, known]);
  });
});
