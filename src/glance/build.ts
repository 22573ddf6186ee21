import {Ago} from '../text/ago.js';
import {safeHref} from '../text/links.js';
import {AGO, SIZE, VIEW, type Branch, type Glance, type Shade} from './glance.js';

const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = /^(?:svg|g|path|circle|ellipse|line|polyline|polygon|rect)$/;
/** What may be drawn; anything else that stands there is no more than a frame for what is in it. */
const TAGS =
  /^(?:a|abbr|article|aside|b|bdi|blockquote|br|button|caption|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|footer|form|h[1-6]|header|hr|i|img|input|ins|kbd|label|legend|fieldset|li|mark|meter|nav|ol|option|p|pre|progress|q|rp|rt|ruby|s|samp|section|select|slot|small|span|strong|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|time|tr|u|ul|var|wbr|glance-[a-z-]+)$/;
const ATTRIBUTES =
  /^(?:aria-[a-z]+|data-[a-z-]+|checked|class|colspan|cx|cy|d|datetime|dir|disabled|exportparts|fill|for|height|hidden|highlighted|id|inert|lang|max|min|name|open|part|placeholder|points|r|rel|role|rows|rowspan|rx|ry|scope|slot|start|stroke|stroke-linecap|stroke-linejoin|stroke-width|tabindex|target|title|transform|type|value|viewBox|width|x|x1|x2|y|y1|y2)$/;
/**
 * Builds what a glance shows. It was copied from what the library drew; whoever can write into this site's storage could have put
 * anything in its place, so only what can do no more than be read is built again.
 */
export function build({shade, sheets, parts, language}: Glance): HTMLElement {
  const styles = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  let ago: Ago | undefined;
  const view = document.createElement(VIEW);
  view.setAttribute('exportparts', parts);
  put(view, shade);
  return view;

  function put(host: Element, {sheets: own, inside}: Shade): void {
    const root = host.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = own.flatMap((number) => styles[number] ?? []);
    root.append(...inside.map(grown));
  }

  function grown(branch: Branch): Node {
    if (typeof branch === 'string') return document.createTextNode(branch);
    const {tag, attributes, inside} = branch;
    const element = SHAPES.test(tag)
      ? document.createElementNS(SVG, tag)
      : document.createElement(TAGS.test(tag) ? tag : 'span');
    for (const [name, value] of Object.entries(attributes)) give(element, name, value);
    if (branch.shade && tag.startsWith('glance-')) put(element, branch.shade);
    const time = attributes[AGO];
    if (time === undefined) element.append(...inside.map(grown));
    else element.append((ago ??= new Ago(language)).say(Number(time)));
    return element;
  }
}

function give(element: Element, name: string, value: string): void {
  const isStyled = 'style' in element;
  if (name === 'style' && isStyled) {
    // Set as a script does, which a strict policy lets it; it reaches nothing outside.
    (element as HTMLElement).style.cssText = value.replace(/url\([^)]*\)?/gi, '');
  } else if (name === SIZE && isStyled) {
    const [width, height] = value.split(' ', 2);
    Object.assign((element as HTMLElement).style, {inlineSize: `${width}px`, blockSize: `${height}px`});
  } else if (name === 'href') {
    const href = safeHref(value);
    if (href !== undefined) element.setAttribute(name, href);
  } else if (ATTRIBUTES.test(name)) {
    element.setAttribute(name, value);
  }
}
