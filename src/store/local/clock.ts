/**
 * The time for a commit: this device's, but always at least a microsecond after `latest`, the time of the commit before
 * it. So "changed since" misses nothing, even if two tabs write in one millisecond or the clock is set back.
 */
export function timeAfter(latest: number, now = Date.now()): number {
  return now > latest ? now : Math.round(latest * 1000 + 1) / 1000;
}
