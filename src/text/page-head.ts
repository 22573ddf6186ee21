import {Parser} from 'htmlparser2';

/** What a page says of itself. */
export interface PageSaid {
  readonly canonical: string | null;
  /** The `thread-key` of its first conversation. */
  readonly threadKey: string | null;
}

/**
 * Reads the HTML of a page without making a document of it: a policy that demands Trusted Types allows no parser of the
 * browser's.
 */
export function readPage(html: string): PageSaid {
  let canonical: string | null = null;
  let thread: {readonly key: string | null} | undefined;
  let isInHead = true;
  let templates = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'template') templates++;
      if (name === 'body') isInHead = false;
      if (templates) return;
      const isCanonical = name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '');
      if (isInHead && isCanonical) canonical ??= attributes.href ?? null;
      if (name === 'praxis-thread') thread ??= {key: attributes['thread-key'] ?? null};
    },
    onclosetag(name) {
      if (name === 'template') templates--;
      if (name === 'head') isInHead = false;
    },
  });
  parser.end(html);
  return {canonical, threadKey: thread?.key ?? null};
}
