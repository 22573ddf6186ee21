const ENTITIES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** A text as it is written in HTML. */
export const escape = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

/**
 * Gives each heading of a page its anchor, as the sites do that show Markdown: what links to one there finds it here.
 *
 * @returns {(heading: string) => string}
 */
export function anchors() {
  const taken = new Map();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const before = taken.get(plain) ?? 0;
    taken.set(plain, before + 1);
    return before === 0 ? plain : `${plain}-${before}`;
  };
}
