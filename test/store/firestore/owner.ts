import type {Kind, Records, Ref} from '../../../src/model/records.js';
import {schemas} from '../../../src/model/schemas.js';
import type {Field, Schema} from '../../../src/model/schema.js';
import {firestoreEmulator, projectId} from '../../support/wtr/environment.js';

/** The most that one commit may hold. */
const AT_ONCE = 400;

/** Writes records into the emulator past the rules, with times of the past: for what needs a history. */
export async function writePastTheRules(
  community: string,
  records: readonly {readonly ref: Ref; readonly data: Records[Kind]}[],
): Promise<void> {
  const root = `projects/${projectId}/databases/(default)/documents`;
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const writes = records.slice(at, at + AT_ONCE).map(({ref, data}) => {
      const schema: Schema = schemas[ref.kind];
      const fields = Object.fromEntries(
        Object.entries(data).map(([name, value]) => [name, wire(schema[name]!, value)]),
      );
      return {update: {name: `${root}/communities/${community}${ref.path && `/${ref.path}`}`, fields}};
    });
    const answer = await fetch(`http://${firestoreEmulator}/v1/${root}:commit`, {
      method: 'POST',
      headers: {authorization: 'Bearer owner', 'content-type': 'application/json'},
      body: JSON.stringify({writes}),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
}

function wire(field: Field, value: unknown): object {
  if (field.type === 'time') return {timestampValue: new Date(value as number).toISOString()};
  if (typeof value === 'number') return {integerValue: String(value)};
  if (typeof value === 'string') return {stringValue: value};
  const text: Field = {type: 'text', min: 0, max: Infinity};
  if (Array.isArray(value)) return {arrayValue: {values: value.map((item) => wire(text, item))}};
  return {mapValue: {fields: Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, wire(text, v)]))}};
}
