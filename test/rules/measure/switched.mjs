/**
 * Many mutants in one text of rules, each of which is there only for whoever's token names it: to compile the rules takes longer than
 * the tests that notice a mutant.
 */

/** The claim that names the mutant; 0 is none. */
export const claimOf = (number) => ({mutant: number});

/** Splits mutants into groups of so many, in which none changes what another one changes. */
export function groupsOf(mutants, size) {
  const groups = [];
  for (const mutant of mutants) {
    const span = spanOf(mutant);
    const isApart = (other) => span.to <= spanOf(other).from || spanOf(other).to <= span.from;
    const group = groups.find((group) => group.length < size && group.every(isApart));
    if (group) group.push(mutant);
    else groups.push([mutant]);
  }
  return groups;
}

/** The rules with all of these mutants, by their numbers from 1 on. */
export function switched(rules, mutants) {
  const changes = mutants.map((mutant, i) => ({...spanOf(mutant), mutant, number: i + 1}));
  let text = rules;
  for (const {from, to, mutant, number} of changes.toSorted((a, b) => b.from - a.from)) {
    text = text.slice(0, from) + eitherWay(rules.slice(from, to), mutant, number) + text.slice(to);
  }
  return text.replace(/^service .*\{$/m, (line) => `${line}\n${CLAIMED}`);
}

/** A function of its own, since `request` is something else where requests are. */
const CLAIMED = 'function mutant() { return request.auth.token.mutant; }';

/**
 * The expression as it is, and for whoever's token names the mutant as it is there. Not with `? :` for a condition: the emulator
 * fails where one that it looks up other records for stands before another `?`.
 */
function eitherWay(before, {kind, from, to, after, rules, source}, number) {
  if (kind === 'negate') return `((mutant() == ${number} && !(${before})) || (mutant() != ${number} && (${before})))`;
  if (after === 'true' && kind !== 'limit') return `(mutant() == ${number} || (${before}))`;
  if (after === 'false' && kind !== 'limit') return `(mutant() != ${number} && (${before}))`;
  const span = spanOf({kind, from, to, source});
  const changed = rules.slice(span.from, span.to + rules.length - source.length);
  return `(mutant() == ${number} ? ${changed} : ${before})`;
}

/** What is there in two ways: the expression that changes, and of a list all of it. */
function spanOf({kind, from, to, source}) {
  if (kind !== 'list') return {from, to};
  return {from: source.lastIndexOf('[', from), to: source.indexOf(']', to - 1) + 1};
}
