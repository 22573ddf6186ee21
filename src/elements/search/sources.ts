import type {SearchKind} from './adapter.js';
import {MemberSource} from './member-source.js';
import {NoteSource} from './note-source.js';
import type {Source, SourceContext, SourceHost} from './source.js';
import {TermSource} from './term-source.js';
import {ThreadSource} from './thread-source.js';

/** What finds things of each kind: a line is all that another one needs here. */
export const sources: Readonly<Record<SearchKind, new (host: SourceHost, context: SourceContext) => Source>> = {
  term: TermSource,
  thread: ThreadSource,
  note: NoteSource,
  member: MemberSource,
};
