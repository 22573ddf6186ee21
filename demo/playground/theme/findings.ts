/** What is too faint of a theme, in the words of somebody who does not know its tokens. */
import {DEMANDS, faint, type Pair} from '../../../src/themes/pairs.js';
import {ACCENTS, coloursIn, SCHEMES, type Scheme, type Start, type Theme} from './theme.js';

export interface Finding {
  readonly scheme: Scheme;
  readonly more: boolean;
  readonly pair: Pair;
  readonly what: 'text' | 'shape' | 'edge';
  readonly ratio: number;
  readonly least: number;
}

/** Of each pair, scheme and contrast the hardest demand that is missed; the worst first. */
export function findings(theme: Theme, start: Start): Finding[] {
  const all = SCHEMES.flatMap((scheme) =>
    (['usual', 'more'] as const).flatMap((asked) => {
      const colours = coloursIn(theme, start, scheme, asked === 'more');
      return DEMANDS[asked].flatMap(({what, pairs, least}) =>
        faint(pairs, least, (name) => colours[name.slice('color-'.length)]!).map((found) => ({
          ...found,
          what,
          least,
          scheme,
          more: asked === 'more',
        })),
      );
    }),
  );
  // Who is told once that something is faint is not told again that it is no edge either, and too faint for others still.
  const known = new Set<string>();
  const once = all.filter((found) => !known.has(keyOf(found)) && known.add(keyOf(found)));
  return once.sort((a, b) => Number(a.more) - Number(b.more) || a.ratio / a.least - b.ratio / b.least);
}

const keyOf = ({scheme, pair}: Finding) => `${scheme} ${pair.join(' ')}`;

/** The same by what stands in front, each group beginning with its worst. */
export function byFront(found: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const one of found) {
    const key = `${one.scheme} ${one.more} ${one.what} ${one.pair[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** The colour to change: what the person chose, and of both the one in front; all of an accent is its own. */
export function fieldOf({pair: [front, ground], scheme}: Finding, {colours}: Theme): string {
  const chosen = (name: string) => colours[name]?.[scheme] !== undefined;
  const field = (name: string) => (ACCENTS.includes(name) && !chosen(name) && colours['accent'] ? 'accent' : name);
  const [one, other] = [field(front), field(ground)];
  if (colours[one]) return one;
  return colours[other] ? other : one;
}

/** “Links and buttons on sunken grounds: 3.1 to 1 in dark. 4.5 is needed to read it.” The others of its group are counted. */
export function inWords({scheme, more, pair: [front, ground], what, ratio, least}: Finding, others = 0): string {
  // A ratio that is missed by little would look as if it were met.
  const shown = Math.floor(ratio * 10) / 10;
  const rest = others === 0 ? '' : others === 1 ? ' and one other ground' : ` and ${others} other grounds`;
  const where = `${sentence(nameOf(front))} on ${nameOf(ground)}${rest}: ${shown} to 1 in ${scheme}`;
  const worst = others ? ' at worst' : '';
  const who = more ? ` for people who ask for more contrast` : '';
  return `${where}${worst}. ${least} is needed to ${what === 'text' ? 'read' : 'see'} it${who}.`;
}

const sentence = (words: string) => words[0]!.toUpperCase() + words.slice(1);

const NAMES: Readonly<Record<string, string>> = {
  surface: 'the ground',
  'surface-sunken': 'sunken grounds',
  'surface-raised': 'raised grounds',
  'surface-hover': 'what is pointed at',
  text: 'text',
  'text-muted': 'quiet text',
  border: 'edges',
  'border-strong': 'edges of fields and buttons',
  skeleton: 'what stands in while something loads',
  accent: 'links and buttons',
  'accent-hover': 'links and buttons that are pointed at',
  'accent-soft': 'the soft ground of the accent',
  'accent-border': 'edges in the accent',
  'on-accent': 'text on buttons',
  focus: 'the ring of the focus',
  positive: 'agreement',
  caution: 'caution',
  negative: 'errors',
  differ: 'dissent',
  neutral: 'notes',
  'code-keyword': 'keywords in code',
  'code-string': 'strings in code',
  'code-comment': 'comments in code',
  'avatar-text': 'initials',
};

/** What a token is to whoever looks. */
export function nameOf(token: string): string {
  const name = NAMES[token];
  if (name) return name;
  const [, family = '', number] = /^(\w+)-(soft|\d)$/.exec(token) ?? [];
  return number === 'soft' ? `the soft ground of ${NAMES[family] ?? family}` : `circle ${number}`;
}
