import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readGlossaryJson, type GlossaryFile} from '../../src/interchange/glossary-json.js';
import {ImportError, type ImportProblem} from '../../src/interchange/import-error.js';
import {validate} from '../../src/model/schema.js';
import {TERM_LIMITS, termSchema} from '../../src/model/term.js';

function read(data: unknown): GlossaryFile {
  return readGlossaryJson(JSON.stringify(data));
}

function first(data: unknown) {
  return read(data).entries[0]!;
}

function problemsOf(text: string): readonly ImportProblem[] {
  try {
    readGlossaryJson(text);
  } catch (error) {
    if (error instanceof ImportError) return error.problems;
    throw error;
  }
  throw new Error('It was read.');
}

const problemsIn = (data: unknown) => problemsOf(JSON.stringify(data));

const pod = {label: 'Pod', gloss: 'The smallest unit.'};

describe('readGlossaryJson, given our own form', () => {
  it('takes everything that a term has', () => {
    const term = {
      id: 'pod',
      label: 'Pod',
      aliases: ['Pods'],
      gloss: 'A unit.',
      body: 'A *unit*.\nOf it.',
      tags: ['a'],
      lang: 'fr',
    };
    expect(read({terms: [{...term, status: 'deprecated', unknown: 1}]})).to.deep.equal({
      entries: [{...term, status: 'deprecated'}],
      languages: {fr: 1},
      notices: [],
    });
  });

  it('takes a list alone, and what people call things', () => {
    expect(
      first([{term: 'Pod', definition: 'The smallest unit. It holds containers.', synonyms: 'kube pod'}]),
    ).to.deep.equal({
      id: 'pod',
      lang: 'en',
      label: 'Pod',
      aliases: ['kube pod'],
      gloss: 'The smallest unit.',
      body: 'The smallest unit. It holds containers.',
      tags: [],
    });
  });

  it('says a definition of one sentence once', () => {
    expect(first([{term: 'Pod', definition: 'The smallest unit.'}])).to.include({
      gloss: 'The smallest unit.',
      body: '',
    });
  });

  it('takes the language from the term, the file or the page', () => {
    const data = {lang: 'de', terms: [pod, {...pod, lang: 'ZH_cn'}]};
    expect(read(data).languages).to.deep.equal({de: 1, 'zh-cn': 1});
    expect(readGlossaryJson(JSON.stringify([pod]), 'ja').languages).to.deep.equal({ja: 1});
  });

  it('gives a term the id that proposing it would give', () => {
    expect(first([{...pod, label: 'Service mesh'}]).id).to.equal('service-mesh');
    expect(first([{...pod, label: 'サービス', lang: 'ja'}]).id).to.equal('サービス-ja');
  });

  it('keeps ids as they are when they can be one', () => {
    expect(first([{...pod, id: 'サービス-ja'}]).id).to.equal('サービス-ja');
    expect(first([{...pod, id: 'a/b c'}]).id).to.equal('a-b-c');
  });

  it('numbers a second sense of a name', () => {
    expect(read([pod, {...pod, gloss: 'A case of peas.'}]).entries.map(({id}) => id)).to.deep.equal(['pod', 'pod-2']);
  });

  it('reads an acronym in brackets as another name', () => {
    expect(first([{...pod, label: 'Infrastructure as Code (IaC)'}])).to.include({label: 'Infrastructure as Code'});
    expect(first([{...pod, label: 'Infrastructure as Code (IaC)'}]).aliases).to.deep.equal(['IaC']);
    expect(first([{...pod, label: 'Path (in a file system)'}])).to.deep.include({
      label: 'Path (in a file system)',
      aliases: [],
    });
  });

  it('drops repeated and empty names', () => {
    const aliases = ['pod', ' kube  pod ', 'Kube Pod', '', null];
    expect(first([{...pod, aliases}]).aliases).to.deep.equal(['Kube Pod']);
  });

  it('lets no file say that something is agreed', () => {
    for (const status of ['agreed', 'proposed', 'draft', 'Completed', 7, null, {toString: 1}]) {
      expect(first([{...pod, status}]), String(status === null)).not.to.have.property('status');
    }
    expect(first([{...pod, status: 'Deprecated '}]).status).to.equal('deprecated');
  });

  it('shortens and leaves out what does not fit, and says so', () => {
    const gloss = 'word '.repeat(60);
    const aliases = Array.from({length: 12}, (_, number) => `name ${number}`);
    const {entries, notices} = read([
      {...pod, gloss, aliases: ['x'.repeat(61), ...aliases], tags: Array.from({length: 9}, (_, tag) => `${tag}`)},
    ]);
    expect(entries[0]!.gloss)
      .to.match(/word…$/)
      .and.have.length.at.most(TERM_LIMITS.gloss);
    expect(entries[0]!.aliases).to.deep.equal(aliases.slice(0, 10));
    expect(entries[0]!.tags).to.have.length(8);
    expect(notices.map(({row, field}) => `${row} ${field}`)).to.deep.equal([
      '1 gloss',
      '1 aliases',
      '1 aliases',
      '1 aliases',
      '1 tags',
    ]);
  });

  it('takes control and reordering characters out of lines', () => {
    expect(first([{label: 'Po\u202Ed\n(x)', gloss: 'A\tunit\0.'}])).to.include({label: 'Po d (x)', gloss: 'A unit .'});
  });

  it('accepts a byte order mark', () => {
    expect(readGlossaryJson(`\uFEFF${JSON.stringify([pod])}`).entries).to.have.length(1);
  });
});

