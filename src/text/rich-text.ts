/** Every tag that a person's text can turn into. A renderer that knows these needs no sanitiser. */
export const ALLOWED_TAGS = [
  'p',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'a',
  'br',
  'hr',
  'h4',
  'h5',
  'h6',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  // A name, which no text of its own can make: see `mentions.ts`.
  'bdi',
  // An image that is stored with its post. Its children are what it shows, in words.
  'praxis-image',
] as const;

export type AllowedTag = (typeof ALLOWED_TAGS)[number];

/** The attributes that a tag can have; tags that are not listed have none. */
export const ALLOWED_ATTRIBUTES: Readonly<Partial<Record<AllowedTag, readonly string[]>>> = {
  // `data-praxis-term`: the terms that a word names, `data-praxis-member`: whose a name is, which no text of its own can make: see
  // `term-links.ts` and `mentions.ts`.
  a: ['href', 'rel', 'data-praxis-term', 'data-praxis-member'],
  ol: ['start'],
  // The language named after the fence, such as `ts`.
  pre: ['data-language'],
  // `left`, `center` or `right`: works without a style rule, which a strict content security policy may forbid.
  // Its id: a renderer that has no images shows the words.
  'praxis-image': ['data-image'],
  th: ['align'],
  td: ['align'],
};

export interface RichElement {
  readonly tag: AllowedTag;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly RichNode[];
}

/** Formatted text as plain data. Strings are text as a reader sees it, never markup. */
export type RichNode = string | RichElement;
