import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {memberSchema, packMember, unpackMember, type Person} from '../../src/model/member.js';
import {packTerm, termSchema, unpackTerm, type TermEntry} from '../../src/model/term.js';
import {recordOf} from './arbitraries.js';

describe('a packed directory entry', () => {
  const {name, title, department, place, role, skills} = memberSchema;
  const people = recordOf<Omit<Person, 'uid'>>({name, title, department, place, role, skills});

  it('gives everyone back as they were', () => {
    fc.assert(
      fc.property(people, (person) => {
        expect(unpackMember('ada', packMember(person))).to.deep.equal({uid: 'ada', ...person});
      }),
    );
  });

  it('is one text with a line for each field, as the rules recompute it', () => {
    const ada = {name: 'Ada', title: '', department: 'R&D', place: '', role: 'steward' as const, skills: ['Go', 'SQL']};
    expect(packMember(ada)).to.equal('Ada\n\nR&D\n\nsteward\nGo\tSQL');
    expect(packMember({...ada, skills: []})).to.equal('Ada\n\nR&D\n\nsteward\n');
  });

  it('leaves out what the directory does not show', () => {
    expect(packMember({...unpackMember('ada', ''), name: 'Ada', about: 'Private'} as Person)).not.to.contain('Private');
  });

  it('reads what a text by someone else can give', () => {
    expect(unpackMember('ada', '')).to.deep.equal({
      uid: 'ada',
      name: '',
      title: '',
      department: '',
      place: '',
      role: 'member',
      skills: [],
    });
  });
});

describe('a packed glossary entry', () => {
  const {label, status, lang, gloss, aliases} = termSchema;
  const terms = recordOf<Omit<TermEntry, 'id'>>({label, status, lang, gloss, aliases});

  it('gives every term back as it was', () => {
    fc.assert(
      fc.property(terms, (term) => {
        expect(unpackTerm('pod', packTerm(term))).to.deep.equal({id: 'pod', ...term});
      }),
    );
  });

  it('is one text with a line for each field, as the rules recompute it', () => {
    const pod = {
      label: 'Pod',
      status: 'agreed' as const,
      lang: 'en',
      gloss: 'Some containers',
      aliases: ['pods', 'Kapsel'],
    };
    expect(packTerm(pod)).to.equal('Pod\nagreed\nen\nSome containers\npods\tKapsel');
  });

  it('reads what a text by someone else can give', () => {
    expect(unpackTerm('pod', 'Pod')).to.deep.equal({
      id: 'pod',
      label: 'Pod',
      status: 'proposed',
      lang: 'en',
      gloss: '',
      aliases: [],
    });
  });
});
