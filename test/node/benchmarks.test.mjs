/** The page of what the benchmarks found, and what they count. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {percentile, report, table, takeFound} from '../../bench/lib/figures.mjs';
import {forcedIn} from '../../bench/lib/forced-layouts.mjs';
import {partsOf} from '../../bench/lib/heap-parts.mjs';
import {questionsIn} from '../../bench/lib/questions.mjs';
import {writesIn} from '../../bench/lib/read-counter.mjs';
import {withSection} from '../../bench/lib/results-page.mjs';
import {growthBeside, growthOf, leastOf} from '../../bench/lib/slope.mjs';

const INTRO = '# Benchmarks\n\nWhat was measured.\n';
const result = (name, blocks) => ({name, title: `how ${name} does`, setting: 'Measured today.', blocks});
const figure = (what, figure, limit, why = '') => ({figures: [{what, figure, limit, unit: 'ms', why}]});

describe('the page of the benchmarks', () => {
  it('has a section of each, by name, each with its own figures', () => {
    const one = withSection(INTRO, result('threads', [figure('a post', 3, 5)]));
    const two = withSection(one, result('search', [figure('a letter', 1200.456, 16, 'typing is slow')]));
    assert.ok(two.startsWith(INTRO));
    assert.ok(two.indexOf('## search') < two.indexOf('## threads'));
    assert.match(two, /\| a post \| 3 ms \| 5 ms \| ✓ \|/);
    assert.match(two, /\| a letter \| 1,200\.46 ms \| 16 ms \| ✗ \|/);
    assert.match(two, /How search does\.\n\n_Measured today\._/);
  });

  it('replaces a section that is written again, and leaves the others', () => {
    const before = withSection(withSection(INTRO, result('a', [figure('x', 1, 2)])), result('b', [figure('y', 1, 2)]));
    const after = withSection(before, result('a', [{note: 'nothing was measured'}]));
    assert.ok(!after.includes('| x |'));
    assert.ok(after.includes('Nothing was measured.') && after.includes('| y |'));
    assert.equal(after.match(/## a/g)?.length, 1);
  });

  it('lists what was not reached, with the reason', () => {
    const cells = [{figure: 1, limit: 2}, {figure: 30, limit: 2, why: 'it is read anew'}, undefined];
    const rows = {columns: ['', 'Cold', 'Again', 'Later'], rows: [{what: 'a thread', cells}]};
    const page = withSection(INTRO, result('reads', [rows, figure('a post', 9, 5)]));
    assert.match(page, /\| a thread \| 1 ≤ 2 ✓ \| 30 ≤ 2 ✗ \| – \|/);
    assert.match(page, /Not reached:\n\n- a thread, again: it is read anew\n- a post: no reason is known yet\./);
  });
});

describe('what a benchmark found', () => {
  it('is taken once', (test) => {
    test.mock.method(console, 'log', () => undefined);
    report('a post', 3, 5, 'ms');
    table(['', 'Cold'], [{what: 'a thread', cells: [{figure: 1}]}]);
    report('a letter', 1);
    const kinds = takeFound().map((block) => Object.keys(block)[0]);
    assert.deepEqual(kinds, ['figures', 'columns', 'figures']);
    assert.deepEqual(takeFound(), []);
  });
});

describe('the writes in a request', () => {
  it('are those of a commit, of the messages of a stream, and else none', () => {
    const message = JSON.stringify({streamToken: 'x', writes: [{update: {}}, {update: {}}]});
    assert.equal(writesIn(message), 2);
    const stream = new URLSearchParams({count: '2', req0___data__: message, req1___data__: '{"database":"x"}'});
    assert.equal(writesIn(stream.toString()), 2);
    assert.equal(writesIn('{"structuredQuery":{}}'), 0);
  });
});

describe('the growth of something that is measured again and again', () => {
  const points = (valueOf) => Array.from({length: 60}, (_, at) => ({at, value: valueOf(at)}));

  it('is that of its last half, however it began', () => {
    const {perHour, share} = growthOf(points((at) => (at < 30 ? 50 * at : 100 + (at - 30))));
    assert.ok(Math.abs(perHour - 60) < 1e-9);
    assert.ok(Math.abs(share - 29 / 114.5) < 1e-9);
  });

  it('is none where it only goes up and down, or is measured once', () => {
    assert.ok(Math.abs(growthOf(points((at) => 100 + (at % 2))).share) < 0.001);
    assert.deepEqual(growthOf([{at: 1, value: 3}]), {perHour: 0, share: 0});
  });
});

describe('the least of some points at a time', () => {
  const points = (valueOf) => Array.from({length: 60}, (_, at) => ({at, value: valueOf(at)}));

  it('does not grow with what is there now and then', () => {
    const least = leastOf(
      points((at) => 583 + (at % 15 === 14 ? at : 0)),
      5,
    );
    assert.equal(least.length, 12);
    assert.equal(growthOf(least).share, 0);
  });

  it('grows with what is kept', () => {
    const {perHour} = growthOf(
      leastOf(
        points((at) => 583 + at + (at % 3)),
        5,
      ),
    );
    assert.ok(Math.abs(perHour - 60) < 6);
  });
});

describe('the growth of memory without documents that are kept', () => {
  const points = (heapOf) => Array.from({length: 12}, (_, at) => ({at, heap: heapOf(at), documents: 1000 + 20 * at}));

  it('is none where each document takes what it took before', () => {
    assert.ok(
      Math.abs(
        growthBeside(
          points((at) => 100 + 20 * at * 0.005),
          0.005,
        ).share,
      ) < 1e-9,
    );
  });

  it('is what is left where something else is kept as well', () => {
    const {perHour, share} = growthBeside(
      points((at) => 100 + 20 * at * 0.005 + at),
      0.005,
    );
    assert.ok(Math.abs(perHour - 60) < 1e-9);
    assert.ok(share > 0.04);
  });
});

describe('the parts of a heap', () => {
  const meta = {node_fields: ['type', 'name', 'self_size'], node_types: [['hidden', 'code', 'native', 'object']]};
  const strings = ['Element', 'system / WeakArrayList', 'Post'];
  const partsWith = (...nodes) => partsOf({snapshot: {meta}, nodes: nodes.flat(), strings});
  const engine = [
    [1, 0, 1e6],
    [2, 1, 2e6],
  ];

  it('are what scripts keep, what the browser has for them, and what the engine compiled', () => {
    assert.deepEqual(partsWith(...engine, [2, 0, 4e6], [3, 2, 8e6]), {kept: 8, browser: 4, engine: 3});
  });

  it('say what more is held, be it by a script or by the browser', () => {
    assert.deepEqual(partsWith(...engine, [2, 0, 4e6], [2, 2, 4e6], [3, 2, 8e6], [0, 1, 8e6]), {
      ...{kept: 16, browser: 8, engine: 3},
    });
  });
});

describe('a percentile', () => {
  it('is one of the numbers, and not below their share', () => {
    const numbers = Array.from({length: 100}, (_, at) => 100 - at);
    assert.deepEqual(
      [0.5, 0.95, 0.99, 1].map((share) => percentile(numbers, share)),
      [50, 95, 99, 100],
    );
    assert.equal(percentile([7], 0.5), 7);
  });
});

describe('the count of forced layouts', () => {
  const task = (ts) => ({name: 'RunTask', ts, dur: 10, pid: 1, tid: 1});
  const layout = (ts, {name = 'Layout', line = 1, frame = 'ours', isForced = true} = {}) => {
    const stackTrace = isForced
      ? [{functionName: 'place', url: 'http://x/a.js', lineNumber: line, columnNumber: 2}]
      : undefined;
    return {name, ts, pid: 1, tid: 1, args: {beginData: {frame, ...(stackTrace && {stackTrace})}}};
  };

  it('tells one that comes again in the same task from one that comes in the next', () => {
    const apart = forcedIn([task(0), task(20), layout(1), layout(21)], 'ours');
    assert.deepEqual([apart.layouts, apart.most], [2, 1]);
    const inLoop = forcedIn([task(0), layout(1), layout(2), layout(3, {line: 9})], 'ours');
    assert.deepEqual([inLoop.layouts, inLoop.most, inLoop.place], [3, 2, 'place (a.js:1:2)']);
  });

  it('leaves out what no script forced, and other pages', () => {
    const events = [
      task(0),
      layout(1, {isForced: false}),
      layout(2, {frame: 'other'}),
      layout(3, {name: 'UpdateLayoutTree'}),
    ];
    assert.deepEqual(forcedIn(events, 'ours'), {layouts: 0, styles: 1, most: 0, place: ''});
  });
});

describe('the questions of a page', () => {
  const sent = (...messages) =>
    String(new URLSearchParams(messages.map((one, at) => [`req${at}___data__`, JSON.stringify(one)])));
  const query = (from, targetId) => ({addTarget: {query: {from}, targetId}});

  it('are equal if they ask for the same, whatever their number', () => {
    const [one, other, third] = questionsIn('/Listen/channel', sent(query('a', 2), query('a', 4), query('b', 6)));
    assert.equal(one, other);
    assert.notEqual(one, third);
  });

  it('are no listeners that end, and nothing that is written', () => {
    assert.deepEqual(questionsIn('/Listen/channel', sent({removeTarget: 2})), []);
    assert.deepEqual(questionsIn('/Write/channel', sent({writes: []})), []);
    assert.equal(questionsIn('/documents:runQuery', '{"structuredQuery":{}}').length, 1);
  });
});
