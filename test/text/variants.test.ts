import {expect} from '@open-wc/testing';
import {TermMatcher} from '../../src/text/term-matcher.js';

const term = (label: string, lang: string, fields: {id?: string; concept?: string} = {}) => ({
  ...{id: label, label, lang, aliases: []},
  ...fields,
});

describe('a name in another language', () => {
  it('means the same term in the text’s own language, whatever it is called there', () => {
    const terms = [
      term('YAML', 'ar', {id: 'yaml-ar', concept: 'yaml'}),
      term('YAML', 'en', {id: 'yaml'}),
      term('ヤムル', 'ja', {id: 'yaml-ja', concept: 'yaml'}),
      term('标记语言', 'zh-cn', {id: 'yaml-zh', concept: 'yaml'}),
    ];
    const ids = (language: string) => new TermMatcher(terms, language).find('YAML').map((match) => match.ids);
    expect(ids('ja')).to.deep.equal([['yaml-ja']]);
    expect(ids('zh-TW')).to.deep.equal([['yaml-zh']]);
    expect(ids('en')).to.deep.equal([['yaml']]);
    expect(new TermMatcher(terms.slice(0, 2), 'ja').find('YAML')[0]!.ids).to.deep.equal(['yaml-ar', 'yaml']);
    const [, english, japanese] = terms;
    expect(
      new TermMatcher(
        [
          {...japanese!, concept: ''},
          {...english!, concept: 'yaml-ja'},
        ],
        'ja',
      ).find('YAML')[0]!.ids,
    ).to.deep.equal(['yaml-ja']);
  });
});
