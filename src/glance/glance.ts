/** What is in a shadow root: the numbers of its style sheets, and what is drawn. */
export interface Shade {
  readonly sheets: readonly number[];
  readonly inside: readonly Branch[];
}

/** A text, or an element with its attributes and all that is in it. */
export type Branch =
  | string
  | {
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly inside: readonly Branch[];
      readonly shade?: Shade;
    };

/**
 * An element as its reader saw it last: what was drawn, and the style sheets that say how it looks. It is shown again on their next
 * visit, before the element itself is loaded.
 */
export interface Glance {
  /** Of which element, on which page, for whom: see `keyOf`. */
  readonly key: string;
  /** When it was taken, in milliseconds. */
  readonly at: number;
  /** Of what is told as “3 hours ago”: BCP 47. */
  readonly language: string;
  readonly sheets: readonly string[];
  /** The parts that a page may style. */
  readonly parts: string;
  readonly shade: Shade;
}

/** Where a glance stands in the shadow root of its element. */
export const VIEW = 'glance-view';

/** Attribute of a view of what there is to read first, where nothing was seen before. */
export const FIRST = 'data-first';

/** Elements of the library stand in a glance under another name, which nobody ever defines. */
export const toGlance = (tag: string): string => tag.replace(/^praxis-/, 'glance-');

/** Attribute of a glance alone: a time that is told as “3 hours ago”. */
export const AGO = 'data-ago';
/** Attribute of a glance alone: how large a picture was, which itself is not kept. */
export const SIZE = 'data-size';
