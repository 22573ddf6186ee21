/**
 * Does something while no other page of this browser does the same, until it is done or the signal ends the wait. A browser without
 * locks, as on a page without TLS, has it done at once: what is done is made so that twice is once.
 *
 * @param isNew Nobody else can know of it: it is begun without waiting.
 * @throws What the work throws, and an `AbortError` where it was not begun.
 */
export async function alone<T>(
  name: string,
  work: () => Promise<T>,
  {signal, isNew = false}: {readonly signal: AbortSignal; readonly isNew?: boolean},
): Promise<T> {
  const locks = (navigator as Partial<Navigator>).locks;
  let begun = isNew || !locks ? work() : undefined;
  if (!locks) return begun!;
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), {once: true}));
  const held = locks.request(name, {signal}, async () => {
    begun ??= work();
    await Promise.race([begun, ended]).catch(() => undefined);
  });
  void held.catch(() => undefined);
  await (begun ??
    held.catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      begun ??= work(); // Where a page may hold no locks.
    }));
  return begun!;
}
