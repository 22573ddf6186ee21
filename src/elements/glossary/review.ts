import type {Term} from '../../model/term.js';
import {dayOf} from '../shared/days.js';

/** The day on which a term that is right today is looked at again: a year from now. */
export function nextReview(now = Date.now()): string {
  const date = new Date(now);
  date.setFullYear(date.getFullYear() + 1);
  return dayOf(date.getTime());
}

/** Whether the day has come on which a term is to be looked at again. */
export const isDue = ({reviewBy}: Pick<Term, 'reviewBy'>, now = Date.now()): boolean =>
  reviewBy !== '' && reviewBy <= dayOf(now);
