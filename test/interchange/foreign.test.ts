import {expect} from '@open-wc/testing';
import {zipSync, strToU8} from 'fflate';
import {readGlossary} from '../../src/interchange/read-glossary.js';
import {fileOf, problemsOf, readFile} from './support.js';

describe('a glossary of OpenMetadata', () => {
  const heading =
    'parent,name*,displayName,description,synonyms,relatedTerms,references,tags,reviewers,owner,glossaryStatus,color,iconURL,extension';

  it('gives its names, relations, references and what is deprecated', async () => {
    const {entries, notices} = await readFile(
      'glossary.csv',
      `${heading}
,Customer,,"<p>Who <b>buys</b>.</p><p>And &amp; pays.</p>",client;buyer,,,PII.None,ada,user:ada,Approved,,,
Business.Customer,CustomerId,Customer identifier,The number of a customer.,cid;customer_id,broader:Business.Account;Business.Order,"wiki;https://x.org/id",,,,Draft,,,
,Account,Account,Where money is.,,narrower:Business.Order;synonym:Business.Customer,,,,,Deprecated,,,
,Order,Order,What is bought.,,,,,,,,,,
`,
    );
    expect(notices).to.be.empty;
    const [customer, identifier, account, order] = entries;
    expect(customer).to.deep.include({
      id: 'customer',
      gloss: 'Who buys.',
      body: 'Who **buys**.\n\nAnd & pays.',
      aliases: ['client', 'buyer'],
      tags: ['PII.None'],
    });
    expect(identifier).to.deep.include({
      id: 'customerid',
      label: 'Customer identifier',
      aliases: ['cid', 'customer_id', 'CustomerId'],
      broader: ['customer', 'account'],
      related: ['order'],
      sources: ['wiki https://x.org/id'],
    });
    expect(account).to.deep.include({status: 'deprecated', related: ['customer']});
    expect(order!.broader).to.deep.equal(['account']);
    expect(identifier).not.to.have.property('status');
  });

  it('tells terms of one name under different parents apart, and says where one is missing', async () => {
    const rows = ',Order,,One.,,,,,,,,,,\nG.Sales,Order,,Two.,,,,,,,,,,\n';
    const {entries} = await readFile('glossary.csv', `${heading}\n${rows}`);
    expect(entries.map(({id}) => id)).to.deep.equal(['order', 'sales-order']);
    const problems = await problemsOf(readFile('glossary.csv', `${heading}\n${rows},,,Nameless,,,,,,,,,,\n`));
    expect(problems[0]).to.include({code: 'no-label', line: 4});
  });
});

