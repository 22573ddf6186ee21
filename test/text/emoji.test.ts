import {expect} from '@open-wc/testing';
import ar from '../../src/locales/emoji/ar.js';
import de from '../../src/locales/emoji/de.js';
import en from '../../src/locales/emoji/en.js';
import es from '../../src/locales/emoji/es.js';
import fr from '../../src/locales/emoji/fr.js';
import ja from '../../src/locales/emoji/ja.js';
import {emojiCalled} from '../../src/text/emoji.js';

const names = {ar, de, en, es, fr, ja};
type Language = keyof typeof names;

describe('emoji', () => {
  const called = (query: string, language: Language) => emojiCalled(query, names[language], [en, fr]);
  const signs = (query: string, language: Language = 'en') => called(query, language).map(({sign}) => sign);

  it('are found by any of their names, those called so first', () => {
    expect(signs('thumbs')).to.deep.equal(['👍', '👎']);
    expect(signs('thumbs_d')).to.deep.equal(['👎']);
    expect(signs('no')[0]).to.equal('📝');
    expect(signs('no')).to.include('👎');
    expect(signs('qqq')).to.deep.equal([]);
  });

  it('are found in either language, and named in the reader’s', () => {
    expect(called('merci', 'en')).to.deep.equal([{sign: '🙏', name: 'thanks'}]);
    expect(called('thanks', 'fr')).to.deep.equal([{sign: '🙏', name: 'merci'}]);
    expect(signs('fete', 'fr')).to.deep.equal(['🎉']);
  });

  const THANKS = {
    ar: ['شكر', 'شكرًا'],
    de: ['dank', 'danke'],
    es: ['grac', 'gracias'],
    ja: ['あり', 'ありがとう'],
  } as const;
  for (const language of ['ar', 'de', 'es', 'ja'] as const) {
    it(`are found by what people call them in ${language}, and by English`, () => {
      const [typed, name] = THANKS[language];
      expect(called(typed, language)[0]).to.deep.equal({sign: '🙏', name});
      expect(called('thanks', language)).to.deep.equal([{sign: '🙏', name}]);
    });
  }
});
