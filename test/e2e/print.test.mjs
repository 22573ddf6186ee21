import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {inflateSync} from 'node:zlib';
import {Place, useBrowser} from './support.mjs';

const use = useBrowser();
const WORDS = {
  en: {report: 'Print report', week: 'This week in short', print: 'Print'},
  de: {report: 'Bericht drucken', week: 'Die Woche in Kürze', print: 'Drucken'},
};

/**
 * Runs in the page: what is printed is kept as a page of its own, in place of the dialog that would hold this one. It is written
 * out with its styles, which are no part of its markup.
 */
function keepSheets() {
  const append = Element.prototype.append;
  Element.prototype.append = function (...nodes) {
    append.apply(this, nodes);
    for (const {contentWindow: sheet} of nodes) {
      if (sheet)
        sheet.print = () => {
          const {documentElement, adoptedStyleSheets, head} = sheet.document;
          const styles = adoptedStyleSheets.map(({cssRules}) => [...cssRules].map(({cssText}) => cssText).join('\n'));
          const style = sheet.document.createElement('style');
          style.textContent = styles.join('\n');
          head.append(style);
          globalThis.printed = `<!doctype html>${documentElement.outerHTML}`;
        };
    }
  };
}

/** How many pieces of text stand on each page of a PDF that Chromium wrote. */
function textsOfPages(pdf) {
  const source = pdf.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gms)].map(([, number, content]) => [number, content]),
  );
  const pages = [...objects.values()].filter((content) => /^<<\s*\/Type \/Page\b/.test(content));
  return pages.map((page) => {
    const [, number] = /\/Contents (\d+) 0 R/.exec(page);
    const [, stream] = /stream\r?\n(.*)\r?\nendstream/s.exec(objects.get(number));
    const drawn = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    return [...drawn.matchAll(/\bT[jJ]\b/g)].length;
  });
}

describe('on paper', () => {
  let place;
  beforeEach(async () => (place = await Place.open(use.browser, 'local')));
  afterEach(() => place.close());

  /** A page of the demo in a language, whose sheets are kept. */
  async function pageIn(language, path) {
    const page = await place.person('Grace Hopper', {path});
    await page.evaluate(keepSheets);
    const element = page.locator('praxis-pulse, praxis-activity');
    await element.evaluate((shown, lang) => (shown.lang = lang), language);
    return page;
  }

  /** The pages of what is printed, on both sizes of paper. */
  async function print(page, language) {
    await page.waitForFunction(() => globalThis.printed);
    const paper = await page.context().newPage();
    await paper.setContent(await page.evaluate(() => globalThis.printed));
    assert.equal(await paper.evaluate(() => document.documentElement.lang), language);
    const margin = {top: '1cm', right: '1cm', bottom: '1cm', left: '1cm'};
    const pages = [];
    for (const format of ['A4', 'Letter']) pages.push(textsOfPages(await paper.pdf({format, margin})));
    return pages;
  }

  for (const [language, words] of Object.entries(WORDS)) {
    it(`the report for the sponsor is one page, ${language}`, async () => {
      const page = await pageIn(language, '/playground/pulse.html');
      await page.getByRole('button', {name: words.report}).click();
      const pages = await print(page, language);
      assert.deepEqual(
        pages.map(({length}) => length),
        [1, 1],
      );
      assert.ok(
        pages.every(([texts]) => texts > 100),
        String(pages),
      );
    });

    it(`the week in short leaves no page empty, ${language}`, async () => {
      const page = await pageIn(language, '/playground/activity.html');
      await page.getByRole('button', {name: words.week}).click();
      await page.getByRole('button', {name: words.print, exact: true}).click();
      const pages = await print(page, language);
      for (const texts of pages) {
        assert.ok(texts.length >= 1 && texts.length <= 2, String(texts));
        assert.ok(
          texts.every((count) => count > 3),
          String(texts),
        );
      }
    });
  }

  for (const [name, role] of [
    ['thread', 'article'],
    ['threads', 'article'],
    ['glossary', 'link'],
    ['members', 'listitem'],
    ['knowledge', 'link'],
  ]) {
    it(`<praxis-${name}> is what people wrote, and nothing that one would press`, async () => {
      const page = await place.person('Grace Hopper', {path: `/playground/${name}.html`});
      const element = page.locator(`praxis-${name}`);
      const written = element.getByRole(role).filter({visible: true});
      await written.first().waitFor();
      await element.getByRole('button').filter({visible: true}).first().waitFor();
      const count = await written.count();
      await page.emulateMedia({media: 'print'});
      for (const control of ['button', 'textbox', 'searchbox', 'combobox']) {
        const shown = element.getByRole(control).filter({visible: true});
        assert.deepEqual(await shown.allInnerTexts(), [], control);
      }
      assert.ok((await written.count()) >= count);
    });
  }

  it('is dark on white, also of a page that is light on dark', async () => {
    const page = await place.person('Grace Hopper', {path: '/playground/thread.html'});
    const text = page.locator('praxis-post [part~=body]').first();
    await text.waitFor();
    const colour = () => text.evaluate((shown) => getComputedStyle(shown).color);
    const light = await colour();
    await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
    await page.locator('praxis-thread').evaluate((thread) => (thread.style.colorScheme = 'dark'));
    assert.notEqual(await colour(), light);
    await page.emulateMedia({media: 'print'});
    assert.equal(await colour(), light);
  });
});
