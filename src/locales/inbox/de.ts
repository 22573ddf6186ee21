import type {InboxWords} from './en.js';

const de: InboxWords = {
  heading: 'Posteingang',
  nothing: 'Nichts Neues für dich.',
  nothingHint:
    'Wenn dich jemand anspricht, dir antwortet, etwas zu deinem Text sagt oder einen Begriff von dir anders sieht, findest du es hier.',
  guest: 'Melde dich mit einem Konto der Organisation an, um einen Posteingang zu haben.',
  unread: 'Ungelesen',
  markRead: 'Als gelesen markieren',
  markAll: 'Alle als gelesen markieren',
  allRead: 'Alles ist als gelesen markiert.',
  isRead: 'Als gelesen markiert.',
  mute: 'Dieses Gespräch stummschalten',
  muted: (title) => `Du hörst nichts mehr von „${title}“.`,
  undo: 'Rückgängig machen',
  unmuted: 'Du hörst wieder davon.',
  refused: (reason) => `Das wurde nicht gespeichert. ${reason}`,
  untitled: 'Ein Gespräch',
  somebody: 'Jemand',
  more: (count, write) => `und ${write.number(count)} weitere`,
  mention: (name) => `${name} spricht dich an`,
  reply: (name) => `${name} hat dir geantwortet`,
  followed: (name) => `${name} hat in einem Gespräch geschrieben, dem du folgst`,
  reaction: (name, reaction, others, write) => {
    const said = `${name} hat zu deinem Text „${reaction}“ gesagt`;
    if (!others) return said;
    return others === 1
      ? `${said}, und 1 weitere Person hat reagiert`
      : `${said}, und ${write.number(others)} weitere haben reagiert`;
  },
  reactions: (people, write) =>
    people === 1
      ? '1 Person hat auf deinen Text reagiert'
      : `${write.number(people)} Personen haben auf deinen Text reagiert`,
  same: (name) => `${name} versteht ihn genauso`,
  different: (name) => `${name} sieht das anders`,
  review: (day) => `Du pflegst ihn und wolltest ihn bis ${day} wieder ansehen`,
  noticeOf: {
    post: 'Zu einem Beitrag von dir',
    thread: 'Zu einem Gespräch, das du begonnen hast',
    term: 'Zu einem Begriff von dir',
    note: 'Zu einer Wissensnotiz von dir',
    priority: 'Zu einem Schwerpunkt von dir',
    person: 'Zu dir',
  },
  notice: 'Die Moderation hat etwas entschieden, das dich betrifft',
  reportOf: {
    post: 'Ein Beitrag, den du gemeldet hast',
    thread: 'Ein Gespräch, das du gemeldet hast',
    term: 'Ein Begriff, den du gemeldet hast',
    note: 'Eine Wissensnotiz, die du gemeldet hast',
    priority: 'Ein Schwerpunkt, den du gemeldet hast',
    person: 'Eine Person, die du gemeldet hast',
  },
  report: 'Die Moderation hat es sich angesehen und geantwortet',
  mail: {
    label: 'Eine E-Mail mit dem, was neu ist',
    hint: 'Nur wenn es etwas gibt. Was du stummschaltest, steht nie darin.',
    choices: {off: 'Nie', daily: 'Einmal am Tag', weekly: 'Einmal in der Woche'},
    saved: 'Notiert.',
  },
};

export default de;
