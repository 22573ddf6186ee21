import {Lexer, Tokenizer, type Token, type Tokens, type TokensList} from 'marked';

/** How deep quotes and lists, and emphasis and links within a line, may nest. Deeper ones stay text. */
const MAX_DEPTH = 16;

/** Longer runs of spaces, and more markers at the start of a line, take the parser quadratic time. */
const MAX_SPACES = 500;
const LONG_SPACES = new RegExp(`[ \\t]{${MAX_SPACES},}`, 'g');
const MANY_MARKERS = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_DEPTH}}[ \\t]*`, 'gm');
/** Shows nothing, and ends the markers. */
const WORD_JOINER = '\u2060';

/** How many characters all levels of quotes and lists may take together. */
const MAX_BLOCK_WORK = 1_000_000;

/** The work that emphasis, code and addresses may take in all, counted as `inlineWork` has it: about 100 ms. */
const MAX_INLINE_WORK = 3_000_000;

/** How many cells a table may have: a row needs one character to be as wide as the header. */
const MAX_TABLE_CELLS = 10_000;

/** How far below a line the underline that makes it a heading may be: the parser looks for it from every line. */
const MAX_UNDERLINED_LENGTH = 500;
/** Asked first: WebKit takes longer than for all else to find in the parser’s way that there is none. */
const UNDERLINE = /\n {0,3}(?:=+|-+) *(?:\n|$)/;

/**
 * Splits Markdown into tokens in bounded time and depth, and never sees HTML.
 *
 * What goes over a limit becomes text, so a hostile post is ugly and a reader loses nothing.
 */
export function lex(source: string): Token[] {
  const text = source
    .replace(LONG_SPACES, (spaces) => spaces.slice(0, MAX_SPACES))
    .replace(MANY_MARKERS, (markers) => markers + WORD_JOINER);
  const options = {gfm: true, breaks: true, tokenizer: new TextTokenizer()};
  return new BoundedLexer(options).lex(text);
}

class BoundedLexer extends Lexer {
  #depth = 0;
  #blockWork = 0;
  #inlineWork = 0;

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    this.#blockWork += source.length;
    const within = this.#depth < MAX_DEPTH && this.#blockWork < MAX_BLOCK_WORK;
    if (within) return this.#deeper(() => super.blockTokens(source, tokens, lastParagraphClipped));
    this.state.top = true;
    tokens.push({type: 'paragraph', raw: source, text: source, tokens: [asText(source)]});
    return tokens;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.#depth === 0) this.#inlineWork += inlineWork(source);
    const within = this.#depth < MAX_DEPTH && this.#inlineWork < MAX_INLINE_WORK;
    if (within) return this.#deeper(() => super.inlineTokens(source, tokens));
    tokens.push(asText(source));
    return tokens;
  }

  #deeper(lexLevel: () => Token[]): Token[] {
    this.#depth++;
    try {
      return lexLevel();
    } finally {
      this.#depth--;
    }
  }
}

class TextTokenizer extends Tokenizer {
  override html(): undefined {
    return undefined;
  }

  /** A tag is text as a whole, so that nothing in its attributes becomes emphasis or a link. */
  override tag(source: string): Tokens.Tag | undefined {
    const tag = source.startsWith('<') && this.rules.inline.tag.exec(source)?.[0];
    return tag ? {type: 'html', raw: tag, text: tag, block: false, inLink: false, inRawBlock: false} : undefined;
  }

  /** Leaves character references alone: decoding is done once, by whoever reads the tokens. */
  override inlineText(source: string): Tokens.Text | undefined {
    const token = super.inlineText(source);
    return token && {...token, text: token.raw};
  }

  override lheading(source: string): Tokens.Heading | undefined {
    const near =
      source.length <= MAX_UNDERLINED_LENGTH
        ? source
        : source.slice(0, source.lastIndexOf('\n', MAX_UNDERLINED_LENGTH) + 1);
    return UNDERLINE.test(near) ? super.lheading(near) : undefined;
  }

  override table(source: string): Tokens.Table | undefined {
    const [table = '', header = ''] = this.rules.block.table.exec(source) ?? [];
    const cells = header.split('|').length * table.split('\n').length;
    if (cells <= MAX_TABLE_CELLS) return super.table(source);
    // Not undefined: the parser would try again from every row.
    return {type: 'paragraph', raw: table, text: table, tokens: [asText(table)]} as Token as Tokens.Table;
  }
}

/** The parser looks for the end of each span to the end of the text, and of an address from each of its letters. */
function inlineWork(source: string): number {
  const delimiters = source.match(/[*_~`]/g)?.length ?? 0;
  const words = source.match(/[!-~]+/g) ?? [];
  const longestWord = words.reduce((longest, {length}) => Math.max(longest, length), 0);
  return source.length * (delimiters + longestWord / 10);
}

function asText(source: string): Tokens.Text {
  return {type: 'text', raw: source, text: source};
}
