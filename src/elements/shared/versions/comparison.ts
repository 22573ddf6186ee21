import {diffWords, foldUnchanged, type DiffPart, type FoldedPart} from '../../../text/diff.js';

/** What a field of a version says: a text, or entries whose order says little. */
export type FieldValue = string | readonly string[];

/** A field that two versions have differently. */
export interface FieldChange {
  readonly name: string;
  readonly parts: readonly (DiffPart | FoldedPart)[];
}

/** How two versions differ: in which fields and how, and which are the same and not empty. */
export interface Comparison {
  readonly changes: readonly FieldChange[];
  readonly unchanged: readonly string[];
}

/** @param earlier What a version says, by the names of its fields, in the order of the form. @param later As `earlier`. */
export function compareFields(
  earlier: ReadonlyMap<string, FieldValue>,
  later: ReadonlyMap<string, FieldValue>,
): Comparison {
  const changes: FieldChange[] = [];
  const unchanged: string[] = [];
  for (const [name, value] of later) {
    const other = earlier.get(name)!;
    const parts = partsOf(other, value);
    if (parts.some(({kind}) => kind === 'added' || kind === 'removed')) changes.push({name, parts});
    else if (value.length) unchanged.push(name);
  }
  return {changes, unchanged};
}

function partsOf(before: FieldValue, after: FieldValue): readonly (DiffPart | FoldedPart)[] {
  if (typeof before === 'string' && typeof after === 'string') return foldUnchanged(diffWords(before, after));
  return itemParts(before as readonly string[], after as readonly string[]);
}

/** Entries that are gone stand where they were. */
function itemParts(before: readonly string[], after: readonly string[]): DiffPart[] {
  const all = [...after];
  before.forEach((item, place) => {
    if (!after.includes(item)) all.splice(Math.min(place, all.length), 0, item);
  });
  return all.flatMap((text, place): DiffPart[] => {
    const kind = !before.includes(text) ? 'added' : !after.includes(text) ? 'removed' : 'same';
    return place
      ? [
          {kind: 'same', text: '\n'},
          {kind, text},
        ]
      : [{kind, text}];
  });
}
