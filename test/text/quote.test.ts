import {expect} from '@open-wc/testing';
import {markMentions} from '../../src/text/mark-mentions.js';
import {parseMarkdown} from '../../src/text/markdown.js';
import {quoteOf} from '../../src/text/quote.js';
import {show} from './show.js';

describe('a quote', () => {
  it('says who said it, and keeps paragraphs and lists', () => {
    expect(quoteOf('One.\n\n- two\n', 'Ada wrote:')).to.equal('> Ada wrote:\n>\n> One.\n>\n> - two');
    expect(show(parseMarkdown(quoteOf('One.\n\n- two', 'Ada wrote:')))).to.equal(
      '<blockquote><p>Ada wrote:</p><p>One.</p><ul><li>two</li></ul></blockquote>',
    );
  });

  it('takes a name as it is', () => {
    expect(show(parseMarkdown(quoteOf('Hi', '*Ada* <b> [x](y) wrote:')))).to.equal(
      '<blockquote><p>*Ada* <b> [x](y) wrote:</p><p>Hi</p></blockquote>',
    );
  });

  it('speaks to nobody', () => {
    const people = [{uid: 'ada', name: 'Ada'}];
    const {text} = markMentions('Hi @Ada', people);
    expect(markMentions(quoteOf(text, 'Ben wrote:'), people)).to.deep.equal({
      text: '> Ben wrote:\n>\n> Hi @Ada',
      mentions: [],
    });
  });
});
