/** The languages whose code is coloured, and the other names that people give them. */
const NAMES = {
  bash: ['sh', 'shell', 'zsh', 'console'],
  c: ['h'],
  cpp: ['c++', 'cc', 'hpp'],
  csharp: ['c#', 'cs'],
  css: [],
  diff: ['patch'],
  dockerfile: ['docker'],
  go: ['golang'],
  ini: ['toml', 'properties'],
  java: [],
  javascript: ['js', 'jsx', 'mjs', 'cjs'],
  json: ['json5', 'jsonc'],
  kotlin: ['kt'],
  php: [],
  powershell: ['ps', 'ps1', 'pwsh'],
  python: ['py'],
  r: [],
  ruby: ['rb'],
  rust: ['rs'],
  scss: [],
  sql: [],
  swift: [],
  typescript: ['ts', 'tsx'],
  xml: ['html', 'svg', 'xhtml', 'vue'],
  yaml: ['yml'],
} as const satisfies Record<string, readonly string[]>;

export type CodeLanguage = keyof typeof NAMES;

export const CODE_LANGUAGES = Object.keys(NAMES) as CodeLanguage[];

const languages = new Map(
  CODE_LANGUAGES.flatMap((language) =>
    [language, ...NAMES[language]].map((name) => [name as string, language] as const),
  ),
);

/** The language that an author named after a fence, if its code can be coloured. */
export function codeLanguage(name: string): CodeLanguage | undefined {
  return languages.get(name.toLowerCase());
}
