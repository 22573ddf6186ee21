/** Accents, the Arabic lengthening mark, vowel points, the dot that Japanese may put between words, and how to draw a sign. */
const IGNORED = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]|[\u0640\u30FB]|\uFE0E|\uFE0F/g;

/** Letters that Unicode does not take apart, and Arabic letters that people use for each other. */
const SAME = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ة: 'ه',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
  }),
);
const SAME_LETTERS = new RegExp(`[${[...SAME.keys()].join('')}]`, 'g');

const ASCII = /^[\0-\x7F]*$/;

/** Hiragana, so that what is typed before conversion finds the katakana that is written. */
const HIRAGANA = /[\u3041-\u3096]/g;
const TO_KATAKANA = 0x60;

/** The form in which two spellings that a reader takes for the same are equal: "Café" and "cafe", "ｻｰﾋﾞｽ" and "サービス". */
export function fold(text: string): string {
  return foldLetters(text).replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA));
}

/** As `fold`, where hiragana and katakana are not the same: "ばかり" has no "バカ" in it. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(IGNORED, '')
    .normalize('NFC')
    .replace(SAME_LETTERS, (letter) => SAME.get(letter)!);
}

/** A folded text without what stands between its words: "micro services" and "Micro-Services" are equal. */
export function compact(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, '');
}
