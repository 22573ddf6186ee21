import {groupBy} from '../model/group-by.js';
import type {Stored} from '../model/records.js';
import {unmarkMentions} from '../text/mentions.js';
import {slugOf} from './file-names.js';
import {frontMatter, type Fields} from './front-matter.js';
import {markdownOf} from './glossary-markdown.js';
import {iso} from './iso.js';
import {exportedTerm} from './term-import.js';
import type {Files, ReadableCommunity} from './readable-community.js';

const SPECIAL = /[\\`*_{}[\]>#|!]/g;
/** Where HTML begins a tag, or a comment and its like. */
const TAG = /<(?=[a-z/!?])/gi;

/** A page for each conversation, term, note and priority. */
export function markdownPagesOf({
  thread: threads,
  post: posts,
  term: terms,
  note: notes,
  priority: priorities,
}: ReadableCommunity): Files {
  const files = new Map<string, string>();
  const add = (folder: string, name: string, text: string) => files.set(nameFor(files, folder, name), text);
  const byThread = groupBy(posts, ({thread}) => thread);
  for (const thread of inTime(threads)) {
    add(
      'conversations',
      `${dayOf(thread.createdAt)} ${thread.title}`,
      conversation(thread, byThread.get(thread.id) ?? []),
    );
  }
  for (const term of inTime(terms)) if (term.label) add(`glossary/${slugOf(term.lang)}`, term.label, termPage(term));
  for (const note of inTime(notes)) if (note.title) add('knowledge', note.title, page(note, note.summary));
  for (const priority of inTime(priorities)) {
    if (!priority.title) continue;
    const outcome = priority.outcome && `\n\n---\n\n${priority.outcome}`;
    add(`priorities/${slugOf(priority.season)}`, priority.title, page(priority, priority.body + outcome));
  }
  return files;
}

/** A conversation from its first post to its last, each with who wrote it, when, and whom it answers. */
function conversation(thread: Stored<'thread'>, posts: readonly Stored<'post'>[]): string {
  const {title, kind, state, tags, key, byline, createdAt, outcome, closedReason, accepted} = thread;
  const front = {title, kind, state, page: key, tags, by: byline, begun: iso(createdAt), outcome, closedReason};
  const byId = new Map(posts.map((post) => [post.id, post]));
  const inTree = [...posts].sort((a, b) => (a.path < b.path ? -1 : 1));
  const answers = inTree.map((post) => {
    const {byline, parent, id, createdAt, body} = post;
    const answered = byId.get(parent)?.byline;
    const head = [id === accepted && '✓', plain(byline), answered !== undefined && `→ ${plain(answered)}`];
    return `## ${head.filter(Boolean).join(' ')} · ${iso(createdAt)}\n\n${quote(said(body))}\n`;
  });
  return `${frontMatter(front)}\n# ${plain(title)}\n\n${answers.join('\n')}`;
}

/** What somebody wrote in it stays inside the quotation: it cannot look like what somebody else said. */
function quote(body: string): string {
  if (!body) return '> …'; // Removed or hidden.
  const lines = body.split(/\r\n?|\n/);
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

function page(record: Stored<'note'> | Stored<'priority'>, text: string): string {
  const {title} = record;
  const more: Fields =
    'season' in record
      ? {
          season: record.season,
          state: record.state,
          by: record.byline,
          owners: Object.values(record.owners),
          supports: record.supports,
        }
      : {status: record.status, tags: record.tags, by: record.editor, reviewBy: record.reviewBy};
  return `${frontMatter({title, ...more, begun: iso(record.createdAt)})}\n# ${plain(title)}\n\n${said(text)}\n`;
}

function termPage(term: Stored<'term'>): string {
  const {body, ...fields} = exportedTerm(term);
  return markdownOf({...fields, body: said(body)});
}

/** A name or a title that says nothing to Markdown. */
const plain = (line: string) => line.replace(SPECIAL, '\\$&').replaceAll('<', '&lt;');

/** A text as its writer typed it, but for HTML: a tag in it could end the quotation that it stands in. */
const said = (text: string) => unmarkMentions(text).replace(TAG, '&lt;');

/** One that no other file has. */
function nameFor(files: Files, folder: string, title: string): string {
  const base = `${folder}/${slugOf(title)}`;
  let name = `${base}.md`;
  for (let count = 2; files.has(name); count++) name = `${base}-${count}.md`;
  return name;
}

const inTime = <T extends {readonly createdAt: number; readonly id: string}>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));

const dayOf = (time: number) => iso(time).slice(0, 10);
