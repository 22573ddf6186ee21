/** What somebody does who has a keyboard and nothing else. */
import assert from 'node:assert/strict';

/**
 * Runs in the page: what the focused element is called, as far as these pages say it.
 *
 * @param {string} [around] - Only if it is in a post, a row or a card that says this.
 */
function nameInPage(around) {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return '';
  if (around) {
    let place = element;
    while (place && !place.matches('article, [role=article]')) place = place.parentElement ?? place.getRootNode().host;
    if (!place || !deepText(place).includes(around)) return '';
  }
  const slotted = element.querySelector('slot')?.assignedNodes();
  const label = element.labels?.[0]?.textContent ?? (slotted ?? [element]).map((node) => node.textContent).join('');
  return (element.getAttribute('aria-label') ?? label).replace(/\s+/g, ' ').trim();

  function deepText(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.localName === 'style') return '';
    return [...(node.shadowRoot ?? node).childNodes].map(deepText).join('');
  }
}

export const focusedName = (page, around) => page.evaluate(nameInPage, around);

const is = (name, seen) => (name instanceof RegExp ? name.test(seen) : seen === name);

/**
 * Goes on with the Tab key, from wherever it is, around the page if need be.
 *
 * @param name As it is, or as it must match.
 * @param {string} [around] - What the post, the row or the card says that it is in, where several are called so.
 */
export async function tabTo(page, name, around) {
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab');
    if (is(name, await focusedName(page, around))) return;
  }
  assert.fail(`No Tab leads to “${name}”`);
}

/** Goes to a button, and presses it. */
export async function press(page, name, around) {
  await tabTo(page, name, around);
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
