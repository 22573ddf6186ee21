import {expect} from '@open-wc/testing';
import {WordIndex} from '../../src/text/word-index.js';

interface Someone {
  readonly name: string;
  readonly skills: readonly string[];
}

const index = (...people: Someone[]) => {
  const made = new WordIndex<Someone, 'name' | 'skills'>({
    name: {values: ({name}) => [name], weight: 9},
    skills: {values: ({skills}) => skills, weight: 5},
  });
  for (const person of people) made.add(person);
  return made;
};

const amara: Someone = {name: 'Amara Okonkwo', skills: ['Kubernetes', 'Batch jobs']};
const zoe: Someone = {name: 'Zoë Müller-Lüdenscheidt', skills: ['K8s', 'Mara']};
const sato: Someone = {name: '佐藤 美咲', skills: ['統計']};
const ali: Someone = {name: 'محمد العلي', skills: []};
const all = [amara, zoe, sato, ali];

describe('WordIndex', () => {
  const found = (query: string, people = all) => {
    const scores = index(...people).find(query);
    return [...(scores ?? [])].sort(([, a], [, b]) => b - a).map(([{name}]) => name);
  };

  it('finds by the beginning of a word, without accents and case', () => {
    expect(found('oko')).to.deep.equal(['Amara Okonkwo']);
    expect(found('zoe')).to.deep.equal(['Zoë Müller-Lüdenscheidt']);
    expect(found('MULLER')).to.deep.equal(['Zoë Müller-Lüdenscheidt']);
  });

  it('forgives typing errors, and puts guesses last', () => {
    expect(found('okonwko')).to.deep.equal(['Amara Okonkwo']);
    expect(found('mara')).to.deep.equal(['Zoë Müller-Lüdenscheidt', 'Amara Okonkwo']);
  });

  it('wants all words, wherever they stand; if nobody has them all, some', () => {
    expect(found('okonkwo kubernetes')).to.deep.equal(['Amara Okonkwo']);
    expect(found('zoe kubernetes')).to.deep.equal(['Zoë Müller-Lüdenscheidt']);
    expect(found('okonkwo zoe')).to.have.members(['Amara Okonkwo', 'Zoë Müller-Lüdenscheidt']);
  });

  it('reads words without the space between them, or with one too many', () => {
    expect(found('batchjobs')).to.deep.equal(['Amara Okonkwo']);
    expect(found('muller ludenscheidt')).to.deep.equal(['Zoë Müller-Lüdenscheidt']);
    expect(found('oko nkwo')).to.deep.equal(['Amara Okonkwo']);
  });

  it('knows numeronyms both ways', () => {
    expect(found('k8s')).to.deep.equal(['Zoë Müller-Lüdenscheidt', 'Amara Okonkwo']);
    expect(found('kubernetes')).to.deep.equal(['Amara Okonkwo', 'Zoë Müller-Lüdenscheidt']);
  });

  it('reads scripts without spaces, and others from right to left', () => {
    expect(found('佐')).to.deep.equal(['佐藤 美咲']);
    expect(found('佐藤')).to.deep.equal(['佐藤 美咲']);
    expect(found('佐美')).to.deep.equal([]);
    expect(found('علي')).to.deep.equal(['محمد العلي']);
  });

  it('has nothing to say to a query without words', () => {
    expect(index(amara).find(' …')).to.equal(undefined);
  });

  it('forgets, and takes in what comes later', () => {
    const some = index(amara, zoe);
    some.delete(amara);
    expect([...some.find('amara')!.keys()]).to.deep.equal([zoe]);
    expect(some.waste).to.equal(1);
    expect(some.find('obi')!.size).to.equal(0);
    some.add({...amara, name: 'Amara Obi'});
    for (const query of ['obi', 'amara obi'])
      expect([...some.find(query)!.keys()].map(({name}) => name)).to.deep.equal(['Amara Obi']);
  });

  it('says where the words stand, and whether they are spelled so', () => {
    const some = index(...all);
    expect(some.reasons(amara, 'kubernetes')).to.deep.equal([
      {field: 'skills', value: 'Kubernetes', isCorrected: false},
    ]);
    expect(some.reasons(amara, 'kuberntes okonkwo')).to.deep.equal([
      {field: 'skills', value: 'Kubernetes', isCorrected: true},
      {field: 'name', value: 'Amara Okonkwo', isCorrected: false},
    ]);
  });
});
