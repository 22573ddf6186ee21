import type {FormatName} from '../interchange/formats.js';
import {exportedTerm} from '../interchange/term-import.js';
import {allTerms} from './all-terms.js';
import type {Community} from './community.js';
import type {ExportedFile} from './exported-file.js';
import type {Following} from './following.js';

/**
 * Writes the glossary to a file.
 *
 * @param lang One language; '' for all.
 * @returns The file; undefined when it was aborted.
 * @throws What loading the format throws, as without a connection; `CommunityError` when the terms cannot be read.
 */
export async function exportGlossary(
  community: Pick<Community, 'id' | 'store'>,
  {format, lang, ...following}: Following & {readonly format: FormatName; readonly lang: string},
): Promise<ExportedFile | undefined> {
  const {formatOf} = await import('../interchange/formats.js');
  const {extension, mediaType, write} = formatOf(format);
  // Loaded before a hundred records are read in vain.
  const writer = await write();
  const all = await allTerms(community.store, following);
  if (following.signal?.aborted) return undefined;
  const terms = all.filter((term) => !lang || term.lang === lang).map(exportedTerm);
  const content = new Blob([await writer(terms, community.id)], {type: mediaType});
  const suffix = lang ? `-${lang}` : '';
  return {name: `${community.id}-glossary${suffix}.${extension}`, content, count: terms.length};
}
