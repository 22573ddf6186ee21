/**
 * What somebody changes of the looks, and what follows from it. Nothing here knows of a page: it is read from an address and
 * written into one, and becomes values for the tokens.
 */
import {contrast as atMore, tokens} from '../../../src/themes/tokens.js';
import {contrast, GROUNDS} from '../../../src/themes/pairs.js';
import {asHex, mix, standingOut} from './colour.js';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const STARTS = ['own', 'bootstrap', 'fluent'] as const;
export type StartName = (typeof STARTS)[number];

/** All tokens that are colours, without `color-`. */
export const COLOURS = Object.keys(tokens).flatMap((name) => (name.startsWith('color-') ? [name.slice(6)] : []));

export interface Theme {
  readonly start: StartName;
  /** What was chosen, by the colour and the scheme. What was not follows from what was. */
  readonly colours: Readonly<Record<string, Readonly<Partial<Record<Scheme, string>>>>>;
  readonly radius?: number;
  readonly density?: number;
  readonly font?: string;
}

/** What a design system makes of the tokens, before anybody changes them. */
export interface Start {
  readonly plain: Readonly<Record<string, string>>;
  readonly colours: Readonly<Record<Scheme, Readonly<Record<string, string>>>>;
}

/** The range of what is slid. */
export const RANGES = {radius: {min: 0, max: 24, step: 1}, density: {min: 0.7, max: 1.3, step: 0.05}} as const;

