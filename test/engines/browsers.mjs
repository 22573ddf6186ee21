import {chromium} from 'playwright-core';
import puppeteer from 'puppeteer-core';
import {openInWebKit} from '../../scripts/lib/webkit.mjs';
import {browserFlags, ensureBrowser} from '../../scripts/lib/browser.mjs';
import {ensureFirefox, ensureWebKit} from '../../scripts/lib/engines.mjs';

/**
 * A page in one of the engines.
 *
 * @typedef {{evaluate: (script: string) => Promise<any>, close: () => Promise<unknown>}} Page - `evaluate` runs the body of a
 *   function.
 */

/**
 * How each engine opens a page. Where one is not here and cannot be put here, `open` is undefined, and `missing` says what to
 * install.
 *
 * @returns {Record<string, {open?: (url: string) => Promise<Page>, missing: string}>}
 */
export function engines() {
  const firefox = ensureFirefox();
  return {
    Chromium: {open: inChromium, missing: 'Install Chromium.'},
    Firefox: {
      open: firefox ? (url) => inFirefox(firefox, url) : undefined,
      missing: 'Install Firefox, or set FIREFOX_PATH.',
    },
    WebKit: {open: ensureWebKit() ? inWebKit : undefined, missing: 'Install webkit2gtk-driver and xvfb (Debian).'},
  };
}

async function inChromium(url) {
  const browser = await chromium.launch({executablePath: ensureBrowser(), args: browserFlags});
  const page = await browser.newPage();
  await page.goto(url);
  return {evaluate: (script) => page.evaluate(`(() => {${script}})()`), close: () => browser.close()};
}

async function inFirefox(executablePath, url) {
  const browser = await puppeteer.launch({browser: 'firefox', executablePath, headless: true});
  const page = await browser.newPage();
  await page.goto(url);
  return {evaluate: (script) => page.evaluate(`(() => {${script}})()`), close: () => browser.close()};
}

async function inWebKit(url) {
  const page = await openInWebKit(url);
  if (!page) throw new Error('WebKit did not start.');
  return page;
}
