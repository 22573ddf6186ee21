/** The part of axe that computes what assistive technology is told; its own types leave most of it out. */
export interface Axe {
  setup(root: Element): void;
  teardown(): void;
  /** What axe knows of an element; nothing if no one can perceive it, as of children that no slot takes. */
  readonly utils: {getNodeFromTree(element: Element): object | undefined};
  readonly commons: {
    readonly aria: {getRole(element: Element): string | null};
    readonly dom: {isVisibleToScreenReaders(element: Element): boolean};
    readonly text: {accessibleText(element: Element): string};
  };
}

/** Loads axe once for the page: its file is a script that leaves a global behind. */
export async function loadAxe(): Promise<Axe> {
  // @ts-expect-error It has no types, and needs none for what it leaves behind.
  await import('axe-core/axe.min.js');
  return (globalThis as unknown as {axe: Axe}).axe;
}
