/** What the page keeps itself where its browser will not, as in a sandboxed frame. */
const kept = new Map<string, string>();

/** Remembers a text in this tab or in this browser. */
export function remember(where: 'tab' | 'browser', key: string, text: string): void {
  try {
    storageOf(where).setItem(key, text);
    kept.delete(`${where} ${key}`);
  } catch {
    kept.set(`${where} ${key}`, text);
  }
}

export function recall(where: 'tab' | 'browser', key: string): string | undefined {
  try {
    return kept.get(`${where} ${key}`) ?? storageOf(where).getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function storageOf(where: 'tab' | 'browser'): Storage {
  return where === 'tab' ? sessionStorage : localStorage;
}
