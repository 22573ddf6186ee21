import {stringify} from 'yaml';

export type Fields = Readonly<Record<string, string | number | readonly string[]>>;

/** What stands before the text of a file in Markdown: the fields that hold something, as YAML. Its last line is the fence. */
export function frontMatter(fields: Fields): string {
  const filled = Object.entries(fields).filter(([, value]) => typeof value === 'number' || value.length > 0);
  // Text never folds: it would come back with other spaces.
  const yaml = stringify(Object.fromEntries(filled), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  return `---\n${yaml}---\n`;
}
