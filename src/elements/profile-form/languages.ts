/** Offered by name; any other language that the browser can name is taken as well. */
const OFFERED = [
  ...['ar', 'bg', 'bn', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'gl'],
  ...['gu', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'is', 'it', 'ja', 'ka', 'kk', 'ko', 'lt', 'lv', 'mk', 'ml', 'mr'],
  ...['ms', 'mt', 'nb', 'ne', 'nl', 'nn', 'pa', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw'],
  ...['ta', 'te', 'th', 'tl', 'tr', 'uk', 'ur', 'uz', 'vi', 'yo', 'zh', 'zh-Hant', 'zu'],
];

interface Namer {
  languageName(tag: string): string;
}

/** The names of languages to choose from. */
export const languageNames = (namer: Namer): string[] => OFFERED.map((tag) => namer.languageName(tag));

/** The tag of a language that somebody named. @returns Undefined for what is no language. */
export function languageCalled(name: string, namer: Namer): string | undefined {
  const sought = name.trim().toLowerCase();
  const offered = OFFERED.find((tag) => namer.languageName(tag).toLowerCase() === sought);
  if (offered) return offered;
  try {
    const [tag] = Intl.getCanonicalLocales(sought);
    return tag && namer.languageName(tag) !== tag ? tag : undefined; // It has no name for what does not exist.
  } catch {
    return undefined;
  }
}
