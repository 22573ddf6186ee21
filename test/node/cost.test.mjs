/** What a month costs, worked out from what the benchmarks counted. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {format, resolveConfig} from 'prettier';
import {FREE, HABITS, monthlyCost, PAGE, priceOf, PRICES, withCosts} from '../../bench/lib/cost.mjs';
import {root} from '../../scripts/lib/process.mjs';

const PATH = join(root, 'docs', 'cost.md');
const counts = JSON.parse(readFileSync(join(root, 'bench', 'counts.json'), 'utf8'));

describe('the cost of a month', () => {
  it('is in the papers as the benchmarks counted last', async () => {
    const text = readFileSync(PATH, 'utf8');
    const fresh = await format(withCosts(text, counts), {...(await resolveConfig(PATH)), parser: 'markdown'});
    assert.equal(text, fresh);
    assert.match(text, /\| 50,000 +\|/);
  });

  it('is nothing within what is free', () => {
    const days = HABITS.workdays;
    const used = {reads: FREE.reads * days, writes: FREE.writes * days, stored: FREE.stored, sent: FREE.sent};
    assert.equal(priceOf(used).total, 0);
  });

  it('is billed by what goes beyond it', () => {
    const days = HABITS.workdays;
    const used = {reads: FREE.reads * days + 1_000_000, writes: FREE.writes * days + 100_000, stored: 3, sent: 110};
    const {reads, writes, stored, sent, total} = priceOf(used);
    assert.deepEqual(
      [reads, writes, stored, sent].map((dollars) => Number(dollars.toFixed(6))),
      [0.6, 0.18, 0.36, 12],
    );
    assert.equal(total, reads + writes + stored + sent);
    assert.ok(PRICES.writes > PRICES.reads);
  });

  it('grows with people and with what a page reads', () => {
    const few = monthlyCost(100, counts);
    const many = monthlyCost(50_000, counts);
    for (const what of ['reads', 'writes', 'stored', 'sent']) assert.ok(Math.abs(many[what] / few[what] - 500) < 1e-6);
    const page = {...counts.views[PAGE], revisit: counts.views[PAGE].revisit + 10};
    const dearer = monthlyCost(100, {...counts, views: {...counts.views, [PAGE]: page}});
    const more = 100 * HABITS.workdays * HABITS.present * HABITS.apart * 10;
    assert.equal(Math.round(dearer.reads - few.reads), more);
  });

  it('cannot be told of what was not counted', () => {
    assert.throws(() => monthlyCost(100, {...counts, acts: {}}), /Nothing has counted answer once more/);
    assert.throws(() => withCosts('No place.', counts), /no place for the costs/);
  });
});
