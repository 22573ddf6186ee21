import {expect} from '@open-wc/testing';
import type {Charter} from '../../src/model/charter.js';
import {isCommunityName} from '../../src/model/community.js';
import {CommunityError} from '../../src/model/errors.js';
import {
  isActive,
  isSteward,
  mayAdoptCharter,
  mayChangePost,
  mayDiffer,
  mayImport,
  mayLead,
  mayProposeCharter,
  mayReviseTerm,
  mayWithdrawCharter,
  mayWrite,
  mustAgree,
  reactionsTo,
} from '../../src/model/permissions.js';
import {refs} from '../../src/model/records.js';
import {schemas} from '../../src/model/schemas.js';

describe('records', () => {
  it('each have a path of their own', () => {
    const paths = [
      refs.community(),
      refs.charter(1),
      refs.adoption(),
      refs.member('x'),
      refs.facet('x', 'me'),
      refs.portrait('x'),
      refs.application('x'),
      refs.invitation('x'),
      refs.directory(0),
      refs.guard('x'),
      refs.state('x'),
      refs.thread('x'),
      refs.titles('0'),
      refs.alias('x'),
      refs.tally(2026, 'x'),
      refs.image('x', 'x'),
      refs.post('x', 'x'),
      refs.postRevision('x', 'x', 0),
      refs.term('x'),
      refs.termRevision('x', 0),
      refs.glossary(0),
      refs.note('x'),
      refs.noteRevision('x', 0),
      refs.knowledge(0),
      refs.request('x'),
      refs.use('x'),
      refs.report('x'),
      refs.act('x'),
      refs.notice('x'),
      refs.appeal('x'),
      refs.restriction('x'),
      refs.priority('x'),
      refs.ballot('x'),
    ];
    expect(new Set(paths.map(({path}) => path)).size).to.equal(paths.length);
    expect(paths.map(({kind}) => kind)).to.have.members(Object.keys(schemas));
    // Document paths have an even number of parts below the community.
    for (const {path} of paths) expect(path === '' || path.split('/').length % 2 === 0).to.equal(true);
  });

  it('each say when they were last written', () => {
    for (const schema of Object.values(schemas)) expect(schema.updatedAt).to.deep.equal({type: 'time'});
  });
});

describe('the name of a community', () => {
  for (const name of ['a', 'cloud-practice', 'p-2', 'x'.repeat(64)]) {
    it(`can be ${name.slice(0, 20)}`, () => expect(isCommunityName(name)).to.equal(true));
  }
  for (const name of ['', 'Cloud', 'a b', 'a/b', 'é', 'a\n', 'x'.repeat(65)]) {
    it(`cannot be ${JSON.stringify(name.slice(0, 20))}`, () => expect(isCommunityName(name)).to.equal(false));
  }
});

describe('an error', () => {
  it('stays what it is, and wraps what is none of ours', () => {
    const ours = new CommunityError('closed');
    expect(CommunityError.from(ours)).to.equal(ours);
    const theirs = new TypeError('x');
    expect(CommunityError.from(theirs)).to.include({code: 'unknown', cause: theirs, message: 'unknown'});
    expect(CommunityError.from('thrown text')).to.include({code: 'unknown', cause: 'thrown text'});
  });

  it('names the field in its message', () => {
    expect(new CommunityError('empty', {detail: {field: 'body'}}).message).to.equal('empty: body');
  });
});

