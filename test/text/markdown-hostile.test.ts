import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseMarkdown} from '../../src/text/markdown.js';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS, type RichNode} from '../../src/text/rich-text.js';
import {effort} from '../support/effort.js';
import {elementsOf, textOf} from './show.js';

const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** In milliseconds of a quick machine; what these limits hold off takes many times as long. */
const ENOUGH = 2500;

const html = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" ',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<form action="https://evil.example"><input type=password></form>',
  '<details open ontoggle=alert(1)>',
  '<body onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><x onclick=alert(1)>',
  '**<b onmouseover=alert(1)>bold**',
  '| <script>alert(1)</script> |\n|-|\n| <img src=x onerror=alert(1)> |',
  '- <svg/onload=alert(1)>',
  '> <script>alert(1)</script>',
  '# <img src=x onerror=alert(1)>',
  '```"><script>alert(1)</script>\nx\n```',
  '`<script>`<script>alert(1)</script>',
  '<p\x00onclick=alert(1)>',
];

const links = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](<java\tscript:alert(1)>)',
  '[x](java&#10;script:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A&#x61;vascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](\\&#106;avascript:alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](\u00A0javascript:alert(1))',
  '[x](\uFEFFjavascript:alert(1))',
  '[x](javascript:alert(1) "title")',
  '[x](javascript://%0aalert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](blob:https://evil.example/1)',
  '[x](file:///etc/passwd)',
  '[x](view-source:javascript:alert(1))',
  '[x](feed:javascript:alert(1))',
  '[x](intent://evil#Intent;scheme=x;end)',
  '[x](https://bank.example@evil.example)',
  '[x](https://bank.example:443@evil.example)',
  '[x](https://\u202Egnp.example)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '[![x](javascript:alert(1))](vbscript:x)',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '[r]\n\n[r]: <java\nscript:alert(1)>',
  '![r]\n\n[r]: data:text/html,x',
  '[__proto__]\n\n[__proto__]: javascript:alert(1)',
  '[constructor][toString]',
];

describe('parseMarkdown, given hostile text', () => {
  for (const source of html) {
    it(`shows HTML as text: ${JSON.stringify(source)}`, () => {
      const nodes = parseMarkdown(source);
      expectAllowed(nodes);
      expect(elementsOf(nodes).filter(({tag}) => tag === 'a' && source.includes('javascript:'))).to.be.empty;
      if (source.includes('alert(1)') && !source.startsWith('```')) expect(textOf(nodes)).to.include('alert(1)');
    });
  }

  for (const source of links) {
    it(`makes no link of ${JSON.stringify(source)}`, () => {
      const nodes = parseMarkdown(source);
      expectAllowed(nodes);
      // A word with no scheme in it is an address on this very site.
      const leading = elementsOf(nodes).filter(({attributes}) => attributes?.href && !isOnSite(attributes.href));
      expect(leading).to.be.empty;
    });
  }

  it('makes a link of what is harmless', () => {
    expect(elementsOf(parseMarkdown('[x](https://x.org)')).map(({tag}) => tag)).to.deep.equal(['p', 'a']);
  });

  it('keeps to the allowed tags, attributes and schemes, whatever is written', () => {
    const pieces = [
      '*',
      '_',
      '**',
      '~~',
      '`',
      '[',
      ']',
      '](',
      ')',
      '!',
      '<',
      '>',
      '"',
      "'",
      '&',
      '&#58;',
      '&colon;',
      '\\',
    ];
    const words = [
      'javascript:',
      'data:',
      'https://',
      '//',
      'x',
      'a b',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '1. ',
      '# ',
      '|',
      '|-|',
    ];
    const marks = [
      '[r]: ',
      '```',
      '    ',
      '\t',
      '\0',
      '<a href="',
      '<script>',
      '&#106;',
      '&lt;',
      'www.',
      '@x.org',
      ':',
    ];
    const markdown = fc
      .array(fc.constantFrom(...pieces, ...words, ...marks), {maxLength: 40})
      .map((parts) => parts.join(''));
    const anything = fc.oneof(markdown, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}));
    fc.assert(
      fc.property(anything, (source) => expectAllowed(parseMarkdown(source))),
      {numRuns: 500},
    );
  });

  it('loses no word of plain prose', () => {
    const word = fc.stringMatching(/^[a-zé日]{1,8}$/);
    const prose = fc.array(word, {minLength: 1, maxLength: 30}).map((words) => words.join(' '));
    fc.assert(fc.property(prose, (source) => textOf(parseMarkdown(source)) === source));
  });
});

