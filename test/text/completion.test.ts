import {expect} from '@open-wc/testing';
import ar from '../../src/locales/emoji/ar.js';
import de from '../../src/locales/emoji/de.js';
import en from '../../src/locales/emoji/en.js';
import es from '../../src/locales/emoji/es.js';
import ja from '../../src/locales/emoji/ja.js';
import {askedAt} from '../../src/text/completion.js';
import {emojiCalled} from '../../src/text/emoji.js';

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

  it('may be a picture with a name of one kanji or kana, behind a sign of full width', () => {
    expect(asked(':火|')).to.deep.equal([':', '火', 0]);
    expect(asked('：め|')).to.deep.equal([':', 'め', 0]);
    expect(asked('これ ：メ|')).to.deep.equal([':', 'メ', 3]);
    for (const mark of '。、！？「（') expect(asked(`${mark}：芽|`), mark).to.deep.equal([':', '芽', 1]);
    expect(asked(':a|')).to.equal(undefined);
    expect(asked('：D|')).to.equal(undefined);
  });

  it('may be a picture behind kanji and kana, between which are no blanks, and may then be text', () => {
    const mayBeText = (text: string) => askedAt(text, text.length)?.mayBeText;
    for (const before of ['了解', 'どうも', 'ラッキー', '𠮟']) {
      expect(asked(`${before}：いい|`), before).to.deep.equal([':', 'いい', before.length]);
      expect(mayBeText(`${before}：いい`), before).to.equal(true);
    }
    expect(mayBeText('了解。：いい')).to.equal(false);
    expect(mayBeText('了解 :いい')).to.equal(false);
    expect(mayBeText('@Ada')).to.equal(false);
    for (const text of ['時間：|', '時間： 火|', '時間:　火|', '時間：10時|', '10：火|', 'Tel：火|', '`時間：火|`']) {
      expect(asked(text), text).to.equal(undefined);
    }
  });

  for (const [language, names] of Object.entries({ar, de, en, es, ja})) {
    it(`finds a picture by each of its names, typed whole in ${language}`, () => {
      for (const [sign, called] of Object.entries(names)) {
        for (const name of called.split(/, |، |、/)) {
          const text = `:${name.replaceAll(' ', '_')}`;
          const found = emojiCalled(askedAt(text, text.length)?.query ?? 'nothing is asked for', names);
          expect(
            found.map(({sign}) => sign),
            text,
          ).to.include(sign);
        }
      }
    });
  }

  it('is nothing in code', () => {
    expect(asked('`@a|`')).to.equal(undefined);
    expect(asked('`a` @a|')).to.deep.equal(['@', 'a', 4]);
    expect(asked('```css\n@me|')).to.equal(undefined);
  });
});
