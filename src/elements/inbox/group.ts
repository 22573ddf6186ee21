import {html, nothing, type TemplateResult} from 'lit';
import type {Formats} from '../../context/formats.js';
import type {InboxWords} from '../../locales/inbox/en.js';
import type {Locale} from '../../locales/en.js';
import {reactionOf, type InboxEvent, type InboxGroup} from '../../model/inbox.js';
import type {Stored} from '../../model/records.js';
import {plainText} from '../../text/excerpt.js';
import {shorten} from '../../text/shorten.js';
import {unmarkMentions} from '../../text/mentions.js';
import type {MenuItem} from '../menu/menu.js';
import {shownTitle} from '../shared/hidden.js';
import {icon, type IconName} from '../shared/icons.js';
import {renderSentence} from '../shared/sentence.js';
import {shownName} from '../shared/shown-name.js';
import {placeOf, threadOf, type Place} from './places.js';

/** As much of a text as says what it is about. */
const EXCERPT = 160;
/** How much of what happened to one thing is told apart. */
const EVENTS = 4;

export interface GroupContext {
  readonly strings: Locale;
  readonly words: InboxWords;
  readonly formats: Formats;
  /** A conversation, once it is known; null if it cannot be read. */
  thread(id: string): Stored<'thread'> | null | undefined;
  nameOf(uid: string): string | undefined;
  open(event: MouseEvent, group: InboxGroup, place: Place): void;
  markRead(group: InboxGroup): void;
  mute(group: InboxGroup): void;
}

const ICONS: Readonly<Record<InboxGroup['about'], IconName>> = {
  thread: 'discussion',
  term: 'book',
  note: 'insight',
  notice: 'flag',
  report: 'flag',
};

/** What is new of one thing: what it is, who did what, and a way there. */
export function renderGroup(group: InboxGroup, context: GroupContext): TemplateResult {
  const {words, formats} = context;
  const {events, key, isUnread} = group;
  const id = `title-${key.replace('/', '-')}`;
  const title = titleOf(group, context);
  const shown = events.slice(0, EVENTS);
  return html`<li>
    <article class="group ${isUnread ? 'group--unread' : ''}" part="group" data-group=${key} aria-labelledby=${id}>
      <span class="group__icon">${icon(ICONS[group.about])}</span>
      <div class="tight">
        <h3 class="group__title" id=${id}>
          ${renderLink(title === undefined ? '\u00A0' : html`<bdi>${title}</bdi>`, events[0]!, group, context)}
          ${isUnread ? html`<span class="dot" role="img" aria-label=${words.unread}></span>` : nothing}
        </h3>
        <ul class="events">
          ${shown.map((event) => renderEvent(event, group, context))}
        </ul>
        ${
          events.length > shown.length
            ? html`<p class="small muted">${words.more(events.length - shown.length, formats)}</p>`
            : nothing
        }
      </div>
      ${renderMenu(group, context)}
    </article>
  </li>`;
}

/** What a group is about; undefined until it is known. */
export function titleOf({about, id, events}: InboxGroup, {words, strings, thread}: GroupContext): string | undefined {
  const [first] = events;
  if (about === 'thread') {
    const known = thread(id);
    return known === undefined ? undefined : known ? shownTitle(known.title, strings) : words.untitled;
  }
  if (first?.kind === 'voice' || first?.kind === 'review') return first.term.label || strings.hidden.term;
  if (first?.kind === 'note') return first.note.title || strings.hidden.note;
  if (first?.kind === 'notice') return words.noticeOf[first.notice.about];
  return first?.kind === 'report' ? words.reportOf[first.report.about] : '';
}

function renderLink(content: unknown, event: InboxEvent, group: InboxGroup, context: GroupContext): TemplateResult {
  const place = placeOf(event, context.thread(threadOf(event)) ?? undefined);
  return html`<a class="link" href=${place.href} @click=${(click: MouseEvent) => context.open(click, group, place)}
    >${content}</a
  >`;
}

function renderEvent(event: InboxEvent, group: InboxGroup, context: GroupContext): TemplateResult {
  const {formats} = context;
  const said = sentenceOf(event, context);
  const text = textOf(event);
  return html`<li class="event">
    <span class="event__what">
      ${group.events.length > 1 ? renderLink(said, event, group, context) : said}
      <time class="small muted" datetime=${new Date(event.at).toISOString()} title=${formats.exact(event.at)}
        >${formats.ago(event.at)}</time
      >
    </span>
    ${text ? html`<p class="event__text" dir="auto">${text}</p>` : nothing}
  </li>`;
}

function sentenceOf(event: InboxEvent, {words, strings, formats, nameOf}: GroupContext): TemplateResult {
  switch (event.kind) {
    case 'mention':
    case 'reply':
      return renderSentence(words[event.kind], shownName(event.post.byline, strings));
    case 'followed':
      return renderSentence(words.followed, nameOf(event.thread.lastBy) ?? words.somebody);
    case 'reaction': {
      const {by, others} = event;
      const reaction = reactionOf(event);
      if (!reaction) return html`<span>${words.reactions(others, formats)}</span>`;
      const say = (name: string) => words.reaction(name, strings.post.reaction[reaction], others, formats);
      return renderSentence(say, nameOf(by) ?? words.somebody);
    }
    case 'voice':
      return renderSentence(event.reason ? words.different : words.same, shownName(event.name, strings));
    case 'review':
    case 'note':
      return html`<span>${words.review(formats.day(event.at))}</span>`;
    case 'notice':
      return html`<span>${words.notice}</span>`;
    case 'report':
      return html`<span>${words.report}</span>`;
  }
}

function textOf(event: InboxEvent): string {
  switch (event.kind) {
    case 'mention':
    case 'reply':
    case 'reaction':
      return plainText(unmarkMentions(event.post.body), EXCERPT);
    case 'voice':
      return shorten(event.reason, EXCERPT);
    case 'notice':
      return [event.notice.reason, event.notice.text].filter(Boolean).join(' — ');
    default:
      return '';
  }
}

function renderMenu(group: InboxGroup, {words, strings, markRead, mute}: GroupContext) {
  const items: MenuItem[] = [
    ...(group.isUnread ? [{label: words.markRead, icon: 'check' as const, choose: () => markRead(group)}] : []),
    ...(group.about === 'thread' ? [{label: words.mute, icon: 'mute' as const, choose: () => mute(group)}] : []),
  ];
  // Its place stays, so that nothing moves.
  return html`<span class="group__menu"
    >${items.length ? html`<praxis-menu .label=${strings.post.more} .items=${items}></praxis-menu>` : nothing}</span
  >`;
}