/** A list of fonts as CSS has it, and nothing that could end its declaration. */
export const isFont = (written: string) => /^[\p{L}\p{N}\s,"'-]+$/u.test(written) && quotesMatch(written);
const quotesMatch = (written: string) => !written.replace(/"[^"']*"|'[^"']*'/g, '').match(/["']/);

export function readTheme(parameters: URLSearchParams): Theme {
  const start = STARTS.find((name) => name === parameters.get('start')) ?? 'own';
  const colours: Record<string, Partial<Record<Scheme, string>>> = {};
  for (const name of COLOURS) {
    const [light, dark] = (parameters.get(name) ?? '').split('.').map(asHex);
    if (light || dark) colours[name] = {...(light && {light}), ...(dark && {dark})};
  }
  const font = parameters.get('font') ?? '';
  const radius = inRange(parameters.get('radius'), RANGES.radius);
  const density = inRange(parameters.get('density'), RANGES.density);
  return {
    start,
    colours,
    ...(radius !== undefined && {radius}),
    ...(density !== undefined && {density}),
    ...(isFont(font) && {font}),
  };
}

function inRange(written: string | null, {min, max}: {min: number; max: number}): number | undefined {
  const value = written ? Number(written) : NaN;
  return value >= min && value <= max ? value : undefined;
}

/** Writes it into the parameters of an address, and leaves the others as they are. */
export function writeTheme({start, colours, radius, density, font}: Theme, parameters: URLSearchParams): void {
  const set = (name: string, value: string | undefined) =>
    value === undefined ? parameters.delete(name) : parameters.set(name, value);
  set('start', start === 'own' ? undefined : start);
  for (const name of COLOURS) {
    const {light = '', dark = ''} = colours[name] ?? {};
    set(name, light || dark ? `${light}.${dark}`.replaceAll('#', '').replace(/\.$/, '') : undefined);
  }
  set('radius', radius?.toString());
  set('density', density?.toString());
  set('font', font);
}

/** Our own values, where no design system says otherwise. */
export const OWN: Start = {plain: tokens, colours: {light: own('light', tokens), dark: own('dark', tokens)}};

function own(scheme: Scheme, table: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(table).flatMap(([name, value]) => {
    const [, light, dark] = /^light-dark\((#\w{6}), ?(#\w{6})\)$/.exec(value) ?? [];
    return name.startsWith('color-') && light && dark ? [[name.slice(6), scheme === 'light' ? light : dark]] : [];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}

/** What one of our themes for a design system makes of its variables: `css` is the theme, `variables` those of the system. */
export function startOf(css: string, variables: Readonly<Record<Scheme, Readonly<Record<string, string>>>>): Start {
  const read = (scheme: Scheme) =>
    [...css.matchAll(/--praxis-([\w-]+):\s*var\(--([\w-]+)/g)].flatMap(([, name = '', variable = '']) => {
      const value = variables[scheme][variable];
      return value === undefined ? [] : [[name, value] as const];
    });
  const colours = (scheme: Scheme) => ({
    ...OWN.colours[scheme],
    ...Object.fromEntries(
      read(scheme).flatMap(([name, value]) => (name.startsWith('color-') ? [[name.slice(6), value]] : [])),
    ),
  });
  return {
    plain: {...tokens, ...Object.fromEntries(read('light').filter(([name]) => !name.startsWith('color-')))},
    colours: {light: colours('light'), dark: colours('dark')},
  };
}

const FAR: Record<Scheme, string> = {light: '#000000', dark: '#ffffff'};
const INK: Record<Scheme, readonly [string, string]> = {light: ['#ffffff', '#1a1815'], dark: ['#08211e', '#ffffff']};
/** What is shown of one accent: it, and what follows from it. */
export const ACCENTS = ['accent', 'accent-hover', 'accent-soft', 'accent-border', 'on-accent', 'focus'];

/** What the theme says of the colours in a scheme: chosen, or following from what was chosen. */
export function chosenColours({colours}: Theme, start: Start, scheme: Scheme, more = false): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, pair] of Object.entries(colours)) if (pair[scheme]) chosen[name] = pair[scheme];
  const grounds = GROUNDS.map((name) => chosen[name] ?? start.colours[scheme][name]!);
  const accent = accentIn(colours['accent'], scheme, grounds);
  if (!accent) return chosen;
  const quiet = chosen['text-muted'] ?? start.colours[scheme]['text-muted']!;
  const soft = softened(grounds[0]!, accent, scheme, quiet);
  const shown = more ? standingOut(accent, FAR[scheme], [...grounds, soft], 7) : accent;
  const hover = mix(shown, FAR[scheme], 0.28);
  const follows = {
    'accent-hover': hover,
    'accent-soft': soft,
    'accent-border': more ? shown : mix(grounds[0]!, accent, scheme === 'light' ? 0.36 : 0.42),
    'on-accent': INK[scheme].toSorted((a, b) => least(b, shown, hover) - least(a, shown, hover))[0]!,
    focus: more ? FAR[scheme] : accent,
  };
  return {...follows, ...chosen, ...(accent && {accent: shown})};
}

/** The ground with a little of the accent in it: as much as quiet text on it bears. */
function softened(ground: string, accent: string, scheme: Scheme, quiet: string): string {
  const shares = scheme === 'light' ? [0.1, 0.07, 0.04] : [0.18, 0.13, 0.08];
  const mixed = shares.map((share) => mix(ground, accent, share));
  return mixed.find((soft) => contrast(quiet, soft) >= 4.5) ?? mixed.at(-1)!;
}

const least = (ink: string, ...grounds: string[]) => Math.min(...grounds.map((ground) => contrast(ink, ground)));

/** Who chooses one for the light has one for the dark: as near to it as can be read there. */
function accentIn(accent: Theme['colours'][string] | undefined, scheme: Scheme, grounds: readonly string[]) {
  if (accent?.[scheme]) return accent[scheme];
  const other = scheme === 'light' ? accent?.dark : accent?.light;
  return other && standingOut(other, FAR[scheme], grounds, scheme === 'light' ? 4.5 : 6);
}

/** What is seen: every colour of a scheme, as the theme, the design system and more contrast leave it. */
export function coloursIn(theme: Theme, start: Start, scheme: Scheme, more = false): Record<string, string> {
  const usual = start.colours[scheme];
  // What a page sets wins over what more contrast would be.
  const strong = more ? own(scheme, atMore) : {};
  const seen = Object.fromEntries(
    COLOURS.map((name) => [
      name,
      usual[name] === OWN.colours[scheme][name] ? (strong[name] ?? usual[name]) : usual[name],
    ]),
  ) as Record<string, string>;
  return {...seen, ...chosenColours(theme, start, scheme, more)};
}

/** The tokens that are no colours and that the theme changes. */
export function chosenPlain({radius, density, font}: Theme): Record<string, string> {
  const half = (value: number) => `${Math.round(value)}px`;
  return {
    ...(radius !== undefined && {
      'radius-sm': half(radius / 2),
      'radius-md': half(radius),
      'radius-lg': half(radius * 1.5),
    }),
    ...(density !== undefined && {density: String(density)}),
    ...(font !== undefined && {'font-sans': font}),
  };
}
