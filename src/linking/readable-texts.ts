/** A text of a page that may have links. */
export interface ReadableText {
  readonly node: Text;
  /** BCP 47, of the nearest `lang`. */
  readonly language: string;
  /** The number of the section it stands in: what follows a heading, or is a sectioning element. */
  readonly section: number;
}

/** Where no link is wanted. */
export interface Exclusions {
  /** A CSS selector of more elements to leave alone. */
  readonly exclude?: string | undefined;
  /** Whether headings may have links. */
  readonly headings?: boolean | undefined;
}

/** What is no prose, cannot have a link inside, or defines the word itself. */
const SKIPPED = new Set(
  (
    'a button input textarea select option optgroup datalist label summary output meter progress ' +
    'code pre kbd samp var dfn rt rp script style noscript template title head svg math canvas ' +
    'iframe object embed audio video map'
  ).split(' '),
);
const SKIPPED_ROLES = /^(?:button|link|textbox|searchbox|combobox|option|tab|switch|checkbox|radio|menuitem.*)$/;
const HEADING = /^h[1-6]$/;
const SECTIONING = new Set(['article', 'section', 'aside', 'nav']);
/** Our own elements have nothing to link, but for the one around whole pages. */
const OURS = /^praxis-(?!community$)/;

/**
 * The texts of a page in which terms may be links, in their order.
 *
 * A recursion over all nodes: several times as fast as a `TreeWalker` whose filter rejects. Nothing here asks for layout.
 *
 * @param isOurs Whether a text is part of a link, or was cut off for one.
 */
export function readableTexts(
  scopes: readonly Node[],
  {exclude, headings = false}: Exclusions,
  language: string,
  isOurs: (node: Text) => boolean,
): ReadableText[] {
  const texts: ReadableText[] = [];
  let section = 0;
  const collect = (parent: Node, inherited: string) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!isOurs(node as Text)) texts.push({node: node as Text, language: inherited, section});
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        const isHeading = HEADING.test(element.localName);
        const isSection = SECTIONING.has(element.localName);
        if (isHeading || isSection) section++;
        if (isSkipped(element) || (isHeading && !headings) || (exclude && element.matches(exclude))) continue;
        collect(element, element.getAttribute('lang') || inherited);
        if (isSection) section++;
      }
    }
  };
  for (const scope of scopes) {
    section++;
    if (!isInside(scope, {exclude, headings})) continue;
    collect(scope, languageAt(scope) || language);
  }
  return texts;
}

/** Whether neither a node nor what it stands in is left alone. */
function isInside(node: Node, {exclude, headings}: Exclusions): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (!(at instanceof Element)) continue;
    if (isSkipped(at) || (HEADING.test(at.localName) && !headings) || (exclude && at.matches(exclude))) return false;
  }
  return true;
}

function isSkipped(element: Element): boolean {
  const {localName} = element;
  if (SKIPPED.has(localName) || OURS.test(localName)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (element.getAttribute('translate') === 'no' || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  return element.hasAttribute('inert') || (role !== null && SKIPPED_ROLES.test(role));
}

/** The nearest `lang`, looking out of shadow roots. */
function languageAt(node: Node): string {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const language = at instanceof Element && at.getAttribute('lang');
    if (language) return language;
  }
  return '';
}