describe('readGlossaryJson, given the form of the CNCF glossary', () => {
  const mesh = {
    slug: 'service-mesh',
    lang: 'en',
    title: 'Service Mesh',
    status: 'Completed',
    category: 'technology',
    tags: ['networking'],
    body: '## What it is\n\nIn a [microservices](/microservices/) world, \napps are small.\nThey talk.\n\nSee [the book](https://x.org).',
  };
  const withBody = (body: string, title = 'Virtual Machine') => first({entries: [{...mesh, title, body}]});

  it('takes an entry for a term', () => {
    expect(read({source: 'x', entries: [mesh]})).to.deep.equal({
      entries: [
        {
          id: 'service-mesh',
          lang: 'en',
          label: 'Service Mesh',
          aliases: [],
          gloss: 'In a microservices world, apps are small.',
          body: '## What it is\n\nIn a microservices world, apps are small. They talk.\n\nSee [the book](https://x.org).',
          tags: ['networking'],
        },
      ],
      languages: {en: 1},
      notices: [],
    });
  });

  it('gives each language its id', () => {
    const entries = ['en', 'fr', 'zh-cn'].map((lang) => ({...mesh, lang}));
    expect(read({entries}).entries.map(({id}) => id)).to.deep.equal([
      'service-mesh',
      'service-mesh-fr',
      'service-mesh-zh-cn',
    ]);
    expect(first({entries: [{...mesh, slug: `Été_${'x'.repeat(80)}`, lang: 'fr'}]}).id).to.match(
      /^e-te-x+-fr$|^ete-x+-fr$/,
    );
    expect(first({entries: [{...mesh, slug: 'x'.repeat(80), lang: 'fr'}]}).id).to.have.length(64);
  });

  it('reads the name in brackets as another name', () => {
    const names = [
      'Contrôle (RBAC)',
      'Maillage de services (service mesh)',
      '網站可靠性工程（SRE)',
      'オブザーバビリティ(可観測性)',
    ];
    const read = names.map((title) => first({entries: [{...mesh, title}]}));
    expect(read.map(({label}) => label)).to.deep.equal([
      'Contrôle',
      'Maillage de services',
      '網站可靠性工程',
      'オブザーバビリティ',
    ]);
    expect(read.flatMap(({aliases}) => aliases)).to.deep.equal(['RBAC', 'service mesh', 'SRE', '可観測性']);
  });

  const found: [body: string, title: string, aliases: string[]][] = [
    ['Kubernetes, often abbreviated as K8s, runs containers.', 'Kubernetes', ['K8s']],
    ['Kubernetes, souvent abrégé en k8s, gère des conteneurs.', 'Kubernetes', ['k8s']],
    ['Kubernetesは、しばしばK8sと略される、ツールです。', 'Kubernetes', ['K8s']],
    ['WebAssembly (often abbreviated as Wasm) is a format.', 'WebAssembly', ['Wasm']],
    ['A virtual machine (VM) is a computer. VMs are many.', 'Virtual Machine', ['VM']],
    ['Site Reliability Engineering or SRE is a discipline.', 'Site Reliability Engineering', ['SRE']],
    ['Containers-as-a-Service (CaaS) is a service.', 'Containers as a Service', ['CaaS']],
    ['eBPF, or extended Berkeley Packet Filter, is a technology.', 'eBPF', ['extended Berkeley Packet Filter']],
    ['Vertical scaling, also known as "scaling up", is a technique.', 'Vertical Scaling', ['scaling up']],
    [
      'A certificate — also called a public key certificate, or SSL certificate — is a file.',
      'Certificate',
      ['public key certificate', 'SSL certificate'],
    ],
    // Names of something else.
    ['Scaling out adds nodes (the latter being known as vertical scaling).', 'Scaling out', []],
    ['A node is a computer. It is also known as a host.', 'Node', []],
    ['Virtualization runs virtual machines or VMs on a CPU.', 'Virtualization', []],
    ['A cluster is a group, often abbreviated as GRP.', 'Cluster', []],
  ];
  for (const [body, title, aliases] of found) {
    it(`finds ${aliases.join(', ') || 'no name'} in "${body}"`, () => {
      expect(withBody(body, title).aliases).to.deep.equal(aliases);
    });
  }

  it('takes the words of links to its own pages, mistyped ones too', () => {
    const body = 'A [pod](/pod/), [a node]](/fr/node/) and [a mesh] (/mesh/) of [x](https://x.org) [sic] (a note).';
    expect(withBody(body).body).to.equal('A pod, a node and a mesh of [x](https://x.org) [sic] (a note).');
  });

  it('leaves out what only its site can show', () => {
    const body =
      'A unit.\n\n{{% sign-language-section cGONmC1smaM %}}\n\n![Picture](/images/a.png)\n\n{{< note >}}Text{{< /note >}}';
    expect(withBody(body).body).to.equal('A unit.\n\nText');
  });
});

