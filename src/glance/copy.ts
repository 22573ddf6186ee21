import {Ago} from '../text/ago.js';
import {AGO, SIZE, toGlance, type Branch, type Glance, type Shade} from './glance.js';

/** More than this of a page nobody sees at a glance; what follows is left out. */
const MOST_ELEMENTS = 4000;

/** Attribute of what is drawn for this visit alone, and is not there on the next. */
const PASSING = 'data-passing';

/** What one can press or write into; until the element is there, it would do nothing. */
const DOES = 'button, input, select, textarea, [contenteditable]';
/** What is not a part of the page that one reads. */
const APART = `dialog, [popover], script, style, template, iframe, object, embed, video, audio, canvas, [${PASSING}]`;

const texts = new WeakMap<CSSStyleSheet, string>();

/**
 * Copies what an element has drawn.
 *
 * @param language Of what it tells as “3 hours ago”.
 * @returns What is to be kept of it, but for its key.
 */
export function copyOf(root: ShadowRoot, language: string, now = Date.now()): Omit<Glance, 'key'> {
  const sheets = new Map<string, number>();
  const parts = new Set<string>();
  const ago = new Ago(language);
  let elements = 0;
  const shade = shadeOf(root);
  return {at: now, language, sheets: [...sheets.keys()], parts: [...parts].join(', '), shade};

  function shadeOf({adoptedStyleSheets, childNodes}: ShadowRoot): Shade {
    const own = adoptedStyleSheets.map((sheet) => {
      const text = textOf(sheet);
      if (!sheets.has(text)) sheets.set(text, sheets.size);
      return sheets.get(text)!;
    });
    return {sheets: own, inside: [...childNodes].flatMap(branchOf)};
  }

  function branchOf(node: Node): Branch[] {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ? [node.nodeValue] : [];
    if (!isElement(node) || node.matches(APART) || elements >= MOST_ELEMENTS) return [];
    elements++;
    const tag = toGlance(node.localName);
    // What was announced is not announced again.
    const isLive = node.ariaLive !== null || node.role === 'alert' || node.role === 'status';
    const attributes = attributesOf(node);
    for (const part of node.part) parts.add(part);
    for (const part of attributes['exportparts']?.split(/\s*,\s*/) ?? []) parts.add(part.split(':').at(-1)!.trim());
    const {shadowRoot} = node;
    return [
      {
        tag,
        attributes,
        inside: isLive ? [] : [...node.childNodes].flatMap(branchOf),
        ...(shadowRoot && tag !== node.localName && {shade: shadeOf(shadowRoot)}),
      },
    ];
  }

  function attributesOf(element: Element): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const {name, value} of element.attributes) {
      if (!/^(?:on|src|aria-live$)/i.test(name)) attributes[name] = value;
    }
    if (element.matches(DOES)) attributes['inert'] = '';
    if (element.localName === 'img') {
      const {width, height} = element.getBoundingClientRect();
      attributes[SIZE] = `${width} ${height}`;
    }
    const time = element.localName === 'time' ? Date.parse(attributes['datetime'] ?? '') : NaN;
    if (time && element.textContent?.trim() === ago.say(time, now)) attributes[AGO] = String(time);
    return attributes;
  }
}

function textOf(sheet: CSSStyleSheet): string {
  const known = texts.get(sheet);
  if (known !== undefined) return known;
  const text = sheetToGlance([...sheet.cssRules].map(({cssText}) => cssText).join('\n'));
  texts.set(sheet, text);
  return text;
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** What `toGlance` does, for the selectors of a style sheet; properties, classes and ids keep their names. */
const sheetToGlance = (css: string): string => css.replace(/(?<![\w.#-])praxis-(?=[a-z])/g, 'glance-');
