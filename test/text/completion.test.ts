import {expect} from '@open-wc/testing';
import {askedAt} from '../../src/text/completion.js';

/** What is asked for where `|` stands. */
const asked = (marked: string) => {
  const at = askedAt(marked.replace('|', ''), marked.indexOf('|'));
  return at && [at.sign, at.query, at.from];
};

describe('what somebody is about to name', () => {
  it('begins with a sign at the beginning of a word', () => {
    expect(asked('@a|')).to.deep.equal(['@', 'a', 0]);
    expect(asked('Hi @Ada|')).to.deep.equal(['@', 'Ada', 3]);
    expect(asked('Hi\n(#kub|ernetes')).to.deep.equal(['#', 'kub', 4]);
    expect(asked('C’est l’idée d’“@é|')).to.deep.equal(['@', 'é', 16]);
    expect(asked('well :par|')).to.deep.equal([':', 'par', 5]);
  });

  it('may have three words', () => {
    expect(asked('@Ada Lo|')).to.deep.equal(['@', 'Ada Lo', 0]);
    expect(asked('@Ada Maria Lo|')).to.deep.equal(['@', 'Ada Maria Lo', 0]);
    expect(asked('@Ada Maria Lo wrote|')).to.equal(undefined);
    expect(asked('@Ada see #term|')).to.deep.equal(['#', 'term', 9]);
  });

  it('is nothing without letters, inside a word, or after a space', () => {
    for (const text of [
      '@|',
      '# |',
      '#1|',
      '@ a|',
      'ada@x|',
      'x.org/#a|b',
      '@Ada |',
      '@Ada\nx|',
      ':D|',
      'a:bc|',
      '10:ab|',
      '|@a',
    ]) {
      expect(asked(text), text).to.equal(undefined);
    }
  });

  it('is nothing in code', () => {
    expect(asked('`@a|`')).to.equal(undefined);
    expect(asked('`a` @a|')).to.deep.equal(['@', 'a', 4]);
    expect(asked('```css\n@me|')).to.equal(undefined);
  });
});
