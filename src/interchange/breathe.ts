/** How long work may go on before the page gets its turn, in milliseconds: less than two frames. */
const TURN = 25;

/**
 * For long work in many small steps: awaited after each, it lets the page breathe now and then.
 *
 * @returns A function that waits for the page if it is its turn.
 */
export function breathe(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < TURN) return undefined;
    return new Promise((resolve) => {
      // A message, not a timer: those wait longer each time.
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        start = performance.now();
        resolve();
      };
      port2.postMessage(null);
    });
  };
}
