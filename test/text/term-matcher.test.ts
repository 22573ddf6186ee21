import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {inflectionsOf} from '../../src/text/inflections.js';
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
    cases['de-AT'] = [
      'Mit der agilen Entwicklung verteilter Systeme, in einem verteilten System; kontinuierlicher Integration',
      ['Agile Entwicklung', 'Verteiltes System', 'Kontinuierliche Integration'],
      ['agilen Entwicklung', 'verteilter Systeme', 'verteilten System', 'kontinuierlicher Integration'],
    ];
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

  it('knows kana in half width, and those whose mark stands apart', () => {
    const terms = ['サービス', 'ガード', 'パイプライン', 'ヒス', 'ビ'];
    expect(found('ｻｰﾋﾞｽのｶﾞｰﾄﾞとﾊﾟｲﾌﾟﾗｲﾝ', terms, 'ja')).to.deep.equal(['ｻｰﾋﾞｽ', 'ｶﾞｰﾄﾞ', 'ﾊﾟｲﾌﾟﾗｲﾝ']);
    expect(found('サーヒ\u3099スのカ\u3099ート\u3099', terms, 'ja')).to.deep.equal([
      'サーヒ\u3099ス',
      'カ\u3099ート\u3099',
    ]);
    expect(found('サービスとガード', ['ｻｰﾋﾞｽ', 'ｶﾞｰﾄﾞ'], 'ja')).to.deep.equal(['サービス', 'ガード']);
    expect(found('、ｶﾞｽﾞ、カﾞス', ['カ', 'ガス', 'カス'], 'ja'), 'the mark makes another kana').to.deep.equal([
      'カﾞス',
    ]);
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
  });

  it('takes an emoji whole, however it is drawn', () => {
    expect(found('We 🚀 and 👩‍🚀 go', ['🚀', '👩'])).to.deep.equal(['🚀']);
    expect(found('We 🚀 and 👩‍🚀 go', ['🚀', '👩‍🚀'])).to.deep.equal(['🚀', '👩‍🚀']);
    expect(found('A 👍, a 👍🏽 and a 🇫🇷', ['👍', '🇫🇷'])).to.deep.equal(['👍', '🇫🇷']);
    for (const name of ['❤', '❤️']) expect(found('We ❤️ or ❤ it, ❤️‍🔥', [name]), name).to.deep.equal(['❤️', '❤']);
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

  it('finds no name across the end of a text, of several that are read at once', () => {
    const texts = ['', 'a service ', 'mesh, a service-', 'mesh, mesh', 'ing, a service mesh', '', 'mesh'];
    const terms = [term('service mesh'), term('mesh')];
    const all = new TermMatcher(terms, 'en').findInEach(texts);
    expect(all.map((matches, i) => matches.map(({start, end}) => texts[i]!.slice(start, end)))).to.deep.equal([
      ...[[], [], ['mesh'], ['mesh', 'mesh'], ['service mesh'], [], ['mesh']],
    ]);
  });

  it('takes no part of an address for a name, whatever stands in it that does not count', () => {
    expect(found('mesh.\u200Djs', ['mesh'])).to.deep.equal([]);
    expect(found('mesh.\u200D', ['mesh'])).to.deep.equal(['mesh']);
  });

  it('knows a plural that needs no rules as the rules have it', () => {
    const words = [
      'Point',
      'of',
      'presence',
      'Service',
      'mesh',
      'box',
      'team',
      'Story',
      'go',
      'in',
      'X',
      'iOS',
      'CI',
      'analysis',
    ];
    const name = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 4}).map((some) => some.join(' '));
    let plain = 0;
    fc.assert(
      fc.property(name, (label) => {
        eachName(term(label, {lang: 'en'}), 'en', (given) => {
          if (!given.plural) return;
          plain++;
          expect([label.toLowerCase() + given.plural]).to.deep.equal([...inflectionsOf(label.toLowerCase(), 'en')]);
          expect(allForms([given.term], 'en').every(({isExact}) => !isExact)).to.equal(true);
        });
      }),
    );
    expect(plain).to.be.greaterThan(0);
  });

  it('finds what a slow and obvious search finds, in any texts, each alone or several at once', () => {
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
      ...['agile', 'agiler', 'n', '\uFE0F', '👩', '🏽', 'ﾞ', '\u3099', 'ﾟ', 'ハ', 'バ', 'ﾊ', 'パス', 'ス', 'ｽ'],
      ...['サ', 'ー', 'ビス', 'メッシュ', 'の', '서', '비스', 'سروس', 'ＡＰＩ', 'API', '+', '(', '，'],
    ];
    const text = fc.array(fc.constantFrom(...pieces), {maxLength: 20}).map((parts) => parts.join(''));
    const name = fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 4}).map((parts) => parts.join(''));
    const several = fc.constantFrom(
      'service mesh',
      'Agile Meshing',
      'Point of Service',
      'mesh-service',
      'IT API',
      'メッシュ mesh',
    );
    const terms = fc.array(fc.tuple(fc.oneof(name, several), fc.constantFrom('en', 'fr', 'ja', 'de')), {maxLength: 12});
    fc.assert(
      fc.property(fc.array(text, {maxLength: 4}), terms, (texts, names) => {
        const given = names.map(([label, lang], id) => term(label, {lang, id: String(id)}));
        for (const language of ['en', 'de']) {
          const expected = texts.map((where) => slowly(where, allForms(given, language)));
          const matcher = new TermMatcher(given, language);
          expect(matcher.findInEach(texts)).to.deep.equal(expected);
          expect(texts.map((where) => matcher.find(where))).to.deep.equal(expected);
        }
      }),
      {numRuns: 2000},
    );
  }).timeout(60_000);
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

