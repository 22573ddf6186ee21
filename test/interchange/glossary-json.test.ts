import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readGlossaryJson} from '../../src/interchange/glossary-json.js';
import {ImportError, type ImportProblem} from '../../src/interchange/import-error.js';
import type {GlossaryFile} from '../../src/interchange/term-import.js';
import {validate} from '../../src/model/schema.js';
import {TERM_LIMITS, termSchema} from '../../src/model/term.js';

const readText = (text: string, language = 'en') => readGlossaryJson([{name: 'terms.json', text}], language);

function read(data: unknown): Promise<GlossaryFile> {
  return readText(JSON.stringify(data));
}

async function first(data: unknown) {
  return (await read(data)).entries[0]!;
}

async function problemsOf(text: string): Promise<readonly ImportProblem[]> {
  try {
    await readText(text);
  } catch (error) {
    if (error instanceof ImportError) return error.problems;
    throw error;
  }
  throw new Error('It was read.');
}

const problemsIn = (data: unknown) => problemsOf(JSON.stringify(data));

const pod = {label: 'Pod', gloss: 'The smallest unit.'};

describe('readGlossaryJson, given our own form', () => {
  it('takes everything that a term has', async () => {
    const term = {
      id: 'pod',
      label: 'Pod',
      aliases: ['Pods'],
      gloss: 'A unit.',
      body: 'A *unit*.\nOf it.',
      tags: ['a'],
      lang: 'fr',
    };
    expect(await read({terms: [{...term, status: 'deprecated', unknown: 1}]})).to.deep.equal({
      entries: [{...term, status: 'deprecated'}],
      languages: {fr: 1},
      notices: [],
      skipped: [],
    });
  });

  it('takes a list alone, and what people call things', async () => {
    expect(
      await first([{term: 'Pod', definition: 'The smallest unit. It holds containers.', synonyms: 'kube pod'}]),
    ).to.deep.equal({
      id: 'pod',
      lang: 'en',
      label: 'Pod',
      aliases: ['kube pod'],
      gloss: 'The smallest unit.',
      body: 'The smallest unit. It holds containers.',
    });
  });

  it('says a definition of one sentence once', async () => {
    expect(await first([{term: 'Pod', definition: 'The smallest unit.'}])).to.include({
      gloss: 'The smallest unit.',
      body: '',
    });
  });

  it('takes the language from the term, the file or the page', async () => {
    const data = {lang: 'de', terms: [pod, {...pod, lang: 'ZH_cn'}]};
    expect((await read(data)).languages).to.deep.equal({de: 1, 'zh-cn': 1});
    expect((await readText(JSON.stringify([pod]), 'ja')).languages).to.deep.equal({ja: 1});
  });

  it('gives a term the id that proposing it would give', async () => {
    expect((await first([{...pod, label: 'Service mesh'}])).id).to.equal('service-mesh');
    expect((await first([{...pod, label: 'サービス', lang: 'ja'}])).id).to.equal('サービス-ja');
  });

  it('keeps ids as they are when they can be one', async () => {
    expect((await first([{...pod, id: 'サービス-ja'}])).id).to.equal('サービス-ja');
    expect((await first([{...pod, id: 'a/b c'}])).id).to.equal('a-b-c');
  });

  it('numbers a second sense of a name', async () => {
    expect((await read([pod, {...pod, gloss: 'A case of peas.'}])).entries.map(({id}) => id)).to.deep.equal([
      'pod',
      'pod-2',
    ]);
  });

  it('reads an acronym in brackets as another name', async () => {
    expect(await first([{...pod, label: 'Infrastructure as Code (IaC)'}])).to.include({
      label: 'Infrastructure as Code',
    });
    expect((await first([{...pod, label: 'Infrastructure as Code (IaC)'}])).aliases).to.deep.equal(['IaC']);
    expect(await first([{...pod, label: 'Path (in a file system)'}])).not.to.have.property('aliases');
  });

  it('drops repeated and empty names', async () => {
    const aliases = ['pod', ' kube  pod ', 'Kube Pod', '', null];
    expect((await first([{...pod, aliases}])).aliases).to.deep.equal(['Kube Pod']);
  });

  it('lets no file say that something is agreed', async () => {
    for (const status of ['agreed', 'proposed', 'draft', 'Completed', 7, null, {toString: 1}]) {
      expect(await first([{...pod, status}]), String(status === null)).not.to.have.property('status');
    }
    expect((await first([{...pod, status: 'Deprecated '}])).status).to.equal('deprecated');
  });

  it('shortens and leaves out what does not fit, and says so', async () => {
    const gloss = 'word '.repeat(60);
    const aliases = Array.from({length: 12}, (_, number) => `name ${number}`);
    const {entries, notices} = await read([
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

  it('takes control and reordering characters out of lines', async () => {
    expect(await first([{label: 'Po\u202Ed\n(x)', gloss: 'A\tunit\0.'}])).to.include({
      label: 'Po d (x)',
      gloss: 'A unit .',
    });
  });

  it('accepts a byte order mark', async () => {
    expect((await readText(`\uFEFF${JSON.stringify([pod])}`)).entries).to.have.length(1);
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
  const withBody = async (body: string, title = 'Virtual Machine') => await first({entries: [{...mesh, title, body}]});

  it('takes an entry for a term', async () => {
    expect(await read({source: 'x', entries: [mesh]})).to.deep.equal({
      entries: [
        {
          id: 'service-mesh',
          concept: 'service-mesh',
          lang: 'en',
          label: 'Service Mesh',
          gloss: 'In a microservices world, apps are small.',
          body: '## What it is\n\nIn a microservices world, apps are small. They talk.\n\nSee [the book](https://x.org).',
          tags: ['networking'],
        },
      ],
      languages: {en: 1},
      notices: [],
      skipped: [],
    });
  });

  it('gives each language its id', async () => {
    const entries = ['en', 'fr', 'zh-cn'].map((lang) => ({...mesh, lang}));
    expect((await read({entries})).entries.map(({id}) => id)).to.deep.equal([
      'service-mesh',
      'service-mesh-fr',
      'service-mesh-zh-cn',
    ]);
    expect((await first({entries: [{...mesh, slug: `Été_${'x'.repeat(80)}`, lang: 'fr'}]})).id).to.match(
      /^e-te-x+-fr$|^ete-x+-fr$/,
    );
    expect((await first({entries: [{...mesh, slug: 'x'.repeat(80), lang: 'fr'}]})).id).to.have.length(64);
  });

  it('reads the name in brackets as another name', async () => {
    const names = [
      'Contrôle (RBAC)',
      'Maillage de services (service mesh)',
      '網站可靠性工程（SRE)',
      'オブザーバビリティ(可観測性)',
    ];
    const read = await Promise.all(names.map((title) => first({entries: [{...mesh, title}]})));
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
    it(`finds ${aliases.join(', ') || 'no name'} in "${body}"`, async () => {
      expect((await withBody(body, title)).aliases ?? []).to.deep.equal(aliases);
    });
  }

  it('takes the words of links to its own pages, mistyped ones too', async () => {
    const body = 'A [pod](/pod/), [a node]](/fr/node/) and [a mesh] (/mesh/) of [x](https://x.org) [sic] (a note).';
    expect((await withBody(body)).body).to.equal('A pod, a node and a mesh of [x](https://x.org) [sic] (a note).');
  });

  it('leaves out what only its site can show', async () => {
    const body =
      'A unit.\n\n{{% sign-language-section cGONmC1smaM %}}\n\n![Picture](/images/a.png)\n\n{{< note >}}Text{{< /note >}}';
    expect((await withBody(body)).body).to.equal('A unit.\n\nText');
  });
});

describe('readGlossaryJson, given the form of glosario', () => {
  it('takes each language of an entry for a term', async () => {
    const langs = {
      en: {term: 'abstract syntax tree', def: 'A nested [structure](#structure).\nIt is deep.', acronym: 'AST'},
      fr: {term: 'arbre', def: 'Une structure.', acronym: null},
    };
    expect(await read({entries: [{slug: 'abstract_syntax_tree', ref: ['x'], langs}]})).to.deep.equal({
      entries: [
        {
          related: ['x'],
          id: 'abstract-syntax-tree',
          concept: 'abstract-syntax-tree',
          lang: 'en',
          label: 'abstract syntax tree',
          aliases: ['AST'],
          gloss: 'A nested structure.',
          body: 'A nested structure. It is deep.',
        },
        {
          related: ['x'],
          id: 'abstract-syntax-tree-fr',
          concept: 'abstract-syntax-tree',
          lang: 'fr',
          label: 'arbre',
          gloss: 'Une structure.',
          body: '',
        },
      ],
      languages: {en: 1, fr: 1},
      notices: [],
      skipped: [],
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
  ];
  for (const [text, code] of whole) {
    it(`says ${code}: ${text.slice(0, 30)}`, async () => {
      expect((await problemsOf(text)).map((problem) => problem.code)).to.deep.equal([code]);
    });
  }

  it('says where it is no JSON, as far as the browser tells', async () => {
    const [problem] = await problemsOf('[\n  {"label": "Pod",}\n]');
    expect(problem).to.include({code: 'not-json', line: 2, column: 19});
    expect((await problemsOf('[\n1'))[0]).to.include({line: 2, column: 2});
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
    it(`says ${expected.code} of entry 2: ${JSON.stringify(bad).slice(0, 50)}`, async () => {
      const problems = await problemsIn([pod, bad, {...pod, label: 'Good'}]);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({row: 2, ...expected});
    });
  }

  it('names every problem at once', async () => {
    const problems = await problemsIn([{}, pod, {label: 'x'.repeat(81), gloss: 'A'}, 1]);
    expect(problems.map(({row, code}) => [row, code])).to.deep.equal([
      [1, 'no-label'],
      [3, 'too-long'],
      [4, 'not-an-entry'],
    ]);
  });

  it('says which id is there twice', async () => {
    expect(await problemsIn([{...pod, id: 'a'}, pod, {...pod, id: 'a'}])).to.deep.equal([
      {code: 'duplicate-id', row: 3, field: 'id', value: 'a', first: {row: 1}},
    ]);
    const slug = {slug: 'a_b', title: 'A', lang: 'en', body: 'B'};
    expect((await problemsIn({entries: [slug, {...slug, slug: 'a-b'}]}))[0]).to.include({
      code: 'duplicate-id',
      value: 'a-b',
    });
  });

  it('survives deep nesting', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect((await problemsOf(`[{"label": ${deep}, "gloss": "x"}]`)).map(({code}) => code)).to.have.members([
      'wrong-type',
    ]);
  });

  it('reads any JSON as terms that can be stored, or says what is wrong', async () => {
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
    await fc.assert(
      fc.asyncProperty(entries, async (list) => {
        try {
          for (const {id, lang, ...wording} of (await read(list)).entries) {
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
