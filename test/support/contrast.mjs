/** Relative luminance of sRGB, as WCAG defines it. @param {string} hex - Six digits, with or without a `#`. */
function luminance(hex) {
  const [red, green, blue] = hex
    .replace('#', '')
    .match(/../g)
    .map((part) => {
      const value = parseInt(part, 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export const GROUNDS = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover'];
export const STATUS = ['positive', 'caution', 'negative', 'differ', 'neutral'];
const each = (fronts, grounds) => fronts.flatMap((front) => grounds.map((ground) => [front, ground]));

/** Which text stands on which ground. */
export const TEXT = [
  ...each(['text', 'text-muted', 'accent', 'accent-hover', ...STATUS], GROUNDS),
  ...each(['text', 'text-muted', 'accent', 'accent-hover'], ['accent-soft']),
  ...each(['on-accent'], ['accent', 'accent-hover']),
  ...STATUS.flatMap((status) => each([status, 'text'], [`${status}-soft`])),
  ...each(['code-keyword', 'code-string', 'code-comment'], ['surface-sunken']),
  ...each(
    ['avatar-text'],
    [1, 2, 3, 4, 5, 6].map((number) => `avatar-${number}`),
  ),
];
/** The edges of fields and buttons, the ring of the focus, and what a chart draws. */
export const SHAPES = each(['border-strong', 'focus', 'accent'], GROUNDS);
/** The edges that only part one thing from the next: seen by whoever asks for more contrast. */
export const EDGES = each(['border', 'accent-border'], GROUNDS);

/** The pairs that stand out too little. @param {(name: string) => string} colour */
export function faint(pairs, least, colour) {
  return pairs
    .map(([front, ground]) => [front, ground, contrast(colour(`color-${front}`), colour(`color-${ground}`))])
    .filter(([, , ratio]) => ratio < least)
    .map(([front, ground, ratio]) => `${front} on ${ground}: ${ratio.toFixed(2)}`);
}
