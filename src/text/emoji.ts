import {fold} from './fold.js';

/** What people call emoji in one language, by their signs: several names, the first of which is shown. */
type Names = Readonly<Record<string, string>>;

const split = (names: string | undefined): string[] => names?.split(/, |، |、/) ?? [];

/**
 * Emoji with a name that a query begins, in any of the languages; those whose first name it begins come first.
 *
 * @param own The reader's, in which they are named.
 */
export function emojiCalled(
  query: string,
  own: Names,
  others: readonly Names[] = [],
): {readonly sign: string; readonly name: string}[] {
  const sought = fold(query.replaceAll('_', ' '));
  return Object.keys(own)
    .map((sign) => {
      const names = [own, ...others].flatMap(({[sign]: called}) => split(called));
      return {sign, name: names[0]!, at: names.findIndex((name) => fold(name).startsWith(sought))};
    })
    .filter(({at}) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({sign, name}) => ({sign, name}));
}
