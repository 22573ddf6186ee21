import {expect} from '@open-wc/testing';
import {WatchedWords} from '../../src/text/watched.js';
import {effort} from '../support/effort.js';

const found = (text: string, words: readonly string[], language = 'en') => [
  ...new WatchedWords(words, language).findIn(text),
];

describe('watched words', () => {
  it('are found as they are written, each once', () => {
    expect(found('Idiot! What an idiot, idiot.', ['idiot'])).to.deep.equal(['Idiot', 'idiot']);
  });

  it('are whole words, and their plurals', () => {
    expect(found('assess the classic, class', ['ass'])).to.deep.equal([]);
    expect(found('idiotic, videot, idiots', ['idiot'])).to.deep.equal(['idiots']);
  });

  it('do not mind case or accents, whichever side has them', () => {
    expect(found('CRETIN, crétin, Cre\u0301tin', ['crétin'], 'fr')).to.deep.equal(['CRETIN', 'crétin', 'Cre\u0301tin']);
    expect(found('So ein Bloedmann, blöd!', ['blod'], 'de')).to.deep.equal(['blöd']);
    expect(found('Straße', ['strasse'], 'de')).to.deep.equal(['Straße']);
    expect(found('أَحْمَق', ['احمق'], 'ar')).to.deep.equal(['أَحْمَق']);
  });

  it('may be phrases, over any space, and not over the end of a paragraph', () => {
    expect(found('You dumb\n as a  post', ['dumb as a post'])).to.deep.equal(['dumb\nas a  post']);
    expect(found('so dumb\n\nas a post', ['dumb as a post'])).to.deep.equal([]);
    expect(found('- dumb\n- as a post', ['dumb as a post'])).to.deep.equal([]);
  });

  it('are any part of a text where words have no spaces between them', () => {
    expect(found('なんて馬鹿なことを', ['馬鹿'], 'ja')).to.deep.equal(['馬鹿']);
    expect(found('คนโง่มาก', ['โง่'], 'th')).to.deep.equal(['โง่']);
    expect(found('你是个笨蛋吗', ['笨蛋'], 'zh')).to.deep.equal(['笨蛋']);
  });

  it('are no part of another word in katakana, nor the same in hiragana', () => {
    expect(found('バカンスに行く', ['バカ'], 'ja')).to.deep.equal([]);
    expect(found('そればかりか', ['バカ'], 'ja')).to.deep.equal([]);
    expect(found('あいつはバカだ', ['バカ'], 'ja')).to.deep.equal(['バカ']);
  });

  it('are words of the writer: not code, addresses, names, or what somebody else said', () => {
    const words = ['idiot'];
    expect(found('`idiot` and\n\n    idiot\n\n```\nidiot\n```', words)).to.deep.equal([]);
    expect(found('[this](https://example.com/idiot) https://idiot.example/idiot', words)).to.deep.equal([]);
    expect(found('> you idiot\n\nWhy?', words)).to.deep.equal([]);
    expect(found('Ask @\u2068Idiot\u2069', words)).to.deep.equal([]);
    expect(found('an **id**iot, ## no\n\n# Idiot\n\n| a |\n|-|\n| idiots |', words)).to.deep.equal([
      'idiot',
      'Idiot',
      'idiots',
    ]);
  });

  it('are words, whatever signs they hold', () => {
    expect(found('a.b', ['.*', 'a+', '(', '[a-z]'])).to.deep.equal([]);
    expect(found('What a b*tch', ['b*tch'])).to.deep.equal(['b*tch']);
  });

  it('cost little in the longest text', () => {
    const words = Array.from({length: 100}, (_, i) => `word${i} that nobody writes`);
    const text = 'word1 that nobody else says. '.repeat(700);
    expect(found(text, words)).to.deep.equal([]);
    expect(effort(() => found(text, words), 500)).to.be.at.most(500);
  });
});
