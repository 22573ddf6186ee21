import {expect} from '@open-wc/testing';
import {dayOf} from '../../src/model/member.js';
import type {Stored} from '../../src/model/records.js';
import {unpackTerm, type TermEntry} from '../../src/model/term.js';
import {peopleToMeet, termToStartWith, threadsToAnswer, type Newcomer} from '../../src/model/welcome.js';
import {aPerson} from '../support/a-person.js';

const today = dayOf();
const me: Newcomer = {uid: 'me', department: 'Finance', skills: ['Kubernetes'], learning: ['SQL']};
const long = {joinedOn: today - 400, activeOn: today - 200};

describe('people to meet', () => {
  const kinds = (meetings: ReturnType<typeof peopleToMeet>) => meetings.map(({reason}) => reason.kind);

  it('are one who shares a skill, one of another department, one who is active now', () => {
    const people = [
      aPerson({uid: 'a', name: 'A', ...long, skills: ['kubernetes'], department: 'Finance'}),
      aPerson({uid: 'b', name: 'B', ...long, department: 'Sales'}),
      aPerson({uid: 'c', name: 'C', ...long, activeOn: today, department: 'Finance'}),
      aPerson({uid: 'd', name: 'D', ...long, department: 'Finance'}),
    ];
    const met = peopleToMeet(me, people);
    expect(kinds(met)).to.deep.equal(['skill', 'department', 'active']);
    expect(met.map(({person}) => person.uid)).to.deep.equal(['a', 'b', 'c']);
    expect(met[0]!.reason).to.deep.equal({kind: 'skill', skill: 'kubernetes'});
  });

  it('are three different people though one has every reason', () => {
    const gifted = {skills: ['SQL'], department: 'Sales', joinedOn: 1, activeOn: today};
    const met = peopleToMeet(
      me,
      ['a', 'b', 'c', 'd'].map((uid) => aPerson({uid, name: uid, ...gifted})),
    );
    expect(kinds(met)).to.deep.equal(['skill', 'department', 'active']);
    expect(new Set(met.map(({person}) => person.uid)).size).to.equal(3);
  });

  it('find somebody who likes to be asked about what one wants to learn', () => {
    const [met] = peopleToMeet(me, [aPerson({uid: 'a', name: 'A', ...long, asks: ['sql']})]);
    expect(met!.reason).to.deep.equal({kind: 'skill', skill: 'sql'});
  });

  it('are a steward, another newcomer or anyone where there is no other reason', () => {
    const nobody: Newcomer = {uid: 'me', department: '', skills: [], learning: []};
    const met = peopleToMeet(nobody, [
      aPerson({uid: 'a', name: 'A', ...long}),
      aPerson({uid: 'b', name: 'B', ...long, joinedOn: today}),
      aPerson({uid: 'c', name: 'C', ...long, role: 'steward'}),
    ]);
    expect(kinds(met)).to.deep.equal(['steward', 'newcomer', 'member']);
  });

  it('are those who are here, and nobody but others', () => {
    const people = [
      aPerson({uid: 'me', name: 'Me', activeOn: today}),
      aPerson({uid: 'k', name: 'Known', status: 'known', skills: ['SQL']}),
    ];
    expect(peopleToMeet(me, people)).to.deep.equal([]);
  });

  it('stay the same for one newcomer, and are others for others', () => {
    const people = Array.from({length: 40}, (_, i) => aPerson({uid: `p${i}`, name: `P${i}`, activeOn: today}));
    const ids = (uid: string) => peopleToMeet({...me, uid}, people).map(({person}) => person.uid);
    expect(ids('x')).to.deep.equal(ids('x'));
    const firsts = new Set(Array.from({length: 30}, (_, i) => ids(`new${i}`)[0]));
    expect(firsts.size, 'everybody is sent to the same person').to.be.above(10);
  });
});

describe('conversations to answer', () => {
  const thread = (id: string, given: Partial<Stored<'thread'>> = {}) =>
    ({id, author: 'ada', state: 'open', posts: 1, tags: [], ...given}) as unknown as Stored<'thread'>;

  it('are first those about what one knows, three at most', () => {
    const threads = [thread('1'), thread('2'), thread('3', {tags: ['kubernetes']}), thread('4')];
    const found = threadsToAnswer(me, threads);
    expect(found.map(({thread: {id}, topic}) => [id, topic])).to.deep.equal([
      ['3', 'kubernetes'],
      ['1', ''],
      ['2', ''],
    ]);
  });

  it('are by others, open and without an answer', () => {
    const threads = [thread('1', {author: 'me'}), thread('2', {state: 'closed'}), thread('3', {posts: 2})];
    expect(threadsToAnswer(me, threads)).to.deep.equal([]);
  });
});

describe('a term to begin with', () => {
  const term = (id: string, status = 'agreed', lang = 'en', tags = ''): TermEntry =>
    unpackTerm(id, [id, status, lang, 'Gloss', '', '', '', tags].join('\n'));

  it('is agreed and about what one knows', () => {
    const terms = [term('a'), term('b', 'agreed', 'en', 'SQL'), term('c', 'proposed', 'en', 'SQL')];
    const found = termToStartWith(me, terms, 'en-GB');
    expect([found!.term.id, found!.topic]).to.deep.equal(['b', 'SQL']);
  });

  it('is in the language of the page, if one is', () => {
    expect(termToStartWith(me, [term('a'), term('b', 'proposed', 'fr')], 'fr')!.term.id).to.equal('b');
    expect(termToStartWith(me, [term('a')], 'fr')!.term.id).to.equal('a');
  });

  it('is none where there is none', () => {
    expect(termToStartWith(me, [term('a', 'draft'), term('b', 'deprecated')], 'en')).to.equal(undefined);
  });
});
