/** What happens to a browser's storage behind a page's back: it gets full, or somebody clears it. */
export function storagePlugin() {
  // A limit ends with the DevTools session that set it, so each page keeps its own.
  const sessions = new WeakMap();
  const devToolsOf = (page) => {
    if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
    return sessions.get(page);
  };
  const commands = {
    /** Without `bytes` the limit is lifted. */
    'limit-storage': ['Storage.overrideQuotaForOrigin', ({bytes}) => ({quotaSize: bytes})],
    'clear-databases': ['Storage.clearDataForOrigin', () => ({storageTypes: 'indexeddb'})],
  };
  return {
    name: 'storage-commands',
    async executeCommand({command, payload, session}) {
      if (!Object.hasOwn(commands, command)) return undefined;
      const page = session.browser.getPage(session.id);
      const devTools = await devToolsOf(page);
      const [method, options] = commands[command];
      await devTools.send(method, {origin: new URL(page.url()).origin, ...options(payload ?? {})});
      return true;
    },
  };
}
