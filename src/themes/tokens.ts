import {unsafeCSS, type CSSResult} from 'lit';

/**
 * Every design token and its default. A page sets `--praxis-{name}` on any ancestor to change one.
 *
 * Inside, a component reads `--_{name}`, which falls back to the default. So an ancestor always wins over us, and
 * no `:root` of the host page is touched. Colours use `light-dark()`: the page's own `color-scheme` decides. Sizes
 * are px or em, never rem: the host's root font size has no say.
 */
export const tokens = {
  // Neutrals: warm greys
  'color-surface': 'light-dark(#ffffff, #1e1c1a)',
  'color-surface-sunken': 'light-dark(#f8f6f2, #171614)',
  'color-surface-raised': 'light-dark(#ffffff, #282523)',
  'color-surface-hover': 'light-dark(#f4f1ec, #2a2724)',
  'color-text': 'light-dark(#24211d, #ede9e2)',
  'color-text-muted': 'light-dark(#615b52, #b5aea3)',
  'color-border': 'light-dark(#e5e0d8, #3a3632)',
  'color-border-strong': 'light-dark(#8a8277, #857d72)',
  'color-skeleton': 'light-dark(#ece8e1, #322f2b)',
  // The one accent: deep teal
  'color-accent': 'light-dark(#0d655f, #6fcabf)',
  'color-accent-hover': 'light-dark(#094c47, #93dbd2)',
  'color-accent-soft': 'light-dark(#e6f2ef, #1c3633)',
  'color-accent-border': 'light-dark(#a9d0c9, #33605a)',
  'color-on-accent': 'light-dark(#ffffff, #08211e)',
  'color-focus': 'light-dark(#0d655f, #93dbd2)',
  // Status: each has a text colour and a soft ground, and always an icon and a word
  'color-positive': 'light-dark(#2c6335, #93cf9a)',
  'color-positive-soft': 'light-dark(#e9f3e8, #1f3322)',
  'color-caution': 'light-dark(#7c4f04, #e6bd74)',
  'color-caution-soft': 'light-dark(#fbf0da, #3a2d16)',
  'color-negative': 'light-dark(#a12f22, #f2a397)',
  'color-negative-soft': 'light-dark(#fbebe8, #41231f)',
  'color-differ': 'light-dark(#71407f, #d6aee2)',
  'color-differ-soft': 'light-dark(#f5ecf7, #372640)',
  'color-neutral': 'light-dark(#564f46, #c3bcb1)',
  'color-neutral-soft': 'light-dark(#f1eee8, #302c29)',
  // Code
  'color-code-keyword': 'light-dark(#71407f, #d6aee2)',
  'color-code-string': 'light-dark(#2c6335, #93cf9a)',
  'color-code-comment': 'light-dark(#6b645a, #a69f94)',
  // Avatars: six quiet tints, chosen by a hash of the uid
  'color-avatar-1': 'light-dark(#d8ebe7, #24443f)',
  'color-avatar-2': 'light-dark(#f3e1d3, #4a3526)',
  'color-avatar-3': 'light-dark(#e8e0f0, #3b3049)',
  'color-avatar-4': 'light-dark(#e3e8d3, #373d25)',
  'color-avatar-5': 'light-dark(#dbe5f0, #283a4d)',
  'color-avatar-6': 'light-dark(#f2dde0, #4a2c32)',
  'color-avatar-text': 'light-dark(#35302a, #ede9e2)',
  // Type
  'font-sans':
    '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif',
  'font-serif':
    '"Iowan Old Style", Charter, "Palatino Linotype", Palatino, "Noto Serif", Georgia, "Liberation Serif", serif',
  'font-mono':
    'ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Liberation Mono", Menlo, Consolas, monospace',
  // Sizes of text: the smallest is for initials in small avatars, nothing else
  'text-2xs': '10px',
  'text-xs': '12px',
  'text-sm': '13px',
  'text-md': '14px',
  'text-body': '16px',
  'text-lg': '18px',
  'text-xl': '22px',
  'text-2xl': '28px',
  'leading-tight': '1.25',
  'leading-ui': '1.4',
  'leading-body': '1.55',
  'weight-regular': '400',
  'weight-medium': '500',
  'weight-bold': '600',
  measure: '70ch',
  // Width: a thread is never wider
  column: '800px',
  // Density: below 1, more fits on a page; above, there is more room. The spaces and what one touches follow
  density: '1',
  // Space: a 4 px step
  'space-half': '2px',
  'space-1': 'calc(4px*var(--_density))',
  'space-2': 'calc(8px*var(--_density))',
  'space-3': 'calc(12px*var(--_density))',
  'space-4': 'calc(16px*var(--_density))',
  'space-5': 'calc(20px*var(--_density))',
  'space-6': 'calc(24px*var(--_density))',
  'space-8': 'calc(32px*var(--_density))',
  'space-10': 'calc(40px*var(--_density))',
  // Between what stands in a page: 0 where the page keeps its blocks apart by itself
  distance: 'calc(40px*var(--_density))',
  // Sizes of things one touches or recognises
  'target-min': '24px',
  'target-sm': 'max(24px,28px*var(--_density))',
  target: 'max(24px,34px*var(--_density))',
  field: 'max(28px,40px*var(--_density))',
  badge: '22px',
  'icon-xs': '14px',
  'avatar-sm': '24px',
  'avatar-md': '36px',
  'avatar-lg': '52px',
  'icon-sm': '16px',
  'icon-md': '20px',
  // Shape
  'radius-sm': '4px',
  'radius-md': '8px',
  'radius-lg': '12px',
  'radius-full': '999px',
  line: '1px',
  'line-strong': '2px',
  'line-mark': '3px',
  // Only what floats above the page has a shadow
  'shadow-float':
    '0 1px 2px light-dark(rgb(40 32 20 / 8%), rgb(0 0 0 / 40%)), 0 8px 24px light-dark(rgb(40 32 20 / 9%), rgb(0 0 0 / 35%))',
  // Focus
  'focus-width': '2px',
  'focus-offset': '2px',
  // Motion
  'duration-fast': '120ms',
  'duration-base': '200ms',
  'duration-slow': '1600ms',
  ease: 'cubic-bezier(0.2, 0, 0.1, 1)',
} as const;

