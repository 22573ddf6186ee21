import {existsSync} from 'node:fs';
import {aptInstall, findProgram, isExecutable} from './process.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium or Chrome: CHROME_PATH, else the first installed one. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not a program: point it at Chromium or Chrome, or unset it.`);
  }
  return findProgram(...NAMES) ?? APPLICATIONS.find((path) => existsSync(path));
}

/** As `findBrowser`, after installing one where that can be done without asking. */
export function ensureBrowser() {
  const found = findBrowser() ?? (aptInstall('chromium') ? findBrowser() : undefined);
  if (found) return found;
  throw new Error('The tests need a browser: install Chromium or Google Chrome, or set CHROME_PATH to one.');
}

/** How every test starts Chromium: nothing but the page itself uses the network. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];
