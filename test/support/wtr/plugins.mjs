/** Commands for the tests in the browser; `commands.ts` has a function for each. */

/** Every media feature, where the runner's own `emulateMedia` knows two. */
export function mediaFeaturesPlugin() {
  // What a DevTools session emulates ends with it, so each page keeps its own.
  const sessions = new WeakMap();
  const devToolsOf = (page) => {
    if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
    return sessions.get(page);
  };
  return {
    name: 'media-features-command',
    async executeCommand({command, payload, session}) {
      if (command !== 'emulate-media-features') return undefined;
      const devTools = await devToolsOf(session.browser.getPage(session.id));
      const features = Object.entries(payload).map(([name, value]) => ({name, value}));
      await devTools.send('Emulation.setEmulatedMedia', {features});
      return true;
    },
  };
}

/** Cuts the line to the Firestore emulator and mends it. */
export function emulatorLinePlugin(line) {
  return {
    name: 'emulator-line-command',
    executeCommand({command, payload}) {
      if (command !== 'set-emulator-line-cut') return undefined;
      line?.setCut(payload.cut);
      return true;
    },
  };
}
