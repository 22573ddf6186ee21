/** The builder for authors and the theme editor, as somebody uses them. */
import assert from 'node:assert/strict';
import {afterEach, beforeEach, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Place, useBrowser} from './support.mjs';

/** As the tests of the elements have it. */
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const use = useBrowser();
let place;
beforeEach(async () => (place = await Place.open(use.browser, 'local')));
afterEach(() => place.close());

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

it('an author chooses, sees it live, copies the snippet, and it stands on another page', async () => {
  const page = await place.person('Ada Lovelace', {path: '/builder.html'});
  const stage = page.frameLocator('iframe');
  await stage
    .locator('praxis-thread')
    .getByRole('heading', {name: /Conversation/})
    .first()
    .waitFor();

  const heading = `Ada’s "first" <idea> & more`;
  await page.getByLabel('Heading').fill(heading);
  await stage.getByRole('heading', {name: heading}).waitFor();
  await page.getByLabel('Only to read').check();
  await stage.locator('praxis-thread[readonly]').waitFor();

  // Another element takes its place, with nothing left of the first.
  await page.getByLabel('I want …').selectOption('praxis-pulse');
  await page.getByRole('combobox', {name: 'By', exact: true}).selectOption('year');
  await stage.locator('praxis-pulse[period="year"]').waitFor();
  assert.equal(await stage.locator('praxis-thread').count(), 0);

  await page.getByText('Your community', {exact: true}).click();
  await page.getByLabel('Address of the script').fill(new URL('/dist/praxis.js', page.url()).href);
  await page.getByLabel('Its name').fill('cloud-practice');
  await page.getByRole('button', {name: 'Copy', exact: true}).click();
  await page.getByText('Copied.').waitFor();
  const html = await copied(page);

  // On a page of its own, from what was copied alone.
  await page
    .context()
    .route('**/elsewhere.html', (route) =>
      route.fulfill({contentType: 'text/html', body: `<!doctype html><title>Elsewhere</title><h1>Ours</h1>${html}`}),
    );
  const other = await page.context().newPage();
  other.on('pageerror', (error) => page.problems.push(error.message));
  await other.goto(new URL('/elsewhere.html', page.url()).href);
  await other.getByRole('button', {name: 'Print report'}).waitFor();
  await other.close();

  // The address is the same page, for whoever gets it.
  await page.getByRole('button', {name: 'Copy the address'}).click();
  await page.goto(await copied(page));
  assert.equal(await page.getByLabel('I want …').inputValue(), 'praxis-pulse');
  await page.getByRole('combobox', {name: 'Where'}).selectOption('sharepoint');
  await page.getByText(`script.src = "${new URL('/dist/praxis.js', page.url()).href}"`).waitFor();
  await stage.locator('praxis-pulse[period="year"]').waitFor();
  assert.deepEqual(page.problems, []);
});

it('every element that the builder offers stands in its frame', async () => {
  const page = await place.person('Ada Lovelace', {path: '/builder.html'});
  const chooser = page.getByLabel('I want …');
  const tags = await chooser.locator('option').evaluateAll((options) => options.map(({value}) => value));
  assert.ok(tags.length > 18);
  for (const tag of tags) {
    await chooser.selectOption(tag);
    await page.frameLocator('iframe').locator(`${tag}:defined`).waitFor({state: 'attached'});
  }
  assert.deepEqual(page.problems, []);
});

it('a theme changes real elements, says what cannot be read, and is copied', async () => {
  const page = await place.person('Ada Lovelace', {path: '/playground/theme.html'});
  const status = page.locator('.verdict');
  const accent = page.getByRole('group', {name: 'Accent', exact: true});
  const light = accent.getByLabel('Light: six digits');
  const colour = () =>
    page
      .locator('praxis-thread')
      .evaluate((element) => getComputedStyle(element).getPropertyValue('--_color-accent').trim());

  await page.locator('praxis-thread').getByRole('article').first().waitFor();
  await light.fill('6FCABF');
  await light.press('Enter');
  assert.equal(await colour(), '#6fcabf');
  await accent.getByText(/Links and buttons on .+ to 1 in light.+ 4\.5 is needed to read it\./).waitFor();
  await status.filter({hasText: 'too faint'}).waitFor();

  await accent.getByRole('button', {name: 'Make it readable'}).press('Enter');
  await status.filter({hasText: 'Everything can be read, in light and in dark.'}).waitFor();
  assert.notEqual(await colour(), '#6fcabf');
  assert.ok(await light.evaluate((field) => field === document.activeElement), 'the focus is not lost with the button');

  await page.getByRole('slider', {name: /^Corners/}).fill('0');
  await page.getByRole('combobox', {name: 'Scheme'}).selectOption('dark');
  await page.getByRole('button', {name: 'Copy', exact: true}).click();
  const css = await copied(page);
  assert.match(css, /--praxis-radius-md: 0px;/);
  assert.match(css, /--praxis-color-accent: light-dark\(#\w{6}, #\w{6}\);/);

  await page.getByRole('button', {name: 'Copy the address'}).click();
  const before = await colour();
  await page.goto(await copied(page));
  await page.locator('praxis-thread').getByRole('article').first().waitFor();
  assert.equal(await colour(), before);
  assert.equal(await page.locator('.snippet code').textContent(), css);
  await page.getByRole('button', {name: 'Reset'}).click();
  await page.getByText('Nothing is changed').waitFor();
  assert.deepEqual(page.problems, []);
});

for (const [path, ready] of [
  ['/builder.html', (page) => page.frameLocator('iframe').getByRole('article').first()],
  ['/playground/theme.html', (page) => page.locator('praxis-thread').getByRole('article').first()],
]) {
  it(`${path} is accessible in both directions, on a phone as on a screen`, async () => {
    const page = await place.person('Ada Lovelace', {path});
    await ready(page).waitFor();
    for (const summary of await page.locator('main details:not([open]) > summary:visible').all()) await summary.click();
    await page.addScriptTag({path: AXE});
    for (const [width, dir] of [
      [1280, 'rtl'],
      [360, 'ltr'],
      [360, 'rtl'],
    ]) {
      await page.setViewportSize({width, height: 800});
      await page.evaluate((value) => (document.documentElement.dir = value), dir);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(wider, 0, `${dir} at ${width} px is wider than the window`);
      // Each state of an element has its own pass in the tests of the elements; here it is the page around them.
      assert.deepEqual(await page.evaluate(violations), [], `${dir} at ${width} px`);
    }
    await page.emulateMedia({colorScheme: 'dark'});
    assert.deepEqual(await page.evaluate(violations), []);
    assert.deepEqual(page.problems, []);
  });
}

/** Runs in the page: what axe finds wrong in it. */
async function violations() {
  const found = await globalThis.axe.run(document, {iframes: false, resultTypes: ['violations']});
  return found.violations.flatMap(({id, nodes}) =>
    nodes.map(({target, any}) => `${id} ${target.flat().join(' ')} ${any[0]?.message ?? ''}`),
  );
}
