import {countingIn} from './counting.js';

export const counting = countingIn('ar');

/**
 * Something that somebody wrote, inside a sentence: it runs in its own direction, and moves no sign that stands beside it.
 * Not for what is stored, such as a title.
 */
export const apart = (written: string): string => written && `\u2068${written}\u2069`;

/** Signs that are read from left to right, such as keys and addresses. */
export const leftToRight = (signs: string): string => `\u2066${signs}\u2069`;

export const replies = counting({
  zero: 'لا ردود',
  one: 'رد واحد',
  two: 'ردّان',
  few: '# ردود',
  many: '# ردًا',
  other: '# رد',
});

export const conversations = counting({
  zero: 'لا محادثات',
  one: 'محادثة واحدة',
  two: 'محادثتان',
  few: '# محادثات',
  other: '# محادثة',
});

export const notes = counting({
  zero: 'لا مذكرات',
  one: 'مذكرة واحدة',
  two: 'مذكرتان',
  few: '# مذكرات',
  other: '# مذكرة',
});

export const terms = counting({
  zero: 'لا مصطلحات',
  one: 'مصطلح واحد',
  two: 'مصطلحان',
  few: '# مصطلحات',
  many: '# مصطلحًا',
  other: '# مصطلح',
});

/** After a verb or a preposition. */
export const ofTerms = counting({
  one: 'مصطلح واحد',
  two: 'مصطلحين',
  few: '# مصطلحات',
  many: '# مصطلحًا',
  other: '# مصطلح',
});

export const people = counting({
  zero: 'لا أحد',
  one: 'شخص واحد',
  two: 'شخصان',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
});

/** After a verb or a preposition. */
export const ofPeople = counting({
  one: 'شخص واحد',
  two: 'شخصين',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
});

export const otherPeople = counting({
  one: 'شخص آخر',
  two: 'شخصان آخران',
  few: '# أشخاص آخرون',
  many: '# شخصًا آخر',
  other: '# شخص آخر',
});

/** After a verb or a preposition. */
export const ofCharacters = counting({
  one: 'حرف واحد',
  two: 'حرفين',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
});

/** After a verb or a preposition. */
export const ofDays = counting({
  one: 'يوم واحد',
  two: 'يومين',
  few: '# أيام',
  many: '# يومًا',
  other: '# يوم',
});

/** After a verb or a preposition. */
export const ofRecords = counting({
  one: 'سجل واحد',
  two: 'سجلين',
  few: '# سجلات',
  many: '# سجلًا',
  other: '# سجل',
});
