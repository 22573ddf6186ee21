import {html, type TemplateResult} from 'lit';
import type {Stored} from '../../model/records.js';
import {avatar} from '../shared/avatar.js';
import {shownName} from '../shared/shown-name.js';
import type {RowContext} from './thread-row.js';

/** Who wrote last: of a conversation that nobody joined yet, who began it. */
export function lastName(thread: Stored<'thread'>, context: RowContext): string | undefined {
  const name = nameIn(thread, thread.lastBy, context);
  if (!name || thread.posts === 1) return name;
  return context.strings.threads.lastBy(`\u2068${name}\u2069`);
}

/**
 * Those who wrote first, as faces. Their names are in the directory, which a board follows anyway: one document for a
 * thousand people. Until it is there, and for those who left, a face stands without its letters, so that nothing moves.
 */
export function renderParticipants(thread: Stored<'thread'>, context: RowContext): TemplateResult {
  const {strings, formats} = context;
  const people = thread.participants.map((uid) => ({uid, name: nameIn(thread, uid, context)}));
  const names = people.flatMap(({name}) => (name ? [`\u2068${name}\u2069`] : []));
  const label = strings.threads.participants(names, people.length - names.length, formats);
  return html`<span class="faces" role="img" aria-label=${label} title=${label}>
    ${people.map(({uid, name = ''}) => html`<span class="face" data-praxis-member=${uid}>${avatar(uid, name, 'sm')}</span>`)}
  </span>`;
}

function nameIn({author, byline}: Stored<'thread'>, uid: string, {nameOf, strings}: RowContext): string | undefined {
  return nameOf(uid) ?? (uid === author ? shownName(byline, strings) : undefined);
}
