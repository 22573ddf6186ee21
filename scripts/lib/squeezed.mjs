/** A text in quotes, a comment, what separates with the blanks around it, and blanks. */
const TOKENS = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[^]*?\*\/|\s*([{};,])\s*|\s+/g;

/** @param {string} style - A style sheet, or a part of one, as it is written. */
export function squeezed(style) {
  return style.replace(TOKENS, (found, quoted, sign) => quoted ?? sign ?? (found.startsWith('/*') ? '' : ' '));
}
