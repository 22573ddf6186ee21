/**
 * Which colours meet, and how far they must stand apart. Names are those of the tokens without `color-`. No element needs this: the
 * tests hold our own colours to it, and the theme editor those of somebody else.
 */
export type Pair = readonly [front: string, ground: string];

/** Relative luminance of sRGB, as WCAG defines it. @param hex - Six digits, with or without a `#`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.replace('#', '').match(/../g) ?? []).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

export const GROUNDS = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover'];
export const STATUS = ['positive', 'caution', 'negative', 'differ', 'neutral'];
const AVATARS = [1, 2, 3, 4, 5, 6].map((number) => `avatar-${number}`);
const each = (fronts: readonly string[], grounds: readonly string[]): Pair[] =>
  fronts.flatMap((front) => grounds.map((ground): Pair => [front, ground]));

/** Which text stands on which ground. */
export const TEXT: readonly Pair[] = [
  ...each(['text', 'text-muted', 'accent', 'accent-hover', ...STATUS], GROUNDS),
  ...each(['text', 'text-muted', 'accent', 'accent-hover'], ['accent-soft']),
  ...each(['on-accent'], ['accent', 'accent-hover']),
  ...STATUS.flatMap((status) => each([status, 'text'], [`${status}-soft`])),
  ...each(['code-keyword', 'code-string', 'code-comment'], ['surface-sunken']),
  ...each(['avatar-text'], AVATARS),
];
/** The edges of fields and buttons, the ring of the focus, and what a chart draws. */
export const SHAPES: readonly Pair[] = each(['border-strong', 'focus', 'accent'], GROUNDS);
/** The edges that only part one thing from the next: seen by whoever asks for more contrast. */
export const EDGES: readonly Pair[] = each(['border', 'accent-border'], GROUNDS);

export interface Demand {
  readonly what: 'text' | 'shape' | 'edge';
  readonly pairs: readonly Pair[];
  readonly least: number;
}

/** What is asked for: WCAG 2.2, 1.4.3 and 1.4.11; and where somebody asks for more contrast, 1.4.6 and more than it says. */
export const DEMANDS: Readonly<Record<'usual' | 'more', readonly Demand[]>> = {
  usual: [
    {what: 'text', pairs: TEXT, least: 4.5},
    {what: 'shape', pairs: SHAPES, least: 3},
  ],
  more: [
    {what: 'text', pairs: TEXT, least: 7},
    {what: 'shape', pairs: SHAPES, least: 4.5},
    {what: 'edge', pairs: EDGES, least: 3},
  ],
};

export interface Faint {
  readonly pair: Pair;
  readonly ratio: number;
}

/** The pairs that stand apart too little. */
export function faint(pairs: readonly Pair[], least: number, colour: (name: string) => string): Faint[] {
  return pairs
    .map((pair) => ({pair, ratio: contrast(colour(`color-${pair[0]}`), colour(`color-${pair[1]}`))}))
    .filter(({ratio}) => ratio < least);
}
