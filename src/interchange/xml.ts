const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
/** What XML 1.0 has no way to write. Halves of characters among it. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export class XmlElement {
  readonly #name: string;
  readonly #attributes: Readonly<Record<string, string>>;
  readonly #content: string | readonly XmlElement[];

  constructor(name: string, attributes: Readonly<Record<string, string>>, content: string | readonly XmlElement[]) {
    this.#name = name;
    this.#attributes = attributes;
    this.#content = content;
  }

  /** The whole document whose root this is. */
  toString(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${this.#write('')}`;
  }

  #write(indent: string): string {
    const attributes = Object.entries(this.#attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    const tag = `${indent}<${this.#name}${attributes.join('')}`;
    if (typeof this.#content === 'string') return `${tag}>${escaped(this.#content)}</${this.#name}>\n`;
    return `${tag}>\n${this.#content.map((child) => child.#write(`${indent} `)).join('')}${indent}</${this.#name}>\n`;
  }
}

/** An element of XML: with text, or with elements. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly XmlElement[],
): XmlElement {
  return new XmlElement(name, attributes, content);
}

function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}
