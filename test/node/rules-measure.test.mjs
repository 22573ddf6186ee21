/** What measures the tests of the rules: which mutants it makes, and which tests it puts them to. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {conditionsIn, mutantsOf, sampled, scattered} from '../rules/measure/mutations.mjs';
import {testsFor} from '../rules/measure/reach.mjs';

const RULES = `
// A comment && none of it a condition.
allow get: if isOpen() && (mine('a && b') || age >= 18);
allow list: if isPage();
function kind() { return state in ['on', 'off'] ? isOpen() : false; }
`;
const mutants = mutantsOf(RULES);
const changes = (kind) =>
  mutants.filter((mutant) => mutant.kind === kind).map(({before, after}) => `${before} → ${after}`);

describe('the mutants of rules', () => {
  it('leave out each condition, and turn it round', () => {
    assert.deepEqual(changes('drop'), [
      'isOpen() → true',
      "(mine('a && b') || age >= 18) → true",
      "mine('a && b') → false",
      'age >= 18 → false',
      'isPage() → true',
    ]);
    assert.equal(changes('negate').length, 5);
    assert.ok(changes('negate').includes('age >= 18 → !(age >= 18)'));
  });

  it('take each branch always, move each limit, and shorten each list', () => {
    assert.deepEqual(changes('branch'), ["state in ['on', 'off'] → true", "state in ['on', 'off'] → false"]);
    assert.deepEqual(changes('limit'), ['18 → 19', '18 → 17']);
    assert.deepEqual(changes('list'), ["'on', → ", ", 'off' → "]);
  });

  it('change that place and nothing else', () => {
    for (const {from, to, text, rules, after} of mutants) {
      assert.equal(RULES.slice(from, to), text);
      assert.ok(rules.startsWith(RULES.slice(0, from)));
      assert.ok(rules.endsWith(RULES.slice(to)));
      assert.equal(rules.slice(from, rules.length - (RULES.length - to)).trim(), after);
    }
  });

  it('are sampled from the first to the last', () => {
    const all = Array.from({length: 100}, (_, i) => i);
    assert.deepEqual(sampled(all, 4), [0, 25, 50, 75]);
    assert.deepEqual(sampled(all, 4, 1), [1, 26, 51, 76]);
    assert.deepEqual(sampled(all, 500), all);
  });

  it('are put to the tests in an order that may end anywhere', () => {
    const all = Array.from({length: 100}, (_, i) => i);
    const order = scattered(all);
    assert.deepEqual(
      order.toSorted((a, b) => a - b),
      all,
    );
    for (const quarter of [0, 25, 50, 75]) {
      const among = order.slice(0, 20).filter((i) => i >= quarter && i < quarter + 25).length;
      assert.ok(among >= 4 && among <= 6, `${among} of the first twenty`);
    }
  });

  it('stand where conditions do', () => {
    assert.deepEqual(
      conditionsIn(RULES).map(({from, to}) => RULES.slice(from, to)),
      ['isOpen()', "(mine('a && b') || age >= 18)", "mine('a && b')", 'age >= 18', 'isPage()'],
    );
  });
});

describe('the tests that a mutant is put to', () => {
  /** As the emulator tells: without the brackets around an expression, or at its end. */
  const at = (text) => {
    const from = RULES.indexOf(text);
    return `${from}-${from + text.length}`;
  };
  const seen = (places, file) => ({
    ...{file, from: 0, to: 1, milliseconds: 1, noticed: 0},
    seen: Object.fromEntries(places.map(([text, counts]) => [at(text), counts])),
  });
  const opened = seen(
    [
      ['isOpen(', [3, 0, 0]],
      ["mine('a && b'", [1, 2, 0]],
      ["mine('a && b') || age >= 18", [3, 0, 0]],
      ['18', [0, 0, 2]],
    ],
    'opened',
  );
  const shut = seen([['isOpen(', [0, 4, 0]]], 'shut');
  const failing = seen([['isOpen(', [0, 0, 1]]], 'failing');
  const chunks = [opened, shut, failing];
  const testsOf = new Map(chunks.map(({file}) => [file, [{file, name: 'of whatever'}]]));
  const put = (kind, before, after) =>
    testsFor(
      mutants.find((mutant) => mutant.kind === kind && mutant.before === before && mutant.after === after),
      '',
      chunks,
      testsOf,
    ).map(({chunk}) => chunk);

  it('are those that saw the condition come out as something else', () => {
    assert.deepEqual(put('drop', 'isOpen()', 'true'), [shut, failing]);
    assert.deepEqual(put('drop', "mine('a && b')", 'false'), [opened]);
    assert.deepEqual(put('drop', "(mine('a && b') || age >= 18)", 'true'), []);
  });

  it('are all that saw it where it is turned round, or a limit moved; those first that saw it most often', () => {
    assert.deepEqual(put('negate', 'isOpen()', '!(isOpen())'), [shut, opened, failing]);
    assert.deepEqual(put('limit', '18', '19'), [opened]);
  });

  it('are all where the emulator told nothing of the place', () => {
    assert.deepEqual(put('drop', 'isPage()', 'true'), chunks);
  });

  it('are first those that write such records, and that refuse something where the mutant would allow it', () => {
    const tests = [
      {file: 'shut', name: 'allows one of another kind'},
      {file: 'shut', name: 'allows one of them'},
      {file: 'shut', name: 'refuses one of them'},
    ];
    const mutant = mutants.find(({kind, before}) => kind === 'drop' && before === 'isOpen()');
    const chunk = {...shut, to: 3, written: [['others'], ['communities/*/terms'], ['communities/*/terms']]};
    const found = testsFor(mutant, 'communities/*/terms', [chunk], new Map([['shut', tests]]));
    assert.deepEqual(
      found.map(({test: {name}}) => name),
      ['refuses one of them', 'allows one of them', 'allows one of another kind'],
    );
  });
});
