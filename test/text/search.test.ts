import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {createSearch, type MatchKind} from '../../src/text/search.js';

interface Entry {
  id: string;
  label: string;
  aliases: string[];
  gloss: string;
}

function aTerm(label: string, {aliases = [], gloss = ''}: Partial<Entry> = {}): Entry {
  return {id: label, label, aliases, gloss};
}

function searchIn(documents: Iterable<Entry>) {
  return createSearch({
    documents,
    id: ({id}) => id,
    fields: {
      label: {text: ({label}) => label, boost: 4},
      aliases: {text: ({aliases}) => aliases, boost: 3},
      gloss: {text: ({gloss}) => gloss},
    },
  });
}

function labels(documents: Entry[], query: string): string[] {
  return searchIn(documents)(query).map(({document}) => document.label);
}

const kubernetes = aTerm('Kubernetes', {aliases: ['K8s', 'kube'], gloss: 'Schedules containers on machines.'});
const pod = aTerm('Pod', {gloss: 'The smallest unit of Kubernetes.'});
const microservices = aTerm('Microservices', {gloss: 'Small parts of an application that talk over a network.'});
const mesh = aTerm('Service mesh', {gloss: 'A layer for the traffic between microservices.'});
const chaos = aTerm('Chaos engineering', {aliases: ['CE']});
const cloud = [kubernetes, pod, microservices, mesh, chaos];

