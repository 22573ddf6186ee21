import type {Term} from '../../model/term.js';

/** A day as `YYYY-MM-DD`, in the viewer's time zone. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day on which a term that is right today is looked at again: a year from now. */
export function nextReview(now = Date.now()): string {
  const date = new Date(now);
  date.setFullYear(date.getFullYear() + 1);
  return dayOf(date.getTime());
}

/** Whether the day has come on which a term is to be looked at again. */
export const isDue = ({reviewBy}: Pick<Term, 'reviewBy'>, now = Date.now()): boolean =>
  reviewBy !== '' && reviewBy <= dayOf(now);

/** The moment at which a day begins here, for showing it. */
export const timeOfDay = (day: string): number => new Date(`${day}T00:00`).getTime();
