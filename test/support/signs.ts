import {everyElement, focused} from './harness.js';
import {emulateMediaFeatures} from './wtr/commands.js';

const CHOSEN = [
  ['aria-pressed', 'true'],
  ['aria-selected', 'true'],
  ['aria-checked', 'true'],
] as const;
const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';

/**
 * What people who have their system force its colours on pages could not tell, in words: what is chosen beside what is not, and where
 * the focus is. Backgrounds, shadows and colours are not the page's any more; lines, shapes and words are.
 */
export async function unseenWithForcedColours(root: Element): Promise<string[]> {
  if (!navigator.userAgent.includes('Firefox') && !('chrome' in globalThis)) return []; // Only those two can be asked to.
  await emulateMediaFeatures({'forced-colors': 'active', 'prefers-reduced-motion': 'reduce'});
  try {
    return [...chosenUnseen(root), ...focusUnseen(root)];
  } finally {
    await emulateMediaFeatures();
  }
}

function chosenUnseen(root: Element): string[] {
  const all = [...everyElement(root)].filter((element) => element.checkVisibility({visibilityProperty: true}));
  return CHOSEN.flatMap(([attribute, value]) =>
    all.flatMap((element) => {
      if (element.getAttribute(attribute) !== value) return [];
      const other = all.find(
        (each) =>
          each.getAttribute(attribute) === 'false' &&
          each.localName === element.localName &&
          each.getRootNode() === element.getRootNode(),
      );
      return other && looks(other) === looks(element) ? [`${told(element)}: ${attribute}`] : [];
    }),
  );
}

/** How an element looks with the colours of the system. */
function looks(element: Element): string {
  const parts = [element, ...element.querySelectorAll('*')].filter((each) => each.checkVisibility());
  const each = parts.map((part) => [lines(part), getComputedStyle(part).fontWeight, part.localName]);
  const marks = ['::before', '::after'].map((name) => getComputedStyle(element, name).content);
  return JSON.stringify([each, marks]);
}

function lines(element: Element): string {
  const style = getComputedStyle(element);
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const borders = sides.map((side) => {
    const [kind, width, colour] = [
      style[`border${side}Style`],
      style[`border${side}Width`],
      style[`border${side}Color`],
    ];
    return kind === 'none' ? '' : `${kind} ${width} ${colour}`;
  });
  const outline =
    style.outlineStyle === 'none' ? '' : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
  return [...borders, outline, style.textDecorationLine, style.backgroundColor, style.color].join();
}

/** One of each kind: those that look alike do so with the focus as well. */
function focusUnseen(root: Element): string[] {
  const kinds = new Map<string, HTMLElement>();
  for (const element of everyElement(root)) {
    if (
      !element.matches(FOCUSABLE) ||
      (element as HTMLElement).tabIndex < 0 ||
      element.matches(':disabled') ||
      !element.checkVisibility({visibilityProperty: true})
    )
      continue;
    const host = (element.getRootNode() as Partial<ShadowRoot>).host?.localName ?? '';
    const kind = [
      host,
      element.localName,
      element.className,
      element.getAttribute('part'),
      element.getAttribute('role'),
    ].join();
    if (!kinds.has(kind)) kinds.set(kind, element as HTMLElement);
  }
  return [...kinds.values()].flatMap((element) => {
    const around = [element, element.parentElement, element.parentElement?.parentElement, hostOf(element)].filter(
      (each) => !!each,
    );
    (focused() as HTMLElement | null)?.blur();
    const look = () => JSON.stringify([element, ...around].map(lines));
    const before = look();
    element.focus({focusVisible: true});
    const root = element.getRootNode() as Document | ShadowRoot;
    const isShown = root.activeElement !== element || look() !== before;
    element.blur();
    return isShown ? [] : [`${told(element)}: the focus`];
  });
}

const hostOf = (element: Element) => (element.getRootNode() as Partial<ShadowRoot>).host;

function told(element: Element): string {
  const name = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
  return `<${element.localName} ${name}> “${(element.textContent ?? '').trim().slice(0, 30)}” of ${hostOf(element)?.localName ?? 'the page'}`;
}
