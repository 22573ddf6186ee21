import {strToU8, zipSync} from 'fflate';
import type {Stored} from '../model/records.js';
import {tablesOf} from './readable-csv.js';
import {markdownPagesOf} from './readable-markdown.js';

export type ReadableKind = 'thread' | 'post' | 'term' | 'note' | 'priority' | 'member';

/** What of a community is for people to read, by its kind. What concerns one person alone, or those who moderate, is not in it. */
export type ReadableCommunity = {readonly [K in ReadableKind]: readonly Stored<K>[]};

/** Texts by the names of their files. */
export type Files = ReadonlyMap<string, string>;

/** `markdown`: a page for each conversation, term, note and priority. `csv`: a table of each kind. */
export const READABLE_FORMATS = {markdown: markdownPagesOf, csv: tablesOf} satisfies Record<
  string,
  (community: ReadableCommunity) => Files
>;
export type ReadableFormat = keyof typeof READABLE_FORMATS;

/** What of it members see: people who are here, and no text of a post that was removed or hidden, or is in a state that only a newer version knows. */
export function shownOf({post, member, ...others}: ReadableCommunity): ReadableCommunity {
  return {
    ...others,
    post: post.map((one) => (one.newer || one.state !== 'visible' ? {...one, body: ''} : one)),
    member: member.filter(({status}) => status === 'active'),
  };
}

/** The files of a community that people read, in some formats or all, as one archive. */
export function readableArchive(
  community: ReadableCommunity,
  formats: readonly ReadableFormat[] = ['markdown', 'csv'],
): Uint8Array<ArrayBuffer> {
  const files = formats.flatMap((format) => [...READABLE_FORMATS[format](community)]);
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), {level: 6});
}
