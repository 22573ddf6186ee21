/** The most writes of one commit. */
const BATCH = 500;

/** Writes records into an emulator as an administrator does, past the rules. `records`: each `[path, fields]`. */
export async function write({emulator, project, community}, records) {
  const root = `projects/${project}/databases/(default)/documents/communities/${community}`;
  for (let i = 0; i < records.length; i += BATCH) {
    const writes = records.slice(i, i + BATCH).map(([path, fields]) => ({
      update: {name: path ? `${root}/${path}` : root, fields},
    }));
    await commit({emulator, project}, writes);
  }
}

/** Changes records that are there, as if somebody had just written them, one after the other. */
export async function touch(place, paths) {
  const now = Date.now();
  await change(
    place,
    paths.map((path, after) => [path, {updatedAt: timeValue(now + after)}]),
  );
}

/** Replaces some fields of records that are there. `changes`: each `[path, fields]`, as Firestore takes them. */
export async function change({emulator, project, community}, changes) {
  const root = `projects/${project}/databases/(default)/documents/communities/${community}`;
  const writes = changes.map(([path, fields]) => ({
    update: {name: `${root}/${path}`, fields},
    updateMask: {fieldPaths: Object.keys(fields)},
  }));
  await commit({emulator, project}, writes);
}

export const timeValue = (time) => ({timestampValue: new Date(time).toISOString()});

async function commit({emulator, project}, writes) {
  const answer = await fetch(`http://${emulator}/v1/projects/${project}/databases/(default)/documents:commit`, {
    method: 'POST',
    headers: {authorization: 'Bearer owner', 'content-type': 'application/json'},
    body: JSON.stringify({writes}),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** A record as Firestore takes it; what is not given is as empty as its field may be. */
export function complete(schema, data) {
  return Object.fromEntries(
    Object.entries(schema).map(([name, field]) => [name, valueOf(field, data[name] ?? emptyOf(field))]),
  );
}

function emptyOf(field) {
  if (field.type === 'integer') return field.min;
  if (field.type === 'time') return 0;
  if (field.type === 'choice') return field.values[0];
  if (field.type === 'lines' || field.type === 'ids') return [];
  if (field.type === 'map') return {};
  return '';
}

function valueOf(field, value) {
  if (field.type === 'integer') return {integerValue: String(value)};
  if (field.type === 'time') return timeValue(value);
  if (field.type === 'lines' || field.type === 'ids')
    return {arrayValue: {values: value.map((stringValue) => ({stringValue}))}};
  if (field.type === 'map') {
    const entryOf = (entry) => (field.values === 'time' ? timeValue(entry) : {stringValue: entry});
    return {mapValue: {fields: Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, entryOf(entry)]))}};
  }
  return {stringValue: String(value)};
}
