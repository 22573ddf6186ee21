import {createReadStream} from 'node:fs';
import {createInterface} from 'node:readline';

/** The records of a community in a file, checked against its sum. @returns {AsyncGenerator<{path: string, data: object}>} */
export async function* recordsIn(file, reader) {
  for await (const line of createInterface({input: createReadStream(file), crlfDelay: Infinity})) {
    const record = reader.read(line);
    if (record) yield record;
  }
  reader.end();
}

/**
 * All of a community's records by path, and when each was written last.
 *
 * @param {boolean} [isWhole] - Whether the bytes of pictures are wanted: they say nothing of what holds, and would fill the memory.
 */
export async function gather(records, {kindOf}, isWhole = false) {
  const rows = new Map();
  const times = new Map();
  let others = 0;
  for await (const {path, data, updateTime} of records) {
    if (path && !kindOf(path)) others++;
    else {
      rows.set(path, isWhole ? data : lean(data));
      times.set(path, updateTime);
    }
  }
  return {rows, times, others};
}

function lean(data) {
  return typeof data.data === 'string' && data.data.length > 100 ? {...data, data: data.data.slice(0, 100)} : data;
}
