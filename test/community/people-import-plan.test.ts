import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {planPeopleImport, type PersonHere} from '../../src/community/people-import-plan.js';
import type {PersonRow} from '../../src/interchange/person-import.js';
import {knownIdOf} from '../../src/model/ids.js';

const ADA = knownIdOf('ada@x.org');

function aRow(given: Partial<PersonRow> = {}): PersonRow {
  return {id: ADA, name: 'Ada', isDisabled: false, line: 2, ...given};
}

function somebody(given: Partial<PersonHere> = {}): PersonHere {
  return {
    ...{id: ADA, name: 'Ada', pronouns: '', title: '', department: '', place: '', zone: ''},
    ...{languages: [], skills: [], asks: [], status: 'known', role: 'member'},
    ...given,
  };
}

const nothing = {added: [], changed: [], left: [], unchanged: [], skipped: [], sameNames: []};

describe('what an import of people would do', () => {
  it('adds who is not there, with what the file says of them', () => {
    expect(planPeopleImport([], [aRow({title: 'Analyst', languages: ['en']})])).to.deep.equal({
      ...nothing,
      added: [
        {
          ...{id: ADA, name: 'Ada', pronouns: '', title: 'Analyst', department: '', place: '', zone: ''},
          ...{languages: ['en'], skills: [], asks: []},
        },
      ],
    });
  });

  it('changes who is known and has not signed in, and says what of them', () => {
    const from = somebody({title: 'Clerk', place: 'London', languages: ['en']});
    const {changed, ...rest} = planPeopleImport([from], [aRow({title: 'Analyst', languages: ['en']})]);
    expect(changed).to.have.length(1);
    expect(changed[0]).to.deep.include({from, fields: ['title'], isBack: false});
    expect(changed[0]!.to).to.deep.include({id: ADA, title: 'Analyst', place: 'London'});
    const {changed: _, ...none} = nothing;
    expect(rest).to.deep.equal(none);
  });

  it('leaves who is as the file says', () => {
    const person = somebody({title: 'Analyst'});
    expect(planPeopleImport([person], [aRow({title: 'Analyst'})])).to.deep.equal({...nothing, unchanged: [person]});
  });

  it('leaves who is not in the file', () => {
    expect(planPeopleImport([somebody()], [])).to.deep.equal(nothing);
  });

  it('marks as left whose account is switched off, whether they have signed in or not', () => {
    for (const status of ['known', 'active'] as const) {
      const person = somebody({status});
      expect(planPeopleImport([person], [aRow({isDisabled: true})])).to.deep.equal({...nothing, left: [person]});
    }
  });

  it('does not mark who is no member: whoever asks to be one is answered', () => {
    const skipped = [{line: 2, name: 'Ada', reason: 'speaks-for-themselves' as const}];
    for (const status of ['asking', 'claimed'] as const) {
      const person = somebody({status});
      expect(planPeopleImport([person], [aRow({isDisabled: true})])).to.deep.equal({...nothing, skipped});
    }
  });

  it('does so once', () => {
    const person = somebody({status: 'left'});
    expect(planPeopleImport([person], [aRow({isDisabled: true})])).to.deep.equal({...nothing, unchanged: [person]});
  });

  it('does not add who is gone already', () => {
    expect(planPeopleImport([], [aRow({isDisabled: true})])).to.deep.equal({
      ...nothing,
      skipped: [{line: 2, name: 'Ada', reason: 'never-here'}],
    });
  });

  it('brings back who never signed in, when their account is open again', () => {
    const from = somebody({status: 'left'});
    const {changed} = planPeopleImport([from], [aRow()]);
    expect(changed[0]).to.deep.include({from, fields: [], isBack: true});
  });

  it('finds who claimed what was known of them, and lets them speak for themselves', () => {
    const known = somebody({status: 'claimed', claimedBy: 'uid-ada'});
    const skipped = [{line: 2, name: 'Ada', reason: 'speaks-for-themselves' as const}];
    for (const status of ['active', 'left', 'asking'] as const) {
      const ada = somebody({id: 'uid-ada', title: 'Countess', status});
      expect(planPeopleImport([known, ada], [aRow({title: 'Analyst'})])).to.deep.equal({...nothing, skipped});
    }
    const ada = somebody({id: 'uid-ada', status: 'active'});
    expect(planPeopleImport([known, ada], [aRow({isDisabled: true})])).to.deep.equal({...nothing, left: [ada]});
  });

  it('does not touch who is claimed, when it is not told by whom', () => {
    const skipped = [{line: 2, name: 'Ada', reason: 'speaks-for-themselves' as const}];
    expect(planPeopleImport([somebody({status: 'claimed'})], [aRow({title: 'x'})])).to.deep.equal({
      ...nothing,
      skipped,
    });
  });

  it('takes nobody for gone who has a second account that is open', () => {
    const second = knownIdOf('ada@y.org');
    const ada = somebody({id: 'uid-ada', status: 'active'});
    const here = [
      ada,
      somebody({status: 'claimed', claimedBy: 'uid-ada'}),
      somebody({id: second, status: 'claimed', claimedBy: 'uid-ada'}),
    ];
    const rows = [aRow({isDisabled: true}), aRow({id: second, line: 3})];
    expect(planPeopleImport(here, rows).left).to.deep.equal([]);
    expect(planPeopleImport(here, [...rows].reverse()).left).to.deep.equal([]);
    expect(
      planPeopleImport(
        here,
        rows.map((row) => ({...row, isDisabled: true})),
      ).left,
    ).to.deep.equal([ada]);
  });

  it('does not take out a steward, who hands over first', () => {
    const person = somebody({status: 'active', role: 'steward'});
    expect(planPeopleImport([person], [aRow({isDisabled: true})]).skipped).to.deep.equal([
      {line: 2, name: 'Ada', reason: 'steward'},
    ]);
  });

  it('does not make somebody up from an id that a file gives', () => {
    expect(planPeopleImport([], [aRow({id: 'uid-x'})]).skipped[0]).to.include({reason: 'unknown-id'});
  });

  it('tells when somebody new has the name of somebody who is there', () => {
    const here = [somebody({id: 'uid-1', name: 'Zoë', status: 'active'})];
    expect(planPeopleImport(here, [aRow({name: 'zoe'})]).sameNames).to.deep.equal([{name: 'zoe', id: 'uid-1'}]);
  });

  it('seen to, leaves nothing to do', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...['a', 'b', 'c', 'd', 'e'].map(knownIdOf)),
        name: fc.constantFrom('Ada', 'Bo'),
        title: fc.option(fc.constantFrom('', 'Analyst'), {nil: undefined}),
        skills: fc.option(fc.constantFrom([], ['x', 'y']), {nil: undefined}),
        isDisabled: fc.boolean(),
        line: fc.nat(),
      }),
      {selector: ({id}) => id},
    );
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const afterFirst = seenTo([], first);
        const afterSecond = seenTo(afterFirst, second);
        const {added, changed, left} = planPeopleImport(afterSecond, second);
        expect([added, changed, left]).to.deep.equal([[], [], []]);
      }),
    );
  });
});

/** The people after an import. */
function seenTo(here: readonly PersonHere[], rows: readonly PersonRow[]): PersonHere[] {
  const {added, changed, left} = planPeopleImport(here, rows);
  const people = new Map(here.map((person) => [person.id, person]));
  for (const person of [...added, ...changed.map(({to}) => to)]) people.set(person.id, {...person, status: 'known'});
  for (const person of left) people.set(person.id, {...person, status: 'left'});
  return [...people.values()];
}
