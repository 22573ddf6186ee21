import {css, unsafeCSS, type CSSResult} from 'lit';

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

const declarations = (value: (name: string) => string): CSSResult =>
  unsafeCSS(
    Object.keys(TEXT)
      .map((name) => `${name}:${value(name)}`)
      .join(';'),
  );

/** Declarations: text looks as ours does, whatever stands around it. */
export const ownText = declarations((name) => TEXT[name]!);

/** Declarations: text looks as that around it does. For what stands within a sentence, or around the page's own words. */
export const textOfPage = declarations(() => 'inherit !important');

/**
 * Keeps the page's text out of an element that stands in it: what a page says of `*`, or of our tags, would be inherited by all
 * that is inside. Importance works the other way round here, so ours wins even over the page's; it takes nothing from a theme,
 * since the tokens are what is read.
 */
export const shieldStyles = css`
  :host {
    ${declarations((name) => `${TEXT[name]!} !important`)}
  }
`;
