/** A theme as the CSS that somebody pastes. */
import {chosenColours, chosenPlain, COLOURS, type Start, type Theme} from './theme.js';

export function themeCss(theme: Theme, start: Start): string {
  const usual = {...colours(theme, start, false), ...chosenPlain(theme)};
  const more = colours(theme, start, true);
  const different = Object.fromEntries(Object.entries(more).filter(([name, value]) => usual[name] !== value));
  const parts = [
    ...(theme.start === 'own' ? [] : [`@import 'praxis-elements/themes/${theme.start}.css';`]),
    ...(Object.keys(usual).length ? [rule(SELECTOR[theme.start], usual)] : []),
    ...(Object.keys(different).length
      ? [`@media (prefers-contrast: more) {\n${indent(rule(SELECTOR[theme.start], different))}\n}`]
      : []),
  ];
  return parts.length ? parts.join('\n\n') : NOTHING;
}

const NOTHING = '/* Nothing is changed: the elements look as they come. */';

/** Where a theme for a design system sets its tokens, ours must be set, too, or they would not be seen. */
const SELECTOR: Record<Theme['start'], string> = {
  own: ':root',
  bootstrap: ':root,\n[data-bs-theme]',
  fluent: '.fui-FluentProvider,\n.praxis-fluent',
};

/** `color-…` by what it is in light and in dark: of both, if either differs from what there was. */
function colours(theme: Theme, start: Start, more: boolean): Record<string, string> {
  const [light, dark] = [chosenColours(theme, start, 'light', more), chosenColours(theme, start, 'dark', more)];
  return Object.fromEntries(
    COLOURS.filter((name) => light[name] ?? dark[name]).map((name) => {
      const [one, other] = [light[name] ?? start.colours.light[name]!, dark[name] ?? start.colours.dark[name]!];
      return [`color-${name}`, one === other ? one : `light-dark(${one}, ${other})`];
    }),
  );
}

function rule(selector: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `  --praxis-${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}`;
}

const indent = (text: string) => text.replace(/^/gm, '  ');
