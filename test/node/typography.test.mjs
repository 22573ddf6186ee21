/** What a proofreader of each language would mark, as far as it can be seen without reading. French has a test of its own. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {globSync} from 'tinyglobby';
import {textsIn} from '../support/locale-texts.mjs';

const JAPANESE = String.raw`\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー`;

/** Of each language: what is wrong wherever it stands, and signs that come in pairs. */
const RULES = {
  de: {
    files: ['de'],
    wrong: {
      'quotes of another language': /["”«»]/,
      'a typewriter’s apostrophe': /\p{L}'\p{L}/u,
      'an ellipsis that a line break can part from its word': / …/,
      'formal address': /[\p{Ll},] (?:Sie|Ihnen|Ihre?[mnrs]?)\b/u,
    },
    pairs: ['„“'],
  },
  es: {
    files: ['es'],
    wrong: {
      'quotes of another language': /["“”„]/,
      'formal address': /\b(?:usted|ustedes)\b/iu,
      'address that only Spain uses': /\b(?:vosotros|vosotras|os|vuestr[oa]s?)\b/iu,
    },
    pairs: ['«»', '¿?', '¡!'],
  },
  ja: {
    files: ['ja'],
    wrong: {
      'half-width punctuation': new RegExp(`[${JAPANESE}][,.!?:;()]|[,.!?:;()][${JAPANESE}]`, 'u'),
      'a space beside Japanese': new RegExp(`[${JAPANESE}、。「」] (?!·)|(?<![-·]) [${JAPANESE}、。「」]`, 'u'),
      'quotes of another language': /["“”„«»]/,
    },
    pairs: ['「」', '（）'],
  },
  ar: {
    files: ['ar', 'arabic'],
    wrong: {
      'punctuation of another script': /\p{sc=Arabic}.*[,;?]|[,;?].*\p{sc=Arabic}/su,
      'quotes of another language': /["“”„]/,
    },
    pairs: ['«»'],
  },
};

for (const [language, {files, wrong, pairs}] of Object.entries(RULES)) {
  describe(`what is written in ${language}`, () => {
    for (const path of files.flatMap((file) => globSync(`src/locales/**/${file}.ts`))) {
      it(`is well set in ${path}`, async () => {
        const texts = await textsIn(path);
        assert.ok(texts.length > 0);
        for (const [what, pattern] of Object.entries(wrong))
          assert.deepEqual(
            texts.filter((text) => pattern.test(text)),
            [],
            what,
          );
        for (const pair of pairs)
          assert.deepEqual(
            texts.filter((text) => !arePaired(text, pair)),
            [],
            `${pair} without the other`,
          );
      });
    }
  });
}

describe('the rules of typography', () => {
  const examples = {
    de: ['Er sagt "nein"', 'Laden …', 'Haben Sie Fragen', '„offen'],
    es: ['Dice “no”', 'Pregunte usted', '¿Qué', 'Qué?', '«abierto', 'Hola!', 'Lo que os importa'],
    ja: ['はい,いいえ', 'タグ (任意)', 'はい !', '「開', 'Markdown が'],
    ar: ['نعم, لا', 'لماذا?', 'قال "لا"', '«مفتوح'],
  };
  for (const [language, faulty] of Object.entries(examples)) {
    it(`see what is wrong in ${language}`, () => {
      const {wrong, pairs} = RULES[language];
      const unseen = faulty.filter(
        (text) => !Object.values(wrong).some((rule) => rule.test(text)) && pairs.every((pair) => arePaired(text, pair)),
      );
      assert.deepEqual(unseen, []);
    });
  }
});

/** Whether each opening sign is followed by its closing one. */
function arePaired(text, [open, close]) {
  const signs = [...text].filter((sign) => sign === open || sign === close).join('');
  return signs === `${open}${close}`.repeat(signs.length / 2);
}