const LEFT_OUT = '[\\uFE0E-\\uFE0F\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*';
const NO_LETTER =
  '\\u3099-\\u309A\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\uFF9E-\\uFF9F';
const LETTER = `(?![\\uFE0E-\\uFE0F${NO_LETTER}])[\\p{L}\\p{N}\\p{M}_]`;
const WORD = `(?![${NO_LETTER}])[\\p{L}\\p{N}\\p{M}_\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]`;
const KATAKANA = '[\\u30A1-\\u30FA\\u30FC-\\u30FF\\uFF66-\\uFF9F]';
const ANY_UNSPACED =
  '[\\u3099-\\u309A\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\uFF9E-\\uFF9F\\p{Surrogate}]';
/** What makes another of the kana, or another emoji of the one, that it stands behind. */
const GOES_ON = '(?:\\u200D|\\uD83C[\\uDFFB-\\uDFFF])';
const SOUND = '[\\u3099\\u309A\\uFF9E\\uFF9F]';

function matchAt(text: string, start: number, form: TermForm) {
  const {pattern, isExact} = form;
  const isLetter = (unit: string | undefined) => unit !== undefined && new RegExp(`^${LETTER}$`, 'u').test(unit);
  const units = pattern.split('').map((unit, i, all) => {
    if (/[ -]/.test(unit) && isLetter(all[i - 1]) && isLetter(all[i + 1])) return `(?:\\s+|[${same('-')}])`;
    return unit === ' ' ? '\\s+' : kana(unit);
  });
  const body = new RegExp(`^${units.join(LEFT_OUT)}[\\uFE0E-\\uFE0F]*`, isExact ? '' : 'i');
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
  if (!starts(WORD) && !starts('\\p{Script=Hangul}') && text[start - 1] === '\u200D') return undefined;
  if (!ends(WORD) && !ends('\\p{Script=Hangul}')) {
    if (new RegExp(`^${GOES_ON}`).test(text.slice(end)) || isAfter(SOUND)) return undefined;
  }
  if (starts(KATAKANA)) {
    if (isBefore(KATAKANA) && pattern.length < 4) return undefined;
  } else if (starts(ANY_UNSPACED) && pattern.length === 1 && isBefore(ANY_UNSPACED)) return undefined;
  if (ends(WORD) && (isAfter(WORD) || isAfter('[+#@]') || isAfter(`\\.${LEFT_OUT}${LETTER}`))) return undefined;
  const elided = `['’‘ʼ]${LEFT_OUT}(?!s(?!${LEFT_OUT}${LETTER}))${LETTER}`;
  if (starts(WORD) && pattern.length === 1 && new RegExp(`^${elided}`, 'iu').test(after)) return undefined;
  if (ends(ANY_UNSPACED) && pattern.length === 1 && isAfter(ANY_UNSPACED)) return undefined;
  return {start, end, ids: idsOf(form)};
}

/** A unit of a name, or a kana and the mark that makes it so. */
function kana(unit: string): string {
  const [base = unit, mark] = unit.normalize('NFD');
  if (mark !== '\u3099' && mark !== '\u309A') return `[${same(unit)}]`;
  return `(?:${unit}|[${same(base)}][${same(mark)}])`;
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
    ハ: 'ハﾊ',
    ス: 'スｽ',
    '\u3099': '\u3099ﾞ',
    '\u309A': '\u309Aﾟ',
  };
  return others[unit] ?? unit.replace(/[\\\]^-]/g, '\\$&');
}