describe('permissions', () => {
  const viewer = {uid: 'ada', name: 'Ada'};
  const people = {
    nobody: {viewer: null},
    guest: {viewer: {...viewer, guest: true}},
    newcomer: {viewer},
    member: {viewer, member: {role: 'member', status: 'active'}},
    moderator: {viewer, member: {role: 'moderator', status: 'active'}},
    steward: {viewer, member: {role: 'steward', status: 'active'}},
    gone: {viewer, member: {role: 'steward', status: 'left'}},
  } as const;
  const post = {author: 'ada', state: 'visible'} as never;
  const thread = {state: 'open', kind: 'question', firstPost: 'p'} as const;
  const reacts = (person: (typeof people)[keyof typeof people], given: object = {}, id = 'p', state = 'visible') =>
    reactionsTo(person, {id, state} as never, {...thread, ...given}).join(' ');

  it('offer every reaction to the first post of a question', () => {
    expect(reacts(people.newcomer)).to.equal('agree thanks insight curious celebrate worked same');
    expect(reacts(people.newcomer, {}, 'answer')).to.equal('agree thanks insight curious celebrate worked');
    expect(reacts(people.newcomer, {kind: 'idea'})).to.equal('agree thanks insight curious celebrate worked');
  });

  it('offer none to those who cannot write, in a closed thread and to a removed post', () => {
    const none = [
      reacts(people.nobody),
      reacts(people.guest),
      reacts(people.member, {state: 'closed'}),
      reacts(people.member, {}, 'p', 'removed'),
    ];
    expect(none).to.deep.equal(['', '', '', '']);
  });

  type Person = (typeof people)[keyof typeof people];
  const proposal = {state: 'proposed', author: 'ada', openUntil: 99, base: 2} as const;
  const adopts = (given: Partial<Charter>) => (person: Person) =>
    mayAdoptCharter(person, {...proposal, ...given}, {inEffect: 2, today: 100});
  const withdraws = (given: Partial<Charter>) => (person: Person) =>
    mayWithdrawCharter(person, {...proposal, ...given});
  const agreed = (charter: number) => (person: Person) =>
    mustAgree('member' in person ? {...person, member: {...person.member, charter}} : person, {binding: 2});

  const table: [act: string, may: (person: Person) => boolean, who: string[]][] = [
    ['write', mayWrite, ['newcomer', 'member', 'moderator', 'steward', 'gone']],
    ['act as a member', isActive, ['member', 'moderator', 'steward']],
    ['act as a steward', isSteward, ['steward']],
    ['import', mayImport, ['steward']],
    ['lead their own thread', (person) => mayLead(person, {author: 'ada'}), ['member', 'moderator', 'steward']],
    ['lead another’s thread', (person) => mayLead(person, {author: 'bo'}), ['steward']],
    [
      'see a decision differently',
      (person) => mayDiffer(person, {state: 'open', kind: 'decision'}),
      ['newcomer', 'member', 'moderator', 'steward', 'gone'],
    ],
    ['see a question differently', (person) => mayDiffer(person, {state: 'open', kind: 'question'}), []],
    ['see a closed decision differently', (person) => mayDiffer(person, {state: 'closed', kind: 'decision'}), []],
    ['change their own post', (person) => mayChangePost(person, post), ['member', 'moderator', 'steward']],
    ['change another’s post', (person) => mayChangePost(person, {author: 'bo', state: 'visible'} as never), []],
    ['change a removed post', (person) => mayChangePost(person, {author: 'ada', state: 'removed'} as never), []],
    [
      'revise a term',
      (person) => mayReviseTerm(person, {status: 'agreed'}),
      ['newcomer', 'member', 'moderator', 'steward', 'gone'],
    ],
    ['propose a charter', mayProposeCharter, ['newcomer', 'member', 'moderator', 'steward', 'gone']],
    ['put a charter into effect', adopts({}), ['steward']],
    ['put one into effect on the day it opens', adopts({openUntil: 100}), ['steward']],
    ['put one into effect before all could discuss it', adopts({openUntil: 101}), []],
    ['put one into effect for another than it was written for', adopts({base: 1}), []],
    ['put one into effect again', adopts({state: 'effective'}), []],
    ['put one into effect that was withdrawn', adopts({state: 'withdrawn'}), []],
    ['withdraw their own charter', withdraws({}), ['member', 'moderator', 'steward']],
    ['withdraw another’s charter', withdraws({author: 'bo'}), ['steward']],
    ['withdraw a charter in effect', withdraws({state: 'effective'}), []],
    [
      'be asked to agree who never did',
      (person) => mustAgree(person, {binding: 1}),
      ['member', 'moderator', 'steward'],
    ],
    ['be asked to agree who agreed to what it said before', agreed(1), ['member', 'moderator', 'steward']],
    ['be asked to agree who agreed to the last that said something new', agreed(2), []],
    ['be asked to agree who agreed to what changed words since', agreed(3), []],
    ['be asked to agree where there is no charter', (person) => mustAgree(person, {}), []],
    ['revise a deprecated term', (person) => mayReviseTerm(person, {status: 'deprecated'}), ['steward']],
  ];
  for (const [act, may, who] of table) {
    it(`let ${who.join(', ') || 'nobody'} ${act}`, () => {
      const allowed = Object.entries(people).filter(([, person]) => may(person));
      expect(allowed.map(([name]) => name)).to.deep.equal(who);
    });
  }
});
