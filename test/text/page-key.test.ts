import {expect} from '@open-wc/testing';
import {CommunityError} from '../../src/model/errors.js';
import {keysOf} from '../../src/text/keys-of.js';
import {pageAddress} from '../../src/text/page-address.js';
import {MAX_PAGE_KEY_LENGTH, pageKey} from '../../src/text/page-key.js';

const page = 'https://intra.example/wiki/page';

/** Addresses of a page without a key or canonical link, and what binds its conversation. */
const addresses: [url: string, key: string][] = [
  [page, page],
  [`${page}?utm_source=mail`, page],
  [`${page}#comments`, page],
  [`${page}?a=1#b`, page],
  [`${page}/`, page],
  [`${page}//`, page],
  [`${page}/index.html`, page],
  [`${page}/INDEX.HTM`, page],
  [`${page}/index.php?x`, page],
  [`${page}/Default.aspx`, page],
  [`${page}/default.htm`, page],
  [`${page}/index.jsp;jsessionid=8F2A.node1`, page],
  [`${page};JSESSIONID=8F2A?x`, page],
  ['https://INTRA.example/wiki/page', page],
  ['https://intra.example:443/wiki/page', page],
  ['https://intra.example/./wiki/x/../page', page],
  ['https://ana:secret@intra.example/wiki/page', page],
  ['https://intra.example/wiki/%70age', page],
  ['https://intra.example/', 'https://intra.example'],
  ['https://intra.example', 'https://intra.example'],
  ['https://intra.example/index.html', 'https://intra.example'],
  ['https://intra.example/~ana', 'https://intra.example/~ana'],
  ['https://intra.example/%7Eana', 'https://intra.example/~ana'],
  ['https://intra.example/café', 'https://intra.example/caf%C3%A9'],
  ['https://intra.example/caf%c3%a9', 'https://intra.example/caf%C3%A9'],
  ['https://intra.example/a%2Fb', 'https://intra.example/a%2Fb'],
  ['file:///C:/site/index.html', 'file:///C:/site'],
  ['about:srcdoc', 'about:srcdoc'],
  // Different pages.
  ['http://intra.example/wiki/page', 'http://intra.example/wiki/page'],
  ['https://www.intra.example/wiki/page', 'https://www.intra.example/wiki/page'],
  ['https://intra.example:8443/wiki/page', 'https://intra.example:8443/wiki/page'],
  ['https://intra.example/Wiki/Page', 'https://intra.example/Wiki/Page'],
  ['https://intra.example/wiki/index', 'https://intra.example/wiki/index'],
  ['https://intra.example/wiki/my-index.html', 'https://intra.example/wiki/my-index.html'],
];

const canonicals: [canonical: string, key: string][] = [
  ['https://intra.example/guide', 'https://intra.example/guide'],
  ['https://INTRA.example/guide/?id=5#top', 'https://intra.example/guide/?id=5'],
  ['/guide', 'https://intra.example/guide'],
  ['guide', 'https://intra.example/wiki/guide'],
  ['//cdn.example/guide', 'https://cdn.example/guide'],
  ['https://intra.example/guide/index.html', 'https://intra.example/guide/index.html'],
  // Not an address of a page: the page's own is taken.
  ['', page],
  ['  ', page],
  ['https://[', page],
  ['javascript:void(0)', page],
  ['about:blank', page],
];

describe('pageKey', () => {
  for (const [url, key] of addresses) {
    it(`is ${key} at ${url}`, () => expect(pageKey({url})).to.equal(key));
  }

  for (const [canonical, key] of canonicals) {
    it(`is ${key} with the canonical link "${canonical}"`, () => {
      expect(pageKey({canonical, url: `${page}?x#y`})).to.equal(key);
    });
  }

  it('is what the author wrote, before anything else', () => {
    expect(pageKey({threadKey: ' Onboarding 2026 ', canonical: '/a', url: page})).to.equal('Onboarding 2026');
    expect(pageKey({threadKey: ' ', canonical: '/a', url: page})).to.equal('https://intra.example/a');
    expect(pageKey({threadKey: null, canonical: null, url: page})).to.equal(page);
  });

  it('stays the same when it is made from itself', () => {
    for (const [, key] of addresses) expect(pageKey({url: key})).to.equal(key);
  });

  it('refuses what a thread cannot be stored under', () => {
    const longest = 'x'.repeat(MAX_PAGE_KEY_LENGTH);
    expect(pageKey({threadKey: longest, url: page})).to.equal(longest);
    expect(() => pageKey({threadKey: `${longest}x`, url: page}))
      .to.throw(CommunityError)
      .with.property('code', 'too-long');
  });
});

describe('the keys that somebody may mean', () => {
  const base = 'https://intranet.example/here/';

  it('are one for what is no address', () => {
    expect(keysOf('handbook 12', base)).to.deep.equal(['handbook 12']);
    expect(keysOf('', base)).to.deep.equal([]);
    expect(keysOf('https://', base)).to.deep.equal(['https://']);
  });

  it('are those that the page at an address can have', () => {
    expect(keysOf('https://INTRANET.example/a/index.html?b=1#c', base)).to.deep.equal([
      'https://INTRANET.example/a/index.html?b=1#c',
      'https://intranet.example/a/index.html?b=1',
      'https://intranet.example/a',
    ]);
    expect(keysOf('/a/', base)).to.deep.equal(['/a/', 'https://intranet.example/a/', 'https://intranet.example/a']);
  });

  it('are none that are too long', () => expect(keysOf('x'.repeat(501), base)).to.deep.equal([]));
});

describe('the address in a key', () => {
  it('is that of a page on the web, and of nothing else', () => {
    expect(pageAddress('https://intranet.example/a')).to.equal('https://intranet.example/a');
    for (const key of ['', 'wiki:42', 'javascript:alert(1)', 'file:///a', 'https://', ' https://a.example'])
      expect(pageAddress(key), key).to.equal(undefined);
  });
});