const patterns = [
  '**_~`'.repeat(3),
  '> - 1. ',
  '![a](b ',
  '[a][b] ',
  '<a b="',
  '*a_',
  '|-\n|a',
  '\n\t-',
  '\\`\n',
  '&#',
];

const pathological: Record<string, string> = {
  '100 nested quotes': `${'>'.repeat(100)} a`,
  '10,000 nested quotes': `${'> '.repeat(10_000)} a`,
  '100 nested lists': Array.from({length: 100}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  '10,000 list markers on a line': `${'- '.repeat(10_000)}a`,
  '10,000 stars on a line, above others': `${'* '.repeat(10_000)}a\nb\n* c\nd`,
  'quotes and lists in turn': `${'> - '.repeat(5000)}a`,
  'lazy lines in deep quotes': `${'> '.repeat(16)}a\nb\n`.repeat(300),
  '20,000 opening brackets': '['.repeat(20_000),
  '20,000 brackets, closed': `${'['.repeat(10_000)}a${']'.repeat(10_000)}`,
  'nested links': `${'[a'.repeat(3000)}${'](b)'.repeat(3000)}`,
  'nested images': `${'!['.repeat(3000)}${'](b)'.repeat(3000)}`,
  'nested emphasis': '*a **b '.repeat(2000) + 'c** d*'.repeat(2000),
  'mixed emphasis': '*a_'.repeat(7000),
  'stars around a word': `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`,
  'backticks of all lengths': Array.from({length: 200}, (_, length) => `${'`'.repeat(length)}a`).join(' '),
  'a long run of spaces': `a${' '.repeat(20_000)}b`,
  'a heading that ends late': `# a${' '.repeat(20_000)}#x`,
  'a line for each of a paragraph': '+ a\n\t---\\'.repeat(2000),
  'a long word before @': `${'a'.repeat(20_000)}@`,
  'an address that ends in marks': `https://a.b/?${'!'.repeat(20_000)}`,
  'a wide table of empty rows': `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|\n'.repeat(8000)}`,
  'many definitions, used': `${'[a]: '}https://x.org/${'y'.repeat(1900)}\n\n${'[a] '.repeat(4000)}`,
  'unclosed tags': '<a b="'.repeat(3000),
  'a megabyte of letters': 'a'.repeat(1_000_000),
  'a megabyte of line breaks': '\n*'.repeat(500_000),
};
for (const pattern of patterns)
  pathological[`much ${JSON.stringify(pattern)}`] = pattern.repeat(20_000 / pattern.length);

describe('parseMarkdown, given what takes parsers long', () => {
  for (const [name, source] of Object.entries(pathological)) {
    it(`is done soon with ${name}`, () => {
      let nodes: readonly RichNode[] = [];
      expect(effort(() => (nodes = parseMarkdown(source)), ENOUGH)).to.be.at.most(ENOUGH);
      expectAllowed(nodes);
      expect(depthOf(nodes)).to.be.below(100);
    });
  }
});

function expectAllowed(nodes: readonly RichNode[]): void {
  for (const {tag, attributes = {}} of elementsOf(nodes)) {
    if (!ALLOWED_TAGS.includes(tag)) expect.fail(`A tag that is not allowed: ${tag}`);
    for (const [name, value] of Object.entries(attributes)) {
      if (!ALLOWED_ATTRIBUTES[tag]?.includes(name)) expect.fail(`An attribute that is not allowed: ${tag} ${name}`);
      if (name === 'href') expectSafe(value);
    }
  }
}

function expectSafe(href: string): void {
  const {protocol, username} = new URL(href, 'https://page.example/');
  if (!SAFE_PROTOCOLS.includes(protocol) || username) expect.fail(`A link that is not safe: ${href}`);
}

function isOnSite(href: string): boolean {
  return new URL(href, 'https://page.example/').host === 'page.example';
}

function depthOf(nodes: readonly RichNode[]): number {
  return Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + depthOf(node.children))));
}
