import {NO_NAME} from '../../model/no-name.js';
import type {Stored} from '../../model/records.js';
import {TERM_LIMITS} from '../../model/term.js';
import {firstSentence} from '../../text/excerpt.js';
import {imagesIn, withoutImage} from '../../text/images.js';
import {unmarkMentions} from '../../text/mentions.js';
import type {TermDraft} from '../glossary/term-drafts.js';
import {NO_TEXT} from '../glossary/term-text.js';

/**
 * What a form for a term begins with that comes from a post: what is said there explains it, its first sentence defines it, and
 * its author is named. What was selected is its name if it is short, else what explains it.
 *
 * @param address Where the post is found again.
 */
export function termFromPost(post: Stored<'post'>, selection: string, address: string): Omit<TermDraft, 'lang'> {
  const line = selection.trim().replace(/\s+/g, ' ');
  const isName = line.length <= TERM_LIMITS.label && !/[.!?…]$/.test(line);
  const said = imagesIn(post.body)
    .reduce((text, {id}) => withoutImage(text, id), unmarkMentions(post.body))
    .trim();
  const body = (isName ? said : selection.trim()).slice(0, TERM_LIMITS.body);
  const gloss = firstSentence(body, TERM_LIMITS.gloss);
  const sources = (post.byline === NO_NAME ? address : `${post.byline}, ${address}`).slice(0, TERM_LIMITS.source);
  return {text: {...NO_TEXT, label: isName ? line : '', gloss, body, sources}};
}
