import {html, nothing, type TemplateResult} from 'lit';
import {isFollowed, isMuted, isUnread, type Reader} from '../../community/reading.js';
import type {Formats} from '../../context/formats.js';
import type {Locale} from '../../locales/en.js';
import type {Stored} from '../../model/records.js';
import type {ThreadKind} from '../../model/thread.js';
import type {MenuItem} from '../menu/menu.js';
import {addressOf} from '../shared/address.js';
import {highlight, passageAround, saysAll} from '../shared/highlight.js';
import {shownTitle} from '../shared/hidden.js';
import {icon, type IconName} from '../shared/icons.js';
import {renderPageLink} from './page-link.js';
import {lastName, renderParticipants} from './thread-people.js';
import {renderStatus} from './thread-status.js';
import type {ThreadMatch} from './thread-search.js';

/** One conversation of the list, and why a search found it. */
export interface ThreadRow {
  readonly thread: Stored<'thread'>;
  readonly match?: ThreadMatch;
}

/** What a row tells the list around it that the viewer asked for. */
export type RowAct = 'follow' | 'unfollow' | 'mute' | 'unmute' | 'seen' | 'copy-link';

export interface RowContext {
  /** What was searched for. */
  readonly sought: string;
  readonly strings: Locale;
  readonly formats: Formats;
  readonly reader: Reader | undefined;
  /** Whether the store does not have it yet. */
  isSending(id: string): boolean;
  /** The name of a person, if they are in the directory. */
  nameOf(uid: string): string | undefined;
  open(event: MouseEvent, id: string): void;
  act(act: RowAct, thread: Stored<'thread'>): void;
}

const ICONS: Readonly<Record<ThreadKind, IconName>> = {
  question: 'question',
  idea: 'insight',
  discussion: 'discussion',
  decision: 'decision',
};

export const kindIcon = (kind: ThreadKind): IconName => ICONS[kind];

/** The kind of a conversation in a picture and a word. */
export function renderKind(kind: ThreadKind, strings: Locale['threads']): TemplateResult {
  return html`<span class="badge">${icon(kindIcon(kind))}${strings.kinds[kind]}</span>`;
}

export function renderRow({thread, match}: ThreadRow, context: RowContext): TemplateResult {
  const {sought, strings, formats, reader} = context;
  const {id, title, kind, tags, lastAt} = thread;
  const t = strings.threads;
  const isNew = Boolean(reader && isUnread(reader, thread));
  const marked = (text: string) => (match ? highlight(text, sought) : text);
  const name = lastName(thread, context);
  return html`<li>
    <article
      class="entry ${isNew ? 'entry--new' : ''} ${reader && isMuted(reader, id) ? 'entry--muted' : ''}"
      part="thread"
      aria-labelledby="title-${id}"
    >
      <span class="entry__kind">${icon(kindIcon(kind))}</span>
      <div class="entry__text">
        <h3 class="entry__title" id="title-${id}">
          <a
            class="entry__link"
            href=${addressOf('thread', id)}
            data-thread=${id}
            @click=${(event: MouseEvent) => context.open(event, id)}
            ><bdi>${marked(shownTitle(title, strings))}</bdi></a
          >
        </h3>
        <div class="meta">
          ${renderStatus(thread, strings)} ${renderOwn(thread, context)}
          <span>${t.kinds[kind]}</span>
          ${name ? html`<span><bdi>${name}</bdi></span>` : nothing}
          <time datetime=${new Date(lastAt).toISOString()} title=${formats.exact(lastAt)}>${formats.ago(lastAt)}</time>
          ${renderPageLink(thread, t)}
          ${
            tags.length
              ? html`<ul class="tags" aria-label=${t.tags}>
                  ${tags.map((tag) => html`<li class="tag"><bdi>${marked(tag)}</bdi></li>`)}
                </ul>`
              : nothing
          }
        </div>
        ${match && !saysAll(title, sought) ? renderThreadReason(match, sought, strings) : nothing}
      </div>
      <div class="entry__side">
        ${context.isSending(id) ? html`<span class="muted small">${strings.post.sending}</span>` : nothing}
        ${isNew ? html`<span class="entry__new">${strings.post.isNew}</span>` : nothing}
        ${renderParticipants(thread, context)}
        <span class="entry__count"><bdi>${t.replies(thread.posts - 1, formats)}</bdi></span>
        ${context.isSending(id) ? nothing : renderMenu(thread, isNew, context)}
      </div>
    </article>
  </li>`;
}

/** What the reader made of it. */
function renderOwn({id}: Stored<'thread'>, {strings: {thread: t}, reader}: RowContext) {
  return html`
    ${reader && isFollowed(reader, id) ? html`<span class="badge badge--accent">${icon('bell')}${t.following}</span>` : nothing}
    ${reader && isMuted(reader, id) ? html`<span class="badge">${icon('mute')}${t.muted}</span>` : nothing}
  `;
}

function renderMenu(thread: Stored<'thread'>, isNew: boolean, {strings, reader, act}: RowContext) {
  const {thread: t, post} = strings;
  const item = (label: string, picture: IconName, what: RowAct): MenuItem => ({
    ...{label, icon: picture},
    choose: () => act(what, thread),
  });
  const own = reader && [
    isFollowed(reader, thread.id) ? item(t.unfollow, 'x', 'unfollow') : item(t.follow, 'bell', 'follow'),
    isMuted(reader, thread.id) ? item(t.unmute, 'bell', 'unmute') : item(t.mute, 'mute', 'mute'),
    ...(isNew ? [item(strings.threads.markSeen, 'check', 'seen')] : []),
  ];
  const items = [...(own ?? []), item(post.copyLink, 'link', 'copy-link')];
  return html`<praxis-menu .label=${post.more} .items=${items}></praxis-menu>`;
}

/** Why a search found a conversation whose title does not say so. */
export function renderThreadReason(
  {field, kind, value}: Pick<ThreadMatch, 'field' | 'kind' | 'value'>,
  sought: string,
  {threads: t}: Locale,
) {
  const reason = kind === 'fuzzy' ? (`${field}Corrected` as const) : field;
  const words = t.matched[reason];
  if (!words) return nothing;
  return html`<p class="small muted">
    ${words[0]}${field === 'tags' ? html`<mark class="match"><bdi>${value}</bdi></mark>` : nothing}${
      field === 'posts' ? html`<bdi>${highlight(passageAround(value, sought), sought)}</bdi>` : nothing
    }${words[1]}
  </p>`;
}
