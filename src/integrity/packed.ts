import {shardOfThread} from '../model/ids.js';
import {isListed, packMember} from '../model/member.js';
import {packNote} from '../model/note.js';
import {refs, type Kind, type Records} from '../model/records.js';
import {packTerm} from '../model/term.js';
import {hasRoomForTitle, packThread} from '../model/titles.js';
import type {Census} from './census.js';
import type {Findings} from './finding.js';

type PackedKind = 'directory' | 'glossary' | 'knowledge' | 'titles';

/** Where a record is listed, and as what. */
interface Listing {
  readonly path: string;
  readonly entry: string;
}

/** Each packed index says of every record what that says of itself, once, and of nothing else. */
export function checkPacked(census: Census, findings: Findings, now: number): void {
  const members = listings(census, 'member', (member) =>
    isListed(member.status) ? {path: refs.directory(member.shard).path, entry: packMember(member)} : undefined,
  );
  const terms = listings(census, 'term', (term) => ({path: refs.glossary(term.shard).path, entry: packTerm(term)}));
  const notes = listings(census, 'note', (note) => ({path: refs.knowledge(note.shard).path, entry: packNote(note)}));
  const threads = listings(census, 'thread', (thread, id) => ({
    path: refs.titles(shardOfThread(id)).path,
    entry: packThread(thread),
  }));
  compare(census, findings, {kind: 'directory', listed: members, now});
  compare(census, findings, {kind: 'glossary', listed: terms, now});
  compare(census, findings, {kind: 'knowledge', listed: notes, now});
  compare(census, findings, {kind: 'titles', listed: threads, now});
}

/** Where each record of a kind is listed. Of one that cannot be read, `checkFields` tells. */
function listings<K extends Kind>(
  census: Census,
  kind: K,
  listingOf: (data: Records[K], id: string) => Listing | undefined,
): ReadonlyMap<string, Listing> {
  const listed = new Map<string, Listing>();
  for (const {id, data} of census.of(kind)) {
    try {
      const listing = listingOf(data, id);
      if (listing) listed.set(id, listing);
    } catch {
      continue;
    }
  }
  return listed;
}

interface Comparison {
  readonly kind: PackedKind;
  readonly listed: ReadonlyMap<string, Listing>;
  readonly now: number;
}

function compare(census: Census, findings: Findings, {kind, listed, now}: Comparison): void {
  const seen = new Set<string>();
  const shards = new Map<string, Readonly<Record<string, string>>>();
  for (const {path, data} of census.of(kind)) {
    const {entries} = data;
    shards.set(path, entries);
    for (const [key, is] of Object.entries(entries)) {
      const should = listed.get(key);
      const at = {path, field: `entries.${key}`, is};
      if (should?.path !== path) {
        const mend = {path, map: 'entries', key, value: undefined};
        findings.add({code: 'entry-extra', ...at, should: undefined, mend});
        continue;
      }
      seen.add(key);
      if (should.entry === is) continue;
      const mend = {path, map: 'entries', key, value: should.entry};
      findings.add({code: 'entry-wrong', ...at, should: should.entry, mend});
    }
  }
  /** Documents that this very check would begin. */
  const begun = new Set<string>();
  for (const [key, {path, entry}] of listed) {
    if (seen.has(key)) continue;
    const entries = shards.get(path);
    // A conversation that began when the index was full can be read, and is not found by a search.
    if (kind === 'titles' && entries && !hasRoomForTitle(entries, key, entry)) continue;
    const isFirst = !entries && !begun.has(path);
    begun.add(path);
    const mend = isFirst
      ? {path, create: {entries: {[key]: entry}, last: key, updatedAt: now}}
      : {path, map: 'entries', key, value: entry};
    findings.add({code: 'entry-missing', path, field: `entries.${key}`, is: undefined, should: entry, mend});
  }
}
