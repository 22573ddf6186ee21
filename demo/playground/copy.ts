/** Copies the text of something on the page, or selects it where there is no clipboard, and says which. */
export async function copyText(source: Element, said: Element, text = source.textContent): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(source); // Without https there is no clipboard; the keyboard still has one.
    said.textContent = 'Selected. Copy it with the keyboard.';
  }
}
