import {expect} from '@open-wc/testing';
import {asWritten, parserFor, parseText} from '../../src/text/parser.js';

describe('parseText', () => {
  it('reads plain texts at once, and others once the parser is there', async () => {
    expect(parseText('plain')).to.deep.equal([{tag: 'p', children: ['plain']}]);
    expect(parserFor('plain')).to.equal(undefined);
    expect(parseText('**loud**')).to.equal(undefined);
    await parserFor('**loud**');
    expect(parseText('**loud**')).to.deep.equal([{tag: 'p', children: [{tag: 'strong', children: ['loud']}]}]);
    expect(parserFor('**loud**')).to.equal(undefined);
  });
});

describe('asWritten', () => {
  it('keeps the lines and the signs', () => {
    expect(asWritten('**a**\n- b\n')).to.deep.equal([
      {tag: 'p', children: ['**a**', {tag: 'br', children: []}, '- b']},
    ]);
  });
});
