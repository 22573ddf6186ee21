/**
 * Takes the pictures of the documentation anew, in `docs/images`: `npm run pictures`, or `npm run pictures -- thread glossary` for some.
 * They show the demo as it is now, in a browser of this machine. Look at them before they are committed.
 */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {browserFlags, ensureBrowser} from './lib/browser.mjs';
import {freePort, root} from './lib/process.mjs';
import {serveDemo} from './lib/serve.mjs';

/** Fine enough for text to be read, and a third of what loses nothing. */
const QUALITY = 0.66;
/** What a picture leaves free around what it is of. */
const MARGIN = 16;

/** In the builder's frame the element stands, with something in it. */
const FRAMED = 'iframe >> internal:control=enter-frame >> role=heading >> nth=0';

/**
 * @typedef {object} Picture
 * @property {string} path - Of the page, with what it is told.
 * @property {number} [width] - Of the window.
 * @property {number} [height] - Of the window, and the most that a picture of one thing has.
 * @property {string} until - What must be there to be seen.
 * @property {string} [of] - The one thing that it is of; else the window.
 * @property {string} [from] - Where the window begins.
 * @property {(page: import('playwright-core').Page) => Promise<unknown>} [act] - What somebody does before.
 */

/** @type {Record<string, Picture>} */
const PICTURES = {
  demo: {
    path: '/?local-name=Ada+Lovelace',
    width: 1280,
    height: 900,
    until: 'role=article >> nth=6',
    act: async (page) => {
      await page.getByRole('textbox', {name: 'Write a reply'}).pressSequentially('Thank you, @Ine');
      await page.getByRole('option', {name: 'Inês Falcão'}).waitFor();
      await page
        .getByRole('button', {name: 'Post', exact: true})
        .evaluate((button) => button.scrollIntoView({block: 'end'}));
      await page.mouse.wheel(0, 40);
    },
  },
  builder: {path: '/builder.html?tag=thread&o.thread-title=Questions+about+this+guide', until: FRAMED},
  'builder-paste': {
    path: '/builder.html?tag=pulse&o.period=year&host=wordpress&c.name=finance',
    until: FRAMED,
    of: '.paste',
  },
  thread: {
    path: '/playground/thread.html?local-name=Ada+Lovelace',
    width: 860,
    height: 900,
    until: 'role=article >> nth=3',
    // One without names in scripts that a machine may have no letters for.
    act: async (page) => {
      await page.locator('praxis-thread').evaluate((thread) => {
        Object.assign(thread, {
          threadKey: 'https://intranet.meridian.example/decisions/regions',
          threadTitle: 'Regions',
        });
      });
      await page.getByText('Guðrún Halldórsdóttir').first().waitFor();
    },
    from: 'praxis-thread',
  },
  glossary: {
    path: '/playground/glossary.html?local-name=Ada+Lovelace#term=landing-zone',
    width: 860,
    height: 740,
    until: 'role=heading[name="landing zone"i]',
    of: 'praxis-glossary',
  },
  theme: {
    path: '/playground/theme.html?accent=b5651d&radius=4',
    height: 700,
    until: 'role=article >> nth=1',
    from: '.studio',
  },
};

const asked = process.argv.slice(2);
for (const name of asked) if (!(name in PICTURES)) throw new Error(`There is no picture “${name}”.`);
const {url, close} = await serveDemo({port: await freePort(8100)});
const browser = await chromium.launch({executablePath: ensureBrowser(), args: browserFlags});
try {
  for (const [name, picture] of Object.entries(PICTURES)) {
    if (asked.length && !asked.includes(name)) continue;
    const bytes = await take(picture);
    writeFileSync(join(root, 'docs', 'images', `${name}.webp`), bytes);
    console.log(`docs/images/${name}.webp: ${Math.round(bytes.length / 1024)} kB`);
  }
} finally {
  await browser.close();
  await close();
}

/** @param {Picture} picture */
async function take({path, width = 1120, height = 760, until, of, from, act}) {
  const page = await browser.newPage({viewport: {width, height}, reducedMotion: 'reduce'});
  await page.goto(url + path, {waitUntil: 'networkidle'});
  await page.locator(until).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await act?.(page);
  if (from)
    await page
      .locator(from)
      .first()
      .evaluate((element, margin) => scrollTo(0, element.getBoundingClientRect().top - margin), MARGIN);
  const png = await page.screenshot({
    clip: of && (await around(page.locator(of).first(), height)),
    fullPage: of !== undefined,
  });
  const webp = await page.evaluate(compress, {png: png.toString('base64'), quality: QUALITY});
  await page.context().close();
  return Buffer.from(webp, 'base64');
}

/** @param {import('playwright-core').Locator} thing @param {number} most - How high the picture may be. */
async function around(thing, most) {
  const {x, y, width, height} = await thing.evaluate((element, margin) => {
    const box = element.getBoundingClientRect();
    return {
      x: Math.max(0, box.x + scrollX - margin),
      y: Math.max(0, box.y + scrollY - margin),
      width: box.width + 2 * margin,
      height: box.height + 2 * margin,
    };
  }, MARGIN);
  return {x, y, width, height: Math.min(height, most)};
}

/** Runs in the page, since a browser makes small pictures and Node does not. */
async function compress({png, quality}) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
}
