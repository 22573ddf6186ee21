import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {html, render} from 'lit';
import type {Named} from '../../src/text/term-forms.js';
import {TermMatcher} from '../../src/text/term-matcher.js';
import {TermLinks} from '../../src/linking/term-links.js';
import {aTerm, createLink, LinkedPage} from './support.js';

describe('linking terms in a page', () => {
  let page: LinkedPage;
  const show = async (...given: Parameters<typeof LinkedPage.with>) => (page = await LinkedPage.with(...given));
  afterEach(() => page.close());

  describe('which mentions', () => {
    const text = '<h2>Mesh</h2><p>A mesh, a mesh.</p><p>One mesh.</p><h2>More</h2><p>The mesh.</p>';

    it('the first one', async () => {
      await show(text, ['mesh']);
      expect(page.shown).to.equal('<h2>Mesh</h2><p>A [mesh], a mesh.</p><p>One mesh.</p><h2>More</h2><p>The mesh.</p>');
    });

    it('the first one of each section', async () => {
      await show(text, ['mesh'], {occurrences: 'section'});
      expect(page.shown).to.equal(
        '<h2>Mesh</h2><p>A [mesh], a mesh.</p><p>One mesh.</p><h2>More</h2><p>The [mesh].</p>',
      );
    });

    it('the first one of each sectioning element, and of what follows it', async () => {
      await show('<p>mesh</p><section><p>mesh mesh</p></section><p>mesh</p>', ['mesh'], {occurrences: 'section'});
      expect(page.shown).to.equal('<p>[mesh]</p><section><p>[mesh] mesh</p></section><p>[mesh]</p>');
    });

    it('all', async () => {
      await show(text, ['mesh'], {occurrences: 'all'});
      expect(page.linked).to.have.length(4);
    });

    it('headings as well, if the page wants that', async () => {
      await show(text, ['mesh'], {headings: true});
      expect(page.shown).to.match(/^<h2>\[Mesh\]<\/h2><p>A mesh/);
    });
  });

  it('links the longest name, and gives all terms that are called so', async () => {
    await show('<p>A service mesh with pods.</p>', ['mesh', 'service mesh', 'pod']);
    expect(page.linked).to.deep.equal(['service mesh→service-mesh', 'pods→pod']);
    await page.link([aTerm('pod'), aTerm('point of delivery', {aliases: ['Pods']})]);
    expect(page.linked).to.deep.equal(['pods→point-of-delivery']);
    await page.link([aTerm('pod'), aTerm('point of delivery', {aliases: ['Pod']})]);
    expect(page.linked).to.deep.equal(['pods→pod point-of-delivery']);
  });

  it('leaves alone what is no prose, and what says so', async () => {
    await show(
      [
        '<a href="#">mesh</a><button>mesh</button><label>mesh <input value="mesh"></label><textarea>mesh</textarea>',
        '<select><option>mesh</option></select><code>mesh</code><pre>mesh</pre><h3>mesh</h3><dfn>mesh</dfn>',
        '<p translate="no">mesh</p><div contenteditable><p>mesh</p></div><p contenteditable="plaintext-only">mesh</p>',
        '<div role="button">mesh</div><p aria-hidden="true">mesh</p><p inert="">mesh</p><svg><text>mesh</text></svg>',
        '<script type="text/plain">mesh</script><template>mesh</template><aside class="legal"><p>mesh</p></aside>',
        '<p contenteditable="false">mesh</p>',
      ].join(''),
      ['mesh'],
      {occurrences: 'all', exclude: '.legal'},
    );
    expect(page.linked).to.deep.equal(['mesh→mesh']);
    expect(page.root.querySelector('[data-praxis-term]')?.parentElement?.outerHTML).to.contain(
      'contenteditable="false"',
    );
  });

  it('reads each part in its own language, the nearest one', async () => {
    await show(
      '<p>Deux canaux, pods.</p><p lang="fr">Deux canaux.</p><p lang="ja">私たちはサービスメッシュを使う</p><p lang="zh-CN">微服务网格</p>',
      [
        aTerm('canal', {lang: 'fr', id: 'canal-fr'}),
        aTerm('サービスメッシュ', {lang: 'ja', id: 'mesh-ja'}),
        aTerm('服务网格', {lang: 'zh', id: 'mesh-zh'}),
        aTerm('pod'),
      ],
    );
    expect(page.linked).to.deep.equal(['pods→pod', 'canaux→canal-fr', 'サービスメッシュ→mesh-ja', '服务网格→mesh-zh']);
  });

  it('knows that a word goes on in the next element, and that a name does not', async () => {
    await show(
      '<p><b>mesh</b>ing, re<i>mesh</i>, <b>mesh</b>, service <b>mesh</b></p><table><tr><td>mesh</td><td>es</td></tr></table>',
      ['mesh', 'service mesh'],
      {occurrences: 'all'},
    );
    expect(page.shown).to.contain('<b>mesh</b>ing, re<i>mesh</i>, <b>[mesh]</b>, service <b>[mesh]</b>');
    expect(page.shown).to.contain('<td>[mesh]</td><td>es</td>');
  });

  describe('leaves the page as it was', () => {
    it('with the same nodes, once the links are gone', async () => {
      await show('<p>mesh and mesh</p><ul><li>mesh</li><li>A mesh</li></ul>', [], {occurrences: 'all'});
      const before = page.root.innerHTML;
      const nodes = everyText(page.root);
      await page.link(['mesh'], {occurrences: 'all'});
      expect(page.linked).to.have.length(4);
      page.links.stop();
      expect(page.root.innerHTML).to.equal(before);
      const after = everyText(page.root);
      expect(after.length === nodes.length && after.every((node, i) => node === nodes[i])).to.be.true;
    });

    it('and where terms go, only their links go', async () => {
      await show('<p>mesh</p><p>pod</p>', ['mesh', 'pod']);
      const kept = page.root.querySelector('[data-praxis-term="pod"]');
      await page.link(['pod']);
      expect(page.shown).to.equal('<p>mesh</p><p>[pod]</p>');
      expect(page.root.querySelector('[data-praxis-term="pod"]') === kept).to.be.true;
    });

    it('for any page and terms; each link is a name, and what a matcher finds in each text', async () => {
      const words = [
        'mesh',
        'Mesh',
        'meshes',
        'service',
        'IT',
        'it',
        'pod',
        'C++',
        '🚀',
        '服务',
        '网格',
        'サービス',
        'ー',
      ];
      const piece = fc.constantFrom(...words, ' ', ' ', '\n', '.', '\u00AD', '-', '&amp;', '&lt;');
      const text = fc.array(piece, {maxLength: 12}).map((parts) => parts.join(''));
      const {tree} = fc.letrec<{tree: string}>((tie) => ({
        tree: fc.oneof(
          {maxDepth: 4},
          text,
          fc
            .tuple(
              fc.constantFrom('p', 'b', 'em', 'div', 'h2', 'a', 'code', 'span translate="no"', 'section', 'ul', 'td'),
              fc.array(tie('tree'), {maxLength: 4}),
            )
            .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]!}>`),
        ),
      }));
      const markup = fc.array(tree, {maxLength: 5}).map((parts) => parts.join(''));
      const name = fc
        .array(fc.constantFrom(...words, ' '), {minLength: 1, maxLength: 3})
        .map((parts) => parts.join(''));
      const terms = fc.array(fc.tuple(name, fc.constantFrom('en', 'ja')), {maxLength: 8});
      const mode = fc.constantFrom('first', 'section', 'all' as const);
      await show('', []);
      fc.assert(
        fc.property(markup, terms, mode, (written, names, occurrences) => {
          const given = names.map(([label, lang], i) => aTerm(label, {lang, id: String(i)}));
          const root = document.createElement('div');
          root.innerHTML = written;
          document.body.append(root);
          const [before, nodes] = [root.innerHTML, everyText(root)];
          const links = new TermLinks(root, (work) => {
            while (work(() => false));
            return () => undefined;
          });
          links.update(given, {language: 'en', occurrences, createLink});
          checkLinks(root, given, nodes);
          links.stop();
          const after = everyText(root);
          root.remove();
          expect(root.innerHTML).to.equal(before);
          expect(after.length === nodes.length && after.every((node, i) => node === nodes[i])).to.be.true;
        }),
        {numRuns: 300},
      );
    });
  });

  describe('follows the page', () => {
    it('when it writes into a text that it holds', async () => {
      await show('<p>A mesh of services</p>', ['mesh', 'pod']);
      const text = page.root.querySelector('p')!.firstChild as Text;
      text.data = 'Two pods';
      await page.followed();
      expect(page.shown).to.equal('<p>Two [pods]</p>');
      text.data = 'Nothing';
      await page.followed();
      expect(page.shown).to.equal('<p>Nothing</p>');
    });

    it('when a framework renders anew', async () => {
      await show('', ['mesh', 'pod'], {occurrences: 'all'});
      const host = page.root;
      const draw = (text: string, items: readonly string[]) =>
        render(
          html`<p>${text} of ${text}</p>
            <ul>
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`,
          host,
        );
      draw('mesh', ['a pod', 'mesh']);
      await page.followed();
      expect(page.linked).to.have.length(4);
      draw('pod', ['pod', 'none', 'mesh and mesh']);
      await page.followed();
      expect(host.textContent.replace(/\s+/g, ' ').trim()).to.equal('pod of pod podnonemesh and mesh');
      expect(page.linked).to.have.length(5);
      draw('', []);
      await page.followed();
      expect(host.textContent.trim()).to.equal('of');
    });

    it('when a framework takes away a text that it holds', async () => {
      await show('<p>mesh<br></p>', ['mesh'], {occurrences: 'all'});
      const paragraph = page.root.querySelector('p')!;
      const text = paragraph.firstChild as Text;
      paragraph.removeChild(text);
      await page.followed();
      expect(page.shown).to.equal('<p><br></p>');
      expect(text.data).to.equal('mesh');
      paragraph.append(text);
      await page.followed();
      expect(page.shown).to.equal('<p><br>[mesh]</p>');
    });

    it('when it throws away and moves what it had', async () => {
      await show('<p>A mesh</p><div></div>', ['mesh']);
      const paragraph = page.root.querySelector('p')!;
      page.root.querySelector('div')!.append(paragraph);
      await page.followed();
      expect(page.shown).to.equal('<div><p>A [mesh]</p></div>');
      paragraph.remove();
      await page.followed();
      expect(paragraph.outerHTML).to.equal('<p>A mesh</p>');
      page.root.innerHTML = '<p>No mesh</p>';
      await page.followed();
      expect(page.shown).to.equal('<p>No [mesh]</p>');
    });

    it('when something else cuts a text up', async () => {
      await show('<p>A word before the mesh and after</p>', ['mesh']);
      const text = page.root.querySelector('p')!.firstChild as Text;
      const rest = text.splitText(2);
      rest.splitText(4);
      const mark = document.createElement('mark');
      rest.replaceWith(mark);
      mark.append(rest);
      await page.followed();
      expect(page.shown).to.equal('<p>A <mark>word</mark> before the [mesh] and after</p>');
    });

    it('when something else joins texts', async () => {
      await show('<p>mesh</p><p>A <b>mesh</b> is a mesh</p>', ['mesh'], {occurrences: 'all'});
      const second = page.root.querySelectorAll('p')[1]!;
      second.querySelector('b')!.before('good ');
      second.append(' of pods');
      await page.followed();
      page.root.normalize();
      await page.followed();
      expect(page.shown).to.equal('<p>[mesh]</p><p>A good <b>[mesh]</b> is a [mesh] of pods</p>');
    });

    it('when somebody edits what stands in a link, or behind it', async () => {
      await show('<p>A mesh is</p>', ['mesh', 'pod']);
      page.root.querySelector('[data-praxis-term]')!.firstChild!.nodeValue = 'pod';
      await page.followed();
      expect(page.shown).to.equal('<p>A [pod] is</p>');
      page.root.querySelector('p')!.lastChild!.nodeValue = ' was';
      await page.followed();
      expect(page.shown).to.equal('<p>A [pod] was</p>');
      page.root.querySelector('p')!.lastChild!.remove();
      await page.followed();
      expect(page.shown).to.equal('<p>A [pod]</p>');
    });

    it('when a part comes to be left alone, or to be edited', async () => {
      await show('<p>A mesh</p><p>Another mesh</p>', ['mesh']);
      const [first] = page.root.querySelectorAll('p');
      first!.setAttribute('translate', 'no');
      await page.followed();
      expect(page.shown).to.equal('<p translate="no">A mesh</p><p>Another [mesh]</p>');
      first!.removeAttribute('translate');
      await page.followed();
      expect(page.shown).to.equal('<p>A [mesh]</p><p>Another mesh</p>');
    });

    it('only where links are wanted, and comes to be when something new appears', async () => {
      await show('<nav>mesh</nav>', ['mesh'], {scope: 'article'});
      expect(page.linked).to.deep.equal([]);
      page.root.insertAdjacentHTML('beforeend', '<article><p>mesh</p></article>');
      await page.followed();
      expect(page.shown).to.equal('<nav>mesh</nav><article><p>[mesh]</p></article>');
    });

    it('and keeps a link that has the focus until it has not', async () => {
      await show('<p>A mesh</p>', ['mesh']);
      const link = page.root.querySelector<HTMLElement>('[data-praxis-term]')!;
      link.focus();
      page.root.insertAdjacentHTML('afterbegin', '<p>First mesh</p>');
      await page.followed();
      expect(link.isConnected && link.matches(':focus')).to.be.true;
      link.blur();
      page.root.append('.');
      await page.followed();
      expect(page.shown).to.equal('<p>First [mesh]</p><p>A mesh</p>.');
    });
  });

  it('lets two share a page: what one links in, the other leaves alone', async () => {
    await show('<article><p>mesh, mesh</p></article><p>mesh</p>', ['mesh'], {scope: 'article'});
    const other = new TermLinks(page.root);
    other.update([aTerm('mesh')], {language: 'en', createLink});
    await other.complete;
    await page.followed();
    expect(page.shown).to.equal('<article><p>[mesh], mesh</p></article><p>[mesh]</p>');
    page.links.stop();
    await other.complete;
    expect(page.shown).to.equal('<article><p>[mesh], mesh</p></article><p>mesh</p>');
    other.stop();
  });

  it('takes whatever it is given', async () => {
    const many = Array.from({length: 5000}, (_, i) => aTerm(`word ${i}`, {id: `w${i}`}));
    const odd = [aTerm('x'), aTerm('🚀'), aTerm(''), aTerm('  '), aTerm('\u00AD'), aTerm('<b>'), aTerm('__proto__')];
    await show('<p>x, 🚀🚀 &lt;b&gt; __proto__ ser\u00ADvice word 4999</p><p></p>', [...many, ...odd, 'service']);
    expect(page.linked.map((link) => link.split('→')[0])).to.deep.equal([
      'x',
      '🚀',
      '<b>',
      '__proto__',
      'ser\u00ADvice',
      'word 4999',
    ]);
    await page.link([]);
    expect(page.linked).to.deep.equal([]);
  });

  it('reads a page in slices, however short they are, with the same links', () => {
    const paragraph = '<p>A mesh, <em>a <b>policy</b></em> and <span lang="fr">une maille</span> of services.</p>';
    const markup = `<section><h2>On meshes</h2>${paragraph.repeat(100)}</section>${paragraph}`;
    const terms = [aTerm('mesh'), aTerm('policy'), aTerm('maille', {lang: 'fr'}), aTerm('service')];
    const [sliced, whole] = [true, false].map((isOver) => {
      const root = document.createElement('div');
      root.innerHTML = markup;
      document.body.append(root);
      let slices = 1;
      const links = new TermLinks(root, (work) => {
        while (work(() => isOver)) slices++;
        return () => undefined;
      });
      links.update(terms, {language: 'en', createLink, occurrences: 'section'});
      const shown = root.innerHTML;
      links.stop();
      root.remove();
      return {shown, slices};
    });
    expect(sliced!.slices).to.be.above(10);
    expect(whole!.slices).to.equal(1);
    expect(sliced!.shown).to.equal(whole!.shown);
    expect(sliced!.shown.split('data-praxis-term').length - 1).to.equal(8);
  });
});

function everyText(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Every link stands for something that a matcher finds in the text that it was made from, at that place. */
function checkLinks(root: Element, terms: readonly Named[], nodes: readonly Text[]) {
  const matcher = new TermMatcher(terms, 'en');
  const own = new Set<Node>(nodes);
  for (const link of root.querySelectorAll<HTMLElement>('[data-praxis-term]')) {
    let before = '';
    let node = link.previousSibling!;
    for (; !own.has(node); node = node.previousSibling!) before = node.textContent + before;
    let after = '';
    for (let next = link.nextSibling; next && !own.has(next) && next.nodeName !== 'P'; next = next.nextSibling) {
      if (!(next instanceof Text) && !(next as HTMLElement).dataset.praxisTerm) break;
      after += next.textContent;
    }
    const start = (node.textContent + before).length;
    const text = node.textContent + before + link.textContent + after;
    const match = matcher.find(text).find((one) => one.start === start);
    expect(match && text.slice(match.start, match.end)).to.equal(link.textContent);
    expect(match!.ids.join(' ')).to.equal(link.dataset.praxisTerm);
  }
}
