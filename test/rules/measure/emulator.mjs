/** What the emulator can be asked and told about the rules of a project, beside what a client can. */

/** The rules in place, as text. */
export async function rulesOf(project) {
  const {rules} = JSON.parse(await ask(project, 'securityRules'));
  return rules?.files?.[0]?.content;
}

/** Puts rules in place, which has the emulator forget what it saw of those before. */
export async function putRules(project, content) {
  const answer = await fetch(at(project, 'securityRules'), {
    method: 'PUT',
    body: JSON.stringify({rules: {files: [{content}]}}),
  });
  if (!answer.ok) throw new SyntaxError(await answer.text());
}

/** What it evaluated since the rules were put in place, and of what length its answer was. */
export async function coverageOf(project) {
  const text = await ask(project, 'ruleCoverage');
  return {report: JSON.parse(text).report ?? [], length: text.length};
}

async function ask(project, what) {
  const answer = await fetch(at(project, what));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** Empties its database. */
export async function clear({id, host, port}) {
  const url = `http://${host}:${port}/emulator/v1/projects/${id}/databases/(default)/documents`;
  const answer = await fetch(url, {method: 'DELETE'});
  if (!answer.ok) throw new Error(await answer.text());
}

function at({id, host, port}, what) {
  return `http://${host}:${port}/emulator/v1/projects/${id}:${what}`;
}
