import type {MarkedToken, Token, Tokens} from 'marked';
import {lex} from './bounded-lexer.js';
import {decodeEntities} from './entities.js';
import {imageIdOf} from './images.js';
import {isExternal, isPage} from './link-kinds.js';
import {safeHref} from './links.js';
import type {AllowedTag, RichElement, RichNode} from './rich-text.js';

export type {AllowedTag, RichElement, RichNode} from './rich-text.js';

/** The level of the highest heading in a text: posts and explanations stand under headings of the page. */
export const FIRST_HEADING_LEVEL = 4;

/** Markdown beyond this many UTF-16 units is shown as it is written. Posts and terms are held to less. */
const MAX_MARKDOWN_LENGTH = 50_000;

const LANGUAGE = /^[A-Za-z0-9+#.-]{1,30}$/;
const FOREIGN_LINK = 'noopener noreferrer nofollow ugc';

/**
 * Turns GitHub-flavoured Markdown into a tree of the allowed tags and attributes, which no text can leave.
 *
 * HTML stays visible text. A single line break is kept, as people who press Enter once expect. Images become links, but for
 * those that are stored with a post.
 * Any string is accepted, in bounded time.
 */
export function parseMarkdown(source: string): RichNode[] {
  const text = source.replaceAll('\0', '\uFFFD');
  const tokens = lex(text.slice(0, MAX_MARKDOWN_LENGTH));
  const rest = text.slice(MAX_MARKDOWN_LENGTH);
  const nodes = blocks(tokens, {headings: headingDepths(tokens), inLink: false});
  return rest ? [...nodes, codeBlock({text: rest})] : nodes;
}

interface Context {
  /** The depths of the headings in use, in order. */
  readonly headings: readonly number[];
  readonly inLink: boolean;
}

function blocks(tokens: readonly Token[], context: Context): RichNode[] {
  return tokens.flatMap((token) => block(token as MarkedToken, context));
}

function block(token: MarkedToken, context: Context): RichNode[] {
  switch (token.type) {
    case 'paragraph':
      return paragraph(inlines(token.tokens, context));
    case 'heading':
      return [element(headingTag(token.depth, context), inlines(token.tokens, context))];
    case 'blockquote':
      return [element('blockquote', blocks(token.tokens, context))];
    case 'list':
      return [list(token, context)];
    case 'table':
      return [table(token, context)];
    case 'code':
      return [codeBlock(token)];
    case 'hr':
      return [element('hr')];
    case 'space':
    case 'def':
      return [];
    default:
      // The text of a list item, and what stands in it without a block of its own.
      return inline(token, context);
  }
}

function inlines(tokens: readonly Token[] | undefined, context: Context): RichNode[] {
  return (tokens ?? []).flatMap((token) => inline(token as MarkedToken, context));
}

function inline(token: MarkedToken, context: Context): RichNode[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? inlines(token.tokens, context) : textLines(decodeEntities(token.text));
    case 'strong':
    case 'em':
    case 'del':
      return [element(token.type, inlines(token.tokens, context))];
    case 'codespan':
      return [element('code', [token.text])];
    case 'br':
      return [element('br')];
    case 'link':
      return link(token.href, inlines(token.tokens, {...context, inLink: true}), context);
    case 'image':
      return image(token, context);
    case 'checkbox':
      return [token.checked ? '☑ ' : '☐ '];
    case 'escape':
      return [token.text];
    default:
      return textLines(token.raw);
  }
}

/** What held nothing that can be shown leaves no gap. */
function paragraph(children: RichNode[]): RichNode[] {
  return children.length ? [element('p', children)] : [];
}

function list({ordered, start, items}: Tokens.List, context: Context): RichElement {
  const children = items.map((item) => element('li', blocks(item.tokens, context)));
  const attributes = ordered && start !== 1 ? {start: String(start)} : undefined;
  return element(ordered ? 'ol' : 'ul', children, attributes);
}

function table({header, rows}: Tokens.Table, context: Context): RichElement {
  const cells = (tag: 'th' | 'td', row: readonly Tokens.TableCell[]) =>
    row.map(({tokens, align}) => element(tag, inlines(tokens, context), align ? {align} : undefined));
  const head = element('thead', [element('tr', cells('th', header))]);
  const body = element(
    'tbody',
    rows.map((row) => element('tr', cells('td', row))),
  );
  return element('table', rows.length ? [head, body] : [head]);
}

function codeBlock({text, lang}: Pick<Tokens.Code, 'text' | 'lang'>): RichElement {
  const language = lang?.split(/\s/, 1)[0] ?? '';
  const attributes = LANGUAGE.test(language) ? {'data-language': language} : undefined;
  return element('pre', [element('code', [text])], attributes);
}

function link(address: string, children: RichNode[], {inLink}: Context): RichNode[] {
  const href = inLink ? undefined : safeHref(decodeEntities(address));
  if (!href) return children;
  return [element('a', children, isExternal(href) ? {href, rel: FOREIGN_LINK} : {href})];
}

/** Loading a foreign image would tell its server who reads what, so a reader follows a link instead. */
function image({href, tokens}: Tokens.Image, context: Context): RichNode[] {
  const id = imageIdOf(href);
  const words = plain(inlines(tokens, {...context, inLink: true}));
  if (id) return [element('praxis-image', words ? [words] : [], {'data-image': id})];
  const address = safeHref(decodeEntities(href));
  const description = words || address;
  if (!description) return [];
  return address && isPage(address) ? link(href, [description], context) : [description];
}

function plain(nodes: readonly RichNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');
}

/** Depths are closed up: whoever starts with `##` gets the same outline as with `#`, and no level is left out. */
function headingTag(depth: number, {headings}: Context): AllowedTag {
  return `h${Math.min(6, FIRST_HEADING_LEVEL + headings.indexOf(depth))}` as 'h4' | 'h5' | 'h6';
}

function headingDepths(tokens: readonly Token[]): number[] {
  const depths = new Set<number>();
  const visit = (token: Token) => {
    if (token.type === 'heading') depths.add((token as Tokens.Heading).depth);
    if (token.type === 'list') (token as Tokens.List).items.forEach(visit);
    if (token.type === 'blockquote' || token.type === 'list_item') token.tokens?.forEach(visit);
  };
  tokens.forEach(visit);
  return [...depths].sort();
}

function textLines(text: string): RichNode[] {
  if (!text.includes('\n')) return text ? [text] : [];
  return text.split('\n').flatMap((line, index) => [...(index ? [element('br')] : []), ...(line ? [line] : [])]);
}

function element(tag: AllowedTag, children: RichNode[] = [], attributes?: Record<string, string>): RichElement {
  return attributes ? {tag, attributes, children: joined(children)} : {tag, children: joined(children)};
}

/** Joins neighbouring strings: the parser splits text at every character that might have meant something. */
function joined(nodes: RichNode[]): RichNode[] {
  const result: RichNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else result.push(node);
  }
  return result;
}
