/** Every language says what English says, and tells what it is told. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {build} from 'esbuild';
import {globSync} from 'tinyglobby';
import {parametersIn} from '../support/locale-texts.mjs';

const languages = globSync('src/locales/*.ts')
  .map((path) => /([a-z]{2})\.ts$/.exec(path)?.[0] === path.split('/').at(-1) && path.slice(-5, -3))
  .filter((name) => name && name !== 'en');

const write = {number: String, day: (time) => `(day ${time})`, list: (items) => items.join('+')};
/** What a sentence may be told about: a refusal, or something in a file. */
const DETAIL = {length: 61, limit: 67, row: 71, line: 73, column: 79, first: {row: 83, line: 89}, until: 97};
const COUNTS = [0, 1, 2, 3, 6, 11, 100, 365, 12_345];

const texts = {};
const parameters = new Map();

before(async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: ['en', ...languages]
        .map((name) => `export {default as ${name}} from './src/locales/${name}.ts';`)
        .join('\n'),
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const locales = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const parts = partsOf(await readFile('src/locales/en.ts', 'utf8'));
  assert.ok(Object.keys(parts).length > 5);
  for (const [place, found] of await parametersIn('src/locales/en.ts')) parameters.set(place, found);
  for (const [part, file] of Object.entries(parts))
    for (const [place, found] of await parametersIn(`src/locales/${file}`)) parameters.set(`${part}.${place}`, found);
  for (const [language, locale] of Object.entries(locales)) {
    texts[language] = new Map();
    for (const [key, value] of Object.entries(locale))
      collect(key in parts ? await value() : value, [key], texts[language]);
  }
});

describe('a language beside English', () => {
  it('is one of those that the project has', () => assert.deepEqual(languages.sort(), ['ar', 'de', 'es', 'fr', 'ja']));

  for (const language of languages) {
    it(`has every text of English in ${language}, none of them empty`, () => {
      assert.deepEqual([...texts[language].keys()].sort(), [...texts.en.keys()].sort());
      const faulty = [];
      for (const [place, english] of texts.en) {
        const said = texts[language].get(place);
        if (typeof said !== typeof english) faulty.push(place);
        else if (typeof said === 'function' && said.length > english.length) faulty.push(place);
        else if (typeof said === 'string' && !said !== !english && !/\.\d$/.test(place)) faulty.push(place);
      }
      assert.deepEqual(faulty, []);
    });

    it(`leaves no sentence in English in ${language}`, () => {
      const untranslated = [...texts.en].filter(
        ([place, english]) =>
          typeof english === 'string' && /\p{L} \p{L}/u.test(english) && texts[language].get(place) === english,
      );
      assert.deepEqual(untranslated, []);
    });

    it(`tells in ${language} all that English tells`, () => {
      const untold = [];
      let told = 0;
      for (const [place, english] of texts.en) {
        if (typeof english !== 'function') continue;
        const [given, known] = samples(place, 101);
        const wanted = known.filter((value) => english(...given).includes(value));
        const said = texts[language].get(place)(...given);
        told += wanted.length;
        untold.push(
          ...wanted.filter((value) => !said.includes(value)).map((value) => `${place}: ${value} in “${said}”`),
        );
      }
      assert.ok(told > 300);
      assert.deepEqual(untold, []);
    });

    it(`finds words for every number in ${language}`, () => {
      const faulty = [];
      for (const [place, english] of texts.en) {
        if (typeof english !== 'function') continue;
        for (const count of COUNTS) {
          const [given] = samples(place, count);
          const said = texts[language].get(place)(...given);
          const isWrong = typeof said !== 'string' || /#|undefined|null|NaN|false|\[object|\s$/.test(said);
          if (isWrong || (english(...given) && !said)) faulty.push(`${place}(${count}): ${said}`);
        }
      }
      assert.deepEqual(faulty, []);
    });
  }
});

describe('numbers in Arabic', () => {
  it('have the six forms of the language', () => {
    const replies = texts.ar.get('threads.replies');
    const said = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((count) => replies(count, write));
    assert.deepEqual(said, [
      'لا ردود',
      'رد واحد',
      'ردّان',
      '3 ردود',
      '10 ردود',
      '11 ردًا',
      '99 ردًا',
      '100 رد',
      '102 رد',
      '103 ردود',
    ]);
  });

  it('are written as the page writes them', () => {
    const inEgypt = {...write, number: (value) => value.toLocaleString('ar-EG')};
    assert.equal(texts.ar.get('threads.count')(12, inEgypt), '١٢ محادثة');
  });
});

/** The parts of a locale that are loaded later, and their files. */
function partsOf(source) {
  return Object.fromEntries(
    [...source.matchAll(/^ {2}(\w+): async .*import\('\.\/([\w-]+\/en)\.js'\)/gm)].map(([, key, file]) => [
      key,
      `${file}.ts`,
    ]),
  );
}

function collect(value, place, into) {
  if (typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) collect(inner, [...place, key], into);
  else into.set(place.join('.'), value);
}

/** Something to tell a sentence, with so many things in it; and what of that can be found in it again. */
function samples(place, count) {
  const known = [];
  const given = parameters.get(place).map(({name, type}, at) => {
    const word = `Zoë${at}`;
    if (name === 'write') return write;
    if (type === 'number') {
      known.push(String(count + 36 * at));
      return count + 36 * at;
    }
    if (type === 'boolean') return count % 2 === 0;
    if (type === 'string') {
      known.push(word);
      return word;
    }
    if (type === 'readonly string[]') {
      known.push(`${word}a`, `${word}b`);
      return [`${word}a`, `${word}b`];
    }
    const detail = {...DETAIL, field: `${word}f`, value: `${word}v`, label: `${word}l`, file: `${word}.csv`};
    known.push(detail.field, detail.value, detail.label, detail.file, '61', '67', '73', '79', '89', '(day 97)');
    return detail;
  });
  return [given, known];
}
