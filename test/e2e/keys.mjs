/** What somebody does who has a keyboard and nothing else. */
import assert from 'node:assert/strict';

/** Runs in the page: what the focused element is called, as far as these pages say it. */
function nameInPage() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return '';
  const label = element.labels?.[0]?.textContent ?? element.textContent;
  return (element.getAttribute('aria-label') ?? label).replace(/\s+/g, ' ').trim();
}

export const focusedName = (page) => page.evaluate(nameInPage);

const is = (name, seen) => (name instanceof RegExp ? name.test(seen) : seen === name);

/** Goes on with the Tab key, from wherever it is, around the page if need be. @param name As it is, or as it must match. */
export async function tabTo(page, name, time = 1) {
  for (let steps = 0, met = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab');
    if (is(name, await focusedName(page)) && ++met === time) return;
  }
  assert.fail(`No Tab leads to “${name}”`);
}

/** Presses a button. @param time Which of several with this name, from the top of the page. */
export async function press(page, name, time) {
  if (time) await page.evaluate(() => document.querySelector('praxis-thread').focus());
  await tabTo(page, name, time);
  await page.keyboard.press('Enter');
}

/** Goes through the open menu with the arrow keys. */
export async function choose(page, item) {
  await page.getByRole('menuitem', {name: item}).waitFor();
  for (let steps = 0; (await focusedName(page)) !== item; steps++) {
    assert.ok(steps < 30, `No arrow leads to “${item}”`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** The focus has come to rest where one goes on. */
export async function ends(page, name) {
  await page.waitForFunction(`(${nameInPage})() === ${JSON.stringify(name)}`).catch(async () => {
    assert.equal(await focusedName(page), name, 'where the focus is');
  });
}