export type TokenName = keyof typeof tokens;

/** For people who ask their system for less motion. */
const still: Partial<Record<TokenName, string>> = {
  'duration-fast': '0s',
  'duration-base': '0s',
  'duration-slow': '0s',
};

/** For people who ask their system for more contrast: text stands out by 7 to 1 at least, and every edge can be seen. */
export const contrast: Partial<Record<TokenName, string>> = {
  'color-text': 'light-dark(#000000, #ffffff)',
  'color-text-muted': 'light-dark(#3d3832, #d6d0c7)',
  'color-border': 'light-dark(#6b645a, #a69f94)',
  'color-border-strong': 'light-dark(#24211d, #ede9e2)',
  'color-accent': 'light-dark(#094c47, #93dbd2)',
  'color-accent-hover': 'light-dark(#00302c, #bdf0e9)',
  'color-accent-border': 'light-dark(#094c47, #93dbd2)',
  'color-focus': 'light-dark(#000000, #ffffff)',
  'color-positive': 'light-dark(#1d4a25, #b4e3ba)',
  'color-caution': 'light-dark(#5c3900, #f3d49b)',
  'color-negative': 'light-dark(#7d1f15, #f9c4bc)',
  'color-differ': 'light-dark(#56295f, #e8cff0)',
  'color-neutral': 'light-dark(#3d3832, #d6d0c7)',
  'color-code-keyword': 'light-dark(#56295f, #e8cff0)',
  'color-code-string': 'light-dark(#1d4a25, #b4e3ba)',
  'color-code-comment': 'light-dark(#3d3832, #d6d0c7)',
  'focus-width': '3px',
};

/** For fingers: every control grows. */
const touch: Partial<Record<TokenName, string>> = {
  target: '44px',
  field: '44px',
  'target-sm': '36px',
  'target-min': '32px',
};

function aliases(table: Partial<Record<TokenName, string>>): string {
  const declarations = Object.entries(table).map(([name, value]) => `--_${name}:var(--praxis-${name},${value})`);
  return `:host{${declarations.join(';')}}`;
}

/** For connected elements only: tiles inherit the values from the element they stand in. */
export const tokenStyles: CSSResult = unsafeCSS(
  aliases(tokens) +
    `@media (prefers-reduced-motion:reduce){${aliases(still)}}` +
    `@media (prefers-contrast:more){${aliases(contrast)}}` +
    `@media (pointer:coarse){${aliases(touch)}}` +
    // Paper is white, also where the page is dark, says so of the element itself, or has its backgrounds printed.
    '@media print{:host{color-scheme:light!important;background:Canvas}}',
);
