import {expect} from '@open-wc/testing';
import {unpackTerms} from '../../src/community/glossary.js';
import {TermNames} from '../../src/context/term-names.js';
import {noWording, packTerm, untouchedTerm, type GlossaryShard} from '../../src/model/term.js';

/** A glossary as big as it may get. */
const shards: readonly GlossaryShard[] = Array.from({length: 40}, (_, shard) => ({
  entries: Object.fromEntries(
    Array.from({length: 500}, (_, place) => {
      const label = `Word ${shard} of ${place}`;
      const wording = {
        ...noWording,
        ...untouchedTerm,
        label,
        gloss: `What ${label} is.`,
        lang: 'en',
        status: 'agreed' as const,
      };
      return [`word-${shard}-${place}`, packTerm({...wording, aliases: [`w${shard}-${place}`], tags: []})];
    }),
  ),
  last: 'word-0-0',
  updatedAt: 0,
}));

describe('the names of many terms', () => {
  it('are taken in without holding up the page', async () => {
    let turns = 0;
    let isDone = false;
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      if (!isDone) port2.postMessage(null);
    };
    port2.postMessage(null);
    const names = await TermNames.inShards(shards, 'en');
    isDone = true;
    port1.close();
    expect(turns).to.be.greaterThan(0);
    expect(names.count).to.equal(20_000);
    expect(names.find('A word 3 of 7, and w4-8.').flatMap(({ids}) => ids)).to.deep.equal(['word-3-7', 'word-4-8']);
  });

  it('are shared by all who ask for the same', async () => {
    const [one, other] = await Promise.all([TermNames.inShards(shards, 'en'), TermNames.inShards(shards, 'en')]);
    expect(one).to.equal(other);
    expect((await unpackTerms(shards))[0]).to.equal((await unpackTerms(shards))[0]);
  });
});
