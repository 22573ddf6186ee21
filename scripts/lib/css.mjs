import MagicString from 'magic-string';

/** A text in quotes, a comment, what separates with the blanks around it, and blanks. */
const TOKENS = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[^]*?\*\/|\s*([{};,])\s*|\s+/g;

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

/** @param {string} style - A style sheet, or a part of one, as it is written. */
export function squeezed(style) {
  return style.replace(TOKENS, (found, quoted, sign) => quoted ?? sign ?? (found.startsWith('/*') ? '' : ' '));
}

/** The texts of all templates called `css`. */
function* stylesIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css')
    yield* node.quasi.quasis.filter(({start, end}) => start < end);
  for (const inner of Object.values(node)) yield* stylesIn(inner);
}
