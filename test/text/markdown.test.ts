import {expect} from '@open-wc/testing';
import {parseMarkdown} from '../../src/text/markdown.js';
import {show} from './show.js';

const rel = 'rel="noopener noreferrer nofollow ugc"';

function shows(source: string, expected: string) {
  expect(show(parseMarkdown(source)), source).to.equal(expected);
}

describe('parseMarkdown', () => {
  it('shows nothing for nothing', () => {
    shows('', '');
    shows(' \n\n\t', '');
  });

  it('makes paragraphs and keeps single line breaks', () => {
    shows('One\ntwo\n\nthree', '<p>One<br>two</p><p>three</p>');
    shows('One\r\ntwo', '<p>One<br>two</p>');
    shows('One  \ntwo\\\nthree', '<p>One<br>two<br>three</p>');
  });

  it('marks emphasis, code and deletions', () => {
    shows(
      '*a* _b_ **c** __d__ ***e*** ~~f~~ `g *h*`',
      '<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <em><strong>e</strong></em> ' +
        '<del>f</del> <code>g *h*</code></p>',
    );
  });

  it('leaves what only looks like emphasis', () => {
    shows('2 * 3 * 4 and snake_case_name and a ~5 % fall', '<p>2 * 3 * 4 and snake_case_name and a ~5 % fall</p>');
    shows('\\*plain\\* \\[x\\]', '<p>*plain* [x]</p>');
  });

  it('puts headings below those of the page, without gaps', () => {
    shows('# One\n## Two', '<h4>One</h4><h5>Two</h5>');
    shows('## One\n#### Two\n## Three', '<h4>One</h4><h5>Two</h5><h4>Three</h4>');
    shows('# 1\n## 2\n### 3\n#### 4', '<h4>1</h4><h5>2</h5><h6>3</h6><h6>4</h6>');
    shows('> ### Quoted\n\nTitle\n=====', '<blockquote><h5>Quoted</h5></blockquote><h4>Title</h4>');
  });

  it('makes lists, nested and numbered', () => {
    shows('- a\n- b\n  - c', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>');
    shows('1. a\n2. b', '<ol><li>a</li><li>b</li></ol>');
    shows('3) a', '<ol start="3"><li>a</li></ol>');
    shows('- a\n\n  b\n- c', '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>');
  });

  it('shows tasks as ticked and open boxes', () => {
    shows('- [ ] open\n- [x] **done**', '<ul><li>☐ open</li><li>☑ <strong>done</strong></li></ul>');
    shows('- [ ] a\n\n- [x] b', '<ul><li><p>☐ a</p></li><li><p>☑ b</p></li></ul>');
  });

  it('quotes', () => {
    shows('> a\n> b\n\nc', '<blockquote><p>a<br>b</p></blockquote><p>c</p>');
  });

  it('keeps code as it is, with the name of its language', () => {
    shows('```ts\nlet a = b && c;\n\nd\n```', '<pre data-language="ts"><code>let a = b && c;\n\nd</code></pre>');
    shows('```c++ title="x"\n```', '<pre data-language="c++"><code></code></pre>');
    shows('    indented <b>', '<pre><code>indented <b></code></pre>');
    shows('```\n&amp;\n```', '<pre><code>&amp;</code></pre>');
  });

  it('names no language that is not a plain name', () => {
    for (const language of ['"onclick="x', '<b>', `x${'y'.repeat(30)}`, '{.ts}', 'тс']) {
      shows(`\`\`\`${language}\na\n\`\`\``, '<pre><code>a</code></pre>');
    }
  });

  it('makes tables with the alignment of their columns', () => {
    shows(
      '| a | b |\n|---|--:|\n| *c* | d \\| e |',
      '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead>' +
        '<tbody><tr><td><em>c</em></td><td align="right">d | e</td></tr></tbody></table>',
    );
    shows('|a|\n|-|', '<table><thead><tr><th>a</th></tr></thead></table>');
  });

  it('draws rules', () => {
    shows('a\n\n---\n\nb', '<p>a</p><hr><p>b</p>');
  });

  it('links to other sites without vouching for them', () => {
    shows('[a *b*](https://x.org/y "t")', `<p><a href="https://x.org/y" ${rel}>a <em>b</em></a></p>`);
    shows('[a](//x.org)', `<p><a href="https://x.org/" ${rel}>a</a></p>`);
    shows('[a][r]\n\n[r]: http://x.org', `<p><a href="http://x.org/" ${rel}>a</a></p>`);
  });

  it('links within the site, to mail and to telephones', () => {
    shows(
      '[a](#b) [c](/d) [e](./f?g) [h](i)',
      '<p><a href="#b">a</a> <a href="/d">c</a> <a href="./f?g">e</a> <a href="i">h</a></p>',
    );
    shows(
      '[a](mailto:a@b.org) [b](tel:+49-30-1)',
      '<p><a href="mailto:a@b.org">a</a> <a href="tel:+49-30-1">b</a></p>',
    );
  });

  it('links bare addresses, without the full stop after them', () => {
    shows('See https://x.org/a?b=1&c.', `<p>See <a href="https://x.org/a?b=1&c" ${rel}>https://x.org/a?b=1&c</a>.</p>`);
    shows(
      '<https://x.org> a@b.org',
      `<p><a href="https://x.org/" ${rel}>https://x.org</a> <a href="mailto:a@b.org">a@b.org</a></p>`,
    );
  });

  it('links to images instead of loading them', () => {
    shows('![A *chart*](https://x.org/a.png)', `<p><a href="https://x.org/a.png" ${rel}>A chart</a></p>`);
    shows('![](https://x.org/a.png)', `<p><a href="https://x.org/a.png" ${rel}>https://x.org/a.png</a></p>`);
    shows('[![A](https://x.org/a.png)](https://y.org)', `<p><a href="https://y.org/" ${rel}>A</a></p>`);
    shows('![A chart](data:image/png;base64,AAAA)', '<p>A chart</p>');
    shows('![](data:image/png;base64,AAAA)', '');
  });

  it('puts no link in a link', () => {
    shows('[a https://x.org b](https://y.org)', `<p><a href="https://y.org/" ${rel}>a https://x.org b</a></p>`);
  });

  it('decodes character references once', () => {
    shows(
      '&lt;b&gt; &amp;lt; &#65; &#x1F600; &eacute; &euro; &unknown; AT&T',
      '<p><b> &lt; A 😀 é € &unknown; AT&T</p>',
    );
    shows('\\&lt; `&lt;`', '<p>&lt; <code>&lt;</code></p>');
    shows('[a](https://x.org/?b=1&amp;c=2)', `<p><a href="https://x.org/?b=1&c=2" ${rel}>a</a></p>`);
  });

  it('writes text in any script', () => {
    shows('**サービス** と *メッシュ*', '<p><strong>サービス</strong> と <em>メッシュ</em></p>');
    shows('مرحبا **بكم**', '<p>مرحبا <strong>بكم</strong></p>');
  });

  it('shows what is beyond any length as it was written', () => {
    const nodes = parseMarkdown(`${'word '.repeat(10_000)}**end**`);
    expect(nodes).to.have.length(2);
    expect(show(nodes.slice(1))).to.equal('<pre><code>**end**</code></pre>');
  });
});