describe('search', () => {
  it('finds nothing for nothing', () => {
    const search = searchIn(cloud);
    for (const query of ['', '   ', '…', '?!', '\n']) expect(search(query)).to.deep.equal([]);
    expect(searchIn([])('pod')).to.deep.equal([]);
  });

  it('finds names by their emoji, however these are drawn and coloured', () => {
    const documents = ['🚀', 'Launch 🚀', '❤️ culture', '👍🏽', '🇫🇷 team', '🇩🇪 team', 'Praxis®'].map((label) =>
      aTerm(label),
    );
    expect(labels(documents, '🚀')).to.deep.equal(['🚀', 'Launch 🚀']);
    expect(labels(documents, 'launch 🚀')[0]).to.equal('Launch 🚀');
    expect(labels(documents, '❤')).to.deep.equal(['❤️ culture']);
    expect(labels(documents, '👍')).to.deep.equal(['👍🏽']);
    expect(labels(documents, '🇫🇷')).to.deep.equal(['🇫🇷 team']);
    for (const query of ['🎉', '®', '\uFE0F']) expect(labels(documents, query)).to.deep.equal([]);
  });

  it('says which field matched, with the value as the document has it, and how', () => {
    const search = searchIn(cloud);
    const first = (query: string) => {
      const {document, field, value, kind} = search(query)[0]!;
      return [document.label, field, value, kind];
    };
    expect(first('kubernetes')).to.deep.equal(['Kubernetes', 'label', 'Kubernetes', 'exact']);
    expect(first('k8s')).to.deep.equal(['Kubernetes', 'aliases', 'K8s', 'exact']);
    expect(first('kubern')).to.deep.equal(['Kubernetes', 'label', 'Kubernetes', 'prefix']);
    expect(first('kubernets')).to.deep.equal(['Kubernetes', 'label', 'Kubernetes', 'fuzzy']);
    expect(first('kube')).to.deep.equal(['Kubernetes', 'aliases', 'kube', 'exact']);
    expect(first('traffic')).to.deep.equal(['Service mesh', 'gloss', mesh.gloss, 'exact']);
  });

  it('puts a name before another name before a mention', () => {
    const mention = aTerm('Operator', {gloss: 'Extends a cluster.'});
    const alias = aTerm('Computing group', {aliases: ['Cluster']});
    const name = aTerm('Cluster');
    const part = aTerm('Cluster autoscaler');
    const typo = aTerm('Clutter');
    expect(labels([typo, mention, part, alias, name], 'cluster')).to.deep.equal([
      'Cluster',
      'Computing group',
      'Cluster autoscaler',
      'Operator',
      'Clutter',
    ]);
  });

  it('puts what it had to correct last', () => {
    const documents = [aTerm('Stream'), aTerm('Note', {gloss: 'Written by the team.'}), aTerm('Team')];
    expect(labels(documents, 'team')).to.deep.equal(['Team', 'Note']);
    expect(labels([aTerm('Steam'), ...documents], 'team')).to.deep.equal(['Team', 'Note', 'Steam']);
  });

  it('puts the shorter name first among names with the same beginning', () => {
    expect(labels([aTerm('Container image'), aTerm('Containers')], 'container')[0]).to.equal('Containers');
  });

  it('finds beginnings of words anywhere in a name', () => {
    expect(labels(cloud, 'eng')).to.deep.equal(['Chaos engineering']);
    expect(labels(cloud, 'serv')).to.deep.equal(['Service mesh']);
  });

  describe('forgives', () => {
    const found: [query: string, label: string][] = [
      ['poe', 'Poe'],
      ['dokcer', 'Docker'],
      ['dockr', 'Docker'],
      ['dovker', 'Docker'],
      ['ddocker', 'Docker'],
      ['obervabilty', 'Observability'],
      ['kuberentes', 'Kubernetes'],
      ['infrastructrue', 'Infrastructure'],
    ];
    const documents = found.map(([, label]) => aTerm(label));
    for (const [query, label] of found) {
      it(`"${query}" for ${label}`, () => expect(labels(documents, query)).to.deep.equal([label]));
    }

    it('nothing in words of up to three letters', () => {
      expect(labels([aTerm('Pod')], 'pid')).to.deep.equal([]);
    });

    it('one letter in words of up to seven, two in longer ones', () => {
      expect(labels([aTerm('Docker')], 'duckr')).to.deep.equal([]);
      expect(labels([aTerm('Kubernetes')], 'kibernetis')).to.deep.equal(['Kubernetes']);
      expect(labels([aTerm('Kubernetes')], 'kibirnetis')).to.deep.equal([]);
    });

    it('nothing in numbers', () => {
      expect(labels([aTerm('Port 8080')], '8081')).to.deep.equal([]);
    });
  });

  it('ignores case and accents, both ways', () => {
    const documents = [aTerm('Café'), aTerm('Mise à l’échelle'), aTerm('Größe'), aTerm('Łódź')];
    expect(labels(documents, 'CAFE')).to.deep.equal(['Café']);
    expect(labels([aTerm('cafe')], 'Café')).to.deep.equal(['cafe']);
    expect(labels(documents, "l'echelle")).to.deep.equal(['Mise à l’échelle']);
    expect(labels(documents, 'grosse')).to.deep.equal(['Größe']);
    expect(labels(documents, 'lodz')).to.deep.equal(['Łódź']);
    expect(searchIn(documents)('cafe')[0]?.kind).to.equal('exact');
  });

  it('finds words written with and without a space or hyphen', () => {
    const spellings = ['micro services', 'micro-services', 'Microservices', 'MicroServices'];
    for (const label of spellings) {
      for (const query of spellings) {
        const [match] = searchIn([aTerm(label), mesh])(query);
        expect(match?.document.label, `${query} in ${label}`).to.equal(label);
        expect(match?.kind, `${query} in ${label}`).to.equal('exact');
      }
    }
    expect(labels([aTerm('End-to-end test')], 'endtoend')).to.deep.equal(['End-to-end test']);
    expect(labels([aTerm('DevOps')], 'dev ops')).to.deep.equal(['DevOps']);
    expect(labels([aTerm('Front end')], 'a frontend')).to.deep.equal(['Front end']);
  });

  it('finds names that are written with marks', () => {
    const documents = [aTerm('C++'), aTerm('C#'), aTerm('.NET'), aTerm('CI/CD')];
    expect(labels(documents, 'c++')).to.deep.equal(['C++']);
    expect(labels(documents, 'C#')).to.deep.equal(['C#']);
    expect(labels(documents, 'net')).to.deep.equal(['.NET']);
    expect(labels(documents, 'ci/cd')[0]).to.equal('CI/CD');
    expect(labels(documents, 'cicd')[0]).to.equal('CI/CD');
  });

  describe('knows numeronyms', () => {
    const kindOf = (documents: Entry[], query: string): MatchKind | undefined => searchIn(documents)(query)[0]?.kind;

    it('of words in names', () => {
      const documents = [aTerm('Kubernetes'), aTerm('Internationalization'), aTerm('Web accessibility')];
      expect(labels(documents, 'k8s')).to.deep.equal(['Kubernetes']);
      expect(labels(documents, 'I18N')).to.deep.equal(['Internationalization']);
      expect(labels(documents, 'a11y')).to.deep.equal(['Web accessibility']);
      expect(kindOf(documents, 'k8s')).to.equal('numeronym');
    });

    it('that are names, by the word', () => {
      const documents = [aTerm('K8s'), aTerm('l10n')];
      expect(labels(documents, 'kubernetes')).to.deep.equal(['K8s']);
      expect(labels(documents, 'Localization')).to.deep.equal(['l10n']);
      expect(kindOf(documents, 'kubernetes')).to.equal('numeronym');
    });

    it('and takes no word of a text for one', () => {
      expect(labels([aTerm('Scaling', {gloss: `It scales automatically, ${'and so on, '.repeat(10)}`})], 'a11y')).to.be
        .empty;
    });

    it('but puts a corrected name before a guess', () => {
      const documents = [aTerm('Notes', {gloss: 'About K8s.'}), aTerm('Kubernetes')];
      expect(labels(documents, 'kuberentes')).to.deep.equal(['Kubernetes', 'Notes']);
    });
  });

  describe('in scripts without spaces', () => {
    const documents = [
      'サービスメッシュ',
      'マイクロサービス',
      'クラウド',
      '云原生技术',
      '服务网格',
      'เมฆบริการ',
      'Kubernetesの設定',
    ].map((label) => aTerm(label));
    const found: [query: string, labels: string[]][] = [
      ['サービス', ['サービスメッシュ', 'マイクロサービス']],
      ['メッシュ', ['サービスメッシュ']],
      ['サービスメッシュ', ['サービスメッシュ']],
      ['ｻｰﾋﾞｽﾒｯｼｭ', ['サービスメッシュ']],
      ['さーびすめっしゅ', ['サービスメッシュ']],
      ['サービス・メッシュ', ['サービスメッシュ']],
      ['ク', ['クラウド', 'マイクロサービス']],
      ['ド', ['クラウド']],
      ['原生', ['云原生技术']],
      ['网', ['服务网格']],
      ['格', ['服务网格']],
      ['บริการ', ['เมฆบริการ']],
      ['設定', ['Kubernetesの設定']],
      ['kubernetes 設定', ['Kubernetesの設定']],
      ['サメ', []],
    ];
    for (const [query, expected] of found) {
      it(`finds ${query}`, () => expect(labels(documents, query)).to.have.members(expected));
    }

    it('puts the whole name first', () => {
      expect(labels([aTerm('サービスメッシュ'), aTerm('サービス')], 'サービス')[0]).to.equal('サービス');
      expect(searchIn(documents)('クラウド')[0]?.kind).to.equal('exact');
    });
  });

  it('finds Arabic words with and without article, vowels and lengthening', () => {
    const documents = [aTerm('الحوسبة السحابية'), aTerm('إدارة الهوية')];
    expect(labels(documents, 'الحوسبة')).to.deep.equal(['الحوسبة السحابية']);
    expect(labels(documents, 'حوسبة')).to.deep.equal(['الحوسبة السحابية']);
    expect(labels(documents, 'حَوسَبة')).to.deep.equal(['الحوسبة السحابية']);
    expect(labels(documents, 'ادارة')).to.deep.equal(['إدارة الهوية']);
    expect(labels(documents, 'إدارـــة')).to.deep.equal(['إدارة الهوية']);
  });

  it('wants all words of a query, in any field and order', () => {
    expect(labels(cloud, 'mesh service')).to.deep.equal(['Service mesh']);
    expect(labels(cloud, 'mesh traffic')).to.deep.equal(['Service mesh']);
    expect(labels(cloud, 'kubernetes unit')).to.deep.equal(['Pod']);
  });

  it('is content with some when no document has all', () => {
    expect(labels(cloud, 'kubernetes zebra')[0]).to.equal('Kubernetes');
  });

  it('reads over the words of a question', () => {
    expect(labels(cloud, 'What is a pod?')).to.deep.equal(['Pod']);
    expect(labels(cloud, 'Qu’est-ce que Kubernetes ?')[0]).to.equal('Kubernetes');
    expect(labels([aTerm('What')], 'what')).to.deep.equal(['What']);
  });

  it('takes the last of two documents with one id', () => {
    const search = searchIn([aTerm('Pod'), {...aTerm('Pod'), gloss: 'new'}]);
    expect(search('pod').map(({document}) => document.gloss)).to.deep.equal(['new']);
  });

  it('reads no document before the first search', () => {
    let read = 0;
    const text = (document: string) => {
      read++;
      return document;
    };
    const search = createSearch({documents: ['pod'], id: (document) => document, fields: {name: {text}}});
    search('');
    expect(read).to.equal(0);
    search('pod');
    search('pod');
    expect(read).to.equal(1);
  });

  it('finds words that every object has', () => {
    const odd = ['constructor', 'toString', '__proto__', 'hasOwnProperty'].map((label) => aTerm(label));
    for (const {label} of odd) expect(labels([...odd, ...cloud], label)[0]).to.equal(label);
    expect(labels([aTerm('constructor', {gloss: 'A method.'}), ...cloud], 'a')).to.include('constructor');
  });

  it('accepts any text', () => {
    const search = searchIn(cloud);
    fc.assert(fc.property(fc.string({unit: 'binary'}), (query) => search(query).length <= cloud.length));
    expect(search('x'.repeat(100_000))).to.deep.equal([]);
    expect(search('pod '.repeat(10_000)).map(({document}) => document.label)).to.deep.equal(['Pod']);
  });

  it('finds every document by its name', () => {
    const name = fc.oneof(
      fc.stringMatching(/^[a-z]{1,10}( [a-z0-9]{1,10}){0,3}$/),
      fc.stringMatching(/^[サービスメッシュ雲]{1,8}$/),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, {minLength: 1, maxLength: 20}), (names) => {
        const search = searchIn(names.map((label) => aTerm(label)));
        for (const label of names) expect(search(label).map(({document}) => document.label)).to.include(label);
      }),
      {numRuns: 30},
    );
  });
});
