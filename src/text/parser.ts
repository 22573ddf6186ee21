import type {parseMarkdown} from './markdown.js';
import {parsePlain} from './plain-text.js';
import type {RichNode} from './rich-text.js';

let parse: typeof parseMarkdown | undefined;
let loading: Promise<void> | undefined;

/** What a text says, as `parseMarkdown` does. @returns Undefined while it needs the parser, which is not here yet: see `parserFor`. */
export function parseText(source: string): RichNode[] | undefined {
  return parse ? parse(source) : parsePlain(source);
}

/**
 * Loads the parser of Markdown, where a text needs it: most pages can be read without.
 *
 * @returns Undefined where there is nothing to wait for. Never fails: without a connection, the text is there as it was written, and the next
 * that needs the parser asks for it again.
 */
export function parserFor(source: string): Promise<void> | undefined {
  if (parse || parsePlain(source)) return undefined;
  return loadParser();
}

export function loadParser(): Promise<void> {
  return (loading ??= import('./markdown.js').then(
    (module) => {
      parse = module.parseMarkdown;
    },
    () => {
      loading = undefined;
    },
  ));
}

/** A text whose marks nobody reads, with its lines. */
export function asWritten(source: string): RichNode[] {
  const lines = source.trim().split('\n');
  const children = lines.flatMap((line, index): RichNode[] => (index ? [{tag: 'br', children: []}, line] : [line]));
  return [{tag: 'p', children}];
}
