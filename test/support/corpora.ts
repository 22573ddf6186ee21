/** A text of a corpus, and where in it it stands. */
export interface CorpusText {
  readonly section: string;
  readonly text: string;
}

/** Texts that others collected; `wtr/corpora-plugin.mjs` serves them. */
export async function corpus(name: 'commonmark' | 'naughty'): Promise<readonly CorpusText[]> {
  const response = await fetch(`/corpora/${name}`);
  if (!response.ok) throw new Error(`There is no corpus ${name}.`);
  return (await response.json()) as CorpusText[];
}
