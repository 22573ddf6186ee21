import type {Community} from '../community/community.js';
import {noteMissingTerm} from '../community/term-requests.js';
import {noteUses, type UsePlace} from '../community/term-uses.js';
import {acronymsIn} from '../text/acronyms.js';
import {plainText} from '../text/excerpt.js';
import {pageKey} from '../text/page-key.js';
import {dismiss, isDismissed} from './dismissals.js';
import {TermNames} from './term-names.js';

/** How many acronyms of one post are noted. */
const MOST_ACRONYMS = 3;

/**
 * Notes which terms a text names, for the links back from them, and which acronyms in it nobody has defined. What cannot be
 * noted is left: the next one to write so will.
 *
 * @param markdown What somebody wrote.
 */
export async function noteTermsIn(
  community: Community,
  place: UsePlace,
  markdown: string,
  language: string,
): Promise<void> {
  const names = await TermNames.in(community, language).catch(() => undefined);
  if (!names) return;
  const text = plainText(markdown, markdown.length);
  const named = new Set(names.find(text).flatMap(({ids}) => ids));
  if (named.size) await noteUses(community, place, [...named]);
  const unknown = acronymsIn(text).filter((acronym) => !names.called(acronym).length);
  for (const acronym of unknown.slice(0, MOST_ACRONYMS)) await noteMissingTerm(community, acronym, 'uses');
}

/** Notes that this page names terms. Once for what this device has not noted yet: a visit costs nothing. */
export async function notePage(community: Community, terms: readonly string[]): Promise<void> {
  if (!community.viewer || !/^https?:$/.test(location.protocol)) return;
  const canonical = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null;
  try {
    const key = pageKey({canonical, url: location.href});
    const mark = (term: string) => `use:${community.id}:${key}:${term}`;
    const fresh = terms.filter((term) => !isDismissed(mark(term)));
    if (!fresh.length || !(await noteUses(community, {key, title: document.title, thread: ''}, fresh))) return;
    fresh.forEach((term) => dismiss(mark(term)));
  } catch {
    // A page without a key of its own.
  }
}
