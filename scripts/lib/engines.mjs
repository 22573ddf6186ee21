import {existsSync} from 'node:fs';
import {globSync} from 'tinyglobby';
import {aptInstall, findProgram, isExecutable} from './process.mjs';

const FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** The path of a Firefox: FIREFOX_PATH, else the first installed one. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`FIREFOX_PATH names ${named}, which is not a program: point it at Firefox, or unset it.`);
  }
  return findProgram('firefox-esr', 'firefox') ?? (existsSync(FIREFOX) ? FIREFOX : undefined);
}

/** As `findFirefox`, after installing one where that can be done without asking. */
export function ensureFirefox() {
  return findFirefox() ?? (aptInstall('firefox-esr') ? findFirefox() : undefined);
}

/** WebKitGTK: its driver, its browser, and something to show it on. */
export function findWebKit() {
  const driver = findProgram('WebKitWebDriver');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser', {absolute: true});
  return driver && browser && findProgram('Xvfb') ? {driver, browser} : undefined;
}

/** As `findWebKit`, after installing it where that can be done without asking. */
export function ensureWebKit() {
  return findWebKit() ?? (aptInstall('webkit2gtk-driver', 'xvfb') ? findWebKit() : undefined);
}
