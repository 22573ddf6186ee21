/** What a hub can show, in the order in which it does unless its author says otherwise. */
export const SECTION_NAMES = [
  'about',
  'activity',
  'inbox',
  'conversations',
  'glossary',
  'knowledge',
  'people',
  'priorities',
  'pulse',
  'charter',
  'moderation',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

const isSection = (name: string): name is SectionName => (SECTION_NAMES as readonly string[]).includes(name);

/**
 * The sections that an author names, in their order, each once.
 *
 * @param written Names with spaces between them; without any, all sections.
 * @returns Also what is no section.
 */
export function readSections(written: string): {
  readonly names: readonly SectionName[];
  readonly unknown: readonly string[];
} {
  const words = [
    ...new Set(
      written
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ];
  const names = words.filter(isSection);
  return {names: names.length ? names : SECTION_NAMES, unknown: words.filter((word) => !isSection(word))};
}