describe('a glossary of Moodle', () => {
  it('gives its table with a column for each keyword and category', async () => {
    const {entries} = await readFile(
      'glossary.csv',
      'Concept,Definition,Keyword(s),Keyword(s),Categories\nPod,"<p>A unit.<br />\nOf it.</p>",pods,,Cloud\nNode,A machine.,,,\n',
    );
    expect(entries[0]).to.deep.include({label: 'Pod', aliases: ['pods'], tags: ['Cloud'], body: 'A unit.\nOf it.'});
    expect(entries).to.have.length(2);
  });

  const entry = (concept: string) =>
    `<ENTRY><CONCEPT>${concept}</CONCEPT><DEFINITION>&lt;p&gt;A &lt;a href="https://x.org"&gt;unit&lt;/a&gt;.&lt;/p&gt;</DEFINITION>
     <FORMAT>1</FORMAT><ALIASES><ALIAS><NAME>Pods</NAME></ALIAS></ALIASES>
     <CATEGORIES><CATEGORY><NAME>Cloud</NAME><USEDYNALINK>0</USEDYNALINK></CATEGORY></CATEGORIES></ENTRY>`;
  const file = (...concepts: string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<GLOSSARY><INFO><NAME>G</NAME>\n<ENTRIES>\n${concepts.map(entry).join('\n')}</ENTRIES></INFO></GLOSSARY>`;

  it('gives its XML', async () => {
    const {entries} = await readFile('glossary.xml', file('Pod &amp; co'));
    expect(entries[0]).to.deep.include({
      label: 'Pod & co',
      gloss: 'A unit.',
      body: 'A [unit](https://x.org).',
      aliases: ['Pods'],
      tags: ['Cloud'],
    });
  });

  it('says in which line of its XML something is wrong', async () => {
    expect((await problemsOf(readFile('glossary.xml', file('Pod', ''))))[0]).to.include({code: 'no-label', line: 7});
    expect((await problemsOf(readFile('glossary.xml', file('Pod').slice(0, -30))))[0]).to.include({code: 'not-xml'});
  });
});

describe('Markdown with front matter', () => {
  const pod =
    '---\ntitle: Pod\nstatus: Completed\ncategory: technology\ntags: ["x", "", ""]\n---\n\nA pod, or unit, runs\ncontainers.\n';

  it('is read as the CNCF keeps it: a file a term, in a folder a language', async () => {
    const files = {
      'content/en/pod.md': pod,
      'content/zh-cn/pod.md': pod.replace('title: Pod', 'title: 容器组'),
      'content/en/_index.md': '---\n# nothing\n---\nWelcome',
      'README.md': '<h1>About</h1>',
      'picture.png': 'x',
    };
    const archive = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const {entries} = await readFile('glossary.zip', archive);
    expect(entries.map(({id, lang, concept}) => [id, lang, concept])).to.deep.equal([
      ['pod', 'en', 'pod'],
      ['pod-zh-cn', 'zh-cn', 'pod'],
    ]);
    expect(entries[0]).to.deep.include({gloss: 'A pod, or unit, runs containers.', tags: ['x']});
  });

  it('may be several files', async () => {
    const chosen = [
      fileOf('pod.md', pod),
      fileOf('node.md', '---\nterm: Node\ndefinition: x\ndescription: A machine.\n---\n'),
    ];
    const {entries} = await readGlossary(chosen, 'en');
    expect(entries.map(({id}) => id)).to.deep.equal(['pod', 'node']);
    expect((await problemsOf(readGlossary([...chosen, fileOf('a.json', '[]')], 'en')))[0]!.code).to.equal('one-file');
  });

  it('says what is wrong with it', async () => {
    expect((await problemsOf(readFile('pod.md', '# Pod\n')))[0]).to.include({code: 'no-front-matter'});
    expect((await problemsOf(readFile('pod.md', '---\na: b\ntitle: "x\n---\ny\n')))[0]).to.include({code: 'not-yaml'});
    const two = [fileOf('pod.md', pod), fileOf('bad.md', '---\ntitle: ""\n---\nText.')];
    expect((await problemsOf(readGlossary(two, 'en')))[0]).to.include({code: 'no-label', file: 'bad.md'});
  });

  it('runs nothing and grows into nothing', async () => {
    const bomb = '---\ntitle: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nText.';
    expect(await problemsOf(readFile('pod.md', bomb)).catch(() => 'refused')).to.be.ok;
  });
});

describe('a thesaurus of others, in SKOS', () => {
  const prefixes = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <http://example.org/terms#> .\n';
  const thesaurus = `${prefixes}
:cloud a skos:Concept ;
  skos:prefLabel "Cloud"@en, "Nuage"@fr, "Wolke"@de ;
  skos:altLabel "The cloud"@en ;
  skos:hiddenLabel "Clowd"@en ;
  skos:definition "Computers of others. They are rented."@en, "Les ordinateurs d'autrui."@fr ;
  skos:narrower :pod .
:pod a skos:Concept ; skos:prefLabel "Pod" ; skos:definition "A unit." ; skos:related :cloud .
`;

  it('gives a term for each language that has a definition', async () => {
    const {entries, skipped} = await readFile('thesaurus.ttl', thesaurus);
    expect(entries.map(({id, lang, concept}) => [id, lang, concept])).to.deep.equal([
      ['cloud', 'en', 'cloud'],
      ['cloud-fr', 'fr', 'cloud'],
      ['pod', 'en', undefined],
    ]);
    expect(entries[0]).to.deep.include({aliases: ['The cloud'], avoid: ['Clowd'], gloss: 'Computers of others.'});
    expect(entries[2]).to.deep.include({broader: ['cloud'], related: ['cloud']});
    expect(skipped).to.deep.equal([{line: 4, label: 'Wolke', lang: 'de', reason: 'no-definition'}]);
  });

  it('says in which line it is wrong', async () => {
    expect((await problemsOf(readFile('a.ttl', `${prefixes}:pod a skos:Concept ;;; ]\n`)))[0]).to.include({
      code: 'not-turtle',
      line: 3,
    });
    const long = `${prefixes}:pod a skos:Concept ;\n skos:prefLabel "${'x'.repeat(81)}" ; skos:definition "A" .\n`;
    expect((await problemsOf(readFile('a.ttl', long)))[0]).to.include({code: 'too-long', line: 3});
  });

  it('is read from JSON-LD, of which nothing is fetched', async () => {
    const context = {skos: 'http://www.w3.org/2004/02/skos/core#'};
    const concept = {
      '@id': 'http://example.org/pod',
      '@type': 'skos:Concept',
      'skos:prefLabel': {'@value': 'Pod', '@language': 'en'},
      'skos:definition': {'@value': 'A unit.', '@language': 'en'},
    };
    const {entries} = await readFile('a.jsonld', JSON.stringify({'@context': context, '@graph': [concept]}));
    expect(entries[0]).to.include({id: 'pod', label: 'Pod', gloss: 'A unit.'});
    const remote = JSON.stringify({'@context': 'https://schema.org', '@graph': [concept]});
    expect((await problemsOf(readFile('a.json', remote)))[0]).to.include({
      code: 'remote-context',
      value: 'https://schema.org',
    });
  });
});

describe('what is no glossary', () => {
  for (const [name, text, code] of [
    ['a.tbx', '<?xml version="1.0"?><tbx type="TBX-Basic"></tbx>', 'write-only'],
    ['a.html', '<!doctype html><p>Pod</p>', 'unknown-format'],
    ['a.exe', 'MZ', 'unknown-format'],
    ['a.json', '{"terms": [', 'not-json'],
    ['a.ttl', '', 'no-entries'],
    ['a.csv', 'x', 'no-columns'],
  ] as const) {
    it(`is told: ${name}, ${code}`, async () => {
      expect((await problemsOf(readFile(name, text)))[0]!.code).to.equal(code);
    });
  }
});
