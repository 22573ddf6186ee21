import {waitUntil as wait} from '@open-wc/testing';

/** Long enough for a busy machine, and short enough to fail before the test is given up; in milliseconds. */
const PATIENCE = {interval: 20, timeout: 12_000};

/** Waits until something is so, as that of `@open-wc/testing` does, with more patience. */
export function waitUntil(
  isSo: () => unknown,
  message?: string,
  options: Partial<typeof PATIENCE> = {},
): Promise<void> {
  return wait(isSo, message, {...PATIENCE, ...options});
}
