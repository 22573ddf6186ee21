/** A value that the store works out when it applies the change. */
export type Transform =
  | {readonly transform: 'server-time'}
  | {readonly transform: 'increment'; readonly by: number}
  | {readonly transform: 'add-to-set' | 'remove-from-set'; readonly values: readonly string[]}
  | {readonly transform: 'remove-entry'};

/** The time at which the backend applies the change. */
export const serverTime = (): Transform => ({transform: 'server-time'});

/** Adds to a number; a missing one counts as 0. */
export const increment = (by: number): Transform => ({transform: 'increment', by});

/** Adds to a list what it does not hold yet. */
export const addToSet = (...values: string[]): Transform => ({transform: 'add-to-set', values});

export const removeFromSet = (...values: string[]): Transform => ({transform: 'remove-from-set', values});

/** Takes one entry out of a map. */
export const removeEntry = (): Transform => ({transform: 'remove-entry'});

export function isTransform(value: unknown): value is Transform {
  return typeof value === 'object' && value !== null && 'transform' in value;
}
