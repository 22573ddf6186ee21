/** In place of the name that somebody took away, in every language: see `shownName`. Repeated in `firestore.rules`. */
export const NO_NAME = '–';