describe('readGlossaryJson, given the form of glosario', () => {
  it('takes each language of an entry for a term', () => {
    const langs = {
      en: {term: 'abstract syntax tree', def: 'A nested [structure](#structure).\nIt is deep.', acronym: 'AST'},
      fr: {term: 'arbre', def: 'Une structure.', acronym: null},
    };
    expect(read({entries: [{slug: 'abstract_syntax_tree', ref: ['x'], langs}]})).to.deep.equal({
      entries: [
        {
          id: 'abstract-syntax-tree',
          lang: 'en',
          label: 'abstract syntax tree',
          aliases: ['AST'],
          gloss: 'A nested structure.',
          body: 'A nested structure. It is deep.',
          tags: [],
        },
        {
          id: 'abstract-syntax-tree-fr',
          lang: 'fr',
          label: 'arbre',
          aliases: [],
          gloss: 'Une structure.',
          body: '',
          tags: [],
        },
      ],
      languages: {en: 1, fr: 1},
      notices: [],
    });
  });
});

describe('readGlossaryJson, given a bad file', () => {
  const whole: [text: string, code: ImportProblem['code']][] = [
    ['', 'not-json'],
    ['label,gloss\nPod,A unit', 'not-json'],
    ['{"terms": [', 'not-json'],
    ['null', 'not-a-glossary'],
    ['"Pod"', 'not-a-glossary'],
    ['{}', 'not-a-glossary'],
    ['{"terms": {"Pod": "A unit"}}', 'not-a-glossary'],
    ['[]', 'no-entries'],
    ['{"terms": []}', 'no-entries'],
    [`[${'1,'.repeat(10_000)}1]`, 'too-many'],
    [' '.repeat(10 * 1024 * 1024 + 1), 'too-big'],
  ];
  for (const [text, code] of whole) {
    it(`says ${code}: ${text.slice(0, 30)}`, () => {
      expect(problemsOf(text).map((problem) => problem.code)).to.deep.equal([code]);
    });
  }

  it('says where it is no JSON, as far as the browser tells', () => {
    const [problem] = problemsOf('[\n  {"label": "Pod",}\n]');
    expect(problem).to.include({code: 'not-json', line: 2, column: 19});
    expect(problemsOf('[\n1')[0]).to.include({line: 2, column: 2});
  });

  const entry: [entry: unknown, problem: Partial<ImportProblem>][] = [
    ['Pod', {code: 'not-an-entry', value: 'Pod'}],
    [[[]], {code: 'not-an-entry', value: '[…]'}],
    [null, {code: 'not-an-entry', value: 'null'}],
    [{gloss: 'A unit.'}, {code: 'no-label', field: 'label'}],
    [
      {...pod, label: ' \n'},
      {code: 'no-label', field: 'label'},
    ],
    [{label: 'Pod'}, {code: 'no-definition', field: 'gloss', value: 'Pod'}],
    [
      {label: 'Pod', gloss: ' ', body: '# '},
      {code: 'no-definition', field: 'gloss', value: 'Pod'},
    ],
    [
      {...pod, label: {en: 'Pod'}},
      {code: 'wrong-type', field: 'label', value: '{…}'},
    ],
    [
      {...pod, body: ['x']},
      {code: 'wrong-type', field: 'body', value: '[…]'},
    ],
    [
      {...pod, tags: [true]},
      {code: 'wrong-type', field: 'tags', value: 'true'},
    ],
    [
      {...pod, lang: 'English'},
      {code: 'bad-language', field: 'lang', value: 'English'},
    ],
    [
      {...pod, lang: '__proto__'},
      {code: 'bad-language', field: 'lang'},
    ],
    [
      {...pod, lang: {toString: 1}},
      {code: 'bad-language', field: 'lang', value: '{…}'},
    ],
    [
      {...pod, label: 'x'.repeat(81)},
      {code: 'too-long', field: 'label', limit: 80},
    ],
    [
      {...pod, body: 'x'.repeat(20_001)},
      {code: 'too-long', field: 'body', limit: 20_000},
    ],
    [
      {...pod, label: 7, lang: null, gloss: null, tags: null},
      {code: 'no-definition', value: '7'},
    ],
  ];
  for (const [bad, expected] of entry) {
    it(`says ${expected.code} of entry 2: ${JSON.stringify(bad).slice(0, 50)}`, () => {
      const problems = problemsIn([pod, bad, {...pod, label: 'Good'}]);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({row: 2, ...expected});
    });
  }

  it('names every problem at once', () => {
    const problems = problemsIn([{}, pod, {label: 'x'.repeat(81), gloss: 'A'}, 1]);
    expect(problems.map(({row, code}) => [row, code])).to.deep.equal([
      [1, 'no-label'],
      [3, 'too-long'],
      [4, 'not-an-entry'],
    ]);
  });

  it('says which id is there twice', () => {
    expect(problemsIn([{...pod, id: 'a'}, pod, {...pod, id: 'a'}])).to.deep.equal([
      {code: 'duplicate-id', row: 3, field: 'id', value: 'a'},
    ]);
    const slug = {slug: 'a_b', title: 'A', lang: 'en', body: 'B'};
    expect(problemsIn({entries: [slug, {...slug, slug: 'a-b'}]})[0]).to.include({code: 'duplicate-id', value: 'a-b'});
  });

  it('survives deep nesting', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(problemsOf(`[{"label": ${deep}, "gloss": "x"}]`).map(({code}) => code)).to.have.members(['wrong-type']);
  });

  it('reads any JSON as terms that can be stored, or says what is wrong', () => {
    const key = fc.constantFrom(
      'id',
      'slug',
      'lang',
      'label',
      'title',
      'term',
      'body',
      'gloss',
      'def',
      'tags',
      'aliases',
      'langs',
      'status',
    );
    const value = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('en', 'fr', 'Pod', '(IaC)'),
      fc.jsonValue({maxDepth: 2}),
    );
    const entries = fc.array(fc.dictionary(key, value), {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(entries, (list) => {
        try {
          for (const {id, lang, ...wording} of read(list).entries) {
            validate(termSchema, {lang, by: id, ...wording});
          }
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
          expect(error.problems).not.to.be.empty;
        }
      }),
      {numRuns: 300},
    );
  });
});
