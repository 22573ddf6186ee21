/** A text in quotes; what separates, with the blanks and comments around it; blanks and comments. */
const TOKENS =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?:\s|\/\*[^]*?\*\/)*([{};,])(?:\s|\/\*[^]*?\*\/)*|(?:\s|\/\*[^]*?\*\/)+/g;

/** @param {string} style - A style sheet, or a part of one, as it is written. */
export function squeezed(style) {
  return style.replace(TOKENS, (_, quoted, sign) => quoted ?? sign ?? ' ');
}
