import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {addForms, eachName, idsOf, isAcronym, type Named, type TermForm} from '../../src/text/term-forms.js';
import {TermMatcher} from '../../src/text/term-matcher.js';

const term = (label: string, {lang = 'en', aliases = [] as string[], id = label} = {}): Named => ({
  ...{id, label, aliases, lang},
});

/** What is found, in the text's own words. */
const found = (text: string, terms: readonly (Named | string)[], language = 'en') => {
  const matcher = new TermMatcher(
    terms.map((one) => (typeof one === 'string' ? term(one, {lang: language}) : one)),
    language,
  );
  return matcher.find(text).map(({start, end}) => text.slice(start, end));
};

describe('finding terms in a text', () => {
  it('takes the longest name at a place, from the left, and none within another', () => {
    const terms = ['mesh', 'service mesh', 'mesh network', 'service'];
    expect(found('A service mesh network of a service.', terms)).to.deep.equal(['service mesh', 'service']);
  });

  it('finds whole words, in any case and across line breaks', () => {
    expect(found('Meshing is no mesh, and SERVICE\n    MESH is one.', ['mesh', 'service mesh'])).to.deep.equal([
      'mesh',
      'SERVICE\n    MESH',
    ]);
    expect(found('submesh mesh_1 mesh2 (mesh) “mesh” mesh-like', ['mesh'])).to.deep.equal(['mesh', 'mesh', 'mesh']);
  });

  it('keeps the case of acronyms, with or without the s of a plural', () => {
    expect(found('It is IT: all APIs, one API, no api.', ['IT', 'API'])).to.deep.equal(['IT', 'APIs', 'API']);
    expect(['CI', 'K8S', 'CI/CD', 'APIs', 'R'].every(isAcronym)).to.equal(true);
    expect(['DevOps', 'mesh', 'IaaS', '12'].some(isAcronym)).to.equal(false);
  });

  it('finds plurals and simple inflections', () => {
    const cases: Record<string, [text: string, terms: string[], expected: string[]]> = {
      en: [
        'Policies, service meshes, the cluster’s nodes, points of presence, vertices, a container and analyses',
        ['policy', 'service mesh', 'node', 'cluster', 'point of presence', 'vertex', 'containers', 'analysis'],
        [
          ...['Policies', 'service meshes', 'cluster', 'nodes', 'points of presence', 'vertices', 'container'],
          'analyses',
        ],
      ],
      fr: [
        'Les plans de contrôle, les nœuds, deux canaux, des réseaux maillés et l’API d’un nœud',
        ['plan de contrôle', 'nœud', 'canal', 'réseau maillé', 'API'],
        ['plans de contrôle', 'nœuds', 'canaux', 'réseaux maillés', 'API', 'nœud'],
      ],
      de: [
        'Die Dienste des Dienstes, viele Umgebungen, drei Knoten und alle Container, die Richtlinien',
        ['Dienst', 'Umgebung', 'Knoten', 'Container', 'Richtlinie'],
        ['Dienste', 'Dienstes', 'Umgebungen', 'Knoten', 'Container', 'Richtlinien'],
      ],
      es: [
        'Las aplicaciones nativas, los nodos, las redes y los planos de control',
        ['aplicación nativa', 'nodo', 'red', 'plano de control'],
        ['aplicaciones nativas', 'nodos', 'redes', 'planos de control'],
      ],
    };
    for (const [language, [text, terms, expected]] of Object.entries(cases)) {
      expect(found(text, terms, language), language).to.deep.equal(expected);
    }
  });

  it('finds parts of a text where words stand without spaces', () => {
    expect(found('私たちはサービスメッシュを使う', ['サービスメッシュ'], 'ja')).to.deep.equal(['サービスメッシュ']);
    expect(found('微服务网格是一种服务网格技术', ['服务网格', '微服务'], 'zh')).to.deep.equal(['微服务', '服务网格']);
    expect(found('使用Kubernetes部署', ['Kubernetes'], 'zh')).to.deep.equal(['Kubernetes']);
    expect(found('Kubernetes集群很大', ['Kubernetes集群'], 'zh')).to.deep.equal(['Kubernetes集群']);
  });

  it('knows that a short katakana word is no part of another', () => {
    expect(found('コンテストのテスト', ['テスト'], 'ja')).to.deep.equal(['テスト']);
    expect(found('サーバレス', ['サーバ'], 'ja')).to.deep.equal(['サーバ']);
    expect(found('マイクロサービスメッシュ', ['サービスメッシュ'], 'ja')).to.deep.equal(['サービスメッシュ']);
    expect(found('代码和码', ['码'], 'zh')).to.deep.equal([]);
  });

  it('lets Korean hang its particles on a name', () => {
    expect(found('쿠버네티스를 쓰는 서비스메시', ['쿠버네티스', '메시'], 'ko')).to.deep.equal(['쿠버네티스']);
  });

  it('finds Urdu and Arabic words', () => {
    expect(found('یہ ایک سروس میش ہے۔', ['سروس میش'], 'ur')).to.deep.equal(['سروس میش']);
  });

  it('reads over what is there for the setting of a text', () => {
    expect(found('Ser\u00ADvice\u00A0mesh, on\u2011call, don’t', ['service mesh', 'on-call', "don't"])).to.deep.equal([
      'Ser\u00ADvice\u00A0mesh',
      'on\u2011call',
      'don’t',
    ]);
    expect(found('ＡＰＩ', ['API'], 'ja')).to.deep.equal(['ＡＰＩ']);
  });

  it('is not misled by signs: names have them, and addresses', () => {
    expect(found('C++ and C# are no C; .NET is.', ['C', 'C++', '.NET'])).to.deep.equal(['C++', 'C', '.NET']);
    expect(found('node.js, a.node, me@node.example, node.', ['node'])).to.deep.equal(['node']);
    expect(found('We 🚀 and 👩‍🚀 go', ['🚀'])).to.deep.equal(['🚀', '🚀']);
  });

  it('counts names of other languages as they are written', () => {
    const terms = [term('but', {lang: 'fr'}), term('Kubernetes', {lang: 'de'})];
    expect(found('We like it, but Kubernetes', terms)).to.deep.equal(['Kubernetes']);
    expect(found('Ein Kubernetes, kubernetes', terms)).to.deep.equal(['Kubernetes']);
    expect(found('We use サービスメッシュ', [term('サービスメッシュ', {lang: 'ja'})])).to.deep.equal([
      'サービスメッシュ',
    ]);
  });

  it('prefers the term of the text’s own language, and gives one of those that are the same elsewhere', () => {
    const own = term('API', {id: 'en'});
    const others = ['fr', 'de', 'es'].map((lang) => ({...term('API', {id: lang, lang}), concept: 'api'}));
    expect(new TermMatcher([...others, own], 'en').find('An API')[0]!.ids).to.deep.equal(['en']);
    expect(new TermMatcher([...others, own], 'it').find('Una API')[0]!.ids).to.deep.equal(['fr', 'en']);
  });

  it('knows what an acronym stands for, and what is better avoided', () => {
    const terms = [{...term('SLO'), expansion: 'service level objective', avoid: ['service goal']}];
    expect(found('Service level objectives, one SLO, no slo, a service goal', terms)).to.deep.equal([
      'Service level objectives',
      'SLO',
      'service goal',
    ]);
  });

  it('takes a single letter as it is written', () => {
    expect(found('R and r, a and A, 服 and 服務', ['R', 'a', '服'])).to.deep.equal(['R', 'a', '服']);
  });

  it('takes no elided word for a name of one letter', () => {
    const text = "S’ils parlent d'un nœud, c’est l’API ; S'il y a. C’È l\u2019API, dall’S. L\u2019\u00ADAPI";
    expect(found(text, ['S', 'C', 'L', 'd', 'c', 'l', 'API'], 'fr')).to.deep.equal(['API', 'API', 'S', 'API']);
    expect(found("R’s packages, R'S, ‘R’, 'R' and R’", ['R'])).to.deep.equal(['R', 'R', 'R', 'R', 'R']);
  });

  it('gives all terms that are called so, and what is a name is no form of another', () => {
    const terms = [term('Pod'), term('Point of delivery', {aliases: ['pod']}), term('News'), term('New')];
    const [pod, news] = new TermMatcher(terms, 'en').find('a pod of news');
    expect(pod!.ids).to.deep.equal(['Pod', 'Point of delivery']);
    expect(news!.ids).to.deep.equal(['News']);
  });

  it('takes its terms in slice by slice, and finds the same', () => {
    const terms = Array.from({length: 300}, (_, i) => term(`service ${'x'.repeat((i % 9) + 1)}${i} policy`));
    const sliced = new TermMatcher(terms, 'en');
    let slices = 1;
    while (sliced.prepare(() => true)) slices++;
    expect(slices).to.be.above(3);
    const text = terms.map(({label}) => `${label}, ${label.replace('policy', 'policies')}`).join('; ');
    const matches = sliced.find(text);
    expect(matches).to.have.length(600);
    expect(matches).to.deep.equal(new TermMatcher(terms, 'en').find(text));
  });

  it('finds names of several words with a hyphen between them, and the other way round', () => {
    expect(found('A service-mesh, cloud native.', ['service mesh', 'cloud-native'])).to.deep.equal([
      'service-mesh',
      'cloud native',
    ]);
    expect(found('A service - mesh.', ['service mesh'])).to.deep.equal([]);
  });

  it('takes no part of an address for a name, whatever stands in it that does not count', () => {
    expect(found('mesh.\u200Djs', ['mesh'])).to.deep.equal([]);
    expect(found('mesh.\u200D', ['mesh'])).to.deep.equal(['mesh']);
  });

  it('finds what a slow and obvious search finds, in any text', () => {
    const pieces = [
      ...[
        'mesh',
        'Mesh',
        'service',
        'meshing',
        'meshes',
        's',
        'IT',
        'it',
        'CI',
        'CIs',
        'C',
        '++',
        '#',
        '.',
        '@',
        "'",
        '’',
      ],
      ...[
        ' ',
        '  ',
        '\n',
        '\u00A0',
        '\u00AD',
        '\u200D',
        '-',
        '\u2011',
        '_',
        '1',
        'é',
        'İ',
        'ß',
        '🚀',
        '服',
        '务',
        '网',
      ],
      ...['サ', 'ー', 'ビス', 'メッシュ', 'の', '서', '비스', 'سروس', 'ＡＰＩ', 'API', '+', '(', '，'],
    ];
    const text = fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map((parts) => parts.join(''));
    const name = fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 4}).map((parts) => parts.join(''));
    const terms = fc.array(fc.tuple(name, fc.constantFrom('en', 'fr', 'ja')), {maxLength: 12});
    fc.assert(
      fc.property(text, terms, (where, names) => {
        const given = names.map(([label, lang], id) => term(label, {lang, id: String(id)}));
        expect(new TermMatcher(given, 'en').find(where)).to.deep.equal(slowly(where, allForms(given, 'en')));
      }),
      {numRuns: 2000},
    );
  });
});

