import type {InboxWords} from './en.js';

const inbox: InboxWords = {
  heading: 'Boîte de réception',
  nothing: 'Rien de nouveau pour vous.',
  nothingHint:
    'Quand quelqu’un s’adresse à vous, vous répond, réagit à ce que vous avez écrit ou comprend autrement l’un de vos termes, vous le trouvez ici.',
  guest: 'Connectez-vous avec un compte de l’organisation pour avoir une boîte de réception.',
  unread: 'Non lu',
  markRead: 'Marquer comme lu',
  markAll: 'Tout marquer comme lu',
  allRead: 'Tout est marqué comme lu.',
  isRead: 'Marqué comme lu.',
  mute: 'Mettre cette conversation en sourdine',
  muted: (title) => `«\u00A0${title}\u00A0» est en sourdine.`,
  undo: 'Annuler',
  unmuted: 'La conversation est réactivée.',
  refused: (reason) => `Cela n’a pas été enregistré. ${reason}`,
  untitled: 'Une conversation',
  somebody: 'Quelqu’un',
  more: (count, write) => (count === 1 ? 'et 1 autre' : `et ${write.number(count)} autres`),
  mention: (name) => `${name} s’adresse à vous`,
  reply: (name) => `${name} vous a répondu`,
  followed: (name) => `${name} a écrit dans une conversation que vous suivez`,
  reaction: (name, reaction, others, write) => {
    const said = `${name} a réagi à ce que vous avez écrit\u00A0: «\u00A0${reaction}\u00A0»`;
    if (!others) return said;
    return `${said}, et ${others === 1 ? '1 autre personne' : `${write.number(others)} autres personnes`} aussi`;
  },
  reactions: (people, write) =>
    people === 1
      ? '1 personne a réagi à ce que vous avez écrit'
      : `${write.number(people)} personnes ont réagi à ce que vous avez écrit`,
  same: (name) => `${name} le comprend de la même façon`,
  different: (name) => `${name} le comprend autrement`,
  review: (day) => `Vous en prenez soin, et vouliez le revoir avant le ${day}`,
  noticeOf: {
    post: 'À propos d’un de vos messages',
    thread: 'À propos d’une conversation que vous avez ouverte',
    term: 'À propos d’un de vos termes',
    note: 'À propos d’une de vos notes',
    priority: 'À propos d’une de vos priorités',
    person: 'À propos de vous',
  },
  notice: 'Les personnes qui modèrent ont décidé quelque chose qui vous concerne',
  reportOf: {
    post: 'Un message que vous avez signalé',
    thread: 'Une conversation que vous avez signalée',
    term: 'Un terme que vous avez signalé',
    note: 'Une note que vous avez signalée',
    priority: 'Une priorité que vous avez signalée',
    person: 'Une personne que vous avez signalée',
  },
  report: 'Les personnes qui modèrent l’ont examiné et ont répondu',
  mail: {
    label: 'Un courriel sur ce qui est nouveau',
    hint: 'Seulement s’il y a quelque chose. Ce que vous avez mis en sourdine n’y est jamais.',
    choices: {off: 'Jamais', daily: 'Une fois par jour', weekly: 'Une fois par semaine'},
    saved: 'C’est noté.',
  },
};

export default inbox;
