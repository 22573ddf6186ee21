/** Small changes to the text of the rules, each of which the tests should notice. */

/**
 * Every mutant of the rules: a condition dropped or negated, a limit moved by one, a branch taken always, an item of a list
 * left out.
 */
export function mutantsOf(rules) {
  const tokens = tokensOf(rules);
  const changes = [...conditions(tokens), ...branches(tokens), ...limits(tokens), ...listItems(tokens)];
  return changes
    .sort((a, b) => a.from - b.from)
    .map(({kind, from, to, after}) => {
      const before = rules.slice(from, to);
      const replacement = after(before);
      return {
        kind,
        from,
        to,
        text: before,
        line: rules.slice(0, from).split('\n').length,
        source: rules,
        before: oneLine(before),
        after: oneLine(replacement),
        rules: rules.slice(0, from) + replacement + rules.slice(to),
      };
    });
}

/** So many of a list, as far from each other as can be. */
export function sampled(list, count, skip = 0) {
  const step = Math.max(1, list.length / count);
  return Array.from(
    {length: Math.min(count, list.length)},
    (_, i) => list[(Math.floor(i * step) + skip) % list.length],
  );
}

/** The same in an order of which every beginning is about as even as the whole, so that one may stop at any time. */
export function scattered(list) {
  const places = list.map((_, i) => ((i * (1 + Math.sqrt(5))) / 2) % 1);
  const ranks = places.toSorted((one, other) => one - other);
  return places.map((place) => list[ranks.indexOf(place)]);
}

/** The collections of the block that a place stands in, as `communities/threads/posts`. The indents tell. */
export function blockAt(rules, place) {
  const lines = rules.slice(0, place).split('\n');
  const indentOf = (line) => line.search(/\S/);
  const names = [];
  let indent = Infinity;
  for (const line of lines.reverse()) {
    if (!/^ *match \//.test(line) || indentOf(line) >= indent) continue;
    indent = indentOf(line);
    names.unshift(/^ *match (.*) \{$/.exec(line)[1]);
  }
  const path = names.slice(1).join('');
  return path
    .split('/')
    .filter((_, i) => i % 2 === 1)
    .join('/');
}

/** Where conditions stand: each operand of `&&` and `||`, and each that stands alone. */
export function conditionsIn(rules) {
  const spans = conditions(tokensOf(rules)).filter(({kind}) => kind === 'drop');
  return spans.map(({from, to}) => ({from, to}));
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function tokensOf(rules) {
  const pattern = /\/\/[^\n]*|\s+|'(?:\\.|[^'\\])*'|[A-Za-z_]\w*|\d+|&&|\|\||[=!<>]=|./gs;
  return [...rules.matchAll(pattern)]
    .filter(([text]) => !/^(\/\/|\s)/.test(text))
    .map(({0: text, index}) => ({text, from: index, to: index + text.length}));
}

const OPEN = new Set(['(', '[', '{']);
const CLOSE = new Set([')', ']', '}']);
const ENDS = new Set([';', ',', '?', ':', 'return', 'if', '=']);

/** The tokens from here to the edge of the expression, in steps of 1 or -1. */
function reach(tokens, start, step, stops) {
  const [inwards, outwards] = step > 0 ? [OPEN, CLOSE] : [CLOSE, OPEN];
  let depth = 0;
  let i = start;
  for (; tokens[i + step]; i += step) {
    const {text} = tokens[i + step];
    if (depth === 0 && (outwards.has(text) || ENDS.has(text) || stops.includes(text))) break;
    if (inwards.has(text)) depth++;
    if (outwards.has(text)) depth--;
  }
  return i;
}

/** Each operand of `&&` and `||`, and each condition that stands alone. */
function conditions(tokens) {
  const spans = new Map();
  const add = (from, to, neutral) => {
    const span = {from: tokens[from].from, to: tokens[to].to};
    spans.set(`${span.from}-${span.to}`, {...span, neutral});
  };
  tokens.forEach(({text}, i) => {
    if (text === '&&' || text === '||') {
      const stops = text === '&&' ? ['&&', '||'] : ['||'];
      const neutral = text === '&&' ? 'true' : 'false';
      add(reach(tokens, i, -1, stops), i - 1, neutral);
      add(i + 1, reach(tokens, i, 1, stops), neutral);
    }
    if (text === 'if') {
      const end = reach(tokens, i, 1, []);
      const parts = reach(tokens, i, 1, ['&&', '||']);
      if (end === parts) add(i + 1, end, 'true');
    }
  });
  return [...spans.values()].flatMap(({from, to, neutral}) => [
    {kind: 'drop', from, to, after: () => neutral},
    {kind: 'negate', from, to, after: (before) => `!(${before})`},
  ]);
}

/** Each condition of `? :`. */
function branches(tokens) {
  return tokens.flatMap(({text}, i) => {
    if (text !== '?') return [];
    const {from} = tokens[reach(tokens, i, -1, [])];
    const {to} = tokens[i - 1];
    return ['true', 'false'].map((value) => ({kind: 'branch', from, to, after: () => value}));
  });
}

function limits(tokens) {
  return tokens
    .filter(({text}) => /^\d+$/.test(text))
    .flatMap(({from, to}) =>
      [1, -1].map((step) => ({kind: 'limit', from, to, after: (before) => String(Number(before) + step)})),
    );
}

/** Each text in a list of texts. */
function listItems(tokens) {
  return tokens.flatMap(({text}, i) => {
    if (!text.startsWith("'") || !['[', ','].includes(tokens[i - 1].text) || ![']', ','].includes(tokens[i + 1].text))
      return [];
    if (!insideTexts(tokens, i)) return [];
    const withComma = tokens[i + 1].text === ',' ? i + 1 : i;
    const start = withComma === i && tokens[i - 1].text === ',' ? i - 1 : i;
    return [{kind: 'list', from: tokens[start].from, to: tokens[withComma].to, after: () => ''}];
  });
}

/** Whether a token stands in brackets that hold nothing but texts. */
function insideTexts(tokens, at) {
  let i = at;
  while (tokens[i].text.startsWith("'") || tokens[i].text === ',') i--;
  if (tokens[i].text !== '[') return false;
  i = at;
  while (tokens[i].text.startsWith("'") || tokens[i].text === ',') i++;
  return tokens[i].text === ']';
}
