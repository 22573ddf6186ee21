import {unsafeCSS, type CSSResult} from 'lit';

/** What a text inherits, and what an element of ours says it is. */
const TEXT: Readonly<Record<string, string>> = {
  color: 'var(--_color-text)',
  font: 'var(--_weight-regular) var(--_text-md) / var(--_leading-ui) var(--_font-sans)',
  'letter-spacing': 'normal',
  'word-spacing': 'normal',
  'text-align': 'start',
  'text-indent': '0',
  'text-shadow': 'none',
  'text-transform': 'none',
  'white-space': 'normal',
  'word-break': 'normal',
  hyphens: 'manual',
};

function rule(selector: string, value: (name: string) => string): CSSResult {
  const declarations = Object.keys(TEXT).map((name) => `${name}:${value(name)}`);
  return unsafeCSS(`${selector}{${declarations.join(';')}}`);
}

/** Text looks as ours does, whatever stands around it. */
export const ownText = (selector: string): CSSResult => rule(selector, (name) => TEXT[name]!);

/** Text looks as that around it does: what stands within a sentence, or around the page's own words. */
export const textOfPage = (selector: string): CSSResult => rule(selector, () => 'inherit !important');

/**
 * Keeps the page's text out of an element that stands in it: what a page says of `*`, or of our tags, would be inherited by all
 * that is inside. Importance works the other way round here, so ours wins even over the page's; it takes nothing from a theme,
 * since the tokens are what is read.
 */
export const shieldStyles: CSSResult = rule(':host', (name) => `${TEXT[name]!} !important`);
