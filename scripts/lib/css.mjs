import MagicString from 'magic-string';
import {squeezed} from './squeezed.mjs';

/** A Rollup plugin: leaves the comments and the blanks out of style sheets, which are templates, and which no minifier of scripts looks into. */
export function css() {
  return {
    name: 'css',
    transform(code) {
      if (!/\bcss\s*`/.test(code)) return null;
      const text = new MagicString(code);
      for (const {start, end} of stylesIn(this.parse(code)))
        text.update(start, end, squeezed(code.slice(start, end)) || ' ');
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  };
}

/** The texts of all templates called `css`. */
function* stylesIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css')
    yield* node.quasi.quasis.filter(({start, end}) => start < end);
  for (const inner of Object.values(node)) yield* stylesIn(inner);
}
