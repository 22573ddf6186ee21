import {expect} from '@open-wc/testing';
import {CODE_LANGUAGES, codeLanguage, type CodeLanguage} from '../../src/text/code-languages.js';
import {
  codeTokens,
  loadLanguage,
  type CodeToken,
  MAX_CODE_LENGTH,
  MAX_LINE_LENGTH,
} from '../../src/text/code-tokens.js';
import {effort} from '../support/effort.js';

/** In milliseconds of a quick machine. */
const ENOUGH = 1500;

const tokensOf = async (code: string, language: CodeLanguage) => {
  await loadLanguage(language);
  return codeTokens(code, language);
};
const textOf = (tokens: readonly {readonly text: string}[]) => tokens.map(({text}) => text).join('');

const samples: Record<CodeLanguage, readonly [code: string, keyword: string, value?: string, comment?: string]> = {
  bash: ['# copy\nif true; then echo "hi"; fi', 'if', '"hi"', '# copy'],
  c: ['/* x */ int main() { return "a"; }', 'return', '"a"', '/* x */'],
  cpp: ['// x\nauto a = "b";', 'auto', '"b"', '// x'],
  csharp: ['// x\nvar a = "b";', 'var', '"b"', '// x'],
  css: ['/* x */ a { color: "b"; }', 'color', '"b"', '/* x */'],
  diff: ['@@ -1 +1 @@\n-a\n+b', ''],
  dockerfile: ['# x\nFROM node\nENV A "b"', 'FROM', '"b"', '# x'],
  go: ['// x\nfunc main() { a := "b" }', 'func', '"b"', '// x'],
  ini: ['; x\n[a]\nb = "c"', 'b', '"c"', '; x'],
  java: ['// x\nclass A { String b = "c"; }', 'class', '"c"', '// x'],
  javascript: ['// x\nconst a = `b`;', 'const', '`b`', '// x'],
  json: ['{"a": "b"}', '"a"', '"b"'],
  kotlin: ['// x\nval a = "b"', 'val', '"b"', '// x'],
  php: ['<?php // x\nreturn "b";', 'return', '"b"'],
  powershell: ['# x\nif ($a) { "b" }', 'if', '"b"', '# x'],
  python: ['# x\ndef a():\n  return "b"', 'def', '"b"', '# x'],
  r: ['# x\nif (a) "b"', 'if', '"b"', '# x'],
  ruby: ['# x\ndef a\n  "b"\nend', 'def', '"b"', '# x'],
  rust: ['// x\nlet a = "b";', 'let', '"b"', '// x'],
  scss: ['// x\na { color: "b"; }', 'color', '"b"', '// x'],
  sql: ["-- x\nSELECT 'b'", 'SELECT', "'b'", '-- x'],
  swift: ['// x\nlet a = "b"', 'let', '"b"', '// x'],
  typescript: ['// x\nconst a: string = "b";', 'const', '"b"', '// x'],
  xml: ['<!-- x --><a href="b">c</a>', 'href', '"b"', '<!-- x -->'],
  yaml: ['# x\na: "b"', 'a:', '"b"', '# x'],
};

describe('code in pieces', () => {
  for (const language of CODE_LANGUAGES) {
    it(`tells keywords, values and comments apart: ${language}`, async () => {
      const [code, keyword, value, comment] = samples[language];
      const tokens = await tokensOf(code, language);
      expect(textOf(tokens)).to.equal(code);
      const found = (kind: string) => tokens.filter((token) => token.kind === kind).map(({text}) => text.trim());
      if (keyword) expect(found('keyword')).to.include(keyword);
      if (value) expect(found('value')).to.include(value);
      if (comment) expect(found('comment')).to.include(comment);
      if (language === 'diff') expect([...found('removed'), ...found('added')]).to.deep.equal(['-a', '+b']);
    });
  }

  it('shows code inside a string as code', async () => {
    const tokens = await tokensOf('`a ${1 + b} c`', 'javascript');
    expect(tokens.map(({kind}) => kind)).to.include.members(['value', undefined]);
  });

  it('knows a language by its other names, in any case, and nothing else', () => {
    expect(['ts', 'TSX', 'c++', 'C#', 'html', 'yml', 'shell'].map(codeLanguage)).to.deep.equal([
      'typescript',
      'typescript',
      'cpp',
      'csharp',
      'xml',
      'yaml',
      'bash',
    ]);
    for (const name of ['', 'text', 'klingon', '__proto__', 'constructor', '../x']) {
      expect(codeLanguage(name)).to.equal(undefined);
    }
  });

  it('leaves very long code and very long lines as they are', async () => {
    for (const code of ['const a = 1;\n'.repeat(MAX_CODE_LENGTH / 10), 'const a = 1;'.repeat(MAX_LINE_LENGTH / 10)]) {
      expect(await tokensOf(code, 'javascript')).to.deep.equal([{text: code, kind: undefined}]);
    }
  });

  const patterns = [
    ...[
      'a',
      ' ',
      '\n',
      '\t',
      '(',
      '[',
      '{',
      '<',
      '"',
      "'",
      '`',
      '\\',
      '/',
      '*',
      '-',
      '=',
      '#',
      '$',
      '@',
      '&',
      '1',
      '_',
      '.',
      ':',
    ],
    ...[
      '<a ',
      '<a b="',
      '/*',
      '//',
      '(()',
      '${',
      '"\\',
      'a.',
      'a,',
      'a ',
      '1e',
      '0x',
      '->',
      '<!--',
      '<<<',
      "'''",
      '"""',
    ],
    ...[
      'class ',
      'function (',
      'let a = (',
      'a<b<',
      'a(b,',
      '- a: ',
      '@a(',
      '$(',
      '#{',
      'R"(',
      "r#'",
      '\u2028',
      '😀',
      'é',
    ],
  ];
  for (const language of CODE_LANGUAGES) {
    it(`is done soon with what takes grammars long: ${language}`, async () => {
      await loadLanguage(language);
      for (const pattern of patterns) {
        const line = `${pattern.repeat((MAX_LINE_LENGTH - 1) / pattern.length)}\n`;
        const code = line.repeat(MAX_CODE_LENGTH / line.length);
        let tokens: readonly CodeToken[] = [];
        const took = effort(() => (tokens = codeTokens(code, language)), ENOUGH);
        expect(took, JSON.stringify(pattern)).to.be.at.most(ENOUGH);
        expect(textOf(tokens) === code).to.be.true;
      }
    });
  }
});
