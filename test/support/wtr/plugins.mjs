/** Commands for the tests in the browser; `commands.ts` has a function for each. */

/** Every media feature, where the runner's own `emulateMedia` knows two and one browser. */
export function mediaFeaturesPlugin() {
  const chromium = mediaInChromium();
  return {
    name: 'media-features-command',
    async executeCommand({command, payload, session}) {
      if (command !== 'emulate-media-features') return undefined;
      const {browser, id} = session;
      if (browser.name === 'Firefox') await mediaInFirefox(browser.getPage(id).browser(), payload);
      else if (browser.name === 'WebKit') mediaInWebKit(payload);
      else await chromium(browser.getPage(id), payload);
      return true;
    },
  };
}

function mediaInChromium() {
  // What a DevTools session emulates ends with it, so each page keeps its own.
  const sessions = new WeakMap();
  return async (page, payload) => {
    if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
    const devTools = await sessions.get(page);
    const features = Object.entries(payload).map(([name, value]) => ({name, value}));
    await devTools.send('Emulation.setEmulatedMedia', {features});
  };
}

/** The preferences of Firefox by which each feature is had. */
const PREFERENCES = {
  'prefers-color-scheme': {'layout.css.prefers-color-scheme.content-override': {dark: 0, light: 1}},
  'prefers-reduced-motion': {'ui.prefersReducedMotion': {reduce: 1, 'no-preference': 0}},
  'forced-colors': {
    'browser.display.document_color_use': {active: 2, none: 1},
    'ui.useAccessibilityTheme': {active: 1, none: 0},
  },
  // A system of more contrast, whose colours pages need not take.
  'prefers-contrast': {'browser.display.document_color_use': {more: 1}, 'ui.useAccessibilityTheme': {more: 1}},
};

async function mediaInFirefox(browser, payload) {
  const {connection} = browser;
  const wanted = {};
  for (const [feature, preferences] of Object.entries(PREFERENCES)) {
    for (const [name, values] of Object.entries(preferences)) wanted[name] = values[payload[feature]] ?? wanted[name];
  }
  const lines = Object.entries(wanted).map(([name, value]) =>
    value === undefined
      ? `Services.prefs.clearUserPref('${name}');`
      : `Services.prefs.setIntPref('${name}', ${value});`,
  );
  const {result} = await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'});
  const [{context}] = result.contexts;
  await connection.send('script.evaluate', {expression: lines.join(''), target: {context}, awaitPromise: true});
}

/** It takes them from its desktop alone: only what is so anyway can be asked for. */
function mediaInWebKit(payload) {
  if (Object.values(payload).some(Boolean)) throw new Error('WebKit takes media features from its desktop alone.');
}

/** Keeps a module from whoever asks for it, as when the connection is lost before it is loaded. */
export function withheldModule() {
  let withheld;
  return {
    plugin: {
      name: 'withhold-module-command',
      executeCommand({command, payload}) {
        if (command !== 'withhold-module') return undefined;
        withheld = payload.path;
        return true;
      },
    },
    async middleware(context, next) {
      if (context.path !== withheld) return next();
      withheld = undefined; // Whoever asks again gets it, also on the next page.
      context.respond = false; // The runner would keep what it is given, and give it to the next page as well.
      context.res.writeHead(503, {'cache-control': 'no-store'}).end();
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
