/** What stands in exports of people and must never be found anywhere else. */
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import Papa from 'papaparse';

/**
 * What of a person a directory may show. Written down once more, and not taken from what is tested: whatever stands in any
 * other column is private. E-mails are as well, for nothing but a fingerprint of them is kept.
 */
const PUBLIC = [
  ...['displayName', 'givenName', 'surname', 'jobTitle', 'department', 'city', 'physicalDeliveryOfficeName'],
  ...['First Name', 'Last Name', 'Employee Title', 'Department', 'Building ID'],
  // These say nothing of one person: a few values, or one for all.
  ...['state', 'country', 'usageLocation', 'userType', 'accountEnabled', 'Status', 'Org Unit Path'],
];

/** Shorter ones would be found by chance. */
const SHORTEST = 4;

/**
 * An export of people that lies beside the project, with invented ones.
 *
 * @param {'people-entra' | 'people-google'} name
 * @returns {{bytes: Buffer<ArrayBuffer>, text: string} | undefined} Undefined where it does not.
 */
export function peopleFile(name) {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}.csv`, import.meta.url));
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return {bytes, text: bytes.toString('utf8').replace(/^\uFEFF/, '')};
}

/**
 * Every value of a private column, once.
 *
 * @param {string} text A table whose first row has the headings.
 * @returns {string[]}
 */
export function privateCells(text) {
  const [headings, ...rows] = Papa.parse(text, {skipEmptyLines: true}).data;
  const isPublic = headings.map((heading) => PUBLIC.includes(heading.replace(/ \[.*\]$/, '')));
  const shown = new Set(rows.flatMap((row) => row.filter((_, at) => isPublic[at]))).values();
  const publicText = [...shown].join('\n');
  const hidden = new Set(rows.flatMap((row) => row.filter((_, at) => !isPublic[at])));
  return [...hidden].filter((cell) => cell.length >= SHORTEST && !publicText.includes(cell));
}

/**
 * Which of the private values are in a text, in whichever letters.
 *
 * @param {string} text
 * @param {string[]} cells
 */
export function foundIn(text, cells) {
  const searched = text.toLowerCase();
  return cells.filter((cell) => searched.includes(cell.toLowerCase()));
}
