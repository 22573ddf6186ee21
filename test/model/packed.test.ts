import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {memberSchema, packMember, unpackMember, type Person} from '../../src/model/member.js';
import {noWording, packTerm, termSchema, unpackTerm, untouchedTerm, type Term} from '../../src/model/term.js';
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
  const terms = recordOf<Term>(termSchema);

  it('gives every term back as it was', () => {
    fc.assert(
      fc.property(terms, (term) => {
        const {label, status, lang, gloss, aliases, expansion, avoid, tags, broader, related} = term;
        const {concept, successor, different} = term;
        expect(unpackTerm('pod', packTerm(term))).to.deep.equal({
          ...{id: 'pod', label, status, lang, gloss, aliases, expansion, avoid, tags, broader, related},
          ...{concept, successor, contested: different > 0},
        });
      }),
    );
  });

  it('is one text with a line for each field, as the rules recompute it', () => {
    const pod = {
      ...noWording,
      ...untouchedTerm,
      label: 'POD',
      status: 'deprecated' as const,
      lang: 'en',
      gloss: 'Some containers',
      aliases: ['pods', 'Kapsel'],
      expansion: 'Point of delivery',
      avoid: ['capsule'],
      tags: ['kubernetes', 'runtime'],
      broader: ['workload'],
      related: ['node', 'container'],
      concept: 'pod',
      successor: 'unit',
      different: 2,
    };
    expect(packTerm(pod).split('\n')).to.deep.equal([
      ...['POD', 'deprecated', 'en', 'Some containers', 'pods\tKapsel', 'Point of delivery', 'capsule'],
      ...['kubernetes\truntime', 'workload', 'node\tcontainer', 'pod', 'unit', 'contested'],
    ]);
  });

  it('reads what a text by someone else can give', () => {
    expect(unpackTerm('pod', 'Pod')).to.deep.equal({
      ...{id: 'pod', label: 'Pod', status: 'proposed', lang: 'en', gloss: '', expansion: '', concept: ''},
      ...{successor: '', aliases: [], avoid: [], tags: [], broader: [], related: [], contested: false},
    });
  });
});
