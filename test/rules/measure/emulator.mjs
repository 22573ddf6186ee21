/** What the emulator can be asked and told about the rules of a project, beside what a client can. */
import {fileURLToPath} from 'node:url';
import {Client, credentials} from '@grpc/grpc-js';
import {loadSync} from '@grpc/proto-loader';

const protocol = loadSync(fileURLToPath(new URL('coverage.proto', import.meta.url)));
const {GetRuleCoverage} = protocol['google.firestore.emulator.v1.FirestoreEmulator'];

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

/**
 * What it evaluated since the rules were put in place, and of how many bytes its answer was. As JSON the answer would be seven
 * times as long, and to write that took the emulator longer than the tests themselves.
 */
export async function coverageOf({id, host, port}) {
  const client = new Client(`${host}:${port}`, credentials.createInsecure(), {'grpc.max_receive_message_length': -1});
  const {path, requestSerialize, responseDeserialize} = GetRuleCoverage;
  const read = (bytes) => ({report: responseDeserialize(bytes).report ?? [], length: bytes.length});
  try {
    return await new Promise((resolve, reject) => {
      const done = (error, answer) => (error ? reject(error) : resolve(answer));
      client.makeUnaryRequest(path, requestSerialize, read, {project: `projects/${id}`}, done);
    });
  } finally {
    client.close();
  }
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
