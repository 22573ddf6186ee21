/** For how long at most work waits for an idle moment, in milliseconds. */
const PATIENCE = 200;
/** How long work goes on before it lets the browser do something else, in milliseconds: laying out what it changed takes longer. */
const SLICE = 4;

/** Does work in slices while there is any left. */
export type Schedule = (work: Slice) => Cancel;
/** Does some of it, and says whether there is more. */
export type Slice = (isOver: () => boolean) => boolean;
export type Cancel = () => void;

/** Works in idle moments of the page, never long enough that somebody would notice. */
export const whenIdle: Schedule = (work) => {
  let cancel: Cancel;
  const run = () => {
    const end = performance.now() + SLICE;
    if (work(() => performance.now() >= end)) cancel = soon(run);
  };
  cancel = soon(run);
  return () => cancel();
};

/** WebKit knows no idle moments. */
function soon(run: () => void): Cancel {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, {timeout: PATIENCE});
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(run, 1);
  return () => clearTimeout(handle);
}
