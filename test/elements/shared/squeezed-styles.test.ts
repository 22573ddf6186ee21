import {expect} from '@open-wc/testing';
import type {CSSResult} from 'lit';
import {squeezed} from '../../../scripts/lib/squeezed.mjs';
import '../../../src/all.js';
import styles from '../../../src/elements/post/post.styles.js';
import threadStyles from '../../../src/elements/thread/thread.styles.js';

const TAGS = ['account', 'glossary', 'hub', 'inbox', 'knowledge', 'members', 'priorities', 'pulse', 'search', 'thread'];

/** The style sheets of some elements, each once. */
function sheets(): CSSResult[] {
  const classes = TAGS.map((name) => customElements.get(`praxis-${name}`) as {elementStyles?: CSSResult[]} | undefined);
  const own = classes.flatMap((element) => element?.elementStyles ?? []);
  return [...new Set([...own, ...([styles, threadStyles].flat(9) as CSSResult[])])];
}

const rulesOf = (text: string): string[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  // Browsers keep the blanks in the values of custom properties, where they mean nothing either.
  return [...sheet.cssRules].map(({cssText}) => cssText.replace(/,\s+/g, ','));
};

describe('A style sheet without comments and blanks', () => {
  it('says what it said', () => {
    const all = sheets();
    expect(all.length).to.be.above(20);
    for (const {cssText} of all) {
      const rules = rulesOf(cssText);
      expect(rules.length).to.be.above(0);
      expect(rulesOf(squeezed(cssText))).to.deep.equal(rules);
    }
  });
});
