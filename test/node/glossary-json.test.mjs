/** The published glossaries, read as a person would import them. Skipped where their files are not at hand. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const dataFile = (name) => fileURLToPath(new URL(`../../../shared/data/${name}.json`, import.meta.url));
const source = fileURLToPath(new URL('../../src/interchange/glossary-json.ts', import.meta.url));

let readGlossaryJson;

before(async () => {
  const {outputFiles} = await build({
    entryPoints: [source],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  ({readGlossaryJson} = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  ));
});

function describeFile(name, tests) {
  const file = dataFile(name);
  describe(`${name}.json`, () => {
    if (!existsSync(file)) return void it('is read', {skip: `${name}.json is not beside the project.`});
    let glossary;
    before(
      async () => (glossary = await readGlossaryJson([{name: `${name}.json`, text: readFileSync(file, 'utf8')}], 'en')),
    );
    tests(() => glossary);
  });
}

describeFile('cncf-glossary', (glossary) => {
  const term = (id) => glossary().entries.find((entry) => entry.id === id);

  it('gives every entry, in seven languages', () => {
    assert.equal(glossary().entries.length, 404);
    assert.deepEqual(glossary().languages, {de: 18, en: 87, es: 78, fr: 69, ja: 72, ur: 10, 'zh-cn': 70});
    assert.deepEqual(glossary().notices, []);
  });

  it('gives each an id of its own, a name and a short definition', () => {
    assert.equal(new Set(glossary().entries.map(({id}) => id)).size, 404);
    for (const {id, label, gloss} of glossary().entries) {
      assert.match(id, /^[a-z0-9-]{1,64}$/);
      assert.match(label, /^[^()（）]{2,80}$/, id);
      assert.ok(gloss.length >= 10 && gloss.length <= 200, `${id}: ${gloss}`);
      assert.doesNotMatch(gloss, /\]\(|\*\*|\{\{|^#/, id);
    }
  });

  it('makes the variants of a concept in several languages one concept', () => {
    const languages = glossary().entries.filter(({concept}) => concept === 'kubernetes');
    assert.deepEqual(languages.map(({lang}) => lang).sort(), ['en', 'es', 'fr', 'ja', 'zh-cn']);
  });

  it('finds the names that people search for', () => {
    const names = {
      kubernetes: ['K8s'],
      'kubernetes-ja': ['K8s'],
      'virtual-machine': ['VM'],
      'infrastructure-as-code': ['IaC'],
      'site-reliability-engineering': ['SRE'],
      'digital-certificate': ['public key certificate', 'SSL certificate'],
      ebpf: ['extended Berkeley Packet Filter'],
      'service-mesh-fr': ['service mesh'],
      virtualization: [],
    };
    for (const [id, aliases] of Object.entries(names)) assert.deepEqual(term(id).aliases ?? [], aliases, id);
    assert.equal(glossary().entries.filter(({lang, aliases}) => lang === 'en' && aliases?.length).length, 24);
  });

  it('leaves nothing of the website in the explanations', () => {
    for (const {id, body} of glossary().entries) assert.doesNotMatch(body, /\{\{|\]\(\/|\]\(#/, id);
    assert.match(
      term('kubernetes').body,
      /^Kubernetes, often abbreviated as K8s, is an open source container orchestrator\. It/,
    );
  });

  it('knows which are deprecated, and nothing else about their status', () => {
    const statuses = new Set(glossary().entries.map(({status}) => status));
    assert.deepEqual(statuses, new Set([undefined, 'deprecated']));
  });
});

describeFile('glosario', (glossary) => {
  it('gives every definition of every entry', () => {
    assert.equal(glossary().entries.length, 1740);
    assert.equal(glossary().languages.en, 633);
    assert.equal(glossary().languages.am, 288);
  });

  it('relates terms in their own language, and else in English', () => {
    const term = (id) => glossary().entries.find((entry) => entry.id === id);
    assert.equal(term('css-fr').concept, 'css');
    const links = glossary().entries.flatMap(({id, lang, related}) =>
      (related ?? []).map((to) => ({id, lang, to: term(to)})),
    );
    assert.ok(links.length > 500, `${links.length} links`);
    const lost = links.filter(({to}) => !to);
    assert.ok(lost.length < 20, JSON.stringify(lost.slice(0, 5)));
    for (const {id, lang, to} of links) if (to) assert.ok([lang, 'en'].includes(to.lang), `${id} → ${to.id}`);
  });

  it('keeps acronyms as names', () => {
    const css = glossary().entries.find(({id}) => id === 'css-fr');
    assert.deepEqual([css.label, css.aliases], ['Feuilles de Style en Cascade', ['CSS']]);
  });
});
