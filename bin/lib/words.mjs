/** How a finding is told. */
const LONGEST = 80;

const tellings = {
  invalid: ({field, is, should}) => `${field} cannot be ${quoted(is)}: ${should}`,
  wrong: ({field, is, should}) => `${field} is ${quoted(is)}, should be ${quoted(should)}`,
  'entry-missing': ({field}) => `${field} is missing`,
  'entry-wrong': ({field, is, should}) => `${field} says ${quoted(is)}, its record ${quoted(should)}`,
  'entry-extra': ({field}) => `${field} is of no record that is listed here`,
  orphan: ({is, should}) => (should ? `${is} without ${should}` : `belongs to ${is}, which is not there`),
  dangling: ({field, is}) => `${field || 'it'} names ${quoted(is)}, which is not there`,
  'version-missing': ({field, is, should}) => (field ? `${field} is ${is}, of which ${should} are kept` : 'is missing'),
  'version-extra': ({is, should}) => `revision is ${is}, and ${should} are kept`,
  unreachable: ({is, should}) =>
    `is at the page ${quoted(is)}, which ${should ? 'does not lead to it' : 'shows another one'}`,
};

/** @param {{code: string, path: string, field: string, is: unknown, should: unknown, mend?: object}} finding */
export function told(finding) {
  const hint = finding.mend ? '' : ' (somebody has to look at it)';
  return `${finding.path || '(the community)'}: ${tellings[finding.code](finding)}${hint}`;
}

function quoted(value) {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
