import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {memberSchema, packMember, unpackMember, type Person} from '../../src/model/member.js';
import {noWording, packTerm, termSchema, unpackTerm, untouchedTerm, type Term} from '../../src/model/term.js';
import {noteSchema, packNote, unpackNote, type Note} from '../../src/model/note.js';
import {choice, integer} from '../../src/model/schema.js';
import {threadSchema, type Thread} from '../../src/model/thread.js';
import {packThread, unpackThread} from '../../src/model/titles.js';
import {aPerson} from '../support/a-person.js';
import {recordOf} from './arbitraries.js';

describe('a packed directory entry', () => {
  const {name, title, department, place, role, skills, asks, languages, zone, photo} = memberSchema;
  const status = choice('active', 'known');
  const day = integer(0, 99_999);
  const people = recordOf<Omit<Person, 'uid'>>({
    ...{name, title, department, place, role, skills, asks, languages, zone, photo},
    ...{status, joinedOn: day, activeOn: day},
  });

  it('gives everyone back as they were', () => {
    fc.assert(
      fc.property(people, (person) => {
        expect(unpackMember('ada', packMember(person))).to.deep.equal({uid: 'ada', ...person});
      }),
    );
  });

  it('is one text with a line for each field, as the rules recompute it', () => {
    const ada = {
      ...aPerson({uid: 'ada', name: 'Ada', department: 'R&D', role: 'steward', skills: ['Go', 'SQL']}),
      ...{asks: ['Names'], languages: ['fr', 'en-GB'], zone: 'Europe/Paris', photo: 'kept'},
      ...{joinedOn: 20_000, activeOn: 20_007},
    };
    expect(packMember(ada).split('\n')).to.deep.equal([
      ...['Ada', '', 'R&D', '', 'steward', 'active', 'Europe/Paris', 'kept', '20000', '20007'],
      ...['Go\tSQL', 'Names', 'fr\ten-GB'],
    ]);
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
      status: 'active',
      ...{skills: [], asks: [], languages: [], zone: '', photo: '', joinedOn: 0, activeOn: 0},
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

describe('a packed conversation', () => {
  const {title, kind, state, tags, mergedInto, key, accepted} = threadSchema;
  const threads = recordOf<Pick<Thread, 'title' | 'kind' | 'state' | 'tags' | 'mergedInto' | 'key' | 'accepted'>>({
    ...{title, kind, state, tags, mergedInto, key, accepted},
  });

  it('gives every conversation back as it was', () => {
    fc.assert(
      fc.property(threads, ({accepted, ...listed}) => {
        const entry = packThread({...listed, accepted});
        expect(unpackThread('t', entry)).to.deep.equal({id: 't', ...listed, answered: accepted !== ''});
      }),
    );
  });

  it('is one text with a line for each field, as the rules recompute it', () => {
    const entry = packThread({
      ...{title: 'Which ingress?', kind: 'question', state: 'closed', accepted: 'p3', mergedInto: 'other'},
      ...{key: 'wiki', tags: ['k8s', 'net']},
    });
    expect(entry.split('\n')).to.deep.equal([
      ...['Which ingress?', 'question', 'closed', 'answered', 'other', 'wiki', 'k8s\tnet'],
    ]);
  });

  it('reads what a text by someone else can give', () => {
    expect(unpackThread('t', 'Talk')).to.deep.equal({
      ...{
        id: 't',
        title: 'Talk',
        kind: 'discussion',
        state: 'open',
        answered: false,
        mergedInto: '',
        key: '',
        tags: [],
      },
    });
  });
});

describe('a packed note', () => {
  it('gives every note back as lists show it', () => {
    fc.assert(
      fc.property(recordOf<Note>(noteSchema), (note) => {
        const {title, status, owner, reviewBy, changedOn, lead, tags} = note;
        expect(unpackNote('n', packNote(note))).to.deep.equal({
          ...{id: 'n', title, status, owner, reviewBy, changedOn, lead, tags, doubted: note.different > 0},
          threads: [...new Set(note.cites.map((cite) => cite.split('/')[0]!))],
        });
      }),
    );
  });

  it('reads what a text by someone else can give', () => {
    expect(unpackNote('n', '')).to.deep.equal({
      ...{id: 'n', title: '', status: 'kept', doubted: false, owner: '', reviewBy: '', changedOn: 0, lead: ''},
      ...{tags: [], threads: []},
    });
  });
});
