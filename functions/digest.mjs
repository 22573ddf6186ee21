/**
 * The mail that tells one person what is new for them, or nothing. Pure: given what is kept of them and what was found, it makes
 * a text.
 *
 * It repeats nothing: only what happened since the mail before, is unread, and is not muted. It counts nothing either.
 */
import {wordsIn} from './words.mjs';

const DAY = 24 * 60 * 60 * 1000;
/** How far back a mail looks, in milliseconds. */
export const PERIODS = {daily: DAY, weekly: 7 * DAY};
/** As much of a text as says what it is about, in UTF-16 units. */
const EXCERPT = 160;
/** More than this is read in the inbox. */
const GROUPS = 20;

/**
 * @param {object} person `uid`, `state` (their notes), `member` (their record).
 * @param {import('praxis-elements/digest-data.js').InboxRecords} records What the queries of the inbox found.
 * @param {object} about `community` (its name), `threads` (conversations by id), `nameOf(uid)`, `inbox` (the address of the page that
 *   has the inbox), `now` in milliseconds.
 * @param {Pick<typeof import('praxis-elements/digest-data.js'), 'inboxOf' | 'unmarkMentions'>} model
 * @returns {{subject: string, text: string} | undefined}
 */
export function digestOf({uid, state, member}, records, {community, threads, nameOf, inbox, now}, model) {
  const period = PERIODS[state?.mail];
  if (!period || member?.status !== 'active') return undefined;
  const since = now - period;
  const groups = model
    .inboxOf(uid, state, records)
    .filter(({isUnread, at}) => isUnread && at > since && at <= now)
    .slice(0, GROUPS);
  if (groups.length === 0) return undefined;

  const words = wordsIn(member.languages ?? []);
  const context = {words, threads, nameOf, inbox, plain: (text) => excerpt(model.unmarkMentions(text))};
  const sections = groups.map(({events, ...group}) => {
    const fresh = events.filter(({at}) => at > since);
    const lines = fresh.map((event) => lineOf(event, context));
    return [titleOf(group, events[0], context), ...lines, `  ${addressOf(group, context)}`].join('\n');
  });
  const name = oneLine(community);
  return {
    subject: words.subject(name),
    text: [
      words.hello(oneLine(member.name)),
      words.intro(name),
      ...sections,
      `${words.why[state.mail]}\n${inbox}`,
    ].join('\n\n'),
  };
}

function titleOf({about, id}, first, {words, threads}) {
  if (about === 'thread') return oneLine(threads.get(id)?.title ?? words.untitled);
  if (about === 'note') return oneLine(first.note.title);
  return about === 'term' ? oneLine(first.term.label) : words.moderation;
}

function lineOf(event, {words, nameOf, plain}) {
  const said = (sentence, text = '') => `  – ${sentence}${text && ` ${words.quote(text)}`}`;
  switch (event.kind) {
    case 'mention':
    case 'reply':
      return said(words[event.kind](nameFrom(event.post.byline, words)), plain(event.post.body));
    case 'followed':
      return said(words.followed(nameFrom(nameOf(event.thread.lastBy), words)));
    case 'reaction':
      return said(words.reaction(nameFrom(nameOf(event.by), words)), plain(event.post.body));
    case 'voice':
      return said(words[event.reason ? 'different' : 'same'](nameFrom(event.name, words)), excerpt(event.reason));
    case 'notice':
      return said(words.notice(), excerpt(event.notice.reason));
    case 'note':
      return said(words.review());
    default:
      return said(words[event.kind]());
  }
}

/** A page that has the conversation is linked to as it is; everything else is reached from the inbox. */
function addressOf({about, id}, {threads, inbox}) {
  const key = about === 'thread' ? threads.get(id)?.key : '';
  return key && /^https?:\/\/\S+$/.test(key) ? key : inbox;
}

/** Whoever took their name away has a dash in its place. */
function nameFrom(name, words) {
  return !name || name === '–' ? words.somebody : oneLine(name);
}

function excerpt(text) {
  const line = oneLine(text);
  return line.length <= EXCERPT
    ? line
    : `${line
        .slice(0, EXCERPT - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}

function oneLine(text) {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
