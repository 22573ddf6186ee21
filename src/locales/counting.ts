import type {Writer} from './en.js';

/** What is said of a number of things, by the category of the number; `#` stands for the number itself. */
export type Forms = {readonly other: string} & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

export type Count = (count: number, write: Writer) => string;

/**
 * For languages with more than a singular and a plural: gives what counts things of one kind.
 *
 *     const counting = countingIn('ar');
 *     const days = counting({one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم'});
 */
export function countingIn(language: string): (forms: Forms) => Count {
  const rules = new Intl.PluralRules(language);
  return (forms) => (count, write) =>
    (forms[rules.select(count)] ?? forms.other).replaceAll('#', () => write.number(count));
}
