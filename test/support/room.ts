import {setViewport} from '@web/test-runner-commands';
import {everyElement} from './harness.js';

/** A page that is 1280 px wide, at 400 %. */
const NARROW = 320;
/** What readers may set for all text (WCAG 1.4.12). */
const SPACED = new CSSStyleSheet();
SPACED.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);
/** As small as a target may be, in px (WCAG 2.5.8). */
const LEAST = 24;
const TARGETS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=menuitem], [role=option], [role=tab]';

/**
 * What is wrong with the room that an element has, in words: on a page of 320 px, and there with the spacing that readers may set for
 * text; and what is too small to be hit.
 */
export async function crampedIn(root: Element): Promise<string[]> {
  const before = document.body.getAttribute('style');
  const small = smallTargetsIn(root);
  await setViewport({width: NARROW, height: 640});
  // Not every browser's window gets so narrow.
  document.body.style.cssText = `margin: 0; padding: 16px; box-sizing: border-box; width: ${NARROW}px`;
  try {
    const narrow = stickingOutOf(root);
    const takeBack = spaceText(root);
    if (seenIn(root).some(isOnTop)) {
      dispatchEvent(new Event('resize')); // What floats takes its place as if it opened now.
      await new Promise(requestAnimationFrame);
    }
    const spaced = [...stickingOutOf(root), ...clippedIn(root), ...overlappingIn(root)];
    takeBack();
    return [
      ...small,
      ...narrow.map((fault) => `at ${NARROW} px: ${fault}`),
      ...spaced.filter((fault) => !narrow.includes(fault)).map((fault) => `with wider text: ${fault}`),
    ];
  } finally {
    if (before === null) document.body.removeAttribute('style');
    else document.body.setAttribute('style', before);
    await setViewport({width: 800, height: 600});
  }
}

function spaceText(root: Element): () => void {
  const roots = new Set<Document | ShadowRoot>([document]);
  for (const {shadowRoot} of everyElement(root)) if (shadowRoot) roots.add(shadowRoot);
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, SPACED];
  return () => {
    for (const each of roots) each.adoptedStyleSheets = each.adoptedStyleSheets.filter((sheet) => sheet !== SPACED);
  };
}

/** What one would have to scroll sideways for. What scrolls in a frame of its own, as tables and code may, does not count. */
function stickingOutOf(root: Element): string[] {
  return seenIn(root).flatMap((element) => {
    const limit = isOnTop(element) ? Math.max(innerWidth, NARROW) : NARROW;
    const {left, right, width} = element.getBoundingClientRect();
    if (width === 0 || (left >= -1 && right <= limit + 1)) return [];
    if (ancestors(element).some((around) => getComputedStyle(around).overflowX !== 'visible')) return [];
    return [`${told(element)} reaches from ${Math.round(left)} to ${Math.round(right)}`];
  });
}

/** What is cut off. Excerpts are, on purpose: what they are taken from is one step away. */
function clippedIn(root: Element): string[] {
  return seenIn(root).flatMap((element) => {
    const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
    if (element.clientWidth <= 1 || isExcerpt(element) || element.matches('input, textarea, select, iframe')) return [];
    if (!element.textContent?.trim() && !element.shadowRoot) return [];
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isWide = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1 && textOverflow !== 'ellipsis';
    const isHigh = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return isWide || isHigh ? [`${told(element)} is cut off`] : [];
  });
}

/** Targets that lie over each other. A button may stand in a box that is written in, which keeps its text away from it. */
function overlappingIn(root: Element): string[] {
  const targets = targetsIn(root)
    .filter((element) => !element.matches('input, textarea'))
    .map((element) => ({element, boxes: [...element.getClientRects()]}));
  return targets.flatMap(({element, boxes}, place) =>
    targets.slice(place + 1).flatMap((other) => {
      if (isOnTop(element) !== isOnTop(other.element) || isAround(element, other.element)) return [];
      const isOver = boxes.some((one) => other.boxes.some((box) => depth(one, box) > 2));
      return isOver ? [`${told(element)} lies over ${told(other.element)}`] : [];
    }),
  );
}

/** How far two boxes reach into each other, at least in one direction. */
function depth(one: DOMRect, other: DOMRect): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.min(across, down);
}

/** Targets that are too small, and so near to another that one may hit that instead. Links in a line of text are as high as it. */
function smallTargetsIn(root: Element): string[] {
  const targets = targetsIn(root).map((element) => ({element, box: reachOf(element)}));
  return targets.flatMap(({element, box}) => {
    if (box.width >= LEAST - 0.5 && box.height >= LEAST - 0.5) return [];
    if (getComputedStyle(element).display === 'inline' && isInText(element)) return [];
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const near = targets.find((other) => {
      if (isOnTop(other.element) !== isOnTop(element)) return false;
      if (other.element === element || isAround(other.element, element) || isAround(element, other.element))
        return false;
      const {left, right, top, bottom} = other.box;
      const isSmall = other.box.width < LEAST || other.box.height < LEAST;
      if (isSmall) return Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) < LEAST;
      return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < LEAST / 2;
    });
    if (!near) return [];
    return [
      `${told(element)} is ${Math.round(box.width)} × ${Math.round(box.height)} px, beside ${told(near.element)}`,
    ];
  });
}

/** Where one may hit a target: on its label as well. */
function reachOf(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  return labels.reduce((whole, label) => {
    const {left, right, top, bottom} = label.getBoundingClientRect();
    const x = Math.min(whole.left, left);
    const y = Math.min(whole.top, top);
    return new DOMRect(x, y, Math.max(whole.right, right) - x, Math.max(whole.bottom, bottom) - y);
  }, box);
}

/** Whether there are words beside it, outside of it. */
function isInText(element: Element): boolean {
  const around = element.parentElement ?? element.getRootNode();
  return (around.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
}

function targetsIn(root: Element): HTMLElement[] {
  return seenIn(root).filter((element): element is HTMLElement => element.matches(TARGETS) && !isDisabled(element));
}

const isDisabled = (element: Element) => element.matches(':disabled, [aria-disabled=true]');

/** What a person sees: of what is shown at all, no more than a pixel for those who listen. */
function seenIn(root: Element): Element[] {
  return [...everyElement(root)].filter((element) => {
    if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
    if (!element.getClientRects().length) return false;
    return ![element, ...ancestors(element)].some(isForListeners);
  });
}

function isForListeners(element: Element): boolean {
  const {clipPath, position, width} = getComputedStyle(element);
  return position === 'absolute' && (clipPath === 'inset(50%)' || width === '1px');
}

function isExcerpt(element: Element): boolean {
  return [element, ...ancestors(element)].some((each) => getComputedStyle(each).webkitLineClamp !== 'none');
}

const isOnTop = (element: Element) =>
  [element, ...ancestors(element)].some((each) => each.matches(':modal, :popover-open'));

const isAround = (one: Element, other: Element) => ancestors(one).includes(other) || ancestors(other).includes(one);

/** Those around an element, through the roots and slots that it stands in. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let each = outer(element); each; each = outer(each)) found.push(each);
  return found;
}

function outer(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function told(element: Element): string {
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  const name = element.getAttribute('part') ?? element.className;
  const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
  return `<${element.localName}${typeof name === 'string' && name ? ` ${name}` : ''}> “${words}” of ${host?.localName ?? 'the page'}`;
}
