/** A day as `YYYY-MM-DD`, in the viewer's time zone. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The moment at which a day begins here, for showing it. */
export const timeOfDay = (day: string): number => new Date(`${day}T00:00`).getTime();
