import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  createId,
  createIdAfter,
  generationOf,
  ID_LENGTH,
  localUid,
  slugOf,
  termIdOf,
  threadIdOf,
  timeOf,
} from '../../src/model/ids.js';
import {id, validate} from '../../src/model/schema.js';

const END_OF_TIME = 2 ** 45 - 1;
const times = fc.integer({min: 0, max: END_OF_TIME});
const labels = fc.string({unit: 'grapheme', minLength: 1, maxLength: 100});

/** One unit of a character that has two. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;

const isId = (value: string) => validate({id: id()}, {id: value});

describe('a fresh id', () => {
  it('sorts by the time it was made', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        fc.pre(a !== b);
        expect(createId(a) < createId(b)).to.equal(a < b);
      }),
    );
  });

  it('tells when it was made', () => {
    fc.assert(fc.property(times, (time) => timeOf(createId(time)) === time));
    expect(timeOf(createId(1_800_000_000_000.999))).to.equal(1_800_000_000_000);
  });

  it('is made now unless told otherwise', () => {
    const before = Date.now();
    expect(timeOf(createId())).to.be.within(before, Date.now());
  });

  it('sorts after another one, however wrong a clock is', () => {
    const [now, day] = [Date.UTC(2026, 10, 25), 24 * 60 * 60 * 1000];
    for (const other of [createId(now - day), createId(now), createId(now + day)]) {
      expect(createIdAfter(other, now) > other).to.equal(true);
    }
    expect(timeOf(createIdAfter(createId(now - day), now))).to.equal(now);
  });

  it('does not follow one that no clock can have made', () => {
    const now = Date.UTC(2026, 10, 25);
    for (const other of ['', 'p1', 'ZZZZZZZZZZ', 'zzzzzzzzzzzzzzzzzzzz', createId(now + 30 * 24 * 60 * 60 * 1000)]) {
      expect(timeOf(createIdAfter(other, now)), other).to.equal(now);
    }
  });

  it('is one of a kind, also among many of one moment', () => {
    expect(new Set(Array.from({length: 20_000}, () => createId(0))).size).to.equal(20_000);
  });

  it('has one length and no character that a path, an address or a reader could mistake', () => {
    for (const time of [0, Date.now(), END_OF_TIME]) {
      expect(createId(time)).to.match(new RegExp(`^[0-9abcdefghjkmnpqrstvwxyz]{${ID_LENGTH}}$`));
    }
  });
});

describe('the id of a page’s thread', () => {
  it('is the hash of its key, as the rules compute it', () => {
    expect(threadIdOf('https://intranet.example/guide')).to.equal(
      'k-3f7ef20e5b5337e6b2d4eae2396e6a04dab1061e4d2b84232c83dcbc5d62c20f',
    );
    expect(threadIdOf('')).to.equal('k-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(threadIdOf('abc')).to.equal('k-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with the browser’s own hash for any key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'grapheme'}), async (key) => {
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
        const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        expect(threadIdOf(key)).to.equal(`k-${hex}`);
      }),
    );
  });

  it('can be an id', () => isId(threadIdOf('https://intranet.example/a b?c#d')));

  it('has a number for those that begin there later', () => {
    expect(threadIdOf('abc', 0)).to.equal(threadIdOf('abc'));
    expect(threadIdOf('abc', 12)).to.equal(`${threadIdOf('abc')}-12`);
    const threads = [threadIdOf('abc'), threadIdOf('abc', 1), threadIdOf('abc', 12), createId(), 'k-not-1'];
    expect(threads.map(generationOf)).to.deep.equal([0, 1, 12, 0, 0]);
  });
});

describe('the uid of a name', () => {
  it('is the same however the name is typed', () => {
    expect(localUid(' Ada Lovelace')).to.equal(localUid('ada lovelace '));
    expect(localUid('Ada')).not.to.equal(localUid('Bo'));
    isId(localUid('日本 👩🏽‍💻'));
  });
});

describe('the id of a term', () => {
  const examples: [label: string, language: string, id: string][] = [
    ['Continuous Integration', 'en', 'continuous-integration'],
    ['  CI / CD  ', 'en', 'ci-cd'],
    ['Intégration continue', 'fr', 'intégration-continue-fr'],
    ['Ｃ＋＋ ﬁle', 'en', 'c-file'],
    ['クラウド', 'ja', 'クラウド-ja'],
    ['हिन्दी', 'hi', 'हिन्दी-hi'],
  ];
  for (const [label, language, expected] of examples) {
    it(`of “${label}” in ${language} is ${expected}`, () => {
      expect(termIdOf(label, language)).to.equal(expected);
    });
  }

  it('is fresh when nothing of the label can be in it', () => {
    expect(termIdOf('!?', 'en')).to.have.length(ID_LENGTH);
    expect(termIdOf('!?', 'en')).not.to.equal(termIdOf('!?', 'en'));
  });

  it('can be an id whatever the label, and is whole text', () => {
    fc.assert(
      fc.property(labels, fc.constantFrom('en', 'fr'), (label, language) => {
        const made = termIdOf(label, language);
        isId(made);
        expect(made).not.to.match(HALF_A_CHARACTER);
        expect(made).not.to.match(/^-|-$/);
      }),
    );
  });

  it('does not cut a letter in two at its limit', () => {
    const slug = slugOf('a'.repeat(63) + '𐐨');
    expect(slug).not.to.match(HALF_A_CHARACTER);
    expect(slug.length).to.be.at.most(64);
  });
});
