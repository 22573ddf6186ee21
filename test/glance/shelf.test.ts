import {expect} from '@open-wc/testing';
import type {Glance} from '../../src/glance/glance.js';
import {dropGlances, keepGlance} from '../../src/glance/keep.js';
import {takeGlance} from '../../src/glance/shelf.js';

const DAY = 24 * 60 * 60 * 1000;
const glance = (key: string, at: number): Glance => ({
  ...{key, at, language: 'en', sheets: [], parts: '', shade: {sheets: [], inside: [key]}},
});

describe('The shelf of what was seen last', () => {
  beforeEach(() => dropGlances());
  afterEach(() => dropGlances());

  it('gives back what was kept, and nothing to whoever asks for something else', async () => {
    await keepGlance(glance('ada', 1));
    expect(await takeGlance('ada', 2)).to.deep.equal(glance('ada', 1));
    expect(await takeGlance('grace', 2)).to.equal(undefined);
  });

  it('forgets what is older than two weeks', async () => {
    await keepGlance(glance('ada', 0));
    expect(await takeGlance('ada', 14 * DAY - 1)).not.to.equal(undefined);
    expect(await takeGlance('ada', 14 * DAY)).to.equal(undefined);
  });

  it('keeps the thirty newest', async () => {
    for (let i = 0; i < 32; i++) await keepGlance(glance(`page ${i}`, 100 + i));
    const kept = await Promise.all(Array.from({length: 32}, (_, i) => takeGlance(`page ${i}`, 200)));
    expect(kept.map(Boolean).indexOf(true)).to.equal(2);
    expect(kept.filter(Boolean).length).to.equal(30);
  });

  it('lets go of all', async () => {
    await keepGlance(glance('ada', 1));
    await dropGlances();
    expect(await takeGlance('ada', 2)).to.equal(undefined);
  });
});
