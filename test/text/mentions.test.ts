import {expect} from '@open-wc/testing';
import {markMentions} from '../../src/text/mark-mentions.js';
import {markedNames, namedIn, showMentions, unmarkMentions, type Named} from '../../src/text/mentions.js';
import type {RichElement} from '../../src/text/rich-text.js';
import {parseMarkdown} from '../../src/text/markdown.js';
import {show} from './show.js';

const ada = {uid: 'u-ada', name: 'Ada Lovelace'};
const adaMaria = {uid: 'u-maria', name: 'Ada Lovelace-King'};
const justAda = {uid: 'u-just', name: 'Ada'};
const yuki = {uid: 'u-yuki', name: '山田 由紀'};
const people = [ada, adaMaria, justAda, yuki];

/** Who is spoken to, and the text with its marks made visible. */
const mark = (text: string, chosen: readonly Named[] = [], among: readonly Named[] = people) => {
  const {text: marked, mentions} = markMentions(text, among, chosen);
  return [marked.replace(/\u2068/g, '⟨').replace(/\u2069/g, '⟩'), ...mentions];
};

describe('mentions', () => {
  it('are names after a sign, each once, in the order of the text', () => {
    expect(mark('Hi @山田 由紀 and @Ada Lovelace, and @山田 由紀!')).to.deep.equal([
      'Hi @⟨山田 由紀⟩ and @⟨Ada Lovelace⟩, and @⟨山田 由紀⟩!',
      'u-yuki',
      'u-ada',
    ]);
  });

  it('are the longest name that stands there', () => {
    expect(mark('@Ada Lovelace-King')).to.deep.equal(['@⟨Ada Lovelace-King⟩', 'u-maria']);
    expect(mark('@Ada Lovelaces')).to.deep.equal(['@⟨Ada⟩ Lovelaces', 'u-just']);
    expect(mark('@Adalbert')).to.deep.equal(['@Adalbert']);
  });

  it('may be typed without capitals', () => {
    expect(mark('@ada lovelace?')).to.deep.equal(['@⟨ada lovelace⟩?', 'u-ada']);
  });

  it('are nobody where two people have one name, but the one who was chosen', () => {
    const other = {uid: 'u-other', name: 'Ada'};
    const two = [justAda, other];
    expect(mark('@Ada', [], two)).to.deep.equal(['@Ada']);
    expect(mark('@Ada', [other], two)).to.deep.equal(['@⟨Ada⟩', 'u-other']);
    expect(mark('@Ada', [other, justAda], two)).to.deep.equal(['@⟨Ada⟩', 'u-just']);
    expect(mark('@Ada', [other], [])).to.deep.equal(['@⟨Ada⟩', 'u-other']);
  });

  it('are one person who is in the directory twice while they move', () => {
    expect(mark('@Ada', [], [justAda, justAda])).to.deep.equal(['@⟨Ada⟩', 'u-just']);
  });

  it('do not stand in addresses, in code or in what somebody else said', () => {
    for (const text of ['ada@Ada', 'https://x.org/@Ada', '`@Ada`', '```\n@Ada\n```', '> @Ada said', '~~~\n@Ada']) {
      expect(mark(text), text).to.deep.equal([text]);
    }
    expect(mark('```\na\n```\n@Ada')).to.deep.equal(['```\na\n```\n@⟨Ada⟩', 'u-just']);
    expect(mark('> said\n(@Ada)')).to.deep.equal(['> said\n(@⟨Ada⟩)', 'u-just']);
  });

  it('are found anew when a text is changed', () => {
    const {text} = markMentions('@Ada Lovelace and @山田 由紀', people);
    expect(unmarkMentions(text)).to.equal('@Ada Lovelace and @山田 由紀');
    expect(markedNames(text)).to.deep.equal(['Ada Lovelace', '山田 由紀']);
    expect(markMentions(text, people)).to.deep.equal(markMentions(unmarkMentions(text), people));
    expect(markMentions(text.replace('山田 由紀', 'nobody'), people).mentions).to.deep.equal(['u-ada']);
  });

  it('tell whom they stand for, where that is certain', () => {
    const sent = markMentions('@Ada Lovelace, @山田 由紀 and @ada lovelace', people);
    expect(namedIn(sent).map(({uid}) => uid)).to.deep.equal(['u-ada', 'u-yuki']);
    expect(namedIn({...sent, mentions: ['u-ada']})).to.deep.equal([]);
    expect(namedIn({text: 'nobody', mentions: []})).to.deep.equal([]);
  });

  it('are found in a long hostile text, without going through a crowd at each sign', () => {
    let asked = 0;
    const crowd = Array.from({length: 5000}, (_, n) => ({
      uid: `u${n}`,
      get name() {
        asked++;
        return `Ada ${n}`;
      },
    }));
    for (const piece of ['@', '@Ada ', '> ', '`', '```\n', ' @Ada 1']) markMentions(piece.repeat(3000), crowd);
    expect(asked, 'for names').to.be.within(1, 200_000);
  });

  it('are the same among many with one first name', () => {
    const crowd = ['Ada', 'Ada L', 'Ada Lo', 'ada lo', 'Ada İ', 'Ada Lovelace'].map((name, n) => ({
      uid: `u${n}`,
      name,
    }));
    expect(mark('@ADA LOVELACE @Ada lo @Ada L. @Ada i @Ada İ @Ada X', [], crowd)).to.deep.equal([
      '@⟨ADA LOVELACE⟩ @Ada lo @⟨Ada L⟩. @⟨Ada⟩ i @⟨Ada İ⟩ @⟨Ada⟩ X',
      'u5',
      'u1',
      'u0',
      'u4',
    ]);
    expect(mark('@ada lo', [crowd[3]!], crowd)).to.deep.equal(['@⟨ada lo⟩', 'u3']);
  });
});

describe('what a reader sees of mentions', () => {
  const shown = (text: string, count: number) => show(showMentions(parseMarkdown(text), count));
  const marked = (text: string) => markMentions(text, people).text;

  it('sets their names off', () => {
    expect(shown(marked('Hi **@Ada Lovelace**, hi @Ada'), 2)).to.equal(
      '<p>Hi <strong><bdi>@Ada Lovelace</bdi></strong>, hi <bdi>@Ada</bdi></p>',
    );
  });

  it('sets no more off than the post has', () => {
    expect(shown(marked('@Ada @山田 由紀 @Ada'), 1)).to.equal('<p><bdi>@Ada</bdi> @山田 由紀 <bdi>@Ada</bdi></p>');
    expect(shown(marked('@Ada'), 0)).to.equal('<p>@Ada</p>');
  });

  it('makes a link of a name where it is known whose it is', () => {
    const link = (name: string) => (name === 'Ada' ? {href: '#ada', 'data-praxis-member': 'ada'} : undefined);
    const [paragraph] = showMentions(parseMarkdown(marked('@Ada and @山田 由紀')), 2, link);
    expect((paragraph as RichElement).children).to.deep.equal([
      {tag: 'bdi', children: [{tag: 'a', attributes: {href: '#ada', 'data-praxis-member': 'ada'}, children: ['@Ada']}]},
      ' and ',
      {tag: 'bdi', children: ['@山田 由紀']},
    ]);
  });

  it('leaves code as it is', () => {
    expect(shown('`@\u2068Ada\u2069`', 1)).to.equal('<p><code>@\u2068Ada\u2069</code></p>');
  });
});
