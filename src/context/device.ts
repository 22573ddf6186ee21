/*
 * What this device may keep beside the store: drafts, what was put aside, copies of what was read. On a machine that several
 * people share nothing of it may outlast the tab. That holds for the page as a whole: of a draft one does not know whose
 * machine it is on for another community.
 */

const asking = new Set<object>();

/** Says whether an element of the page asks that nothing is left here. */
export function leaveNothing(element: object, isAsked: boolean): void {
  if (isAsked) asking.add(element);
  else asking.delete(element);
}

export const leavesNothing = (): boolean => asking.size > 0;

/** Where short texts are kept. @throws Where the browser denies it. */
export const deviceStorage = (): Storage => (leavesNothing() ? sessionStorage : localStorage);
