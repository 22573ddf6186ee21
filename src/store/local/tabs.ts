/** Tells the other tabs of this browser which records changed, and hears it from them. */
export class Tabs {
  #channel: BroadcastChannel | undefined;

  /** @param listener Called with the paths that another tab wrote. */
  constructor(name: string, listener: (paths: readonly string[]) => void) {
    this.#channel = openChannel(name);
    this.#channel?.addEventListener('message', ({data}: MessageEvent<readonly string[]>) => listener(data));
  }

  tell(paths: readonly string[]): void {
    this.#channel?.postMessage(paths);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

/** Browsers that deny storage may deny this too; then there is nothing that tabs could share. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
