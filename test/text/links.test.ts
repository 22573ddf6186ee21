import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {isExternal, isPage} from '../../src/text/link-kinds.js';
import {safeHref} from '../../src/text/links.js';

describe('safeHref', () => {
  it('writes addresses of the web as the standard has them', () => {
    expect(safeHref('HTTPS://Example.ORG:443/a b/é?q=ü#x')).to.equal('https://example.org/a%20b/%C3%A9?q=%C3%BC#x');
    expect(safeHref(' https://example.org \n')).to.equal('https://example.org/');
    expect(safeHref('https:example.org')).to.equal('https://example.org/');
    expect(safeHref('https:\\\\example.org\\a')).to.equal('https://example.org/a');
  });

  it('takes two slashes for https', () => {
    expect(safeHref('//example.org/a')).to.equal('https://example.org/a');
    expect(safeHref('/\\example.org')).to.equal('https://example.org/');
    expect(safeHref('\\\\example.org')).to.equal('https://example.org/');
  });

  it('leaves what is relative to the page', () => {
    for (const href of ['#top', '/a/b?c=d', './a', '../a', 'a', '?q=1', 'a/b:c', '/javascript:x', 'über uns']) {
      expect(safeHref(href)).to.equal(href);
    }
  });

  it('takes mail and telephone addresses', () => {
    expect(safeHref('mailto:ana@example.org?subject=Hi there')).to.equal('mailto:ana@example.org?subject=Hi%20there');
    expect(safeHref('TEL:+49-30-1')).to.equal('tel:+49-30-1');
  });

  it('refuses other schemes, known or not', () => {
    for (const scheme of ['javascript', 'JAVASCRIPT', 'vbscript', 'data', 'file', 'blob', 'ftp', 'about', 'x-y+z.0']) {
      expect(safeHref(`${scheme}:alert(1)`), scheme).to.equal(undefined);
    }
  });

  it('refuses what hides or reorders itself', () => {
    const hidden = [
      'java\nscript:x',
      'java\tscript:x',
      'a\0b',
      '\u0085x\u0085y',
      'https://a.org/\u202Egnp',
      '/\u2066a',
      '\u2028x\u2028y',
    ];
    for (const href of hidden) expect(safeHref(href), JSON.stringify(href)).to.equal(undefined);
  });

  it('refuses a user name, which reads like the host', () => {
    expect(safeHref('https://bank.example@evil.example/')).to.equal(undefined);
    expect(safeHref('//bank.example:x@evil.example/')).to.equal(undefined);
  });

  it('refuses what is no address', () => {
    for (const href of ['', '  ', 'https://', 'https://[', '//', 'x'.repeat(2001)]) {
      expect(safeHref(href), href.slice(0, 20)).to.equal(undefined);
    }
  });

  it('gives, for any text, nothing or an address that is still safe when read again', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.webUrl(),
      fc.string().map((rest) => `javascript${rest}`),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const href = safeHref(raw);
        if (href === undefined) return;
        expect(safeHref(href)).to.equal(href);
        expect(new URL(href, 'https://page.example/').protocol).to.match(/^(?:https?|mailto|tel):$/);
      }),
    );
  });

  it('tells where an address leads', () => {
    expect(['https://a.org/', '/a', 'mailto:a@b.org'].map(isExternal)).to.deep.equal([true, false, false]);
    expect(['https://a.org/', '/a', 'mailto:a@b.org', 'tel:1'].map(isPage)).to.deep.equal([true, true, false, false]);
  });
});