function allForms(terms: readonly Named[], language: string): TermForm[] {
  let all: TermForm | undefined;
  const shelf = {first: () => all, keep: (_pattern: string, form: TermForm) => (all = form)};
  for (const term of terms) eachName(term, language, (name) => addForms(name, shelf));
  const forms: TermForm[] = [];
  for (let form = all; form; form = form.next) forms.push(form);
  return forms;
}

/** Tries every form at every place, as a sentence would say it. */
function slowly(text: string, forms: readonly TermForm[]) {
  const matches = [];
  for (let start = 0; start < text.length;) {
    const match = forms.map((form) => matchAt(text, start, form)).find((one) => one !== undefined);
    if (match) matches.push(match);
    start = match?.end ?? start + 1;
  }
  return matches;
}

const LEFT_OUT = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*';
const LETTER = '(?![\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー])[\\p{L}\\p{N}\\p{M}_]';
const WORD =
  '(?![\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー])[\\p{L}\\p{N}\\p{M}_\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]';
const KATAKANA = '[\\u30A1-\\u30FA\\u30FC-\\u30FF\\uFF66-\\uFF9F]';
const ANY_UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Surrogate}]';

function matchAt(text: string, start: number, form: TermForm) {
  const {pattern, isExact} = form;
  const isLetter = (unit: string | undefined) => unit !== undefined && new RegExp(`^${LETTER}$`, 'u').test(unit);
  const units = pattern.split('').map((unit, i, all) => {
    if (/[ -]/.test(unit) && isLetter(all[i - 1]) && isLetter(all[i + 1])) return `(?:\\s+|[${same('-')}])`;
    return unit === ' ' ? '\\s+' : `[${same(unit)}]`;
  });
  const body = new RegExp(`^${units.join(LEFT_OUT)}`, isExact ? '' : 'i');
  const found = body.exec(text.slice(start));
  if (!found) return undefined;
  const end = start + found[0].length;
  const before = text.slice(0, start).replace(new RegExp(`${LEFT_OUT}$`), '');
  const after = text.slice(end).replace(new RegExp(`^${LEFT_OUT}`), '');
  const starts = (source: string) => new RegExp(`^${source}`, 'u').test(pattern);
  const ends = (source: string) => new RegExp(`${source}$`, 'u').test(pattern);
  const isBefore = (source: string) => new RegExp(`${source}$`, 'u').test(before);
  const isAfter = (source: string) => new RegExp(`^${source}`, 'u').test(after);
  if (starts(WORD) && (isBefore(WORD) || isBefore('[.@]'))) return undefined;
  if (starts('\\p{Script=Hangul}') && isBefore('\\p{Script=Hangul}')) return undefined;
  if (starts(KATAKANA)) {
    if (isBefore(KATAKANA) && pattern.length < 4) return undefined;
  } else if (starts(ANY_UNSPACED) && pattern.length === 1 && isBefore(ANY_UNSPACED)) return undefined;
  if (ends(WORD) && (isAfter(WORD) || isAfter('[+#@]') || isAfter(`\\.${LEFT_OUT}${LETTER}`))) return undefined;
  const elided = `['’‘ʼ]${LEFT_OUT}(?!s(?!${LEFT_OUT}${LETTER}))${LETTER}`;
  if (starts(WORD) && pattern.length === 1 && new RegExp(`^${elided}`, 'iu').test(after)) return undefined;
  if (ends(ANY_UNSPACED) && pattern.length === 1 && isAfter(ANY_UNSPACED)) return undefined;
  return {start, end, ids: idsOf(form)};
}

/** The units that count as one. */
function same(unit: string): string {
  const others: Record<string, string> = {
    "'": "'’‘ʼ",
    ',': ',，',
    '-': '\\-‐‑‒−',
    a: 'aａ',
    p: 'pｐ',
    i: 'iｉ',
    A: 'AＡ',
    P: 'PＰ',
    I: 'IＩ',
  };
  return others[unit] ?? unit.replace(/[\\\]^-]/g, '\\$&');
}
