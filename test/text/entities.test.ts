import {expect} from '@open-wc/testing';
import {decodeEntities} from '../../src/text/entities.js';

const cases: [written: string, read: string][] = [
  ['', ''],
  ['no reference', 'no reference'],
  ['AT&T & co; &', 'AT&T & co; &'],
  ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
  ['&amp;lt;', '&lt;'],
  ['&nbsp;|&yuml;|&times;|&AElig;', '\u00A0|ÿ|×|Æ'],
  ['&eacute;&Eacute;&hellip;&rarr;', 'éÉ…→'],
  ['&#65;&#x41;&#X41;', 'AAA'],
  ['&#128512;&#x1F600;', '😀😀'],
  ['&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
  ['&LT; &unknown; &#; &#x; &#xyz;', '&LT; &unknown; &#; &#x; &#xyz;'],
  ['&lt', '&lt'],
];

describe('decodeEntities', () => {
  for (const [written, read] of cases) {
    it(`reads ${JSON.stringify(written)} as ${JSON.stringify(read)}`, () => {
      expect(decodeEntities(written)).to.equal(read);
    });
  }
});
