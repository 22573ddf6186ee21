import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {browserFlags, ensureBrowser} from '../../../scripts/lib/browser.mjs';
import {ensureFirefox} from '../../../scripts/lib/engines.mjs';
import {WebKitLauncher} from './webkit-launcher.mjs';

/** What is printed goes into a file, and nobody is asked how: a dialog would wait for ever. */
const INTO_A_FILE = {
  'print.always_print_silent': true,
  print_printer: 'Mozilla Save to PDF',
  'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
  'print.printer_Mozilla_Save_to_PDF.print_to_filename': join(tmpdir(), `praxis-printed-${process.pid}.pdf`),
};

/** How the component tests are run in each engine. */
export const browsers = {
  chromium: () => chromeLauncher({launchOptions: {executablePath: ensureBrowser(), args: browserFlags}}),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureFirefox(),
        // Media features are preferences of the browser, which its own window may set.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: {'intl.accept_languages': 'en-US, en', ...INTO_A_FILE},
      },
      createPage: async ({context}) => {
        const page = await context.newPage();
        page.on('dialog', (dialog) => dialog.accept()); // Whether to leave, which Chromium does not ask.
        const {mouse} = page;
        const reset = mouse.reset.bind(mouse);
        // Elsewhere the pointer leaves its place.
        mouse.reset = async () => {
          await reset();
          await mouse.move(1, 1); // Where it takes itself to be, nothing moves.
          await mouse.move(0, 0);
        };
        return page;
      },
    }),
  webkit: () => new WebKitLauncher(),
};
