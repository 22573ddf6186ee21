/**
 * Conditions of `firestore.rules` that no write and no read can have come out both ways, each with the reason why it stands
 * there all the same. `coverage.mjs` fails for any other, and for one that is here in vain.
 *
 * @type {{condition: string, never: 'true' | 'false' | 'true or false', because: string}[]}
 */
export const unreachable = [];
