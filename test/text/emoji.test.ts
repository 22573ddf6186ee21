import {expect} from '@open-wc/testing';
import {emojiCalled} from '../../src/text/emoji.js';

describe('emoji', () => {
  const signs = (query: string, language: 'en' | 'fr' = 'en') => emojiCalled(query, language).map(({sign}) => sign);

  it('are found by any of their names, those called so first', () => {
    expect(signs('thumbs')).to.deep.equal(['👍', '👎']);
    expect(signs('thumbs_d')).to.deep.equal(['👎']);
    expect(signs('no')[0]).to.equal('📝');
    expect(signs('no')).to.include('👎');
    expect(signs('qqq')).to.deep.equal([]);
  });

  it('are found in either language, and named in the reader’s', () => {
    expect(emojiCalled('merci', 'en')).to.deep.equal([{sign: '🙏', name: 'thanks'}]);
    expect(emojiCalled('thanks', 'fr')).to.deep.equal([{sign: '🙏', name: 'merci'}]);
    expect(signs('fete', 'fr')).to.deep.equal(['🎉']);
  });
});
